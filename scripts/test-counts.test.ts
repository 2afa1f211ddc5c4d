import { describe, expect, it } from 'vitest';
import { journeyCounts, unitCounts } from './test-counts.mjs';

describe('unitCounts', () => {
  it('counts a file that could not be loaded as one failed', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      ],
    };
    expect(unitCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });
});

describe('journeyCounts', () => {
  it('counts a server that did not start as failed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(journeyCounts({ stats, errors: ['no server'] }).failed).toBe(1);
  });

  it('counts what passed on a second try as passed and what was left out as skipped', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(journeyCounts({ stats })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });
});
