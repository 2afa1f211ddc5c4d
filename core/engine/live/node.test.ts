import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KernelHost, openControl } from '../../kernel/index';
import { H_LOCK } from '../../kernel/layout';
import { EndReason, Kind, type TraceEvent } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import type { RunHandle, RunOutcome, RunSettings } from '../run';
import { type Scripts, scriptProgram } from '../testing/script';
import { NodeLiveEngine } from './node';
import { bundleForNode } from './testing/bundle';

let engine: NodeLiveEngine;
let bundle: URL;
beforeAll(async () => {
  bundle = await bundleForNode({ worker: new URL('./testing/script-worker.ts', import.meta.url) });
  const workerEntry = new URL('worker.mjs', bundle);
  engine = new NodeLiveEngine({ workerEntry, compile: () => ({ program: scriptProgram({}) }), warm: 4 });
}, 60_000);
afterAll(async () => {
  engine.close();
  await rm(bundle, { recursive: true });
});

interface Played {
  events: TraceEvent[];
  outcome: RunOutcome;
  of(kind: Kind): TraceEvent[];
  output: string;
}

let buffer: SharedArrayBuffer;

/** A script's lines take no time: one that spins runs billions of them at once. */
const ENDLESS = { lines: Number.POSITIVE_INFINITY };

/** Runs scripts; `during` is told of each batch of events. */
async function play(
  scripts: Scripts,
  settings: RunSettings = {},
  during: (run: RunHandle, events: TraceEvent[]) => void = () => undefined,
): Promise<Played> {
  const events: TraceEvent[] = [];
  const outcome = await new Promise<RunOutcome>((resolve) => {
    const allowed = { ...settings, limits: { ...ENDLESS, ...settings.limits } };
    const started = engine.supervisor.startProgram(scriptProgram(scripts), allowed, {
      onRecords: (records) => {
        events.push(...decodeRecords(records));
        during(started.run, events);
      },
      onEnd: resolve,
    });
    buffer = started.buffer;
  });
  const of = (kind: Kind) => events.filter((event) => event.kind === kind);
  const output = of(Kind.Output)
    .map((event) => event.text)
    .join('');
  return { events, outcome, of, output };
}

/** Workers may still be leaving the run before; slots are told apart only when all have left. */
const allFree = () => expect.poll(() => engine.supervisor.crew.serving().length, { timeout: 10_000 }).toBe(0);

const BUYERS: Scripts = {
  main: [
    ['lock', 'lock'],
    ...Array.from({ length: 10 }, () => ['start', 'buyer'] as ['start', string]),
    ['join'],
    ['print', 'over'],
  ],
  buyer: [
    ['acquire', 'lock'],
    ['sleep', 0.01],
    ['print', '@ bought'],
    ['release', 'lock'],
  ],
};

/** Looks at a run of others, and may find one of its workers with the kernel's lock: it asks again until that one is done. */
const LOOKS_ON: KernelHost = {
  hostNow: () => 0,
  lockWait: () => undefined,
  traceWait: () => undefined,
  ring: () => undefined,
};

describe('a live run in Node', () => {
  it('runs ten processes in ten workers to the end', async () => {
    const { events, outcome, output } = await play(BUYERS);
    expect(outcome).toMatchObject({ reason: EndReason.Exited, exitCode: 0 });
    expect(output.split('\n').filter((line) => line.endsWith('bought'))).toHaveLength(10);
    expect(output.endsWith('over\n')).toBe(true);
    expect(events[0].kind).toBe(Kind.RunStart);
    expect(events.at(-1)?.kind).toBe(Kind.RunEnd);
    for (let i = 1; i < events.length; i++) expect(events[i].time).toBeGreaterThanOrEqual(events[i - 1].time);
  });

  it('runs one program after the other', async () => {
    for (let i = 0; i < 5; i++) {
      const { output } = await play({ main: [['print', String(i)]] });
      expect(output).toBe(`${i}\n`);
    }
  });

  it('has no more workers with each run, also when one begins in the moment in which another ends', async () => {
    await allFree();
    const { crew } = engine.supervisor;
    const main: Scripts[string] = [['start', 'child'], ['start', 'child'], ['start', 'child'], ['join']];
    for (let i = 0; i < 12; i++) {
      await play({ main, child: [['sleep', 0.002]] });
      expect(crew.free().length + crew.serving().length + crew.expected).toBe(4);
    }
  });

  it('starts and joins processes in one warm worker without asking the supervisor', async () => {
    const { outcome, of } = await play(
      { main: [['start', 'child'], ['join'], ['again', 2]], child: [['lines', 1]] },
      {
        limits: { traceEvents: 5_000 },
      },
    );
    expect(outcome).toMatchObject({ reason: EndReason.TraceLimit });
    expect(of(Kind.ProcessExit).length).toBeGreaterThan(500);
  });

  it('ends processes that compute for ever when together they have run as many lines as they may', async () => {
    const { outcome, of } = await play(
      { main: [['start', 'busy'], ['spin']], busy: [['spin']] },
      { limits: { lines: 2_000_000 } },
    );
    expect(outcome).toMatchObject({ reason: EndReason.LineLimit, exitCode: undefined });
    expect(outcome.text).toContain('2 million lines');
    expect(of(Kind.RunEnd)).toHaveLength(1);
  });

  it('shows computing processes at work at the same time', async () => {
    const { of } = await play(
      {
        main: [
          ['start', 'busy'],
          ['start', 'busy'],
          ['sleep', 100],
        ],
        busy: [['spin']],
      },
      {},
      (run, events) => {
        const busy = new Map<number, number>();
        for (const { kind, pid } of events)
          if (kind === Kind.Progress) busy.set(pid, (busy.get(pid) ?? 0) + 1);
        if (busy.size === 2 && Math.min(...busy.values()) >= 8) run.stop();
      },
    );
    // Each tells of its progress between two tellings of the other, and not only once.
    const order = of(Kind.Progress).map((event) => event.pid);
    const turns = order.filter((pid, i) => i > 0 && pid !== order[i - 1]).length;
    expect(turns).toBeGreaterThan(6);
  });

  it('shows when an operation of a process began that computes from then on', async () => {
    const { of } = await play(
      {
        main: [
          ['start', 'busy'],
          ['sleep', 100],
        ],
        busy: [['tell', 'computes'], ['spin']],
      },
      {},
      (run, events) => {
        if (events.some(({ kind }) => kind === Kind.Progress)) run.stop();
      },
    );
    const [told] = of(Kind.OpBegin);
    const [progress] = of(Kind.Progress).filter(({ pid }) => pid === told.pid);
    expect(told.text).toBe('computes');
    // not with the next call, which is only made to say where the process is
    expect(told.time).toBeLessThan(progress.time);
  });

  it('is stuck when every process waits for ever, and says who waits for what', async () => {
    const { outcome } = await play({
      main: [['lock', 'a'], ['lock', 'b'], ['start', 'one'], ['start', 'two'], ['join']],
      one: [
        ['acquire', 'a'],
        ['sleep', 0.1],
        ['acquire', 'b'],
      ],
      two: [
        ['acquire', 'b'],
        ['sleep', 0.1],
        ['acquire', 'a'],
      ],
    });
    expect(outcome).toMatchObject({ reason: EndReason.Stuck });
    expect(outcome.text).toContain(
      'Process-1 waits at line 3 for the lock b, held by Process-2 since line 1',
    );
  });

  it('stands still while it is paused, and goes on when it is resumed', async () => {
    let paused = false;
    const { of, outcome } = await play(
      {
        main: [
          ['print', 'first'],
          ['sleep', 0.3],
          ['print', 'second'],
        ],
      },
      {},
      (run, events) => {
        if (paused || !events.some((event) => event.kind === Kind.Output)) return;
        paused = true;
        run.pause();
        setTimeout(() => run.resume(), 700);
      },
    );
    expect(of(Kind.Pause)).toHaveLength(1);
    expect(of(Kind.Resume)).toHaveLength(1);
    expect(outcome.timeNs / 1e9).toBeLessThan(0.6);
  });

  it('pauses a process that computes without a kernel call', async () => {
    let asked = 0;
    const { of } = await play({ main: [['spin']] }, {}, (run, events) => {
      if (events.at(-1)?.kind === Kind.Progress && asked === 0) {
        asked++;
        run.pause();
        setTimeout(() => run.stop(), 200);
      }
    });
    const pause = of(Kind.Pause)[0];
    expect(of(Kind.Progress).filter((event) => event.time > pause.time + 20e6)).toEqual([]);
  });

  it('is stopped at once, computing or waiting', async () => {
    for (const step of [['spin'], ['sleep', 100]] as Scripts['main']) {
      const began = performance.now();
      const { outcome } = await play({ main: [['print', 'x'], step] }, {}, (run) => run.stop());
      expect(outcome).toMatchObject({ reason: EndReason.Stopped });
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });

  it('lets sleepers reckon anew when the speed changes', async () => {
    const began = performance.now();
    const { outcome } = await play(
      {
        main: [
          ['print', 'x'],
          ['sleep', 20],
        ],
      },
      {},
      (run, events) => {
        if (!events.some((event) => event.kind === Kind.Speed)) run.setSpeed(100);
      },
    );
    expect(outcome.timeNs).toBeGreaterThan(20e9);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('interrupts every process, the waiting ones too', async () => {
    let asked = false;
    const { output } = await play(
      {
        main: [['print', 'x'], ['start', 'sleeper'], ['join']],
        sleeper: [
          ['print', 'y'],
          ['sleep', 100],
        ],
      },
      {},
      (run, events) => {
        if (asked || !events.some((event) => event.text === 'y\n')) return;
        asked = true;
        run.interrupt();
      },
    );
    expect(output).toContain('KeyboardInterrupt');
  });

  it('ends at the time asked for', async () => {
    const { outcome } = await play({ main: [['spin']] }, { untilNs: 3e8 });
    expect(outcome).toMatchObject({ reason: EndReason.Until });
    expect(outcome.timeNs).toBeGreaterThanOrEqual(3e8);
  });

  it('stops an endless printer at the limit and keeps what it printed', async () => {
    const { outcome, output } = await play(
      {
        main: [
          ['print', 'again and again and again'],
          ['again', 1],
        ],
      },
      { limits: { outputBytes: 1_000_000 } },
    );
    expect(outcome).toMatchObject({ reason: EndReason.OutputLimit });
    expect(output.length).toBeGreaterThan(990_000);
  });

  it('names the process in which an internal error happened', async () => {
    const { outcome } = await play({ main: [['start', 'bad'], ['join']], bad: [['fail']] });
    expect(outcome).toMatchObject({ reason: EndReason.Failed });
    expect(outcome.text).toContain('Process-1');
  });

  it('ends within three seconds when a worker is killed, names its process, and can run again', async () => {
    await allFree();
    let killedAt = Number.NaN;
    const { outcome, output } = await play(
      { main: [['start', 'spin'], ['join']], spin: [['print', 'spins'], ['spin']] },
      {},
      (_, events) => {
        const start = events.find((event) => event.text === 'spins\n');
        if (start === undefined || !Number.isNaN(killedAt)) return;
        killedAt = performance.now();
        const control = openControl(buffer, LOOKS_ON);
        const slot = control.process(start.pid)!.slot;
        engine.kill(engine.supervisor.crew.serving().find((hand) => hand.slot === slot)!.id);
      },
    );
    expect(outcome).toMatchObject({ reason: EndReason.WorkerDied });
    expect(outcome.text).toContain('Process-1');
    expect(output).toContain('spins');
    expect(performance.now() - killedAt).toBeLessThan(3_000);
    expect((await play({ main: [['print', 'again']] })).output).toBe('again\n');
  });

  it('ends within three seconds when a worker is killed inside the kernel', async () => {
    const { outcome } = await play(
      {
        main: [
          ['lock', 'l'],
          ['start', 'busy'],
          ['acquire', 'l'],
          ['release', 'l'],
          ['again', 2],
        ],
        busy: [
          ['acquire', 'l'],
          ['release', 'l'],
          ['again', 2],
        ],
      },
      {},
      (_, events) => {
        if (events.some((event) => event.kind === Kind.SemRelease)) {
          for (const hand of engine.supervisor.crew.serving()) engine.kill(hand.id);
        }
      },
    );
    expect(outcome).toMatchObject({ reason: EndReason.WorkerDied });
    expect((await play({ main: [['print', 'again']] })).output).toBe('again\n');
  });

  it('makes another worker in the place of one that is killed between runs', async () => {
    await play({ main: [['print', 'x']] });
    await expect
      .poll(() => engine.supervisor.crew.free().length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(4);
    const before = engine.supervisor.crew.free().map((hand) => hand.id);
    for (const id of before) engine.kill(id);
    await expect
      .poll(() => engine.supervisor.crew.free().filter((hand) => !before.includes(hand.id)).length, {
        timeout: 5_000,
      })
      .toBe(4);
    expect((await play(BUYERS)).outcome.reason).toBe(EndReason.Exited);
  });

  it('ends and names the process when a worker dies holding the kernel lock, though all others wait for it', async () => {
    await allFree();
    let at = Number.NaN;
    const { outcome } = await play(
      {
        main: [
          ['start', 'spin'],
          ['print', 'ready'],
          ['sleep', 0.01],
          ['again', 1],
        ],
        spin: [['spin']],
      },
      {},
      (_, events) => {
        const begun = events.some((event) => event.kind === Kind.ProcessStart && event.pid === 1002);
        if (!begun || !Number.isNaN(at)) return;
        at = performance.now();
        const control = openControl(buffer, LOOKS_ON);
        const { slot } = control.process(1002)!;
        // Just as if the child's worker had been killed in the middle of a call: the lock is its own for ever.
        while (Atomics.compareExchange(control.words, H_LOCK, 0, slot + 1) !== 0);
        engine.kill(engine.supervisor.crew.serving().find((hand) => hand.slot === slot)!.id);
      },
    );
    expect(outcome).toMatchObject({ reason: EndReason.WorkerDied });
    expect(outcome.text).toContain('Process-1 was killed from outside, inside a kernel call');
    expect(performance.now() - at).toBeLessThan(3_000);
    expect((await play(BUYERS)).outcome.reason).toBe(EndReason.Exited);
  });

  it('can be stopped while the kernel lock is not released', async () => {
    let at = Number.NaN;
    const { outcome } = await play(
      {
        main: [
          ['print', 'ready'],
          ['sleep', 0.01],
          ['again', 1],
        ],
      },
      {},
      (run) => {
        if (!Number.isNaN(at)) return;
        at = performance.now();
        const words = new Int32Array(buffer);
        while (Atomics.compareExchange(words, H_LOCK, 0, 100) !== 0);
        run.stop();
      },
    );
    expect(outcome).toMatchObject({ reason: EndReason.Stopped });
    expect(performance.now() - at).toBeLessThan(2_000);
  });
});
