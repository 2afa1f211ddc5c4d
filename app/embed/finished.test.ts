import { describe, expect, it } from 'vitest';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { playedModel } from '../../tests/traces/traced';
import { finishedMessage } from './finished';

const WHEN = new Date('2026-01-02T03:04:05Z');

function finishedOf(source: string, more: object = {}) {
  return finishedMessage({
    model: playedModel(source, { seed: 3, preset: 'fork' }),
    source,
    problem: undefined,
    failure: undefined,
    engine: 'repeatable',
    settings: { preset: 'fork', seed: 3 },
    activity: 'https://lockstep.example/#1d',
    name: 'Program',
    language: 'en',
    answers: [],
    now: WHEN,
    ...more,
  });
}

describe('what is told of a run that is over', () => {
  it('has its output by stream, its exit code and how it ended', () => {
    const told = finishedOf(
      "import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('世界', end='')\nsys.exit(3)\n",
    );
    expect(told).toMatchObject({
      type: 'finished',
      outcome: 'exited',
      exitCode: 3,
      stdout: 'a\n世界',
      stderr: 'b\n',
      stuck: null,
      problem: null,
      engine: 'deterministic',
      preset: 'fork',
      seed: 3,
      processes: 1,
    });
    expect(told.outcomeHash).not.toBe(null);
  });

  it('says of a run that is stuck who waits for what', () => {
    const told = finishedOf(
      'from multiprocessing import Lock\nlock = Lock()\nlock.acquire()\nlock.acquire()\n',
    );
    expect(told.outcome).toBe('stuck');
    expect(told.exitCode).toBe(null);
    expect(told.stuck).toMatch(
      /^stuck: every process waits for ever: MainProcess waits at line 4 for the lock/,
    );
  });

  it('gives for what is no Python what CPython prints, and where it is', () => {
    const problem = {
      type: 'SyntaxError',
      message: "expected ':'",
      line: 1,
      column: 7,
      endLine: 1,
      endColumn: 8,
    };
    const told = finishedOf('', { model: new TimelineModel(), source: 'if True\n', problem });
    expect(told).toMatchObject({ outcome: 'not-started', exitCode: 1, stdout: '' });
    expect(told.stderr).toBe(
      `  File "program.py", line 1\n    if True\n           ^\nSyntaxError: expected ':'\n`,
    );
    expect(told.problem).toEqual({ type: 'SyntaxError', message: "expected ':'", line: 1, column: 7 });
  });

  it('says what an engine said that failed', () => {
    const told = finishedOf('', { model: new TimelineModel(), failure: 'the worker did not load' });
    expect(told).toMatchObject({ outcome: 'failed', exitCode: null, sentence: 'the worker did not load' });
  });

  it('is also a statement in the form of xAPI', () => {
    const { statement } = finishedOf("print('a')\n");
    expect(statement).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: {
        objectType: 'Activity',
        id: 'https://lockstep.example/#1d',
        definition: { name: { 'en-US': 'Program' } },
      },
      result: {
        completion: true,
        success: true,
        response: 'a\n',
        extensions: { 'tag:lockstep,2026:outcome': 'exited', 'tag:lockstep,2026:exit-code': 0 },
      },
      context: { extensions: { 'tag:lockstep,2026:seed': 3 } },
      timestamp: '2026-01-02T03:04:05.000Z',
    });
    expect(statement.result.duration).toMatch(/^PT\d+(\.\d+)?S$/);
  });
});
