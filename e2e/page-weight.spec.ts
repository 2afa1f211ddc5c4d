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

test('an embed needs less than 60 KB of JavaScript to show the program of a link, and 350 KB in all', () => {
  const weight = pageWeight(DIST, 'embed.html');
  const reader = pageWeight(DIST, 'core/link/read-link-small.ts').first;
  const first = new Map([...weight.first, ...reader].map((part) => [part.file, part]));
  expect(gzipOf([...first.values()]), weightReport(weight)).toBeLessThanOrEqual(60_000);
  // A reader's texts come in one language; the Chinese ones weigh more.
  const later = weight.later.filter(({ file }) => !/later-en/.test(file));
  expect(later).toHaveLength(weight.later.length - 1);
  expect(gzipOf([...weight.first, ...later]), weightReport(weight)).toBeLessThanOrEqual(350_000);
  // Neither React nor an engine is there before the picture.
  expect([...first.keys()].some((file) => /react|run-words|timeline/.test(file))).toBe(false);
});

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
