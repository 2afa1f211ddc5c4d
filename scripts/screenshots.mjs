// @ts-check
/**
 * `npm run screenshots`: builds the page, runs the program with the lock in it, and takes the README's picture
 * (docs/screenshot.png). With `-- --all` it also takes the page as people meet it, into screenshots/: desktop and
 * phone, light and dark, English and Chinese, before and after a run.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserFlags, chooseBrowser } from './browser.mjs';
import { makeReady, ROOT, runMain } from './ready.mjs';

const README_PICTURE = join(ROOT, 'docs', 'screenshot.png');
const FOLDER = join(ROOT, 'screenshots');
const MOST_BYTES = 200 * 1024;
const DESKTOP = { width: 1440, height: 900 };
const README_SIZE = { width: 1360, height: 850 };
const PHONE = { width: 390, height: 844 };
const RUN_LIMIT_MS = 30_000;

/** The page's own words, to find its buttons by. */
const WORDS = {
  en: { run: 'Run', stop: 'Stop', lock: /one lock/ },
  zh: { run: '运行', stop: '停止', lock: /一把锁/ },
};

/**
 * A page with the program with the lock in it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ size: typeof DESKTOP, scheme: 'light' | 'dark', language: 'en' | 'zh' }} view
 */
async function openPage(browser, address, { size, scheme, language }) {
  const page = await browser.newPage({
    viewport: size,
    colorScheme: scheme,
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
  const stop = page.getByRole('button', { name: WORDS[language].stop, exact: true });
  const ended = await stop.elementHandle();
  await page.waitForFunction((button) => /** @type {HTMLButtonElement} */ (button).disabled, ended, {
    timeout: RUN_LIMIT_MS,
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function takeReadmePicture(browser, address) {
  const page = await openPage(browser, address, { size: README_SIZE, scheme: 'light', language: 'en' });
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
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function takeAll(browser, address) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [device, size] of /** @type {const} */ ([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])) {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      for (const language of /** @type {const} */ (['en', 'zh'])) {
        const page = await openPage(browser, address, { size, scheme, language });
        const name = join(FOLDER, `${device}-${scheme}-${language}`);
        await page.screenshot({ path: `${name}-before.png` });
        await runToTheEnd(page, language);
        await page.screenshot({ path: `${name}-after.png` });
        await page.close();
      }
    }
  }
  console.log(`${FOLDER}: done`);
}

await runMain(async () => {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  makeReady(console.log);
  const [{ build, preview }, { chromium }] = await Promise.all([import('vite'), import('@playwright/test')]);
  const { path, sandbox } = await chooseBrowser(console.log);
  await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({ root: ROOT, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4173 } });
  const browser = await chromium.launch({ executablePath: path, args: browserFlags(sandbox) });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    await takeReadmePicture(browser, address);
    if (values.all) await takeAll(browser, address);
  } finally {
    await browser.close();
    await server.close();
  }
});
