// @ts-check
/**
 * `npm run bench:page`: the timeline in a browser, with made-up traces of a hundred thousand and a million events. How
 * long the page's main thread works to open one, for each frame while it is panned and zoomed, and for a jump to any
 * event; then the same trace in speedscope, with the same gestures, and the ratio of the two. Times are the main
 * thread's processor time out of Chromium's own trace, so that what else the machine does is not counted. Fails when
 * the timeline is slower than it promises.
 *
 *   npm run bench:page
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './bench-numbers.mjs';
import { browserFlags, chooseBrowser } from './browser.mjs';
import { frameTimes, longestTasks, mainThreadWork } from './main-thread.mjs';
import { makeReady, ROOT, runMain, SetupError } from './ready.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */

const FOLDER = join(ROOT, 'build', 'bench-page');
const SPEEDSCOPE = join(ROOT, 'node_modules', 'speedscope', 'dist', 'release');
const SIZE = { width: 1440, height: 900 };
const STEPS = 80;
const JUMPS = 400;

/** What the timeline promises, in milliseconds of the main thread. */
const PROMISED = {
  100000: { open: 1_000, frame: 8, jump: 16 },
  1000000: { open: 3_000, frame: 16, jump: 16 },
};

/** @param {readonly number[]} times @param {number} share */
function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * Pans with the wheel, and zooms in and out with Ctrl and the wheel, a step for each frame.
 * @param {Page} page @param {{ x: number, y: number }} at
 */
async function panAndZoom(page, { x, y }) {
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await page.mouse.move(x, y);
  /** @param {number} step */
  const turn = async (step) => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, step < STEPS / 2 ? -60 : 60);
    await page.keyboard.up('Control');
    await frame();
  };
  for (let step = 0; step < STEPS; step++) await turn(step);
  for (let step = 0; step < STEPS / 4; step++) await turn(0);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(step < STEPS / 2 ? 40 : -40, 0);
    await frame();
  }
}

/**
 * @param {Browser} browser @param {Page} page @param {() => Promise<unknown>} work
 */
async function traced(browser, page, work) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'cc', '__metadata'],
  });
  await work();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

/**
 * The timeline with so many events: what it took, and the same trace for speedscope.
 * @param {Browser} browser @param {string} address @param {number} events
 */
async function measureOurs(browser, address, events) {
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(address);
  await page.evaluate((count) => globalThis.benchPage.make(count), events);
  const opening = await traced(browser, page, () => page.evaluate(() => globalThis.benchPage.open()));
  const frames = await traced(browser, page, () => panAndZoom(page, { x: 900, y: 400 }));
  const jumping = await traced(browser, page, () =>
    page.evaluate((count) => globalThis.benchPage.jumps(count), JUMPS),
  );
  const jumps = longestTasks(jumping, JUMPS);
  const profile = await page.evaluate(() => globalThis.benchPage.profile());
  await page.close();
  return { open: mainThreadWork(opening), frames: frameTimes(frames), jumps, profile };
}

/**
 * speedscope with the same data and the same gestures.
 * @param {Browser} browser @param {string} address @param {string} profile
 */
async function measureTheirs(browser, address, profile) {
  const file = join(FOLDER, 'profile.speedscope.json');
  writeFileSync(file, profile);
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(address);
  const chooser = page.locator('input[type=file]');
  await chooser.waitFor({ state: 'attached' });
  const opening = await traced(browser, page, async () => {
    await chooser.setInputFiles(file);
    await page.waitForFunction(() => !document.title.startsWith('speedscope'), undefined, {
      timeout: 120_000,
    });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  });
  const frames = await traced(browser, page, () => panAndZoom(page, { x: 700, y: 300 }));
  await page.close();
  return { open: mainThreadWork(opening), frames: frameTimes(frames) };
}

/** @param {string} what @param {number} ms @param {number} limit @param {string[]} broken */
function judge(what, ms, limit, broken) {
  console.log(`  ${what}: ${ms.toFixed(1)} ms (promised: ${limit} ms)`);
  if (ms > limit) broken.push(`${what} took ${ms.toFixed(1)} ms, more than ${limit} ms`);
}

/**
 * @param {Browser} browser @param {{ ours: string, theirs: string }} addresses @param {100_000 | 1_000_000} events
 * @param {string[]} broken
 */
async function compare(browser, { ours: ourAddress, theirs: theirAddress }, events, broken) {
  const promised = PROMISED[events];
  const ours = await measureOurs(browser, ourAddress, events);
  console.log(`${events.toLocaleString('en')} events`);
  judge('opening', ours.open, promised.open, broken);
  judge('a frame of panning and zooming, 95 of 100', percentile(ours.frames, 0.95), promised.frame, broken);
  judge('a jump to any event, 95 of 100', percentile(ours.jumps, 0.95), promised.jump, broken);
  const theirs = await measureTheirs(browser, theirAddress, ours.profile);
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
  console.log(
    `  beside speedscope (less is better): opening ${ratio(ours.open, theirs.open)}, of its ` +
      `${theirs.open.toFixed(0)} ms; a frame, 95 of 100, ${ratio(percentile(ours.frames, 0.95), percentile(theirs.frames, 0.95))}, ` +
      `of its ${percentile(theirs.frames, 0.95).toFixed(1)} ms; the median ${ratio(median(ours.frames), median(theirs.frames))}`,
  );
}

await runMain(async () => {
  makeReady(console.log);
  if (!existsSync(SPEEDSCOPE)) throw new SetupError('speedscope is not installed: run npm install');
  const [{ build, preview }, { chromium }] = await Promise.all([import('vite'), import('@playwright/test')]);
  const { path, sandbox } = await chooseBrowser(console.log);
  mkdirSync(FOLDER, { recursive: true });
  const root = join(ROOT, 'bench', 'page');
  await build({ root, base: './', logLevel: 'error', build: { outDir: FOLDER, emptyOutDir: true } });
  const serve = (/** @type {string} */ outDir) =>
    preview({ root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 4190 } });
  const servers = [await serve(FOLDER), await serve(SPEEDSCOPE)];
  const [ours, theirs] = servers.map((server) => server.resolvedUrls?.local[0] ?? '');
  const browser = await chromium.launch({ executablePath: path, args: browserFlags(sandbox) });
  /** @type {string[]} */
  const broken = [];
  try {
    await compare(browser, { ours, theirs }, 100_000, broken);
    await compare(browser, { ours, theirs }, 1_000_000, broken);
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
  if (broken.length > 0) throw new SetupError(broken.join('\n'));
});
