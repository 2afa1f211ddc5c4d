// @ts-check
/**
 * `npm run screenshots`: builds the page and takes pictures of ten programs after their runs, in three sizes, light and
 * dark, in English and Chinese, into screenshots/ (which git ignores): to be looked at for what overlaps or is cut off.
 * `-- --only NAME` takes those of one program. `-- --readme` takes the README's picture (docs/screenshot.png) instead.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserFlags, chooseBrowser } from './browser.mjs';
import { makeReady, ROOT, runMain, SetupError } from './ready.mjs';

const README_PICTURE = join(ROOT, 'docs', 'screenshot.png');
const FOLDER = join(ROOT, 'screenshots');
const PROGRAMS = join(ROOT, 'e2e', 'programs');
const SCENARIOS = join(ROOT, 'core', 'scenarios');
const MOST_BYTES = 200 * 1024;
const README_SIZE = { width: 1360, height: 850 };
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
/** Narrower windows show one pane at a time (app/views/workbench/Workbench.tsx). */
const NARROW = 720;
const RUN_LIMIT_MS = 60_000;

/** The page's own words, to find its buttons by. */
const WORDS = {
  en: { run: 'Run', repeatable: 'Repeatable', lock: /one lock/ },
  zh: { run: '运行', repeatable: '可重现', lock: /一把锁/ },
};

/** @typedef {{ program: string, panel: string, before?: (source: string) => string, choose?: boolean }} Scene */

/**
 * A program each, and the panel to open beside its timeline. `before`: an earlier version that is run first. `choose`: a mark of
 * the second lane is chosen.
 * @type {Scene[]}
 */
const SCENES = [
  { program: 'ticket-race', panel: 'findings' },
  { program: 'ticket-lock', panel: 'summary' },
  { program: 'philosophers', panel: 'waits' },
  { program: 'buns', panel: 'state' },
  { program: 'pool', panel: 'events' },
  { program: 'relay', panel: 'output' },
  { program: 'ping-pong', panel: 'details', choose: true },
  { program: 'kitchen', panel: 'state' },
  { program: 'scores', panel: 'output' },
  {
    program: 'two-locks',
    panel: 'compare',
    before: (source) => source.replace('args=(b, a)', 'args=(a, b)'),
  },
];

/** @param {string} program */
function sourceOf(program) {
  return readFileSync(join(program.startsWith('ticket-') ? SCENARIOS : PROGRAMS, `${program}.py`), 'utf8');
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ size: { width: number, height: number }, language: 'en' | 'zh' }} view
 */
async function openPage(browser, address, { size, language }) {
  const page = await browser.newPage({
    viewport: size,
    colorScheme: 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    reducedMotion: 'reduce',
  });
  await page.addInitScript(() => localStorage.setItem('lockstep.tour', 'seen'));
  await page.goto(address);
  await page.getByRole('button', { name: WORDS[language].run, exact: true }).waitFor();
  return page;
}

/**
 * Presses Run and waits for the run's end.
 * @param {import('@playwright/test').Page} page
 * @param {'en' | 'zh'} language
 */
async function runToTheEnd(page, language) {
  await page.getByRole('button', { name: WORDS[language].run, exact: true }).click();
  // The click has made the page draw the run's beginning: from then until its end there is something to stop.
  const ended = () => document.querySelector('.stop-button')?.hasAttribute('disabled') === true;
  await page.waitForFunction(ended, undefined, { timeout: RUN_LIMIT_MS });
}

/**
 * Replaces the program, as pasting does.
 * @param {import('@playwright/test').Page} page
 * @param {string} source
 */
async function write(page, source) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(source);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function takeReadmePicture(browser, address) {
  const page = await openPage(browser, address, { size: README_SIZE, language: 'en' });
  await page.getByRole('button', { name: /Choose a program/ }).click();
  await page.getByRole('option', { name: WORDS.en.lock }).click();
  await runToTheEnd(page, 'en');
  await page.screenshot({ path: README_PICTURE });
  await page.close();
  const { size } = statSync(README_PICTURE);
  if (size > MOST_BYTES) throw new Error(`${README_PICTURE} has ${size} bytes, more than ${MOST_BYTES}`);
  console.log(`${README_PICTURE}: ${size} bytes`);
}

/**
 * Runs a program once, and takes it in all sizes and both themes.
 * @param {import('@playwright/test').Page} page
 * @param {Scene} scene
 * @param {'en' | 'zh'} language
 */
async function takeScene(page, { program, panel, before, choose = false }, language) {
  await page.setViewportSize(SIZES[0]);
  const source = sourceOf(program);
  for (const version of before === undefined ? [source] : [before(source), source]) {
    await write(page, version);
    await runToTheEnd(page, language);
  }
  if (choose) {
    const plot = page.locator('.timeline-plot');
    for (const key of ['ArrowDown', 'ArrowDown', ',', ',']) await plot.press(key);
  }
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const panes = size.width < NARROW ? ['timeline', panel] : [panel];
    for (const pane of panes) {
      await page.locator(`[aria-controls="pane-${pane}"]`).click();
      await page.waitForFunction(hasText, `pane-${pane}`);
      for (const scheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.evaluate(drawn);
        const name = `${program}-${size.width}x${size.height}-${scheme}-${language}-${pane}.png`;
        await page.screenshot({ path: join(FOLDER, name) });
      }
    }
  }
}

/**
 * Runs in the page: panels come when they are opened for the first time.
 * @param {string} id
 */
function hasText(id) {
  return document.getElementById(id)?.innerText.trim() !== '';
}

/**
 * Runs in the page: fulfilled when it has drawn what was there to draw, and the timeline has been at rest for long enough to
 * have drawn what it leaves out while it moves (`REST_MS` in app/views/timeline/controller.ts).
 */
function drawn() {
  return new Promise((resolve) =>
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 300),
  );
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Scene[]} scenes
 */
async function takeAll(browser, address, scenes) {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of /** @type {const} */ (['en', 'zh'])) {
    const page = await openPage(browser, address, { size: SIZES[0], language });
    await page.locator('.cm-content').waitFor();
    await page.getByRole('radio', { name: WORDS[language].repeatable }).check({ force: true });
    for (const scene of scenes) {
      await takeScene(page, scene, language);
      console.log(`${FOLDER}: ${scene.program}, ${language}`);
    }
    await page.close();
  }
}

await runMain(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, readme: { type: 'boolean', default: false } },
  });
  const scenes = SCENES.filter(({ program }) => values.only === undefined || program === values.only);
  if (scenes.length === 0) {
    throw new SetupError(
      `There is no "${values.only}". There are ${SCENES.map(({ program }) => program).join(', ')}.`,
    );
  }
  makeReady(console.log);
  const [{ build, preview }, { chromium }] = await Promise.all([import('vite'), import('@playwright/test')]);
  const { path, sandbox } = await chooseBrowser(console.log);
  await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({ root: ROOT, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4173 } });
  const browser = await chromium.launch({ executablePath: path, args: browserFlags(sandbox) });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    if (values.readme) await takeReadmePicture(browser, address);
    else await takeAll(browser, address, scenes);
  } finally {
    await browser.close();
    await server.close();
  }
});
