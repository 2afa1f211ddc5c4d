import { expect, test } from './support/lockstep';

/** The traceback wants the texts of the library's modules, which are fetched when something asks for them. */
const PROGRAM = `import json
import traceback
try:
    json.loads('{')
except ValueError:
    traceback.print_exc()
`;

for (const engine of ['live', 'deterministic']) {
  test(`a run that needs a part of the library while there is no network says which, and can run again (${engine})`, async ({
    page,
  }) => {
    await page.route(/\.texts-[^/]*\.json$/, (route) => route.abort());
    await page.route('**/course.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Course</title><iframe width="900" height="600" src="embed.html?lang=en&engine=${engine}">`,
      }),
    );
    await page.goto('./course.html');
    const embed = page.frameLocator('iframe');
    const notes = embed.locator('.embed-notes');
    await expect(notes).toContainText('No program is here yet');
    await page.evaluate((program) => {
      const inside = document.querySelector('iframe')?.contentWindow;
      inside?.postMessage({ lockstep: 1, type: 'load', run: true, program }, '*');
    }, PROGRAM);
    await expect(notes).toContainText('MainProcess could not go on: the part "json" of');
    await expect(notes).toContainText('could not be fetched: the host did not answer. Run starts afresh');
    await expect(notes).not.toContainText('internal error');
    await page.unroute(/\.texts-[^/]*\.json$/);
    await embed.getByRole('button', { name: 'Run' }).click();
    await expect(embed.locator('.embed-output')).toContainText('JSONDecodeError');
  });
}

for (const [lang, share, says, close] of [
  ['en-US', 'Share', 'could not be fetched: there is a new version of Lockstep, or no connection', 'Close'],
  ['zh-CN', '分享', 'Lockstep 有了新版本，或者网络断了', '关闭'],
]) {
  test.describe(lang, () => {
    test.use({ locale: lang });
    test('where a part of the page is gone, what was there stays, and the page says how to get the part', async ({
      page,
    }) => {
      await page.route(/\/ShareDialog-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
      await page.goto('./');
      const program = page.locator('.cm-content');
      await program.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText("print('kept')\n");
      await page.keyboard.press('ControlOrMeta+Enter');
      const printed = page.locator('.output-text').filter({ hasText: 'kept' });
      await expect(printed).toBeVisible();
      await page.getByRole('button', { name: share, exact: true }).click();
      const told = page.getByRole('alert').filter({ hasText: says });
      await expect(told).toBeInViewport({ ratio: 1 });
      await expect(program).toContainText('kept');
      await expect(printed).toBeVisible();
      await told.getByRole('button', { name: close }).click();
      await expect(told).toHaveCount(0);
      await expect(printed).toBeVisible();
    });
  });
}

test('where what keeps the page for later is gone, the console says so, and nothing is uncaught', async ({
  page,
}) => {
  const uncaught: Error[] = [];
  page.on('pageerror', (error) => uncaught.push(error));
  await page.route(/\/keep-offline-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  const warned = page.waitForEvent('console', (message) =>
    message.text().includes('not kept for use without a network'),
  );
  await page.goto('./');
  expect((await warned).type()).toBe('warning');
  expect(uncaught).toEqual([]);
});
