/** Where live runs can be had the page offers them; where they cannot, it says so and plays repeatably. */
import { expect, scenario, test } from './support/lockstep';

const NOTE = 'Live runs need a page of their own; this one runs repeatably.';

test('a page that is isolated runs live', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
  await expect(page.getByRole('radio', { name: 'Live' })).toBeChecked();
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

test('a host that does not send the headers gets repeatable runs, with the same outcome, and says so', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => !/^cross-origin-|^document-isolation/.test(name)),
    );
    return route.fulfill({ response, headers });
  });
  await lockstep.open();
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(false);
  await expect(page.getByText(NOTE)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Live' })).toBeDisabled();
  await lockstep.writeAndFinish(scenario('ticket-lock'));
  expect(await lockstep.printed(/bought/)).toBe(1);
});

test('a browser that says it shares memory and whose worker does not come is found out', async ({ page }) => {
  // The browser reports the missing script in the console, which the other journeys do not allow.
  await page.addInitScript(() => localStorage.setItem('lockstep.tour', 'seen'));
  await page.route(/handshake-worker-[^/]*\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText(NOTE)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Repeatable' })).toBeChecked();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({ timeout: 60_000 });
});
