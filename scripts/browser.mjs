// @ts-check
/**
 * Finds a Chromium that really starts, and gets one when there is none. In order: the one that PLAYWRIGHT_CHROMIUM or
 * CHROME_PATH names, an installed Chromium or Chrome, Playwright's own, `npx playwright install chromium`, and, for
 * root on Debian, the package. Playwright's download needs a network that not every machine has, hence the last.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './ready.mjs';
import { run, runTool } from './tool.mjs';

const DOWNLOAD_LIMIT_MS = 240_000;
const LAUNCH_LIMIT_MS = 30_000;

const isRoot = process.getuid?.() === 0;

/**
 * What Playwright has Chromium do without. Of several lists Chromium goes by the last, so ours begins with all of
 * Playwright's: e2e/browser.spec.ts compares the two.
 */
const NOT_WITH_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];
/**
 * Pages of Chromium's own (its toolbar, the address bar's list) and a process made ready for a page that is never
 * opened: nobody sees them, and they are made anew in each context, for a quarter of a second to a whole one of CPU time.
 */
const NOT_FOR_A_WINDOW = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIToolbarProcessOverheadExperiment',
];

/** Keeps the browser to what the page asks for. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...NOT_WITH_PLAYWRIGHT, ...NOT_FOR_A_WINDOW].join(',')}`,
];

/**
 * Chromium's sandbox refuses to start for root, and cannot start in containers that forbid user namespaces; there
 * `chooseBrowser` finds out and `npm test` passes it on.
 */
const sandboxByDefault = !isRoot && process.env.LOCKSTEP_NO_SANDBOX === undefined;

/** @param {boolean} [sandbox] @returns {string[]} the browser's command-line flags */
export function browserFlags(sandbox = sandboxByDefault) {
  return sandbox ? FLAGS : [...FLAGS, '--no-sandbox'];
}

/** @typedef {{ path: string, source: string }} Candidate */
/** @typedef {Candidate & { sandbox: boolean }} Browser one that starts, with the sandbox or only without it */

/** Paths where browsers are installed on this system, most wanted first; not all of them exist. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
    });
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/**
 * Browsers that are on the machine, most wanted first; whether they start is another matter.
 * @returns {Promise<Candidate[]>}
 */
export async function installedBrowsers() {
  const { chromium } = await import('@playwright/test');
  /** @type {Candidate[]} */
  const candidates = [];
  for (const name of ['PLAYWRIGHT_CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[name];
    if (path) candidates.push({ path, source: `named by ${name}` });
  }
  for (const path of usualPlaces()) candidates.push({ path, source: 'installed' });
  candidates.push({ path: chromium.executablePath(), source: "Playwright's own" });
  const seen = new Set();
  return candidates.filter(({ path }) => {
    if (seen.has(path) || !existsSync(path)) return false;
    seen.add(path);
    return true;
  });
}

/**
 * Why a browser does not start, or undefined when it does.
 * @param {string} path
 * @param {boolean} sandbox
 * @returns {Promise<string | undefined>}
 */
async function whyNotStarting(path, sandbox) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: browserFlags(sandbox),
      timeout: LAUNCH_LIMIT_MS,
    });
    await browser.close();
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.split('\n').find((line) => line.trim() !== '') ?? text;
  }
}

/**
 * The first installed browser that starts.
 * @param {(line: string) => void} say
 * @param {Set<string>} tried paths not to try again
 * @returns {Promise<Browser | undefined>}
 */
async function firstThatStarts(say, tried) {
  for (const candidate of await installedBrowsers()) {
    const { path } = candidate;
    if (tried.has(path)) continue;
    tried.add(path);
    let why;
    for (const sandbox of sandboxByDefault ? [true, false] : [false]) {
      why = await whyNotStarting(path, sandbox);
      if (why === undefined) return { ...candidate, sandbox };
    }
    say(`${path} does not start: ${why}`);
  }
  return undefined;
}

/**
 * Finds a browser, or gets one.
 * @param {(line: string) => void} say
 * @returns {Promise<Browser>}
 * @throws {SetupError} when none can be had
 */
export async function chooseBrowser(say) {
  const tried = new Set();
  const found = await firstThatStarts(say, tried);
  if (found) return found;
  const reasons = ['no installed Chromium or Chrome starts'];

  say('No browser here: npx playwright install chromium …');
  const download = await runTool('@playwright/test', 'playwright', ['install', 'chromium'], {
    timeLimitMs: DOWNLOAD_LIMIT_MS,
  });
  const downloaded = download.ok ? await firstThatStarts(say, tried) : undefined;
  if (downloaded) return downloaded;
  reasons.push(
    `playwright install chromium ${download.ok ? 'brought one that does not start' : download.why}`,
  );

  if (isRoot && existsSync('/usr/bin/apt-get')) {
    say("Playwright brought none: Debian's package …");
    const packaged = await installDebianPackage(tried, say);
    if (packaged.browser) return packaged.browser;
    reasons.push(packaged.why);
  } else {
    reasons.push("Debian's package needs root and apt-get");
  }
  throw new SetupError(
    `No browser can be had (${reasons.join('; ')}). Install Chromium or Chrome, or name one in CHROME_PATH.`,
  );
}

/**
 * @param {Set<string>} tried
 * @param {(line: string) => void} say
 * @returns {Promise<{ browser?: Browser, why: string }>}
 */
async function installDebianPackage(tried, say) {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeLimitMs: DOWNLOAD_LIMIT_MS };
  const update = await run('apt-get', ['update', '-q'], options);
  if (!update.ok) return { why: `apt-get update ${update.why}` };
  const install = await run('apt-get', ['install', '-y', '-q', 'chromium'], options);
  if (!install.ok) return { why: `apt-get install chromium ${install.why}` };
  // A wrapper that did not start before may start now that its browser is there.
  tried.clear();
  const browser = await firstThatStarts(say, tried);
  return { browser, why: "Debian's chromium does not start" };
}
