// @ts-check
/** Reads how many tests passed, and which failed, out of the reports of vitest and Playwright. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 *   `failures` names what failed, with the first line of why; there may be fewer than `failed`
 */

/**
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] | null }} UnitTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: UnitTest[] }} UnitFile
 */

/**
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults: UnitFile[],
 * }} report vitest's JSON report
 * @param {string} [root] the folder that names of files are told from
 * @returns {Counts} a file that could not be loaded, or failed outside its tests, counts as one failed
 */
export function unitCounts(report, root = process.cwd()) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failures = report.testResults.flatMap((file) => {
    const name = relative(root, file.name);
    if (brokenFiles.includes(file)) return [named(name, file.message)];
    return file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => named(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    failures,
  };
}

/**
 * @typedef {{ message?: string }} JourneyError
 * @typedef {{ title: string, ok: boolean, file: string, line: number,
 *   tests: { results: { error?: JourneyError }[] }[] }} Journey
 * @typedef {{ specs?: Journey[], suites?: JourneySuite[] }} JourneySuite
 */

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors?: JourneyError[], suites?: JourneySuite[] }} report Playwright's JSON report
 * @returns {Counts} errors outside the tests (a server that did not start) count as one failed each
 */
export function journeyCounts({ stats, errors = [], suites = [] }) {
  const broken = journeysOf(suites).filter((journey) => !journey.ok);
  const firstError = (/** @type {Journey} */ journey) =>
    journey.tests.flatMap((test) => test.results).find((result) => result.error)?.error;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...broken.map((journey) =>
        named(`${journey.file}:${journey.line} › ${journey.title}`, firstError(journey)?.message),
      ),
      ...errors.map((error) => firstLine(error.message)),
    ],
  };
}

/**
 * @param {JourneySuite[]} suites
 * @returns {Journey[]}
 */
function journeysOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...journeysOf(suite.suites ?? [])]);
}

/**
 * @param {string} what
 * @param {string} [why]
 */
function named(what, why) {
  return `${what}: ${firstLine(why)}`;
}

/** @param {string} [text] may have the colours of a terminal */
function firstLine(text = '') {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0] || 'no reason given';
}
