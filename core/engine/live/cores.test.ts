import { describe, expect, it } from 'vitest';
import { CORES_BYTES, Cores } from './cores';

const BELL = 0;

/** A worker of a run on two cores whose clock moves by `step` ns at each reading; `ring` is done at the given reading. */
function worker(shared = new SharedArrayBuffer(CORES_BYTES)) {
  const bells = new Int32Array(new SharedArrayBuffer(4));
  const time = { now: 0, step: 1_000, ringAt: Number.POSITIVE_INFINITY, readings: 0 };
  const cores = new Cores(shared, 2, () => {
    time.now += time.step;
    if (++time.readings >= time.ringAt) Atomics.store(bells, BELL, 1);
    return time.now;
  });
  cores.enter();
  const wait = (ms: number): number => {
    Atomics.store(bells, BELL, 0);
    time.readings = 0;
    cores.sleep(bells, BELL, 0, ms);
    return time.readings;
  };
  return { cores, time, wait };
}

/** Waits that a bell ends at once: what makes a worker look longer. */
function waitShortly({ time, wait }: ReturnType<typeof worker>, times = 20): void {
  time.ringAt = 1;
  for (let i = 0; i < times; i++) wait(1_000);
  time.ringAt = Number.POSITIVE_INFINITY;
}

describe('a worker that waits', () => {
  it('leaves its core to others meanwhile, and has it again afterwards', () => {
    const { cores, wait } = worker();
    expect(cores.idle()).toBe(1);
    wait(0.01);
    expect(cores.idle()).toBe(1);
    cores.leave();
    expect(cores.idle()).toBe(2);
  });

  it('looks for long only after many short waits', () => {
    const one = worker();
    const atFirst = one.wait(1);
    waitShortly(one);
    expect(one.wait(1)).toBeGreaterThan(atFirst + 500);
  });

  it('looks no longer than its deadline, and not for long after a wait that was long', () => {
    const one = worker();
    waitShortly(one);
    expect(one.wait(0.1)).toBeLessThan(110);
    one.time.step = 600_000;
    one.wait(1);
    one.time.step = 1_000;
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('stops looking when others take its core from it', () => {
    const one = worker();
    waitShortly(one);
    one.time.step = 150_000;
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('does not look while all cores have work', () => {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const one = worker(shared);
    waitShortly(one);
    worker(shared);
    worker(shared);
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('does not look when another looks already and the run needs the other core', () => {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const one = worker(shared);
    waitShortly(one);
    worker(shared);
    Atomics.add(one.cores.words, 1, 1);
    expect(one.wait(1)).toBeLessThan(5);
  });
});
