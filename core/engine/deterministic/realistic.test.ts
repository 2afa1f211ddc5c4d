import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../base/random';
import { COST_1 } from './cost-model';
import { Realistic } from './realistic';
import { type Step, StepEnd } from './strategy';

const FOREVER = Number.POSITIVE_INFINITY;
const machine = (cores: number, seed = 1) => new Realistic(cores, new SeededRandom(seed));

function step(strategy: Realistic, end: StepEnd = StepEnd.Ready, cost = 1000, deadline = FOREVER): Step {
  const next = strategy.next(FOREVER);
  if (next === undefined) throw new Error('no step');
  strategy.done(end, cost, deadline);
  return next;
}

describe('the realistic strategy', () => {
  it('lets the core that is furthest behind make the next step', () => {
    const strategy = machine(2);
    strategy.added(1, 0);
    strategy.added(2, 0);
    const first = step(strategy, StepEnd.Ready, 100_000);
    const second = step(strategy, StepEnd.Ready, 10_000);
    expect(second.pid).not.toBe(first.pid);
    expect(step(strategy).pid).toBe(second.pid);
  });

  it('runs processes beyond its cores in turn, a quantum each', () => {
    const strategy = machine(1);
    for (const pid of [1, 2, 3]) strategy.added(pid, 0);
    const turns = Array.from({ length: 6 }, () => step(strategy, StepEnd.Ready, COST_1.quantum).pid);
    expect(turns).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('lets a process alone on its core go on after its quantum', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    const first = step(strategy, StepEnd.Ready, COST_1.quantum);
    expect(step(strategy).time).toBe(first.time + COST_1.quantum);
  });

  it('never gives more lines than are left of the quantum', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    strategy.added(2, 0);
    expect(strategy.next(FOREVER)?.lines).toBe(COST_1.quantum / COST_1.line);
    strategy.done(StepEnd.Ready, COST_1.quantum - 800, 0);
    expect(strategy.next(FOREVER)?.lines).toBe(10);
  });

  it('gives nothing when all wait for ever, and goes on at a wake', () => {
    const strategy = machine(2);
    strategy.added(1, 0);
    const { time } = step(strategy, StepEnd.Waits);
    expect(strategy.next(FOREVER)).toBe(undefined);
    expect(strategy.nextTime()).toBe(FOREVER);
    strategy.woken(1, time + 5_000_000);
    const woken = step(strategy);
    expect(woken.time).toBeGreaterThanOrEqual(time + 5_000_000 + COST_1.wake.low);
    expect(woken.time).toBeLessThan(time + 5_000_000 + COST_1.wake.high + COST_1.switchProcess.high);
  });

  it('wakes a sleeper a little after its deadline, never before', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    step(strategy, StepEnd.Waits, 1000, 1e9);
    const { time } = step(strategy);
    expect(time).toBeGreaterThanOrEqual(1e9 + COST_1.timerSlack.low);
    expect(time).toBeLessThanOrEqual(1e9 + COST_1.timerSlack.high + COST_1.switchProcess.high);
  });

  it('forgets the deadline of a wait that a wake has ended', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    step(strategy, StepEnd.Waits, 1000, 1e9);
    strategy.woken(1, 1e6);
    step(strategy, StepEnd.Waits);
    expect(strategy.nextTime()).toBe(FOREVER);
  });

  it('ignores a wake of a process that runs', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    step(strategy);
    strategy.woken(1, 0);
    step(strategy, StepEnd.Exited);
    expect(strategy.next(FOREVER)).toBe(undefined);
  });

  it('decides nothing about times later than asked for', () => {
    const strategy = machine(1);
    strategy.added(1, 0);
    step(strategy, StepEnd.Waits, 1000, 1e9);
    expect(strategy.next(5e8)).toBe(undefined);
    strategy.woken(1, 6e8);
    expect(step(strategy).time).toBeLessThan(7e8);
  });

  it('never lets time go back, and answers the same when asked twice', () => {
    const action = fc.record({
      end: fc.constantFrom(StepEnd.Ready, StepEnd.Ready, StepEnd.Waits),
      cost: fc.integer({ min: 1, max: 6_000_000 }),
      sleep: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
      wake: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        (actions, cores, seed) => {
          const strategy = machine(cores, seed);
          for (let pid = 1; pid <= 5; pid++) strategy.added(pid, pid * 1000);
          let before = 0;
          for (const { end, cost, sleep, wake } of actions) {
            const next = strategy.next(FOREVER);
            expect(strategy.next(FOREVER)).toEqual(next);
            if (next === undefined) break;
            expect(next.time).toBeGreaterThanOrEqual(before);
            before = next.time;
            strategy.done(end, cost, sleep === null ? FOREVER : next.time + sleep);
            strategy.woken(wake, next.time);
          }
        },
      ),
    );
  });

  it('loses no process: whoever is woken makes a step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        (count, cores, seed) => {
          const strategy = machine(cores, seed);
          for (let pid = 1; pid <= count; pid++) strategy.added(pid, 0);
          const seen = new Set<number>();
          for (let i = 0; i < count; i++) seen.add(step(strategy, StepEnd.Waits).pid);
          expect(seen.size).toBe(count);
          for (let pid = 1; pid <= count; pid++) strategy.woken(pid, 1e7);
          seen.clear();
          for (let i = 0; i < count; i++) seen.add(step(strategy, StepEnd.Exited).pid);
          expect(seen.size).toBe(count);
          expect(strategy.next(FOREVER)).toBe(undefined);
        },
      ),
    );
  });
});
