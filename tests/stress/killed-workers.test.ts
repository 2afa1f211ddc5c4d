/** Workers are ended from outside (as a crash or the system would) at random moments of live runs, one run after the other. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../../core/base/random';
import { NodeLiveEngine } from '../../core/engine/live/node';
import type { RunOutcome } from '../../core/engine/run';
import { openControl, SingleThreadHost } from '../../core/kernel/index';
import { H_LOCK } from '../../core/kernel/layout';
import { compileProgram } from '../../core/python/index';
import { EndReason, Kind, PRESETS, type TraceEvent } from '../../core/trace/event';
import { fileEvents, fileHead, fileTail, readTraceFile } from '../../core/trace/export/json';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { decodeRecords } from '../../core/trace/record';
import { cliBundle } from '../../scripts/node-bundle.mjs';

/** A process of each sort: what one of them does when its worker is killed differs from seed to seed. */
const PROGRAM = `
import time
from multiprocessing import Lock, Process, Queue

def compute():
    while True:
        pass

def call(lock):
    while True:
        with lock:
            pass

def wait(queue):
    queue.get()

def nothing():
    pass

def start():
    while True:
        child = Process(target=nothing)
        child.start()
        child.join()

if __name__ == '__main__':
    lock, queue = Lock(), Queue()
    Process(target=start, name='Starter').start()
    Process(target=call, args=(lock,), name='Caller').start()
    Process(target=call, args=(lock,), name='Caller too').start()
    Process(target=wait, args=(queue,), name='Waiter').start()
    Process(target=compute, name='Computer').start()
    while True:
        time.sleep(0.001)
        print('main goes on')
`;
const AFTERWARDS = `
from multiprocessing import Lock, Process, Value

def add(value):
    for n in range(50):
        with value.get_lock():
            value.value += 1

if __name__ == '__main__':
    value = Value('i', 0)
    adders = [Process(target=add, args=(value,)) for n in range(4)]
    for p in adders: p.start()
    for p in adders: p.join()
    print(value.value, [p.exitcode for p in adders])
`;
/** A worker is killed when so many events have come, at most. */
const EVENTS_MOST = 3_000;
/** A run that has not ended by then does not end; that 3 s are enough is judged in core/engine/live/node.test.ts. */
const HANGS_MS = 10_000;
const SENTENCE =
  /^(the worker of (.+)|a worker in which no process ran) was killed from outside(, inside a kernel call)?, so the run ended; the trace up to then is kept\. Run starts it afresh$/;

let engine: NodeLiveEngine;
beforeAll(async () => {
  const workerEntry = pathToFileURL(join(dirname(await cliBundle()), 'node-worker.cjs'));
  engine = new NodeLiveEngine({ workerEntry, compile: compileProgram, warm: 8 });
}, 120_000);
afterAll(() => engine.close());

interface Played {
  events: TraceEvent[];
  outcome: RunOutcome;
  output: string;
  buffer: SharedArrayBuffer;
}

/** @param during is told after each batch how many events there are */
async function play(
  source: string,
  seed: number,
  during: (events: number, buffer: SharedArrayBuffer) => void = () => undefined,
): Promise<Played> {
  const compiled = compileProgram(source);
  if ('error' in compiled) throw new Error(compiled.error.message);
  const events: TraceEvent[] = [];
  let buffer = new SharedArrayBuffer(0);
  const outcome = await new Promise<RunOutcome>((resolve) => {
    const started = engine.supervisor.startProgram(
      compiled.program,
      { seed, preset: PRESETS[seed % PRESETS.length] },
      {
        onRecords: (records) => {
          events.push(...decodeRecords(records));
          during(events.length, started.buffer);
        },
        onEnd: resolve,
      },
    );
    buffer = started.buffer;
  });
  const printed = events.filter(({ kind }) => kind === Kind.Output).map(({ text }) => text);
  return { events, outcome, output: printed.join(''), buffer };
}

/** Workers that have left the run before are told from those of the run that goes on by this. */
const allLeft = () => expect.poll(() => engine.supervisor.crew.serving().length, { timeout: 10_000 }).toBe(0);

/**
 * Kills a worker of the run, chosen at random, and another one later when no process ran in that.
 * @param inside the worker is killed while the kernel lock is its own
 */
async function killAtRandom(seed: number, inside: boolean) {
  const random = new SeededRandom(seed);
  const killed: { slot: number; at: number }[] = [];
  let next = random.below(EVENTS_MOST);
  const played = await play(PROGRAM, seed, (events, buffer) => {
    if (events < next) return;
    next = events + random.below(EVENTS_MOST);
    const serving = engine.supervisor.crew.serving();
    const hand = serving[random.below(serving.length)];
    if (hand === undefined || killed.some(({ slot }) => slot === hand.slot)) return;
    killed.push({ slot: hand.slot, at: performance.now() });
    // Just as if it had been killed in the middle of a call: the lock is its own for ever.
    if (inside) while (Atomics.compareExchange(new Int32Array(buffer), H_LOCK, 0, hand.slot + 1) !== 0);
    engine.kill(hand.id);
  });
  const tookMs = performance.now() - (killed.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
  return { ...played, killed, tookMs };
}

/** Names of the processes that lived when the trace ended. */
function living(events: readonly TraceEvent[]): string[] {
  const names = new Map<number, string>();
  for (const { kind, a, pid, text } of events) {
    if (kind === Kind.ProcessCreate) names.set(a, text ?? '');
    else if (kind === Kind.ProcessExit) names.delete(pid);
  }
  return [...names.values()];
}

describe.each([
  { seeds: [0, 1, 2, 3, 4, 5], inside: false, how: 'at a random moment' },
  { seeds: [10, 11, 12], inside: true, how: 'while it holds the kernel lock' },
])('a worker that is killed $how', ({ seeds, inside }) => {
  it.each(seeds)(
    'ends the run by its name, and the trace is whole: %i',
    async (seed) => {
      await allLeft();
      const { events, outcome, killed, tookMs, buffer } = await killAtRandom(seed, inside);
      expect(outcome.reason, outcome.text).toBe(EndReason.WorkerDied);
      expect(tookMs).toBeLessThan(HANGS_MS);

      const [, who, name, lock] = SENTENCE.exec(outcome.text) ?? [];
      expect(who, outcome.text).toBeDefined();
      if (inside) expect(lock).toBeDefined();
      const control = openControl(buffer, new SingleThreadHost(() => undefined));
      expect(killed.map(({ slot }) => control.process(control.slotProcess(slot))?.name)).toContain(name);
      if (name !== undefined) expect(living(events)).toContain(name);
      else expect(lock).toBeDefined(); // nobody misses a worker that waits for a process

      expect(events[0].kind).toBe(Kind.RunStart);
      expect(events.at(-1)).toMatchObject({ kind: Kind.RunEnd, text: outcome.text });
      for (let i = 1; i < events.length; i++)
        expect(events[i].time).toBeGreaterThanOrEqual(events[i - 1].time);
      const model = new TimelineModel();
      model.append(events);
      expect(model.outcome?.name).toBe('worker-died');
      for (const index of [0, events.length >> 1, events.length - 1]) model.stateAt(index);
      const info = {
        version: 1,
        engine: 'live' as const,
        seed,
        speed: 1,
        costModel: 0,
        preset: PRESETS[seed % 3],
      };
      const file = fileHead(info, PROGRAM) + fileEvents(events, true) + fileTail(outcome);
      expect(readTraceFile(file).events).toHaveLength(events.length);

      const again = await play(AFTERWARDS, seed);
      expect(again.outcome).toMatchObject({ reason: EndReason.Exited, exitCode: 0 });
      expect(again.output).toBe('200 [0, 0, 0, 0]\n');
    },
    60_000,
  );
});
