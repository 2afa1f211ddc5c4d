/** After one visit the page works without a network, and never mixes two versions. */
import { readFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, test } from './support/lockstep';

/** Needs parts of the library that are fetched where a process needs them. */
const LATE = readFileSync(new URL('./programs/late-parts.py', import.meta.url), 'utf8');

test.use({ serviceWorkers: 'allow' });

const kept = () =>
  navigator.serviceWorker.ready.then(
    ({ active }) =>
      new Promise<void>((resolve) => {
        if (active === null || active.state === 'activated') resolve();
        else active.addEventListener('statechange', () => active.state === 'activated' && resolve());
      }),
  );

test('after the first visit the page opens, runs live and plays in the embed without a network', async ({
  lockstep,
  context,
}) => {
  test.setTimeout(120_000);
  const { page } = lockstep;
  await lockstep.open('?scenario=ticket-lock');
  await page.evaluate(kept);
  await context.setOffline(true);
  await lockstep.open('?scenario=ticket-lock');
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await lockstep.start();
  await lockstep.finished();
  expect(await lockstep.printed(/bought/)).toBe(1);
  await lockstep.writeAndFinish(LATE);
  const { stdout, stderr } = await lockstep.printedLines();
  expect(stdout).toContain('WARNING');
  expect(stdout).toContain("Ä [('a',), ('b',)]");
  expect(stderr).toContain('self._target(*self._args, **self._kwargs)');
  await page.goto('./embed.html?lang=en&scenario=ticket-lock&engine=deterministic');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({ timeout: 30_000 });
});

interface Answer {
  headers: OutgoingHttpHeaders;
  content: string | Buffer;
}

/** Lockstep on another host, which answers otherwise. @param change given the path and the answer. */
async function otherHost(host: string, change: (path: string, answer: Answer) => void) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    // A connection of its own for each: one that is kept may be closed at the other end just when it is used.
    const given = await new Promise<IncomingMessage>((resolve, reject) =>
      get(new URL(path, host), { agent: false }, resolve).on('error', reject),
    );
    const headers: Answer['headers'] = { ...given.headers };
    for (const name of ['content-length', 'transfer-encoding', 'connection', 'keep-alive'])
      delete headers[name];
    const answer = { headers, content: await buffer(given) };
    change(path, answer);
    response.writeHead(given.statusCode ?? 500, answer.headers);
    response.end(answer.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

test('a later version waits for the last page of the earlier one, and a reload of the only page brings it', async ({
  lockstep,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { page } = lockstep;
  let released = false;
  // A release: another service worker, with the same files.
  const host = await otherHost(baseURL ?? '', (path, answer) => {
    if (released && path.endsWith('/service-worker.js'))
      answer.content = answer.content.toString().replace(/"version":"\w+"/, '"version":"later"');
  });
  await lockstep.open(host.address);
  await page.evaluate(kept);
  const versions = () => page.evaluate(() => caches.keys());
  const [first] = await versions();
  released = true;
  const waits = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    while (installing !== null && installing.state === 'installing')
      await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
    return registration.waiting !== null;
  });
  expect(await waits).toBe(true);
  expect(await versions()).toEqual([first, 'lockstep later']);
  await page.reload();
  await expect(lockstep.program).toBeVisible();
  await expect.poll(versions).toEqual(['lockstep later']);
  host.close();
});

test('on a host that sends no headers the page is loaded anew once, and then runs live', async ({
  lockstep,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { page } = lockstep;
  let pages = 0;
  const host = await otherHost(baseURL ?? '', (path, { headers }) => {
    if (path === '/') pages++;
    for (const name of Object.keys(headers))
      if (/^cross-origin-|^document-isolation/.test(name)) delete headers[name];
  });
  await page.goto(host.address);
  // The page comes anew by itself: its context goes away under the question.
  await expect
    .poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false), { timeout: 60_000 })
    .toBe(true);
  await expect(page.getByRole('radio', { name: 'Live' })).toBeChecked();
  await lockstep.start();
  await lockstep.finished();
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0].toJSON().type)).toBe(
    'reload',
  );
  // Once for the person, and once for the cache.
  expect(pages).toBe(2);
  host.close();
});
