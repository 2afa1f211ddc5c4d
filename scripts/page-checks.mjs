// @ts-check
/**
 * The built page as a visitor meets it, in figures as Lighthouse has them: how soon it is there and can be used, what
 * axe says of it, and what a browser complains of; and how long a person waits from Run to the first event.
 */
import { AxeBuilder } from '@axe-core/playwright';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} PageChecks
 * @property {number} firstPaint ms until there is something to see
 * @property {number} largestPaint ms until the largest part is
 * @property {number} usable ms until the program can be read and Run works
 * @property {number} blocked ms by which tasks before that were longer than 50 ms, together
 * @property {number} shift how much of the page moved without a person's doing, 0 for nothing
 * @property {string[]} accessibility rules of axe that are broken, before and after a run
 * @property {string[]} practices what is against good practice
 * @property {number} coldMs from Run to the first event in a page that was opened just before
 * @property {number[]} warmMs the same, of later runs
 */

const WARM_RUNS = 7;
const SIZE = { width: 1440, height: 900 };

/** Runs in the page before anything else: keeps what the browser observes. */
function observe() {
  const seen = { largest: 0, blocked: 0, shift: 0, complaints: /** @type {string[]} */ ([]) };
  Object.assign(globalThis, { lockstepSeen: seen });
  /** @param {string} type @param {(entry: any) => void} hear */
  const watch = (type, hear) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  watch('longtask', ({ duration }) => {
    seen.blocked += duration - 50;
  });
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.complaints.push(`content policy: ${violatedDirective} ${blockedURI}`);
  });
}

/** Runs in the page: presses Run; milliseconds until the timeline shows the first process of the new run. */
async function runToFirstEvent() {
  const run = Array.from(document.querySelectorAll('button')).find(
    ({ innerText }) => innerText.trim() === 'Run',
  );
  const lanes = document.querySelector('[data-part="gutter"]');
  if (run === undefined || lanes === null) throw new Error('the page has no button Run, or no timeline');
  const begun = performance.now();
  /** @type {Promise<number>} */
  const first = new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      const isNew = changes.some(({ addedNodes }) =>
        Array.from(addedNodes).some(
          (node) => node instanceof Element && node.classList.contains('timeline-row-process'),
        ),
      );
      if (!isNew) return;
      observer.disconnect();
      resolve(performance.now() - begun);
    });
    observer.observe(lanes, { childList: true });
  });
  run.click();
  return await first;
}

/** @param {Page} page */
async function untilOver(page) {
  await page.waitForFunction(() =>
    document.querySelector('[role=status]')?.textContent?.match(/ (in|after) /),
  );
  await page.getByRole('button', { name: 'Stop', exact: true }).and(page.locator('[disabled]')).waitFor();
}

/**
 * @param {Browser} browser @param {string} address
 * @returns {Promise<PageChecks>}
 */
export async function checkPage(browser, address) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-US' });
  const page = await context.newPage();
  /** @type {string[]} */
  const practices = [];
  page.on('pageerror', ({ message }) => practices.push(`uncaught: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') practices.push(`console: ${message.text()}`);
  });
  await page.addInitScript(observe);
  const response = await page.goto(address);
  await page.getByRole('textbox', { name: 'Program', exact: true }).waitFor();
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await run.and(page.locator(':enabled')).waitFor();
  const usable = await page.evaluate(() => performance.now());
  // The timeline may come after the program and Run: a press of Run before it is shown as soon as it is there.
  await page.locator('[data-part="gutter"]').waitFor({ state: 'attached' });
  const { lockstepSeen: seen, firstPaint } = await page.evaluate(() => ({
    lockstepSeen: /** @type {any} */ (globalThis).lockstepSeen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const coldMs = await page.evaluate(runToFirstEvent);
  await untilOver(page);
  const warmMs = [];
  for (let time = 0; time < WARM_RUNS; time++) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    warmMs.push(await page.evaluate(runToFirstEvent));
    await untilOver(page);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  const { complaints, ...basics } = await page.evaluate(() => ({
    complaints: /** @type {any} */ (globalThis).lockstepSeen.complaints,
    doctype: document.doctype?.name,
    charset: document.characterSet,
    language: document.documentElement.lang,
    viewport: document.querySelector('meta[name=viewport]') !== null,
    description: document.querySelector('meta[name=description]') !== null,
    title: document.title,
  }));
  practices.push(...complaints);
  if (basics.doctype !== 'html') practices.push('no doctype of HTML');
  if (basics.charset !== 'UTF-8') practices.push(`the charset is ${basics.charset}`);
  for (const name of /** @type {const} */ (['language', 'viewport', 'description', 'title'])) {
    if (!basics[name]) practices.push(`no ${name}`);
  }
  if (!response?.headers()['content-security-policy']) practices.push('no content policy');
  await context.close();
  return {
    firstPaint,
    largestPaint: seen.largest,
    usable,
    blocked: seen.blocked,
    shift: seen.shift,
    accessibility: violations.map(({ id }) => id),
    practices,
    coldMs,
    warmMs,
  };
}
