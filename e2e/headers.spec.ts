import { headersFor } from '../scripts/headers.mjs';
import { expect, test } from './support/lockstep';

/** Every header that the table could name; what it does not name for a path must not come. */
const NAMES = Object.keys(headersFor('/', { csp: true }));

test('the served page, its scripts and missing files carry the headers of the table, each once', async ({
  request,
  lockstep,
}) => {
  await lockstep.open();
  const script = await lockstep.page.locator('script[src]').first().getAttribute('src');
  for (const path of [
    '/',
    '/index.html',
    new URL(script ?? '', lockstep.page.url()).pathname,
    '/nothing-here.js',
  ]) {
    const response = await request.get(path);
    const sent = response.headersArray().map(({ name, value }) => [name.toLowerCase(), value]);
    const expected = headersFor(path, { csp: true });
    for (const name of NAMES) {
      const values = sent.filter(([other]) => other === name.toLowerCase()).map(([, value]) => value);
      expect(values, `${name} of ${path}`).toEqual(name in expected ? [expected[name]] : []);
    }
  }
});

test('a file that is not there is not answered with the page', async ({ request }) => {
  expect((await request.get('/nothing-here')).status()).toBe(404);
});
