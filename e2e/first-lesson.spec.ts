/** The first lesson about a lock, as somebody has it who has never seen the page and reads nothing but what is on it. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/lockstep';

const WORDS = {
  'en-US': {
    learn: 'Learn',
    run: 'Run',
    timeline: 'Timeline',
    next: 'Ten buyers, one ticket, one lock',
    breaks: 'Change it and run',
    mends: 'Take it back and run',
    says: 'Check and act belong under one lock',
    share: 'Share',
    copy: 'Copy link',
    came: '(edited)',
  },
  'zh-CN': {
    learn: '学习',
    run: '运行',
    timeline: '时间线',
    next: '十人抢一张票，加一把锁',
    breaks: '修改并运行',
    mends: '改回来并运行',
    says: '检查与行动要放在同一把锁之内',
    share: '分享',
    copy: '复制链接',
    came: '（改过）',
  },
} as const;

const PATIENCE = { timeout: 30_000 };

/** How many buyers have bought, as the output says when the last of it is there. */
async function bought(page: Page): Promise<number> {
  const lines = await page.locator('.output-text').allTextContents();
  if (!lines.some((line) => line.includes('Tickets left'))) return 0;
  return lines.filter((line) => line.includes('bought the ticket')).length;
}

/** On a machine that is busy a buyer may be done before the next begins: whoever sees that runs the program again. */
async function runUntilManyBought(page: Page, run: string): Promise<void> {
  await expect(async () => {
    await expect.poll(() => bought(page), PATIENCE).toBeGreaterThan(0);
    const buyers = await bought(page);
    if (buyers === 1) {
      await page.getByRole('button', { name: run, exact: true }).first().click();
      await expect.poll(() => bought(page)).toBe(0); // what the run before printed has gone
    }
    expect(buyers).toBeGreaterThan(1);
  }).toPass({ timeout: 60_000 });
}

for (const locale of ['en-US', 'zh-CN'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, firstVisit: true });

    test('the first lock is run, broken, shared and mended by what a first visit finds on the page', async ({
      browser,
      lockstep,
    }) => {
      const { page } = lockstep;
      test.setTimeout(120_000);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const words = WORDS[locale];
      const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
      await page.goto('./');
      await page.getByRole('tab', { name: words.learn }).click();
      await page.getByRole('article').getByRole('button', { name: words.next }).click();

      await press(words.run);
      await expect.poll(() => bought(page), PATIENCE).toBe(1);
      const lanes = page.getByRole('region', { name: words.timeline });
      await expect(lanes.getByText('lock', { exact: true }).first()).toBeAttached();

      await press(words.breaks);
      await expect(page.getByText(words.says)).toBeVisible(PATIENCE);
      await runUntilManyBought(page, words.run);

      await press(words.share);
      await press(words.copy);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toContain('#1d');
      const link = await copied();
      await page.keyboard.press('Escape');

      await press(words.mends);
      await expect(page.getByText(words.says)).toHaveCount(0);
      await expect.poll(() => bought(page), PATIENCE).toBe(1);

      const visit = await browser.newContext({ locale });
      const other = await visit.newPage();
      await other.goto(link);
      await expect(other.getByRole('button', { name: words.next }).first()).toContainText(words.came);
      await visit.close();
    });
  });
}
