/** The browser that plays the journeys is the one that Playwright means to start. */
import { expect, test } from '@playwright/test';

const LIST = /--disable-features=(\S*)/g;

test('Chromium does without all that Playwright has it do without, and without pages of its own', async ({
  browser,
}) => {
  const session = await browser.newBrowserCDPSession();
  const { commandLine } = await session.send('SystemInfo.getInfo');
  const lists = [...commandLine.matchAll(LIST)].map(([, names]) => names.split(','));
  expect(lists.length, 'lists: of Playwright, and ours').toBeGreaterThanOrEqual(2);
  const ours = lists.at(-1) ?? [];
  expect(ours).toContain('InitialWebUI');
  for (const names of lists) expect(ours).toEqual(expect.arrayContaining(names));
});
