import { expect, test } from './support/lockstep';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('on a phone the race runs and its output is one tap away', async ({ page, lockstep }) => {
  await page.goto('./');
  await lockstep.run.click();
  await page.getByRole('tab', { name: 'Output' }).click();
  await expect.poll(() => lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing sticks out to the side').toBeLessThanOrEqual(390);
});
