import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseLanguage } from './support/controls';
import { expect, test } from './support/lockstep';
import { openPanel, PANELS, runProgram } from './support/panels';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any panel, ${scheme}`, async ({ lockstep }) => {
    const { page } = lockstep;
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    await runProgram(lockstep, 'two-locks');
    for (const title of PANELS) {
      await openPanel(page, title);
      expect(await violations(page), title).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Events' }).click();
    await page.getByRole('grid').getByRole('row').nth(3).click();
    expect(await violations(page), 'an event is chosen').toEqual([]);
  });
}

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
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing sticks out to the side').toBeLessThanOrEqual(390);
});
