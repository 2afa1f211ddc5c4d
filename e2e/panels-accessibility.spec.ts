import { violations, violationsInBothThemes } from './support/axe';
import { chooseLanguage } from './support/controls';
import { expect, REPEATABLE, test } from './support/lockstep';
import { openPanel, PANELS, runProgram } from './support/panels';

test.use({ chosen: REPEATABLE });

test('axe finds nothing in any panel, in light and dark', async ({ lockstep }) => {
  const { page } = lockstep;
  test.setTimeout(240_000);
  await runProgram(lockstep, 'two-locks');
  // The rest of the page is what it was with the first of them.
  for (const [at, title] of PANELS.entries()) {
    const id = await (await openPanel(page, title)).getAttribute('id');
    const part = at === 0 ? undefined : `[id="${id}"]`;
    expect(await violationsInBothThemes(page, part), title).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Events' }).click();
  await page.getByRole('grid').getByRole('row').nth(3).click();
  expect(await violationsInBothThemes(page), 'an event is chosen').toEqual([]);
  await test.step('the menus and sheets', async () => {
    const timeline = page.getByRole('application');
    const opened: [string, () => Promise<void>][] = [
      ['.popover', () => page.getByRole('button', { name: /Choose a program/ }).press('Enter')],
      ['.page-menu', () => page.getByRole('button', { name: 'More', exact: true }).press('Enter')],
      ['.timeline-menu', () => page.getByRole('button', { name: 'Lanes and arrows' }).press('Enter')],
      ['.sheet', () => timeline.press('?')],
      ['.sheet-search', () => timeline.press('/')],
    ];
    for (const [part, open] of opened) {
      await open();
      const place = page.locator(part);
      await expect(place).toBeVisible();
      expect(await violationsInBothThemes(page, part), part).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(place).toHaveCount(0);
    }
  });
  await lockstep.write('def broken(:\n');
  await lockstep.run.click();
  await expect(page.locator('.problem')).toBeVisible();
  expect(await violationsInBothThemes(page, '.problem'), 'a program that cannot start').toEqual([]);
});

test('axe finds nothing in the panels of a phone, in Chinese', async ({ lockstep }) => {
  const { page } = lockstep;
  test.setTimeout(240_000);
  await runProgram(lockstep, 'two-locks');
  await chooseLanguage(page, 'zh');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await violations(page), (await tab.textContent()) ?? '').toEqual([]);
  }
  await page.getByRole('tab', { name: '时间线' }).click();
  await page.getByRole('application').press('/');
  await page.keyboard.type('o');
  await page.setViewportSize({ width: 390, height: 160 });
  const list = page.getByRole('listbox', { name: '结果' });
  expect(await list.evaluate((e) => e.scrollHeight - e.clientHeight), 'the list is longer').toBeGreaterThan(
    0,
  );
  expect(await violations(page, '.sheet-search'), 'what was found').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing sticks out to the side').toBeLessThanOrEqual(390);
});
