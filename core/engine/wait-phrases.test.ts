import { describe, expect, it } from 'vitest';
import { SemKind } from '../kernel/calls';
import type { WaitingThread } from '../kernel/control';
import { WaitFor } from '../trace/event';
import { waitPhrases } from './wait-phrases';

const WAITS: WaitingThread = {
  pid: 1002,
  tid: 0,
  process: 'Cook',
  thread: 'MainThread',
  line: 2,
  waitFor: WaitFor.Semaphore,
  object: 3,
  objectName: 'ready (waiting)',
  otherEnd: [],
  semKind: SemKind.Semaphore,
  holder: undefined,
  deadline: Number.POSITIVE_INFINITY,
  woken: false,
  stopped: false,
};

const said = (first: string, second = 'wait(ready)') => waitPhrases([WAITS], `${first}\n${second}`);

describe('a wait for part of an object', () => {
  it('is one for what the object is for, as the program made it', () => {
    expect(said('ready = mp.Event()')).toBe(
      'Cook waits at line 2 in wait(ready), for the event ready to be set',
    );
    expect(said('self.ready: Any = Condition(lock)')).toContain(', for the condition ready to be notified');
    expect(said('lock, ready = Lock(), multiprocessing.Barrier(3)')).toContain(
      ', for others to come to the barrier ready, where 1 waits',
    );
    expect(said('with Manager() as m, ctx.Event() as ready: pass')).toContain('the event ready');
    expect(said('ready = JoinableQueue()')).toContain(
      ', for task_done() to be called for every item of the queue ready',
    );
  });

  it('is told by its statement where the program makes several kinds of objects under the name, or none', () => {
    for (const made of [
      'ready, gate = Event(), Barrier(2)',
      'make()',
      'already = Event()',
      'if ready == Event(): pass',
    ])
      expect(said(made)).toBe('Cook waits at line 2 in wait(ready)');
  });

  it('takes a name as it is written', () => {
    const listed = { ...WAITS, objectName: 'gates[0] (waiting)' };
    expect(waitPhrases([listed], 'gates[0] = Event()\ngates[0].wait()')).toContain(
      'for the event gates[0] to be set',
    );
  });
});

describe('a process at its end', () => {
  const feeder = { ...WAITS, waitFor: WaitFor.Thread, objectName: 'QueueFeederThread', semKind: undefined };

  it('waits for the thread that writes its items, wherever it was copied', () => {
    expect(waitPhrases([feeder], 'jobs = Queue()\ncook.start()')).toBe(
      'Cook waits at its end for thread QueueFeederThread to end',
    );
  });

  it('is not where the program itself asks for that', () => {
    expect(waitPhrases([feeder], 'jobs = Queue()\njobs.join_thread()')).toBe(
      'Cook waits at line 2 in jobs.join_thread()',
    );
  });
});

describe('a wait for the answer of a manager', () => {
  const asks = {
    ...WAITS,
    waitFor: WaitFor.PipeRead,
    objectName: '',
    semKind: undefined,
    otherEnd: [{ pid: 1005, process: 'SyncManager-1' }],
  };
  const serves = { ...asks, pid: 1005, process: 'SyncManager-1', line: 0, otherEnd: [] };
  const accepts = { ...serves, tid: 1, waitFor: WaitFor.Accept, objectName: '/listener' };
  const waitsForCook = { ...serves, tid: 2, otherEnd: [{ pid: 1001, process: 'MainProcess' }] };
  const holder = { pid: 1005, tid: 2, process: 'SyncManager-1', thread: '', alive: true, line: 0 };
  const waitsForLock = { ...serves, tid: 3, waitFor: WaitFor.ThreadLock, holder };

  it('names the manager, and who holds the lock that is asked for', () => {
    const program = '\nstove.acquire()';
    expect(waitPhrases([asks, accepts], program)).toBe(
      'Cook waits at line 2 in stove.acquire(), for an answer from SyncManager-1',
    );
    expect(waitPhrases([asks, accepts, waitsForCook, waitsForLock], program)).toBe(
      'Cook waits at line 2 in stove.acquire(), for an answer from SyncManager-1, for a lock that MainProcess holds',
    );
  });

  it('is one for a pipe where the other process accepts nobody', () => {
    expect(waitPhrases([asks], '\nend.recv()')).toBe(
      'Cook waits at line 2 in end.recv(), to receive from a pipe, whose sending end is still open in SyncManager-1',
    );
  });
});
