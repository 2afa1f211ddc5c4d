/** What the command line says of a run that --until ended, for each thing that its processes may be about. */
import { describe, expect, it } from 'vitest';
import { traceBytes } from '../../core/engine/deterministic/trace-bytes';
import { compileProgram, createVm } from '../../core/python/index';
import { decodeTrace } from '../../core/trace/codec';
import { EndReason, PRESETS, type Preset } from '../../core/trace/event';

interface Case {
  what: string;
  /** What the child, Cook, does; from line 5. It takes `thing`. */
  child?: string[];
  /** What the main process does; from line 20. `cook(thing)` starts the child. */
  main: string[];
  /** After "reached the time limit of 3 s; ". */
  says: string;
}

const CASES: Case[] = [
  {
    what: 'a process that computes',
    child: ['while True: pass'],
    main: ['cook().join()'],
    says: '2 processes were still alive: MainProcess waits at line 20 for Cook to end; Cook runs',
  },
  {
    what: 'the only process, which computes',
    main: ['while True: pass'],
    says: '1 process was still alive, none of them waiting',
  },
  {
    what: 'a lock whose holder sleeps',
    child: ['with thing:', '    time.sleep(100)'],
    main: ['stove = Lock()', 'cook(stove)', 'time.sleep(1)', 'stove.acquire()'],
    says: '2 processes were still alive: MainProcess waits at line 23 for the lock stove, held by Cook since line 5; Cook sleeps at line 6',
  },
  {
    what: 'a lock that nobody gives back while another process computes',
    child: ['thing.acquire()', 'while True: pass'],
    main: ['stove = Lock()', 'cook(stove)', 'time.sleep(1)', 'stove.acquire()'],
    says: '2 processes were still alive: MainProcess waits at line 23 for the lock stove, held by Cook since line 5; Cook runs',
  },
  {
    what: 'a wait that would have ended later',
    main: ['ready = Event()', 'ready.wait(100)'],
    says: '1 process was still alive: MainProcess waits at line 21 in ready.wait(100), for the event ready to be set',
  },
  {
    what: 'a queue that is filled later',
    child: ['time.sleep(100)', 'thing.put(1)'],
    main: ['jobs = Queue()', 'cook(jobs)', 'jobs.get()'],
    says: '2 processes were still alive: MainProcess waits at line 22 in jobs.get(), for an item of the queue jobs, which is empty; Cook could put one; Cook sleeps at line 5',
  },
  {
    what: 'a semaphore that is used up',
    child: ['thing.acquire()', 'time.sleep(100)'],
    main: ['seats = Semaphore(1)', 'cook(seats)', 'time.sleep(1)', 'seats.acquire(timeout=50)'],
    says: '2 processes were still alive: MainProcess waits at line 23 for the semaphore seats, which is 0; Cook sleeps at line 6',
  },
  {
    what: 'a pipe',
    child: ['time.sleep(100)', 'thing.send(1)'],
    main: ['inbox, outbox = Pipe(False)', 'cook(outbox)', 'outbox.close()', 'inbox.recv()'],
    says: '2 processes were still alive: MainProcess waits at line 23 to receive from the pipe inbox, whose sending end is still open in Cook; Cook sleeps at line 5',
  },
  {
    what: 'a thread that sleeps',
    main: [
      "porter = threading.Thread(target=time.sleep, args=(100,), name='porter')",
      'porter.start()',
      'porter.join()',
    ],
    says: '1 process was still alive: MainProcess waits at line 22 in porter.join(); MainProcess (thread porter) sleeps',
  },
];

function programOf({ child = ['pass'], main }: Case): string {
  const head = ['import threading, time', 'from multiprocessing import *', '', 'def work(thing):'];
  const body = child.map((line) => `    ${line}`);
  const start = [
    'def cook(thing=None):',
    "    child = Process(target=work, args=(thing,), name='Cook'); child.start()",
    '    return child',
  ];
  const above = [...head, ...body, ...start];
  const blank = Array.from({ length: 18 - above.length }, () => '');
  return [...above, ...blank, "if __name__ == '__main__':", ...main.map((line) => `    ${line}`)].join('\n');
}

function end(source: string, preset: Preset): { reason: EndReason; text: string } {
  const result = compileProgram(source, 'program.py');
  if ('error' in result) throw new Error(`${result.error.message} (line ${result.error.line})`);
  const event = decodeTrace(traceBytes(result.program, { preset, untilNs: 3e9 }, createVm)).at(-1);
  return { reason: event?.a as EndReason, text: event?.text ?? '' };
}

describe.each(PRESETS.map((preset) => ({ preset })))(
  'a run under $preset that --until ended says of',
  ({ preset }) => {
    it.each(CASES)(
      '$what who was about what',
      (one) => {
        expect(end(programOf(one), preset)).toEqual({
          reason: EndReason.Until,
          text: `reached the time limit of 3 s; ${one.says}`,
        });
      },
      60_000,
    );
  },
);
