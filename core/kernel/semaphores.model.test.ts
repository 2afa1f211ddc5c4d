import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK, DONE, NO_DEADLINE, SemKind, TIMEOUT } from './calls';
import type { EngineClient } from './control';
import { EOVERFLOW } from './errno';
import { TestRun } from './testing/test-run';

/** What a semaphore is, without a kernel: a value, those asleep in order, those woken that have yet to claim. */
class ModelSemaphore {
  value: number;
  readonly max: number;
  asleep: number[] = [];
  woken: number[] = [];

  constructor(value: number, max: number) {
    this.value = value;
    this.max = max;
  }

  acquire(thread: number, over: boolean): number {
    if (this.asleep.includes(thread)) {
      if (!over) return BLOCK;
      this.asleep = this.asleep.filter((other) => other !== thread);
      return TIMEOUT;
    }
    this.woken = this.woken.filter((other) => other !== thread);
    if (this.value > 0) {
      this.value--;
      return DONE;
    }
    if (over) return TIMEOUT;
    this.asleep.push(thread);
    return BLOCK;
  }

  release(): number {
    if (this.value === this.max) return -EOVERFLOW;
    this.value++;
    this.pass();
    return DONE;
  }

  forget(thread: number): void {
    this.asleep = this.asleep.filter((other) => other !== thread);
    this.woken = this.woken.filter((other) => other !== thread);
    this.pass();
  }

  pass(): void {
    while (this.woken.length < this.value && this.asleep.length > 0)
      this.woken.push(this.asleep.shift() as number);
  }
}

const THREADS = 5;
type Step = readonly [
  'acquire' | 'try' | 'until' | 'release' | 'cancel' | 'retry' | 'later' | 'exit',
  number,
  number,
];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(
    ...([
      'acquire',
      'acquire',
      'try',
      'until',
      'release',
      'release',
      'cancel',
      'retry',
      'retry',
      'later',
      'exit',
    ] as const),
  ),
  fc.nat(THREADS - 1),
  fc.nat(1),
);

class Play {
  readonly run = new TestRun();
  readonly main: EngineClient;
  readonly clients: EngineClient[];
  readonly sems: number[];
  readonly models = [new ModelSemaphore(1, 1), new ModelSemaphore(2, 3)];
  /** What each thread waits for: which semaphore, until when. */
  readonly waits: ({ which: number; deadline: number } | undefined)[] = [];
  readonly gone = new Set<number>();
  now = 0;

  constructor() {
    const main = this.run.main();
    this.main = main;
    this.sems = [main.semCreate(SemKind.Lock, 1, 1), main.semCreate(SemKind.BoundedSemaphore, 2, 3)];
    this.clients = Array.from({ length: THREADS }, () => this.run.child(main));
  }

  step([what, thread, which]: Step): void {
    const waits = this.waits[thread];
    if (what === 'later') {
      this.now += 10;
      this.run.control.setVirtualTime(this.now);
    } else if (this.gone.has(thread)) {
      return;
    } else if (what === 'cancel' || what === 'exit') {
      this.leave(thread, what);
    } else if (waits) {
      if (what === 'retry') this.acquire(thread, waits.which, waits.deadline);
    } else if (what === 'release') {
      expect(this.clients[thread].semRelease(this.sems[which])).toBe(this.models[which].release());
    } else if (what !== 'retry') {
      const deadline = what === 'acquire' ? NO_DEADLINE : what === 'try' ? 0 : this.now + 15;
      this.acquire(thread, which, deadline);
    }
  }

  acquire(thread: number, which: number, deadline: number): void {
    const expected = this.models[which].acquire(thread, deadline <= this.now);
    expect(this.clients[thread].semAcquire(this.sems[which], deadline)).toBe(expected);
    this.waits[thread] = expected === BLOCK ? { which, deadline } : undefined;
  }

  leave(thread: number, how: 'cancel' | 'exit'): void {
    const waits = this.waits[thread];
    this.waits[thread] = undefined;
    if (waits) this.models[waits.which].forget(thread);
    if (how === 'cancel') this.clients[thread].cancelWait(0);
    else {
      this.clients[thread].procExit(0);
      this.gone.add(thread);
    }
  }

  compare(): void {
    this.run.check();
    this.models.forEach((model, i) => {
      for (let thread = 0; thread < THREADS; thread++) {
        const waits = this.waits[thread];
        if (waits?.which !== i) continue;
        const expected = model.woken.includes(thread) || waits.deadline <= this.now;
        expect(this.clients[thread].runnable(0)).toBe(expected);
      }
      expect(this.main.semValue(this.sems[i])).toBe(model.value);
    });
  }
}

it('does what the model does, in whatever order it is called', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const play = new Play();
      for (const next of steps) {
        play.step(next);
        play.compare();
      }
    }),
    { numRuns: 150 },
  );
});

it('loses no wake: when everyone lets go at once, every waiter gets through', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const play = new Play();
      for (const next of steps) play.step(next);
      for (const sem of play.sems) play.main.semRelease(sem);
      for (let progress = true; progress; ) {
        progress = false;
        for (let thread = 0; thread < THREADS; thread++) {
          const waits = play.waits[thread];
          if (!waits || play.gone.has(thread) || !play.clients[thread].runnable(0)) continue;
          progress = true;
          const answer = play.clients[thread].semAcquire(play.sems[waits.which], waits.deadline);
          if (answer === BLOCK) continue;
          play.waits[thread] = undefined;
          if (answer === DONE) play.main.semRelease(play.sems[waits.which]);
          play.run.check();
        }
      }
      expect(play.waits.filter((waits, thread) => waits && !play.gone.has(thread))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
