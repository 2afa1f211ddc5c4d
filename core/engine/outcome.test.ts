import { describe, expect, it } from 'vitest';
import { SemKind } from '../kernel/calls';
import type { WaitingThread } from '../kernel/control';
import { WaitFor } from '../trace/event';
import { stuckSentence, untilSentence } from './outcome';

const WAITING: WaitingThread = {
  pid: 1002,
  tid: 0,
  process: 'Process-1',
  thread: 'MainThread',
  line: 7,
  waitFor: WaitFor.Semaphore,
  object: 3,
  objectName: 'lock',
  otherEnd: [],
  semKind: SemKind.Lock,
  holder: { pid: 1001, tid: 0, process: 'MainProcess', thread: 'MainThread', alive: true, line: 4 },
  deadline: Number.POSITIVE_INFINITY,
  woken: false,
  stopped: false,
};

describe('the sentence about a stuck run', () => {
  it('says who waits for what, where, held by whom since which line', () => {
    expect(stuckSentence([WAITING], '')).toBe(
      'stuck: every process waits for ever: Process-1 waits at line 7 for the lock lock, held by MainProcess since line 4',
    );
  });

  it('says when a process waits for what it holds itself, or for what a dead process holds', () => {
    const self = { ...WAITING, holder: { ...WAITING.holder!, pid: 1002 } };
    expect(stuckSentence([self], '')).toContain('held by itself since line 4');
    const dead = { ...WAITING, holder: { ...WAITING.holder!, alive: false } };
    expect(stuckSentence([dead], '')).toContain('held by MainProcess (which has ended) since line 4');
  });

  it('says that a signal has stopped a process, which was waiting or running', () => {
    expect(stuckSentence([{ ...WAITING, stopped: true }], '')).toContain(
      'Process-1, which is stopped, waits at line 7 for',
    );
    const running = {
      ...WAITING,
      waitFor: WaitFor.Signal,
      object: 18,
      semKind: undefined,
      holder: undefined,
    };
    expect(stuckSentence([{ ...running, stopped: true }], '')).toContain(
      'Process-1 waits at line 7 for SIGCONT, being stopped',
    );
  });

  it('does without what is not known', () => {
    const bare = { ...WAITING, line: 0, objectName: '', holder: undefined, semKind: SemKind.Semaphore };
    expect(stuckSentence([bare], '')).toBe(
      'stuck: every process waits for ever: Process-1 waits for a semaphore, which is 0',
    );
  });

  it('names threads, processes and sleeps', () => {
    const thread = {
      ...WAITING,
      tid: 2,
      thread: 'Thread-1',
      waitFor: WaitFor.Process,
      objectName: 'Process-2',
    };
    expect(stuckSentence([thread], '')).toContain(
      'Process-1 (thread Thread-1) waits at line 7 for Process-2 to end',
    );
  });

  it('stays one line however many wait', () => {
    const sentence = stuckSentence(
      Array.from({ length: 40 }, () => WAITING),
      '',
    );
    expect(sentence).toContain('34 more wait as well');
    expect(sentence).not.toContain('\n');
  });
});

describe('the sentence about a run whose time is over', () => {
  const control = (pids: number[], waiting: WaitingThread[]) => ({
    alive: () => pids,
    whoWaits: () => waiting,
    process: (pid: number) => ({
      pid,
      parent: 1,
      name: `Cook-${pid - 1001}`,
      daemon: false,
      method: 'spawn' as const,
      exitCode: undefined,
      slot: -1,
      started: true,
    }),
  });

  it('says how many processes were alive, what they waited for, and which ran', () => {
    expect(untilSentence(2.5e9, control([1002, 1003], [WAITING]), '')).toBe(
      'reached the time limit of 2.5 s; 2 processes were still alive: ' +
        'Process-1 waits at line 7 for the lock lock, held by MainProcess since line 4; Cook-2 runs',
    );
    expect(untilSentence(2e9, control([1002, 1003, 1004], [WAITING]), '')).toMatch(/; Cook-2, Cook-3 run$/);
    expect(untilSentence(1e9, control([1001], []), '')).toBe(
      'reached the time limit of 1 s; 1 process was still alive, none of them waiting',
    );
  });

  it('tells of sleep as of what a process does, and leaves out who was woken already', () => {
    const sleeps = { ...WAITING, waitFor: WaitFor.Sleep, semKind: undefined, holder: undefined };
    const woken = { ...WAITING, pid: 1003, process: 'Process-2', woken: true };
    expect(untilSentence(1e9, control([1002, 1003], [sleeps, woken]), '')).toBe(
      'reached the time limit of 1 s; 2 processes were still alive: Process-1 sleeps at line 7; Cook-2 runs',
    );
  });

  it('counts those that ran where they are many', () => {
    const pids = Array.from({ length: 9 }, (_, n) => 1002 + n);
    expect(untilSentence(1e9, control(pids, [WAITING]), '')).toMatch(/; 8 others run$/);
  });
});
