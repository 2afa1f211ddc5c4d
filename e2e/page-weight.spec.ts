import { join } from 'node:path';
import { FIRST_BYTES_MOST, gzipOf, pageWeight, weightReport } from '../scripts/page-weight.mjs';
import { expect, test } from './support/lockstep';

const DIST = join(import.meta.dirname, '..', 'dist');

test('the page needs little JavaScript before the editor comes', () => {
  const weight = pageWeight(DIST);
  expect(gzipOf(weight.first), weightReport(weight)).toBeLessThanOrEqual(FIRST_BYTES_MOST);
  expect(weight.first.length).toBeGreaterThan(0);
  expect(weight.later.some(({ file }) => file.includes('code-editor'))).toBe(true);
  expect(weight.workers.length).toBeGreaterThanOrEqual(2);
});

test('an embed needs less than 30 KB of JavaScript to show the program of a link', () => {
  const weight = pageWeight(DIST, 'embed.html');
  const first = embedFirst();
  expect(gzipOf([...first.values()]), weightReport(weight)).toBeLessThanOrEqual(30_000);
  // Neither React nor an engine, nor the grammar of Python or the library of texts is there before the picture.
  expect([...first.keys()].some((file) => /react|run-words|timeline|i18n|word-kinds/.test(file))).toBe(false);
});

test('an embed needs less than 115 KB of JavaScript beside its engine until its run is on the timeline', () => {
  const parts = [...embedFirst().values(), ...pageWeight(DIST, 'app/embed/player.ts').first];
  // Of the texts those of one language; the Chinese ones weigh more.
  parts.push(...pageWeight(DIST, 'app/i18n/player-zh.ts').first);
  const all = new Map(parts.map((part) => [part.file, part]));
  expect(gzipOf([...all.values()]), [...all.keys()].join('\n')).toBeLessThanOrEqual(115_000);
  // What moves the timeline and what looks texts up for the workbench are not among them.
  expect([...all.keys()].some((file) => /react|hands|i18n|d3-interpolate/.test(file))).toBe(false);
});

test('the worker that compiles for live runs does not have what runs programs', () => {
  const { workers } = pageWeight(DIST);
  const supervisor = workers.filter(({ file }) => file.includes('supervisor'));
  expect(supervisor).toHaveLength(1);
  expect(gzipOf(supervisor)).toBeLessThanOrEqual(90_000);
  expect(Math.max(...workers.map(({ gzip }) => gzip))).toBeLessThanOrEqual(260_000);
});

/** What an embed loads for the program of a link, by name. */
function embedFirst() {
  const parts = ['embed.html', 'core/link/read-link-small.ts'].flatMap(
    (entry) => pageWeight(DIST, entry).first,
  );
  return new Map(parts.map((part) => [part.file, part]));
}

test('the program can be read and run before the editor has come', async ({ lockstep, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/code-editor-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.getByText('def buy(', { exact: false })).toBeVisible();
  await lockstep.run.click();
  await lockstep.finished();
  await expect(lockstep.program).toHaveCount(0);
  release();
  await expect(lockstep.program).toBeVisible();
});
