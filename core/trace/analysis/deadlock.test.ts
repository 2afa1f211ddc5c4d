import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitFor } from '../event';
import { Activity } from '../model/activity';
import { emptyRunState } from '../model/copy-state';
import type { RunState } from '../model/run-state';
import { circleAmong, waitsForEver } from './deadlock';
import type { Wait } from './wait-graph';

const THREADS = 6;

/** Of each of six processes with one thread: undefined when it runs, else whom it waits for and how. */
type Doing = { wakers: number[]; anybody: boolean; deadline: boolean; ready: boolean } | undefined;

const doing: fc.Arbitrary<Doing> = fc.option(
  fc.record({
    wakers: fc.array(fc.nat(THREADS - 1), { maxLength: 3 }),
    anybody: fc.constantFrom(false, false, true),
    deadline: fc.constantFrom(false, false, false, true),
    ready: fc.constantFrom(false, false, false, true),
  }),
  { nil: undefined, freq: 4 },
);

function moment(all: readonly Doing[]): { waits: Wait[]; state: RunState } {
  const state = emptyRunState();
  const waits: Wait[] = [];
  all.forEach((what, process) => {
    const activity = what === undefined ? Activity.Running : Activity.WaitingSemaphore;
    state.processes.push({
      ...{
        index: process,
        pid: 100 + process,
        name: `P${process}`,
        parent: -1,
        createdAt: 0,
        createdLine: 0,
        startedAt: 0,
      },
      ...{ endedAt: undefined, exitCode: undefined },
      threads: [
        {
          tid: 0,
          name: '',
          activity,
          since: 0,
          line: 1,
          ending: false,
          object: 0,
          lock: undefined,
          deadline: undefined,
          doing: [],
        },
      ],
    } as RunState['processes'][number]);
    if (what === undefined) return;
    waits.push({
      ...{
        process,
        tid: 0,
        waitFor: WaitFor.Semaphore,
        since: 0,
        line: 1,
        event: 0,
        target: undefined,
        threadLock: undefined,
      },
      ...{ call: undefined, gone: [], anybody: what.anybody, ready: what.ready },
      deadline: what.deadline ? 5 : undefined,
      wakers: what.wakers.map((waker) => ({ process: waker, tid: 0, why: 'holds', line: 1, event: 0 })),
    });
  });
  return { waits, state };
}

/** By playing: whoever can go on does so, and wakes all that wait for it; who never gets on waits for ever. */
function stuckByPlaying(all: readonly Doing[]): number[] {
  const free = new Set<number>();
  for (let round = 0; round <= THREADS; round++) {
    all.forEach((what, process) => {
      const wakes = what?.wakers.some((waker) => free.has(waker)) || (what?.anybody && free.size > 0);
      if (what === undefined || what.deadline || what.ready || wakes) free.add(process);
    });
  }
  return all.flatMap((what, process) => (what !== undefined && !free.has(process) ? [process] : []));
}

const moments = fc.array(doing, { minLength: THREADS, maxLength: THREADS });

describe('waits for ever', () => {
  it('are those that no order of events could end', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const { waits, state } = moment(all);
        const found = waitsForEver(waits, state).map(({ process }) => process);
        expect(found).toEqual(stuckByPlaying(all));
      }),
      { numRuns: 500 },
    );
  });

  it('are none of a process that is about to notice, or has a deadline', () => {
    const asleep = { wakers: [1], anybody: false, deadline: false, ready: false };
    const { waits, state } = moment([
      { ...asleep, ready: true },
      { ...asleep, wakers: [0], deadline: true },
    ]);
    expect(waitsForEver(waits, state)).toEqual([]);
  });
});

describe('a circle', () => {
  it('leads from each to one that it waits for, and back, by the shortest way', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const { waits, state } = moment(all);
        const dead = waitsForEver(waits, state);
        const circle = circleAmong(dead);
        if (circle === undefined) {
          expect(shortestByTrying(all, dead)).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        circle.forEach(({ wait, next }, at) => {
          expect(wait.wakers).toContain(next);
          expect(next.process).toBe(circle[(at + 1) % circle.length].wait.process);
        });
        expect(circle.length).toBe(shortestByTrying(all, dead));
        expect(circle[0].wait.process).toBe(Math.min(...circle.map(({ wait }) => wait.process)));
      }),
      { numRuns: 500 },
    );
  });

  it('of held locks comes before one of waiting for ends', () => {
    const asleep = { anybody: false, deadline: false, ready: false };
    const { waits } = moment([
      { ...asleep, wakers: [1] },
      { ...asleep, wakers: [0, 2] },
      { ...asleep, wakers: [1] },
    ]);
    waits[0].wakers[0].why = 'awaited';
    expect(circleAmong(waits)?.map(({ wait }) => wait.process)).toEqual([1, 2]);
  });
});

/** Length of the shortest circle, by walking from every process in every way. */
function shortestByTrying(all: readonly Doing[], dead: readonly Wait[]): number {
  const stuck = new Set(dead.map(({ process }) => process));
  let best = Number.POSITIVE_INFINITY;
  const walk = (start: number, at: number, length: number) => {
    if (length >= best || length > THREADS) return;
    for (const next of all[at]?.wakers ?? []) {
      if (next === start) best = Math.min(best, length + 1);
      else if (stuck.has(next)) walk(start, next, length + 1);
    }
  };
  for (const start of stuck) walk(start, start, 0);
  return best;
}
