import { violations, violationsInBothThemes } from './support/axe';
import { chooseLanguage } from './support/controls';
import { expect, REPEATABLE, test } from './support/lockstep';

test.use({ chosen: REPEATABLE });

test('axe finds nothing before and after a run, in light and dark, in English and Chinese', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  test.setTimeout(120_000);
  await lockstep.open();
  expect(await violationsInBothThemes(page), 'before').toEqual([]);
  await lockstep.start();
  await lockstep.finished();
  expect(await violationsInBothThemes(page), 'after').toEqual([]);
  await chooseLanguage(page, 'zh');
  expect(await violationsInBothThemes(page), 'in Chinese').toEqual([]);
});

test('axe finds nothing on a phone', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.setViewportSize({ width: 390, height: 844 });
  await lockstep.open();
  expect(await violations(page)).toEqual([]);
});
