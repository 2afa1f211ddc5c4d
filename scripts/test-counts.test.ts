import { describe, expect, it } from 'vitest';
import { journeyCounts, unitCounts } from './test-counts.mjs';

describe('unitCounts', () => {
  it('counts a file that could not be loaded as one failed', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        {
          name: '/lockstep/core/a.test.ts',
          status: 'failed',
          assertionResults: [
            {
              status: 'failed',
              fullName: 'a lock is held by one',
              failureMessages: ['Error: two\n    at a.test.ts:3'],
            },
            { status: 'passed' },
          ],
        },
        {
          name: '/lockstep/core/b.test.ts',
          status: 'failed',
          message: 'no such module',
          assertionResults: [],
        },
        {
          name: '/lockstep/core/c.test.ts',
          status: 'passed',
          assertionResults: [{ status: 'passed' }, { status: 'passed' }],
        },
      ],
    };
    expect(unitCounts(report, '/lockstep')).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
      failures: ['core/a.test.ts › a lock is held by one: Error: two', 'core/b.test.ts: no such module'],
    });
  });
});

describe('journeyCounts', () => {
  it('counts a server that did not start as failed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const { failed, failures } = journeyCounts({ stats, errors: [{ message: 'no server' }] });
    expect({ failed, failures }).toEqual({ failed: 1, failures: ['no server'] });
  });

  it('counts what passed on a second try as passed and what was left out as skipped', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(journeyCounts({ stats })).toMatchObject({ passed: 5, failed: 1, skipped: 2 });
  });

  it('names what failed, with the first line of why', () => {
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    const journey = (title: string, ok: boolean, message?: string) => ({
      title,
      ok,
      file: 'race.spec.ts',
      line: 7,
      tests: [{ results: [message === undefined ? {} : { error: { message } }] }],
    });
    const suites = [
      { suites: [{ specs: [journey('sold once', false, '\u001b[31mTimeout\u001b[39m\nat line 9')] }] },
      { specs: [journey('runs again', true)] },
    ];
    expect(journeyCounts({ stats, suites }).failures).toEqual(['race.spec.ts:7 › sold once: Timeout']);
  });
});
