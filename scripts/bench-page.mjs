// @ts-check
/**
 * `npm run bench:page`: the timeline in a browser, with made-up traces of a hundred thousand and a million events. How
 * long the page's main thread works to open one, for each frame while it is panned and zoomed, and for a jump to any
 * event; then the same trace in speedscope, with the same gestures, and the ratio of the two. Times are the main
 * thread's processor time out of Chromium's own trace, so that what else the machine does is not counted. Fails when
 * the timeline is slower than it promises.
 *
 * Before that, the built page as a visitor meets it: figures as Lighthouse has them, and from Run to the first event; and the
 * embed as a reader of a course page does: its first picture, the first event of its run, and another link's program.
 *
 *   npm run bench:page -- [--events N] [--no-page]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './bench-numbers.mjs';
import { browserFlags, chooseBrowser } from './browser.mjs';
import { checkEmbed } from './embed-checks.mjs';
import { frameTimes, longestTasks, mainThreadWork } from './main-thread.mjs';
import { checkPage } from './page-checks.mjs';
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

/** From Run to the first event, milliseconds, on warm workers. */
const FIRST_EVENT_MS = 300;

/** What an embed promises: compressed JavaScript in bytes, of the whole run as brotli (gzip is told), and milliseconds. */
const EMBED = { paintBytes: 30_000, pageBytes: 115_000, runBrotli: 350_000, eventMs: 1_500, showMs: 50 };

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
 * Bytes of a page's objects and of the arrays they have outside of the heap, after a garbage collection.
 * @param {Page} page
 */
async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
    await session.send('Runtime.getHeapUsage')
  );
  return usage.usedSize + (usage.backingStorageSize ?? 0);
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
  const memory = await memoryOf(page);
  const profile = await page.evaluate(() => globalThis.benchPage.profile());
  await page.close();
  return { open: mainThreadWork(opening), frames: frameTimes(frames), jumps, memory, profile };
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

/** @param {string} what @param {number} bytes @param {number} limit @param {string[]} broken */
function judgeBytes(what, bytes, limit, broken) {
  console.log(`  ${what}: ${kb(bytes)} (promised: ${kb(limit)})`);
  if (bytes > limit) broken.push(`${what} is ${kb(bytes)}, more than ${kb(limit)}`);
}

/** @param {number} bytes */
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

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
  console.log(
    `  memory: ${(ours.memory / 1e6).toFixed(0)} MB, with the events, their model and the file's bytes`,
  );
  const theirs = await measureTheirs(browser, theirAddress, ours.profile);
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
  console.log(
    `  beside speedscope (less is better): opening ${ratio(ours.open, theirs.open)}, of its ` +
      `${theirs.open.toFixed(0)} ms; a frame, 95 of 100, ${ratio(percentile(ours.frames, 0.95), percentile(theirs.frames, 0.95))}, ` +
      `of its ${percentile(theirs.frames, 0.95).toFixed(1)} ms; the median ${ratio(median(ours.frames), median(theirs.frames))}`,
  );
}

/**
 * The built page: figures in a report, and what of them is not as promised.
 * @param {Browser} browser @param {string} address @param {string[]} broken
 */
async function reportPage(browser, address, broken) {
  const checks = await checkPage(browser, address);
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  console.log('the page');
  console.log(
    `  performance: first paint ${ms(checks.firstPaint)}, largest ${ms(checks.largestPaint)}, program and Run there after ` +
      `${ms(checks.usable)}; main thread blocked for ${ms(checks.blocked)}, layout shift ${checks.shift.toFixed(3)}`,
  );
  console.log(`  accessibility: ${listed(checks.accessibility, 'axe finds nothing')}`);
  console.log(`  best practices: ${listed(checks.practices, 'nothing to complain of')}`);
  console.log(`  from Run to the first event, at once after opening: ${ms(checks.coldMs)}`);
  judge('from Run to the first event, later (median)', median(checks.warmMs), FIRST_EVENT_MS, broken);
  for (const found of [...checks.accessibility, ...checks.practices]) broken.push(`the page: ${found}`);
}

/**
 * The built embed: figures, and what of them is not as promised.
 * @param {Browser} browser @param {string} address @param {import('./embed-checks.mjs').EngineName} engine
 * @param {string[]} broken
 */
async function reportEmbed(browser, address, engine, broken) {
  const checks = await checkEmbed(browser, address, join(ROOT, 'dist'), engine);
  console.log(`the embed, from a link, ${engine}`);
  console.log(`  first picture after ${checks.paintMs.toFixed(0)} ms`);
  judgeBytes('JavaScript until the first picture, as gzip', checks.paintBytes, EMBED.paintBytes, broken);
  judge('to the first event of its run', checks.eventMs, EMBED.eventMs, broken);
  console.log(`  Pause can be pressed after ${checks.pauseMs.toFixed(0)} ms`);
  judgeBytes(
    "JavaScript of the page's thread until the event, as gzip",
    checks.pageBytes,
    EMBED.pageBytes,
    broken,
  );
  const { gzip, brotli } = checks.runBytes;
  judgeBytes(
    'of the whole run, with its workers, the engine and what the program imports, as brotli',
    brotli,
    EMBED.runBrotli,
    broken,
  );
  console.log(`  the same as gzip: ${kb(gzip)}`);
  judge('the program of another link while one runs (median)', median(checks.showMs), EMBED.showMs, broken);
}

/** @param {readonly string[]} found @param {string} none */
function listed(found, none) {
  return found.length === 0 ? none : found.join('; ');
}

/** What is to be measured. @returns {{ sizes: (100_000 | 1_000_000)[], page: boolean }} */
function asked() {
  try {
    const options = /** @type {const} */ ({ events: { type: 'string' }, 'no-page': { type: 'boolean' } });
    const { values } = parseArgs({ options });
    const all = /** @type {const} */ ([100_000, 1_000_000]);
    const sizes = all.filter((size) => values.events === undefined || Number(values.events) === size);
    if (sizes.length === 0) throw new TypeError(`--events ${values.events}: there are ${all.join(' and ')}`);
    return { sizes, page: !values['no-page'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupError(`${error.message}\nUsage: npm run bench:page -- [--events N] [--no-page]`);
  }
}

await runMain(async () => {
  const { sizes, page } = asked();
  makeReady(console.log);
  if (!existsSync(SPEEDSCOPE)) throw new SetupError('speedscope is not installed: run npm install');
  const [{ build, preview }, { chromium }] = await Promise.all([import('vite'), import('@playwright/test')]);
  const { path, sandbox } = await chooseBrowser(console.log);
  mkdirSync(FOLDER, { recursive: true });
  const root = join(ROOT, 'bench', 'page');
  await build({ root, build: { outDir: FOLDER, emptyOutDir: true } });
  const serve = (/** @type {string} */ outDir) =>
    preview({ root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 4190 } });
  if (page) await build({ root: ROOT, logLevel: 'error' });
  const own = { host: '127.0.0.1', port: 4190 };
  const servers = [await serve(FOLDER), await serve(SPEEDSCOPE), await preview({ root: ROOT, preview: own })];
  const [ours, theirs, built] = servers.map((server) => server.resolvedUrls?.local[0] ?? '');
  const browser = await chromium.launch({ executablePath: path, args: browserFlags(sandbox) });
  /** @type {string[]} */
  const broken = [];
  try {
    if (page) await reportPage(browser, built, broken);
    for (const engine of /** @type {const} */ (['deterministic', 'live']))
      if (page) await reportEmbed(browser, built, engine, broken);
    for (const size of sizes) await compare(browser, { ours, theirs }, size, broken);
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
  if (broken.length > 0) throw new SetupError(broken.join('\n'));
});
