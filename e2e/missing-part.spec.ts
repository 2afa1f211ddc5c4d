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
