/** What the command line says of a run in which every process waits for ever, for each thing that can be waited for. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceBytes } from '../../core/engine/deterministic/trace-bytes';
import { NodeLiveEngine } from '../../core/engine/live/node';
import type { RunOutcome } from '../../core/engine/run';
import { compileProgram, createVm } from '../../core/python/index';
import { decodeTrace } from '../../core/trace/codec';
import { EndReason, PRESETS, type Preset } from '../../core/trace/event';
import { cliBundle } from '../../scripts/node-bundle.mjs';

interface Case {
  what: string;
  /** What the child, Cook, does; on line 6. */
  child?: string;
  /** What the main process does, from line 15; `start(thing)` starts the child and joins it. */
  main: string[];
  says: (string | RegExp)[];
  /** Windows has no such thing. */
  posix?: boolean;
}

const CASES: Case[] = [
  {
    what: 'a Lock',
    child: 'stove.acquire()',
    main: ['stove = Lock()', 'stove.acquire()', 'start(stove)'],
    says: ['Cook waits at line 6 for the lock stove, held by MainProcess since line 16'],
  },
  {
    what: 'a Lock that its dead holder has',
    child: 'stove.acquire()',
    main: ['stove = Lock()', 'start(stove)', 'stove.acquire()'],
    says: ['MainProcess waits at line 17 for the lock stove, held by Cook (which has ended) since line 6'],
  },
  {
    what: 'a Lock that one has oneself',
    main: ['stove = Lock()', 'with stove:', '    stove.acquire()'],
    says: ['MainProcess waits at line 17 for the lock stove, held by itself since line 16'],
  },
  {
    what: 'an RLock',
    child: 'stove.acquire()',
    main: ['stove = RLock()', 'stove.acquire()', 'start(stove)'],
    says: ['Cook waits at line 6 for the lock stove, held by MainProcess since line 16'],
  },
  {
    what: 'a Semaphore',
    child: 'seats.acquire()',
    main: ['seats = Semaphore(0)', 'start(seats)'],
    says: [
      'Cook waits at line 6 for the semaphore seats, which is 0',
      'MainProcess waits at line 11 for Cook to end',
    ],
  },
  {
    what: 'a BoundedSemaphore',
    main: ['seats = BoundedSemaphore(1)', 'seats.acquire()', 'seats.acquire()'],
    says: ['MainProcess waits at line 17 for the semaphore seats, which is 0'],
  },
  {
    what: 'an Event',
    child: 'ready.wait()',
    main: ['ready = Event()', 'start(ready)'],
    says: ['Cook waits at line 6 in ready.wait(), for the event ready to be set'],
  },
  {
    what: 'a Condition',
    main: ['turn = Condition()', 'with turn:', '    turn.wait()'],
    says: ['MainProcess waits at line 17 in turn.wait(), for the condition turn to be notified'],
  },
  {
    what: 'a Barrier',
    child: 'gate.wait()',
    main: ['gate = Barrier(2)', 'start(gate)'],
    says: ['Cook waits at line 6 in gate.wait(), for others to come to the barrier gate, where 1 waits'],
  },
  {
    what: 'an empty pipe',
    child: 'inbox.recv()',
    main: ['inbox, outbox = Pipe(duplex=False)', 'start(inbox)'],
    says: [
      'Cook waits at line 6 to receive from the pipe inbox, whose sending end is still open in MainProcess',
    ],
  },
  {
    what: 'a full pipe',
    child: "outbox.send(b'x' * 1000000)",
    main: ['inbox, outbox = Pipe(duplex=False)', 'start(outbox)'],
    says: [
      'Cook waits at line 6 to send to the pipe outbox, which is full; its receiving end is still open in MainProcess',
    ],
  },
  {
    what: 'poll of a pipe',
    main: ['inbox, outbox = Pipe()', 'inbox.poll(None)'],
    says: [
      'MainProcess waits at line 16 for something to receive from the pipe inbox, whose sending end is open only',
    ],
  },
  {
    what: 'an empty Queue',
    child: 'jobs.get()',
    main: ['jobs = Queue()', 'start(jobs)'],
    says: [
      'Cook waits at line 6 in jobs.get(), for an item of the queue jobs, which is empty; MainProcess could put one',
    ],
  },
  {
    what: 'a full Queue',
    child: 'jobs.put(2)',
    main: ['jobs = Queue(1)', 'jobs.put(1)', 'start(jobs)'],
    says: ['Cook waits at line 6 in jobs.put(2), for room in the queue jobs, which is full'],
  },
  {
    what: 'a Queue that nobody reads before its process may end',
    child: "jobs.put('x' * 1000000)",
    main: ['jobs = Queue()', 'start(jobs)'],
    says: [
      'Cook waits at its end for thread QueueFeederThread to end',
      'Cook (thread QueueFeederThread) waits to write an item into the queue jobs, whose pipe is full; its reading end',
    ],
  },
  {
    what: 'a SimpleQueue',
    child: 'jobs.get()',
    main: ['jobs = SimpleQueue()', 'start(jobs)'],
    says: ['Cook waits at line 6 in jobs.get(), for an item of the queue jobs, which is empty'],
  },
  {
    what: 'JoinableQueue.join',
    main: ['jobs = JoinableQueue()', 'jobs.put(1)', 'jobs.join()'],
    says: [
      'MainProcess waits at line 17 in jobs.join(), for task_done() to be called for every item of the queue jobs',
    ],
  },
  {
    what: 'a result of a Pool',
    child: 'ready.wait()',
    main: ['ready = Event()', 'pool = Pool(1, hand, [ready])', 'pool.apply_async(wait).get()'],
    says: [
      'MainProcess waits at line 17 in pool.apply_async(wait).get()',
      /PoolWorker-1 waits at line 8 in ready.wait\(\), for the event ready to be set/,
    ],
  },
  {
    what: 'the end of a Pool',
    main: [
      'ready = Event()',
      'pool = Pool(1, hand, [ready])',
      'pool.apply_async(wait)',
      'pool.close()',
      'pool.join()',
    ],
    says: [
      'MainProcess waits at line 19 in pool.join()',
      /PoolWorker-1 waits at line 8 in ready.wait\(\), for the event ready to be set/,
    ],
  },
  {
    what: "a manager's Lock",
    child: 'stove.acquire()',
    main: ['manager = Manager()', 'stove = manager.Lock()', 'stove.acquire()', 'start(stove)'],
    says: [
      'Cook waits at line 6 in stove.acquire(), for an answer from SyncManager-1, for a lock that MainProcess holds',
    ],
  },
  {
    what: "a manager's Queue",
    main: ['manager = Manager()', 'jobs = manager.Queue()', 'jobs.get()'],
    says: ['MainProcess waits at line 17 in jobs.get(), for an answer from SyncManager-1'],
  },
  {
    what: "a Value's lock",
    child: 'total.value += 1',
    main: ["total = Value('i', 0)", 'total.get_lock().acquire()', 'start(total)'],
    says: ['Cook waits at line 6 for the lock total (lock), held by MainProcess since line 16'],
  },
  {
    what: 'locks in a circle of three',
    main: [
      'locks = Lock(), Lock(), Lock(); gate = Barrier(3)',
      "cooks = [Process(target=both, args=(gate, locks[n], locks[(n + 1) % 3]), name=f'Cook-{n}') for n in range(3)]",
      'for cook in cooks: cook.start()',
      'for cook in cooks: cook.join()',
    ],
    says: [
      /Cook-0 waits at line 13 for (the|a) lock[^;]*, held by Cook-1 since line 13/,
      /Cook-1 waits at line 13 for (the|a) lock[^;]*, held by Cook-2 since line 13/,
      /Cook-2 waits at line 13 for (the|a) lock[^;]*, held by Cook-0 since line 13/,
    ],
  },
  {
    what: 'two Locks of threads, each held by a thread that wants the other',
    main: [
      'salt, oil, gate = threading.Lock(), threading.RLock(), threading.Barrier(2)',
      "cook = threading.Thread(target=both, args=(gate, salt, oil), name='cook'); cook.start()",
      "chef = threading.Thread(target=both, args=(gate, oil, salt), name='chef'); chef.start()",
      'cook.join()',
    ],
    says: [
      'MainProcess waits at line 18 in cook.join()',
      'MainProcess (thread cook) waits at line 13 for the thread lock oil, held by MainProcess (thread chef) since line 13',
      'MainProcess (thread chef) waits at line 13 for the thread lock salt, held by MainProcess (thread cook) since line 13',
    ],
  },
  {
    what: 'a Lock of threads that changed hands while one waited for it',
    main: [
      'salt = threading.Lock()',
      'salt.acquire()',
      "cook = threading.Thread(target=salt.acquire, name='cook'); cook.start()",
      "chef = threading.Thread(target=lambda: (time.sleep(0.1), salt.acquire()), name='chef'); chef.start()",
      'time.sleep(0.3)',
      'salt.release()',
      'cook.join()',
      'salt.acquire()',
    ],
    says: [
      'MainProcess waits at line 22 for the thread lock salt, held by a thread that has ended',
      'MainProcess (thread chef) waits at line 18 for the thread lock salt, held by a thread that has ended',
    ],
  },
  {
    what: 'a Lock of threads that one has oneself',
    main: ['salt = threading.Lock()', 'with salt:', '    salt.acquire()'],
    says: ['MainProcess waits at line 17 for the thread lock salt, held by itself since line 16'],
  },
  {
    what: 'a Condition that another thread has entered',
    main: [
      'turn = threading.Condition()',
      'turn.acquire()',
      'def enter():',
      '    with turn: pass',
      "porter = threading.Thread(target=enter, name='porter')",
      'porter.start()',
      'with turn: porter.join()',
    ],
    says: [
      'MainProcess waits at line 21 in with turn: porter.join()',
      'MainProcess (thread porter) waits at line 18 in with turn: pass, held by MainProcess since line 16',
    ],
  },
  {
    what: 'a Lock that a thread held while its process was forked',
    main: [
      'salt, held, forked = threading.Lock(), threading.Event(), threading.Event()',
      'def hold():',
      '    with salt: held.set(); forked.wait()',
      'threading.Thread(target=hold).start(); held.wait()',
      "cook = get_context('fork').Process(target=salt.acquire, name='Cook'); cook.start(); forked.set()",
      'cook.join()',
    ],
    says: [
      'MainProcess waits at line 20 for Cook to end',
      'Cook waits at line 19 for the thread lock salt, held by a thread that the fork left behind, since line 17',
    ],
    posix: true,
  },
  ...['Lock', 'RLock', 'Semaphore'].map((kind) => ({
    what: `a ${kind} of threads`,
    main: [
      `door = threading.${kind}()`,
      'door.acquire()',
      "porter = threading.Thread(target=door.acquire, name='porter')",
      'porter.start()',
      'porter.join()',
    ],
    says: ['MainProcess waits at line 19 in porter.join()'],
  })),
  ...[
    ['an Event', 'Event()', 'wait()'],
    ['a Barrier', 'Barrier(2)', 'wait()'],
    ['a Semaphore', 'Semaphore(0)', 'acquire()'],
  ].map(([what, made, call]) => ({
    what: `${what} of threads`,
    main: [`thing = threading.${made}`, `thing.${call}`],
    says: [`MainProcess waits at line 16 in thing.${call}`],
  })),
  {
    what: 'a Condition of threads',
    main: ['turn = threading.Condition()', 'with turn:', '    turn.wait()'],
    says: ['MainProcess waits at line 17 in turn.wait()'],
  },
  {
    what: 'a queue of threads',
    main: ['jobs = queue.Queue()', 'jobs.get()'],
    says: ['MainProcess waits at line 16 in jobs.get()'],
  },
  {
    what: 'a signal',
    main: ['import signal', 'signal.pause()'],
    says: ['MainProcess waits at line 16 for a signal'],
    posix: true,
  },
];

function programOf({ child = 'pass', main }: Case): string {
  return [
    'import queue, threading, time',
    'from multiprocessing import *',
    'def hand(event):',
    '    global ready; ready = event',
    `def work(${/^\w+(?=[.])/.exec(child)?.[0] ?? 'thing'}):`,
    `    ${child}`,
    'def wait():',
    '    ready.wait()',
    'def start(thing):',
    "    cook = Process(target=work, args=(thing,), name='Cook'); cook.start()",
    '    cook.join()',
    'def both(gate, one, other):',
    '    one.acquire(); gate.wait(); other.acquire()',
    "if __name__ == '__main__':",
    ...main.map((line) => `    ${line}`),
  ].join('\n');
}

/** Things of every kind have names of their own under a preset; what is not told is told the same. */
function judge(outcome: Pick<RunOutcome, 'reason' | 'text'>, { says }: Case): void {
  expect(outcome.reason, outcome.text).toBe(EndReason.Stuck);
  expect(outcome.text).toMatch(/^stuck: every process waits for ever: [^\n]+$/);
  for (const part of says) {
    if (typeof part === 'string') expect(outcome.text, outcome.text).toContain(part);
    else expect(outcome.text, outcome.text).toMatch(part);
  }
  expect(outcome.text).not.toContain('a lock of its threads');
}

function compiled(source: string) {
  const result = compileProgram(source, 'program.py');
  if ('error' in result) throw new Error(`${result.error.message} (line ${result.error.line})`);
  return result.program;
}

describe.each(PRESETS.map((preset) => ({ preset })))(
  'a repeatable run under $preset says of',
  ({ preset }) => {
    it.each(CASES.filter(({ posix }) => posix !== true || preset !== 'windows'))(
      '$what who waits for it and where',
      (one) => {
        const events = decodeTrace(traceBytes(compiled(programOf(one)), { preset }, createVm));
        const end = events.at(-1);
        judge({ reason: end?.a as EndReason, text: end?.text ?? '' }, one);
      },
      30_000,
    );
  },
);

describe('a live run says of', () => {
  let engine: NodeLiveEngine;
  beforeAll(async () => {
    const workerEntry = pathToFileURL(join(dirname(await cliBundle()), 'node-worker.cjs'));
    engine = new NodeLiveEngine({ workerEntry, compile: compileProgram, warm: 4 });
  }, 120_000);
  afterAll(() => engine.close());

  const play = (source: string, preset: Preset) =>
    new Promise<RunOutcome>((resolve) => {
      engine.supervisor.startProgram(
        compiled(source),
        { preset },
        { onRecords: () => undefined, onEnd: resolve },
      );
    });

  it.each(
    CASES.map((one, at) => ({ ...one, preset: one.posix ? 'fork' : PRESETS[at % PRESETS.length] }) as const),
  )(
    '$what who waits for it and where, under $preset',
    async (one) => judge(await play(programOf(one), one.preset), one),
    60_000,
  );
});
