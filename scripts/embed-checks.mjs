// @ts-check
/**
 * The built embed as a reader of a course page meets it: what its first picture and the first event of its run take, in
 * time and in compressed JavaScript, and how soon one that runs shows another link.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from './ready.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'deterministic' | 'live'} EngineName */

/**
 * @typedef {object} EmbedChecks
 * @property {number} paintMs from the link until there is a picture
 * @property {number} paintBytes JavaScript that came until then, compressed by gzip
 * @property {number} eventMs from the link to the first event of its run that can be seen
 * @property {number} pauseMs from the link until Pause can be pressed
 * @property {number} pageBytes JavaScript that came until the event for the page's thread, compressed by gzip
 * @property {{ gzip: number, brotli: number }} runBytes all that was asked for until the run had ended: the workers' too, and
 * what of the library they fetched. The first event may be told before the process that it is of has its worker.
 * @property {number[]} showMs from a message with a link to the program being shown, while another one runs
 */

const SHOWS = 9;
const SIZE = { width: 1000, height: 700 };

/** @type {{ about: string, link: string }[]} */
const LINKS = JSON.parse(readFileSync(join(ROOT, 'core/link/samples/version-1.json'), 'utf8'));

/** @param {string} about */
function linkAbout(about) {
  const link = LINKS.find((one) => one.about === about)?.link;
  if (link === undefined) throw new Error(`there is no link about ${about}`);
  return link;
}

/**
 * Runs in every frame before anything else: when Pause can be pressed, when the first process of a run is on the timeline, and
 * when the run is over.
 */
function noticeRun() {
  const seen = { event: Number.NaN, pause: Number.NaN, end: Number.NaN };
  Object.assign(globalThis, { lockstepSeen: seen });
  new MutationObserver((_, observer) => {
    const pause = document.querySelectorAll('.embed-controls button')[1];
    if (pause === undefined) return;
    const now = performance.now();
    const going = !pause.hasAttribute('disabled');
    if (going && Number.isNaN(seen.pause)) seen.pause = now;
    if (Number.isNaN(seen.event) && document.querySelector('.timeline-row-process') !== null)
      seen.event = now;
    if (going || Number.isNaN(seen.event)) return;
    seen.end = now;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

/** Runs in the page around. */
function frameOf(/** @type {string} */ address) {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.style.cssText = 'width: 900px; height: 600px; border: 0';
  document.body.replaceChildren(frame);
}

/** Runs in the frame: keeps when its program is another one, in milliseconds that the page around counts, too. */
function noticeProgram() {
  const seen = /** @type {any} */ (globalThis).lockstepSeen;
  seen.program = undefined;
  const code = /** @type {Element} */ (document.querySelector('.embed-code'));
  const observer = new MutationObserver(() => {
    seen.program = performance.timeOrigin + performance.now();
    observer.disconnect();
  });
  observer.observe(code, { childList: true });
}

/**
 * Milliseconds from a message that brings a link until the program of it is there.
 * @param {Page} page @param {import('@playwright/test').Frame} frame @param {string} link
 */
async function showLink(page, frame, link) {
  await frame.evaluate(noticeProgram);
  const begun = await page.evaluate((wanted) => {
    const inside = document.querySelector('iframe')?.contentWindow;
    inside?.postMessage({ lockstep: 1, type: 'load', link: wanted }, '*');
    return performance.timeOrigin + performance.now();
  }, link);
  await frame.getByText('nobody starved').waitFor();
  const shown = await frame.evaluate(() => /** @type {any} */ (globalThis).lockstepSeen.program);
  return shown - begun;
}

/**
 * Shows an embed in a course page, and waits until its run is over.
 * @param {Page} page @param {string} address of the built page @param {string} link @param {EngineName} engine
 */
async function openEmbed(page, address, link, engine) {
  await page.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Course</title>' }),
  );
  await page.goto(`${address}course.html`);
  await page.evaluate(frameOf, `${address}embed.html?lang=en&autoplay&engine=${engine}${link}`);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => !Number.isNaN(/** @type {any} */ (globalThis).lockstepSeen.end));
  return frame;
}

/**
 * Another program runs, then a link comes: so many times.
 * @param {Page} page @param {import('@playwright/test').Frame} frame
 */
async function showLinks(page, frame) {
  const program = 'import time\nwhile True:\n    print("tick")\n    time.sleep(0.01)\n';
  const link = linkAbout('4 KB of program');
  const shows = [];
  for (let time = 0; time < SHOWS; time++) {
    await page.evaluate((endless) => {
      const inside = document.querySelector('iframe')?.contentWindow;
      inside?.postMessage({ lockstep: 1, type: 'load', run: true, program: endless }, '*');
    }, program);
    await frame.locator('.embed-output').getByText('tick').first().waitFor();
    shows.push(await showLink(page, frame, link));
  }
  return shows;
}

/**
 * Scripts of a page and its workers and packs of the library, as they are asked for.
 * @param {Page} page
 */
function watchParts(page) {
  /** @type {{ name: string, startMs: number }[]} */
  const parts = [];
  page.on('requestfinished', (request) => {
    const name = request.url();
    if (/\/assets\/[^/]*\.js(on)?$/.test(name)) parts.push({ name, startMs: request.timing().startTime });
  });
  return parts;
}

/**
 * @param {Browser} browser @param {string} address of the built page, with a slash at its end
 * @param {string} folder where it lies
 * @param {EngineName} engine that plays
 * @returns {Promise<EmbedChecks>}
 */
export async function checkEmbed(browser, address, folder, engine) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(noticeRun);
  const parts = watchParts(page);
  const link = linkAbout('a deadlock of two locks, with all of the view');
  const frame = await openEmbed(page, address, link, engine);
  const { origin, seen, paint, ofPage } = await frame.evaluate(() => ({
    origin: performance.timeOrigin,
    seen: /** @type {{ event: number, pause: number, end: number }} */ (
      /** @type {any} */ (globalThis).lockstepSeen
    ),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    ofPage: /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).map(
      ({ name, responseEnd }) => ({ name, endMs: responseEnd }),
    ),
  }));
  /** A script counts once, by whoever had it first. */
  const contentsOf = (/** @type {{ name: string }[]} */ files) =>
    [...new Set(files.map(({ name }) => name))].map((name) =>
      readFileSync(join(folder, name.slice(address.length))),
    );
  const gzipOf = (/** @type {Buffer[]} */ contents) =>
    contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
  /** What the page's thread has by then: a worker's entry is told with it. */
  const until = (/** @type {number} */ ms) =>
    ofPage.filter(
      ({ name, endMs }) => endMs <= ms && name.endsWith('.js') && !/-(worker|thread)-/.test(name),
    );
  const all = contentsOf(parts.filter(({ startMs }) => startMs <= origin + seen.end));
  const showMs = await showLinks(page, frame);
  await context.close();
  return {
    paintMs: paint,
    paintBytes: gzipOf(contentsOf(until(paint))),
    eventMs: seen.event,
    pauseMs: seen.pause,
    pageBytes: gzipOf(contentsOf(until(seen.event))),
    runBytes: {
      gzip: gzipOf(all),
      brotli: all.reduce((sum, content) => sum + brotliCompressSync(content).length, 0),
    },
    showMs,
  };
}
