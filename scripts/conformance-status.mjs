// @ts-check
/**
 * Finds out which programs of tests/conformance give what CPython gives, rewrites the list of those that do not
 * (known-differences.json), and says what has changed.
 *
 *     node scripts/conformance-status.mjs                  the deterministic engine
 *     node scripts/conformance-status.mjs --live           the live engine in Node
 *     node scripts/conformance-status.mjs --browser        the page, in Chromium: only prints how they differ
 *     node scripts/conformance-status.mjs --why [lock/]    only prints how they differ, of a group or a program
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runMain } from './ready.mjs';
import { runTool } from './tool.mjs';

const LIST = join(ROOT, 'tests', 'conformance', 'known-differences.json');

/** @typedef {{ id: string, failed: boolean, why: string }} Played */

const ENV = { CONFORMANCE_ALL: '1' };

/**
 * Every case played by vitest, none expected to fail.
 * @param {string} file
 * @param {string | undefined} only part of an id
 * @param {string} report where the tool may write
 * @returns {Promise<Played[]>}
 */
async function playInNode(file, only, report) {
  const args = [
    'run',
    `tests/conformance/${file}`,
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  await runTool('vitest', 'vitest', only === undefined ? args : [...args, '-t', only], { env: ENV });
  /** @type {{ testResults: { assertionResults: { title: string, status: string, failureMessages: string[] }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults
    .flatMap((one) => one.assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status, failureMessages }) => ({
      id: title,
      failed: status === 'failed',
      why: failureMessages.join('\n').split(/\n {4}at .*\.tsx?:/)[0],
    }));
}

/**
 * Every case played by Playwright.
 * @param {string | undefined} only
 * @param {string} report
 * @returns {Promise<Played[]>}
 */
async function playInBrowser(only, report) {
  const args = [
    'test',
    'e2e/conformance\\.spec',
    '--reporter=json',
    ...(only === undefined ? [] : ['-g', only]),
  ];
  await runTool('@playwright/test', 'playwright', args, {
    env: { ...ENV, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  /** @type {{ suites: { specs: { title: string, ok: boolean, tests: { results: { error?: { message: string } }[] }[] }[] }[] }} */
  const { suites } = JSON.parse(readFileSync(report, 'utf8'));
  return suites
    .flatMap((suite) => suite.specs)
    .map(({ title, ok, tests }) => ({
      id: title,
      failed: !ok,
      why: tests.flatMap((test) => test.results.map((result) => result.error?.message ?? '')).join('\n'),
    }));
}

/**
 * @param {string[]} words
 * @param {string | undefined} only
 * @returns {Promise<[engine: string, played: Played[]]>}
 */
async function playAll(words, only) {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-conformance-'));
  const report = join(folder, 'report.json');
  try {
    if (words.includes('--browser')) return ['browser', await playInBrowser(only, report)];
    if (words.includes('--live')) return ['live', await playInNode('live.test.ts', only, report)];
    return ['deterministic', await playInNode('conformance.test.ts', only, report)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  const words = process.argv.slice(2);
  const only = words.find((word) => !word.startsWith('--'));
  const [engine, tests] = await playAll(words, only);
  const played = tests.filter(({ id }) => id.includes(' under '));
  const failing = played.filter(({ failed }) => failed);
  if (words.includes('--why') || only !== undefined || engine === 'browser') {
    for (const { id, why } of failing) console.log(`\n=== ${id}\n${why}`);
  } else {
    const lists = JSON.parse(readFileSync(LIST, 'utf8'));
    const ids = failing.map(({ id }) => id).sort();
    for (const id of lists[engine]) if (!ids.includes(id)) console.log(`right now: ${id}`);
    for (const id of ids) if (!lists[engine].includes(id)) console.log(`differs now: ${id}`);
    writeFileSync(LIST, `${JSON.stringify({ ...lists, [engine]: ids }, null, 2)}\n`);
    await runTool('@biomejs/biome', 'biome', ['format', '--write', '--log-level=error', LIST]);
  }
  console.log(`${played.length - failing.length} of ${played.length} give what CPython gives`);
});
