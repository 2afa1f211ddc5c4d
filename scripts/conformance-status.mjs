// @ts-check
/**
 * Finds out which programs of tests/conformance give what CPython gives, rewrites the list of those that do not
 * (known-differences.json), and says what has changed.
 *
 *     node scripts/conformance-status.mjs                  the deterministic engine
 *     node scripts/conformance-status.mjs --live           the live engine in Node
 *     node scripts/conformance-status.mjs --why [lock/]    only prints how they differ, of a group or a program
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runMain } from './ready.mjs';
import { runTool } from './tool.mjs';

const LIST = join(ROOT, 'tests', 'conformance', 'known-differences.json');

/** @typedef {{ title: string, status: string, failureMessages: string[] }} Tested */

/**
 * Every case's test, none expected to fail.
 * @param {string} file
 * @param {string[]} more
 * @returns {Promise<Tested[]>}
 */
async function testAll(file, more) {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-conformance-'));
  try {
    const report = join(folder, 'report.json');
    const args = [
      'run',
      `tests/conformance/${file}`,
      '--maxWorkers=1',
      '--reporter=json',
      `--outputFile=${report}`,
    ];
    await runTool('vitest', 'vitest', [...args, ...more], { env: { CONFORMANCE_ALL: '1' } });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return testResults.flatMap((/** @type {{ assertionResults: Tested[] }} */ one) => one.assertionResults);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Tested[]} tests */
const failing = (tests) =>
  tests.filter(({ status, title }) => status === 'failed' && title.includes(' under '));

await runMain(async () => {
  const words = process.argv.slice(2);
  const live = words.includes('--live');
  const file = live ? 'live.test.ts' : 'conformance.test.ts';
  const only = words.find((word) => !word.startsWith('--'));
  const tests = await testAll(file, only === undefined ? [] : ['-t', only]);
  const ids = failing(tests).map(({ title }) => title);
  if (words.includes('--why')) {
    for (const { title, failureMessages } of failing(tests)) {
      console.log(`\n=== ${title}\n${failureMessages.join('\n').split(/\n {4}at .*\.tsx?:/)[0]}`);
    }
    return;
  }
  if (only !== undefined) throw new Error('the list is made of all programs: name none, or ask --why');
  const lists = JSON.parse(readFileSync(LIST, 'utf8'));
  const key = live ? 'node' : 'deterministic';
  const before = new Set(lists[key]);
  for (const id of lists[key]) if (!ids.includes(id)) console.log(`right now: ${id}`);
  for (const id of ids) if (!before.has(id)) console.log(`differs now: ${id}`);
  lists[key] = ids.sort();
  writeFileSync(LIST, `${JSON.stringify(lists, null, 2)}\n`);
  await runTool('@biomejs/biome', 'biome', ['format', '--write', '--log-level=error', LIST]);
  const played = tests.filter(({ title }) => title.includes(' under ')).length;
  console.log(`${played - ids.length} of ${played} give what CPython gives`);
});
