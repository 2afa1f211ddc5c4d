// @ts-check
/**
 * `npm test`: everything that can be checked, on a machine with Node and npm only. Installs what is missing, finds or
 * gets a browser, then type check, lint, unit tests, build, and the journeys in real Chromium against the built page.
 * A stage that fails does not keep the next ones from running. The last line adds up: `N passed, M failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeReady, ROOT, SetupError } from './ready.mjs';
import { journeyCounts, unitCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const REPORTS = join(ROOT, 'build', 'test');
const UNIT_REPORT = join(REPORTS, 'unit.json');
/**
 * The journeys in two parts (see playwright.config.ts): as many side by side as there are cores (with one more they take longer),
 * then, alone, those that judge the clock.
 */
const JOURNEYS = [
  {
    title: 'Journeys in Chromium',
    project: 'side by side',
    workers: availableParallelism(),
    report: join(REPORTS, 'journeys.json'),
  },
  { title: 'Journeys against the clock', project: 'alone', workers: 1, report: join(REPORTS, 'alone.json') },
];
const STAGE_LIMIT_MS = 1_800_000;
/** The journeys end themselves a little sooner, with a report. So many failures say enough. */
const JOURNEY_FLAGS = ['--reporter=list,json', '--global-timeout=1740000', '--max-failures=12'];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Runs one stage and adds its counts. A stage that fails without a test to blame counts as one failed.
 * @param {string} title
 * @param {() => Promise<{ ok: boolean, why: string }>} work
 * @param {() => Counts} [counts] reads the stage's report; without it the stage counts as one
 * @returns {Promise<boolean>} whether it passed
 */
async function stage(title, work, counts) {
  console.log(`\n── ${title}`);
  const begun = performance.now();
  let { ok, why } = await work().catch((error) => ({ ok: false, why: String(error?.stack ?? error) }));
  /** @type {Counts} */
  let found = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] };
  if (counts) {
    try {
      found = counts();
    } catch (error) {
      found = { passed: 0, failed: 1, skipped: 0, failures: [] };
      why = ok ? `left no report (${error})` : why;
      ok = false;
    }
  }
  if (!ok && found.failed === 0) found.failed = 1;
  total.passed += found.passed;
  total.failed += found.failed;
  total.skipped += found.skipped;
  // What no test is to blame for is said by the stage itself.
  if (found.failed > 0)
    total.failures.push(...(found.failures.length > 0 ? found.failures : [`${title}: ${why}`]));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const skipped = found.skipped > 0 ? `, ${found.skipped} skipped` : '';
  const failed = found.failed === 0 ? '' : `, ${found.failed} failed (${why})`;
  console.log(`── ${title}: ${found.passed} passed${failed}${skipped} in ${seconds} s`);
  return found.failed === 0;
}

/** @returns {Promise<number>} a port that nobody listens on now */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function everything() {
  makeReady(console.log);
  const { chooseBrowser } = await import('./browser.mjs');
  const { runTool } = await import('./tool.mjs');
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const limit = { timeLimitMs: STAGE_LIMIT_MS };

  await stage('Types', () => runTool('typescript', 'tsc', ['--noEmit'], limit));
  await stage('Lint', () => runTool('@biomejs/biome', 'biome', ['check', '.'], limit));
  await stage(
    'Unit tests',
    () =>
      runTool(
        'vitest',
        'vitest',
        ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
        limit,
      ),
    () => unitCounts(JSON.parse(readFileSync(UNIT_REPORT, 'utf8'))),
  );
  const built = await stage('Build', () => runTool('vite', 'vite', ['build', '--logLevel', 'warn'], limit));

  /** @type {import('./browser.mjs').Browser | undefined} */
  let browser;
  await stage('Browser', async () => {
    browser = await chooseBrowser(console.log);
    console.log(`Using ${browser.path} (${browser.source}${browser.sandbox ? '' : ', without sandbox'})`);
    return { ok: true, why: '' };
  });
  const chosen = browser;
  if (!built || !chosen) {
    const missing = built ? 'there is no browser' : 'the page was not built';
    for (const { title } of JOURNEYS) {
      await stage(title, async () => ({ ok: false, why: `not run: ${missing}` }));
    }
    return;
  }
  for (const { title, project, workers, report } of JOURNEYS) {
    const env = {
      LOCKSTEP_CHROMIUM: chosen.path,
      LOCKSTEP_PORT: String(await freePort()),
      LOCKSTEP_BUILT: '1',
      ...(chosen.sandbox ? {} : { LOCKSTEP_NO_SANDBOX: '1' }),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const flags = [...JOURNEY_FLAGS, `--project=${project}`, `--workers=${workers}`];
    await stage(
      title,
      () => runTool('@playwright/test', 'playwright', ['test', ...flags], { ...limit, env }),
      () => journeyCounts(JSON.parse(readFileSync(report, 'utf8'))),
    );
  }
}

try {
  await everything();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  total.failed += 1;
}
// Named again at the end: between a failure and the last line may be hundreds of others.
for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
