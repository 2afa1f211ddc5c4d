// @ts-check
/** Reads how many tests passed and failed out of the reports of vitest and Playwright. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} report vitest's JSON report
 * @returns {Counts} a file that could not be loaded, or failed outside its tests, counts as one failed
 */
export function unitCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }}
 *   report Playwright's JSON report
 * @returns {Counts} errors outside the tests (a server that did not start) count as one failed each
 */
export function journeyCounts({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}
