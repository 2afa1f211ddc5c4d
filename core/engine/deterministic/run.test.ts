import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTrace } from '../../trace/codec';
import { EndReason, Kind, type TraceEvent, WaitFor } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import type { RunSettings } from '../run';
import { makeScriptVm, type Scripts, scriptProgram } from '../testing/script';
import { Advanced, type AdvanceLimit, DeterministicRun } from './run';
import { traceBytes } from './trace-bytes';

function play(scripts: Scripts, settings: RunSettings = {}, limit: AdvanceLimit = {}) {
  const run = new DeterministicRun(scriptProgram(scripts), settings, makeScriptVm);
  const events: TraceEvent[] = [];
  do events.push(...decodeRecords(run.drain()));
  while (run.advance(limit) !== Advanced.Ended);
  events.push(...decodeRecords(run.drain()));
  const of = (kind: Kind) => events.filter((event) => event.kind === kind);
  const output = of(Kind.Output)
    .map((event) => event.text)
    .join('');
  return { run, events, of, output, outcome: run.outcome! };
}

const BUYERS: Scripts = {
  main: [
    ['lock', 'lock'],
    ['start', 'buyer'],
    ['start', 'buyer'],
    ['start', 'buyer'],
    ['join'],
    ['print', 'over'],
  ],
  buyer: [
    ['acquire', 'lock'],
    ['lines', 100],
    ['sleep', 0.1],
    ['print', '@ bought'],
    ['release', 'lock'],
  ],
};

describe('a deterministic run', () => {
  it('runs a program to its end and gives its output and exit code', () => {
    const { output, outcome } = play({
      main: [
        ['print', 'one'],
        ['lines', 10],
        ['print', 'two'],
        ['exit', 3],
      ],
    });
    expect(output).toBe('one\ntwo\n');
    expect(outcome).toMatchObject({ reason: EndReason.Exited, exitCode: 3 });
  });

  it('ends every trace with RunEnd and never lets time go back', () => {
    const { events } = play(BUYERS);
    expect(events[0].kind).toBe(Kind.RunStart);
    expect(events.at(-1)?.kind).toBe(Kind.RunEnd);
    for (let i = 1; i < events.length; i++) expect(events[i].time).toBeGreaterThanOrEqual(events[i - 1].time);
  });

  it('lets sleeping processes sleep at one time, and those behind a lock one after the other', () => {
    const { outcome, output } = play(BUYERS);
    expect(output.split('\n').filter((line) => line.endsWith('bought'))).toHaveLength(3);
    expect(outcome.timeNs).toBeGreaterThan(300e6);
    const apart = play({ ...BUYERS, buyer: [['sleep', 0.1]] });
    expect(apart.outcome.timeNs).toBeLessThan(200e6);
  });

  it('jumps over time in which all sleep', () => {
    const { outcome } = play({ main: [['sleep', 3600]] });
    expect(outcome.timeNs).toBeGreaterThan(3600e9);
    expect(outcome.timeNs).toBeLessThan(3601e9);
  });

  it('starts a spawned process 30 to 60 ms after its creation', () => {
    const { of } = play(BUYERS);
    const created = new Map(of(Kind.ProcessCreate).map((event) => [event.a, event.time]));
    const starts = of(Kind.ProcessStart).filter((event) => event.pid !== 1001);
    expect(starts).toHaveLength(3);
    for (const start of starts) {
      const took = start.time - created.get(start.pid)!;
      expect(took).toBeGreaterThan(30e6);
      expect(took).toBeLessThan(61e6);
    }
  });

  it('runs two computing processes at one time on its two cores, and three in turn', () => {
    const lines = 1_000_000; // 80 ms at least
    const time = (n: number) =>
      play({
        main: [...Array.from({ length: n }, () => ['start', 'busy'] as ['start', string]), ['join']],
        busy: [['lines', lines]],
      }).outcome.timeNs;
    const one = time(1);
    expect(time(2)).toBeLessThan(one * 1.5);
    expect(time(4)).toBeGreaterThan(one * 1.5);
  });

  it('tells where a computing process is every 10 ms', () => {
    const { of } = play({ main: [['lines', 1_000_000]] });
    const times = of(Kind.Progress).map((event) => event.time);
    expect(times.length).toBeGreaterThan(5);
    for (let i = 1; i < times.length; i++) expect(times[i] - times[i - 1]).toBeLessThan(16e6);
  });

  it('lets a spinning process make room for others', () => {
    const { output } = play({
      main: [
        ['start', 'spin'],
        ['start', 'spin'],
        ['start', 'spin'],
        ['sleep', 0.5],
        ['print', 'awake'],
        ['exit', 0],
      ],
      spin: [['spin']],
    });
    expect(output).toBe('awake\n');
  });

  it('ends a killed process with the signal as its exit code, and wakes who waits for it', () => {
    const { of, output } = play({
      main: [['start', 'spin'], ['sleep', 0.2], ['kill', 0], ['join'], ['print', 'joined']],
      spin: [['spin']],
    });
    expect(of(Kind.ProcessExit).map((event) => event.a)).toEqual([-15, 0]);
    expect(output).toBe('joined\n');
  });

  it('takes a waiting process out of its wait when it is killed', () => {
    const { of } = play({
      main: [['lock', 'l'], ['acquire', 'l'], ['start', 'waits'], ['sleep', 0.2], ['kill', 0], ['join']],
      waits: [['acquire', 'l']],
    });
    expect(of(Kind.WaitEnd).some((event) => event.a === WaitFor.Semaphore && event.c === 2)).toBe(true);
  });

  it('waits no longer for a lock than asked', () => {
    const { outcome, of } = play({
      main: [
        ['lock', 'l'],
        ['acquire', 'l'],
        ['acquire', 'l', 0.25],
        ['exit', 0],
      ],
    });
    expect(of(Kind.WaitEnd).map((event) => event.c)).toEqual([1]);
    expect(outcome.timeNs / 1e9).toBeCloseTo(0.26, 1);
  });

  it('is stuck when every process waits for ever, and says who waits for what', () => {
    const { outcome } = play({
      main: [['lock', 'a'], ['lock', 'b'], ['start', 'one'], ['start', 'two'], ['join']],
      one: [
        ['acquire', 'a'],
        ['sleep', 0.2],
        ['acquire', 'b'],
      ],
      two: [
        ['acquire', 'b'],
        ['sleep', 0.2],
        ['acquire', 'a'],
      ],
    });
    expect(outcome.reason).toBe(EndReason.Stuck);
    expect(outcome.exitCode).toBe(undefined);
    expect(outcome.text).toBe(
      'stuck: every process waits for ever: MainProcess waits at line 5 for Process-1 to end; ' +
        'Process-1 waits at line 3 for the lock b, held by Process-2 since line 1; ' +
        'Process-2 waits at line 3 for the lock a, held by Process-1 since line 1',
    );
  });

  it('is stuck at once, though the deadline of a wait that is over was still to come', () => {
    const { outcome } = play(
      {
        main: [
          ['lock', 'l'],
          ['acquire', 'l'],
          ['start', 'waits'],
          ['sleep', 0.2],
          ['release', 'l'],
          ['join'],
        ],
        waits: [
          ['acquire', 'l', 50],
          ['acquire', 'l'],
        ],
      },
      { untilNs: 10e9 },
    );
    expect(outcome.reason).toBe(EndReason.Stuck);
    expect(outcome.timeNs).toBeLessThan(1e9);
  });

  it('ends with its clock where a program sleeps for longer than the clock counts', () => {
    const { outcome } = play({ main: [['sleep', 1e10]] }, {});
    expect(outcome.reason).toBe(EndReason.Until);
    expect(outcome.text).toMatch(/^reached the time limit of 8985600 s; .*sleeps/);
  });

  it('ends at the time asked for', () => {
    const { outcome } = play({ main: [['spin']] }, { untilNs: 5e8 });
    expect(outcome).toMatchObject({ reason: EndReason.Until, timeNs: 5e8 });
    expect(outcome.text).toContain('0.5 s');
  });

  it('ends with a sentence when the program prints too much, and keeps what came before', () => {
    const { outcome, output } = play(
      {
        main: [
          ['print', 'again and again'],
          ['again', 1],
        ],
      },
      { limits: { outputBytes: 10_000 } },
    );
    expect(outcome.reason).toBe(EndReason.OutputLimit);
    expect(output.length).toBeGreaterThan(9_900);
  });

  it('ends with a sentence when the trace is too long', () => {
    const { outcome, events } = play(
      {
        main: [
          ['lock', 'l'],
          ['acquire', 'l'],
          ['release', 'l'],
          ['again', 2],
        ],
      },
      { limits: { traceEvents: 1_000 } },
    );
    expect(outcome.reason).toBe(EndReason.TraceLimit);
    expect(events.length).toBeGreaterThan(999);
  });

  it('ends a loop that has no end when all processes together have run as many lines as they may', () => {
    const { outcome, events } = play(
      { main: [['print', 'begun'], ['start', 'busy'], ['spin']], busy: [['spin']] },
      { limits: { lines: 2_000_000 } },
    );
    expect(outcome.reason).toBe(EndReason.LineLimit);
    expect(outcome.text).toContain('2 million lines');
    expect(events.some(({ kind, text }) => kind === Kind.Output && text === 'begun\n')).toBe(true);
    expect(events.at(-1)).toMatchObject({ kind: Kind.RunEnd, a: EndReason.LineLimit });
    // One after the other they would have taken 160 ms and more.
    expect(outcome.timeNs).toBeLessThan(150e6);
  });

  it('names the process in which an internal error happened', () => {
    const { outcome } = play({ main: [['start', 'bad'], ['join']], bad: [['fail']] });
    expect(outcome.reason).toBe(EndReason.Failed);
    expect(outcome.text).toContain('Process-1');
    expect(outcome.text).toContain('the script failed');
  });

  it('names it also where that happened in the middle of a kernel call', () => {
    const run = new DeterministicRun(scriptProgram({ main: [['print', 'begun']] }), {}, (...given) => {
      const vm = makeScriptVm(...given);
      const [, kernel] = given;
      return Object.assign(Object.create(vm), {
        slice: () => kernel.setTimer(1n as unknown as number, 0),
      });
    });
    expect(run.advance({})).toBe(Advanced.Ended);
    expect(run.outcome?.reason).toBe(EndReason.Failed);
    expect(run.outcome?.text).toContain('MainProcess');
    expect(decodeRecords(run.drain()).at(-1)).toMatchObject({ kind: Kind.RunEnd, a: EndReason.Failed });
  });

  it('is stopped where it is', () => {
    const run = new DeterministicRun(scriptProgram({ main: [['spin']] }), {}, makeScriptVm);
    expect(run.advance({ lines: 100_000 })).toBe(Advanced.More);
    run.stop();
    expect(run.advance({})).toBe(Advanced.Ended);
    expect(run.outcome?.reason).toBe(EndReason.Stopped);
  });

  it('waits before a step that is later than asked, and says when it comes', () => {
    const run = new DeterministicRun(
      scriptProgram({
        main: [
          ['sleep', 1],
          ['print', 'x'],
        ],
      }),
      {},
      makeScriptVm,
    );
    expect(run.advance({ untilNs: 5e8 })).toBe(Advanced.Ahead);
    expect(run.nextTime).toBeGreaterThan(1e9);
    expect(run.advance({ untilNs: 2e9 })).toBe(Advanced.Ended);
  });

  it('interrupts a sleeping program at the time of the interrupt', () => {
    const run = new DeterministicRun(scriptProgram({ main: [['sleep', 100]] }), {}, makeScriptVm);
    expect(run.advance({ untilNs: 1e9 })).toBe(Advanced.Ahead);
    run.interrupt(1e9);
    expect(run.advance({})).toBe(Advanced.Ended);
    const events = decodeRecords(run.drain());
    expect(run.outcome).toMatchObject({ reason: EndReason.Exited, exitCode: 1 });
    expect(run.outcome!.timeNs).toBeLessThan(1.1e9);
    expect(events.some((event) => event.text === 'KeyboardInterrupt\n')).toBe(true);
  });
});

describe('the trace of a seed', () => {
  const bytes = (seed: number, scripts = BUYERS) =>
    traceBytes(scriptProgram(scripts), { seed }, makeScriptVm);

  it('is the same every time, and another for another seed', () => {
    expect(bytes(7)).toEqual(bytes(7));
    expect(bytes(7)).not.toEqual(bytes(8));
    expect(decodeTrace(bytes(7)).length).toBeGreaterThan(20);
  });

  it('does not depend on how the run is cut into pieces', () => {
    const whole = play(BUYERS, { seed: 3 }).events;
    fc.assert(
      fc.property(
        fc.record({ steps: fc.integer({ min: 1, max: 50 }), lines: fc.integer({ min: 1, max: 1000 }) }),
        (limit) => {
          expect(play(BUYERS, { seed: 3 }, limit).events).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does not depend on the speed at which it is watched', () => {
    const at = (speed: number) => traceBytes(scriptProgram(BUYERS), { seed: 1, speed }, makeScriptVm);
    expect(at(1)).toEqual(at(20));
  });

  it('lets different buyers win under different seeds', () => {
    const first = new Set<string>();
    for (let seed = 0; seed < 12; seed++) first.add(play(BUYERS, { seed }).output.slice(0, 4));
    expect(first.size).toBeGreaterThan(1);
  });
});
