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

/**
 * @typedef {object} EmbedChecks
 * @property {number} paintMs from the link until there is a picture
 * @property {number} paintBytes JavaScript that came until then, compressed by gzip
 * @property {number} eventMs from the link to the first event of its run that can be seen
 * @property {number} pauseMs from the link until Pause can be pressed
 * @property {number} pageBytes JavaScript that came until the event for the page's thread, compressed by gzip
 * @property {{ gzip: number, brotli: number }} eventBytes all that came until then: the workers' too, and what of the
 * library they fetched
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
 * Runs in every frame before anything else: when Pause can be pressed, and when the first process of a run is on the
 * timeline.
 */
function noticeFirstEvent() {
  const seen = { event: Number.NaN, pause: Number.NaN };
  Object.assign(globalThis, { lockstepSeen: seen });
  new MutationObserver((_, observer) => {
    const pause = document.querySelectorAll('.embed-controls button')[1];
    if (pause !== undefined && !pause.hasAttribute('disabled') && Number.isNaN(seen.pause))
      seen.pause = performance.now();
    if (document.querySelector('.timeline-row-process') === null) return;
    seen.event = performance.now();
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
 * Shows an embed in a course page, and waits until its run has a process on the timeline.
 * @param {Page} page @param {string} address of the built page @param {string} link
 */
async function openEmbed(page, address, link) {
  await page.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Course</title>' }),
  );
  await page.goto(`${address}course.html`);
  await page.evaluate(frameOf, `${address}embed.html?lang=en&autoplay${link}`);
  const frame = page.frames()[1];
  await frame.locator('.timeline-row-process').first().waitFor({ timeout: 60_000 });
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
 * @param {Browser} browser @param {string} address of the built page, with a slash at its end
 * @param {string} folder where it lies
 * @returns {Promise<EmbedChecks>}
 */
export async function checkEmbed(browser, address, folder) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(noticeFirstEvent);
  /** @type {{ name: string, endMs: number }[]} Packs of the library, which workers fetch: no page's entries have them. */
  const packs = [];
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    if (/\/assets\/[^/]*\.json$/.test(request.url()))
      packs.push({ name: request.url(), endMs: startTime + responseEnd });
  });
  const frame = await openEmbed(page, address, linkAbout('a deadlock of two locks, with all of the view'));
  const { origin, event, pause, paint, files } = await frame.evaluate(() => ({
    origin: performance.timeOrigin,
    event: /** @type {number} */ (/** @type {any} */ (globalThis).lockstepSeen.event),
    pause: /** @type {number} */ (/** @type {any} */ (globalThis).lockstepSeen.pause),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    files: /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).map(
      ({ name, responseEnd }) => ({ name, responseEnd }),
    ),
  }));
  const contentOf = (/** @type {string} */ name) => readFileSync(join(folder, name.slice(address.length)));
  /** A script counts once, by whoever had it first. */
  const until = (/** @type {number} */ ms) => [
    ...new Set(
      files
        .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= ms)
        .map(({ name }) => name),
    ),
  ];
  const gzipOf = (/** @type {string[]} */ names) =>
    names.reduce((sum, name) => sum + gzipSync(contentOf(name)).length, 0);
  const ofWorker = (/** @type {string} */ name) => /-(worker|supervisor)-/.test(name);
  const fetched = packs.filter(({ endMs }) => endMs <= origin + event).map(({ name }) => name);
  const all = [...until(event), ...fetched];
  const showMs = await showLinks(page, frame);
  await context.close();
  return {
    paintMs: paint,
    paintBytes: gzipOf(until(paint)),
    eventMs: event,
    pauseMs: pause,
    pageBytes: gzipOf(until(event).filter((name) => !ofWorker(name))),
    eventBytes: {
      gzip: gzipOf(all),
      brotli: all.reduce((sum, name) => sum + brotliCompressSync(contentOf(name)).length, 0),
    },
    showMs,
  };
}
