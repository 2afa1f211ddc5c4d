import { expect, REPEATABLE, test } from './support/lockstep';
import { openPanel } from './support/panels';
import { TimelineView } from './support/timeline';

test.use({ chosen: REPEATABLE });

test('where a person looks closely, panels tell moments as closely as the picture', async ({
  page,
  lockstep,
}) => {
  await lockstep.open();
  await lockstep.writeAndFinish('for number in range(5):\n    print(number)\n');
  const times = () => lockstep.output.locator('button.output-time').allTextContents();
  expect((await times()).every((time) => /^\d\.\d{3}$/.test(time))).toBe(true);
  const view = new TimelineView(page);
  await view.plot.focus();
  await page.keyboard.press('ArrowLeft');
  for (let press = 0; press < 30; press++) await page.keyboard.press('+');
  const state = await openPanel(page, 'State');
  const cursor = view.section.locator('.timeline-cursor text');
  await expect(cursor).toHaveText(/^0\.\d{6,9} s$/);
  await expect(state.locator('.moment-time')).toHaveText(`At ${await cursor.textContent()}`);
  await expect.poll(async () => new Set(await times()).size).toBe(5);
});
