import { expect, REPEATABLE, test } from './support/lockstep';
import { runProgram } from './support/panels';

test.use({ chosen: REPEATABLE });

test('a person with a keyboard only goes from a finding through the events to the line', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  const { keyboard } = page;
  await runProgram(lockstep, 'two-locks');

  const state = page.getByRole('tab', { name: 'State' });
  await state.focus();
  await keyboard.press('End');
  await expect(page.getByRole('tab', { name: /^Findings/ })).toBeFocused();
  const show = page.locator('#pane-findings').getByRole('button', { name: 'Show me' });
  for (let presses = 0; presses < 20; presses++) {
    if (await show.evaluate((element) => element.matches(':focus'))) break;
    await keyboard.press('Tab');
  }
  await expect(show).toBeFocused();
  await keyboard.press('Enter');

  await page.getByRole('tab', { name: 'Output' }).focus();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Events' })).toBeFocused();
  const grid = page.getByRole('grid', { name: 'Events' });
  for (let presses = 0; presses < 20; presses++) {
    if (await grid.evaluate((element) => element.matches(':focus'))) break;
    await keyboard.press('Tab');
  }
  await expect(grid).toBeFocused();
  const active = grid.getByRole('row', { selected: true });
  await expect(active).toContainText('waits for');
  await keyboard.press('Home');
  await expect(active).toContainText('the run begins');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(active).toContainText('begins');
  await keyboard.press('End');
  await expect(active).toContainText('the run ends');
  await keyboard.press('ArrowUp');
  await expect(active).toContainText('waits for b');
  await expect(page.locator('#pane-details')).toContainText('waits for b');
});
