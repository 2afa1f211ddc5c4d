import { describe, expect, it } from 'vitest';
import { bundleThread, startThread } from '../base/testing/thread';
import { Kind, type TraceEvent } from '../trace/event';
import { decodeRecords } from '../trace/record';
import { SemKind } from './calls';
import type { KernelHost } from './control';
import { createKernel, openClient, openControl } from './index';
import { checkInvariants } from './invariants';
import { KernelLock } from './lock';

const THREADS = 4;
const ROUNDS = 2000;

/** The value that a trace says a semaphore has, event by event; the kernel's order is the only one that fits. */
function replayed(events: TraceEvent[]): { held: number[]; wrong: number } {
  let value = 1;
  let wrong = 0;
  const held: number[] = [];
  for (const event of events) {
    if (event.kind === Kind.SemAcquire) {
      value--;
      held.push(event.pid);
    } else if (event.kind === Kind.SemRelease) value++;
    else continue;
    if (event.b !== value || value < 0 || value > 1) wrong++;
  }
  return { held, wrong };
}

describe('kernel calls of real threads', () => {
  it('never overlap: no step is lost, no wake, no event', { timeout: 60_000 }, async () => {
    const code = await bundleThread(new URL('./testing/lock-thread.ts', import.meta.url));
    const buffer = createKernel({ shared: true, clock: 'live', ringBytes: 1 << 16 }) as SharedArrayBuffer;
    const words = new Int32Array(buffer);
    const host: KernelHost = {
      hostNow: () => Math.round((performance.timeOrigin + performance.now()) * 1e6),
      lockWait: (word, value) => {
        Atomics.wait(words, word, value, 100);
      },
      traceWait: () => {
        throw new Error('the reader cannot wait for itself');
      },
      ring: (word) => {
        Atomics.notify(words, word);
      },
    };
    const control = openControl(buffer, host);
    control.startRun({ version: 1, engine: 'live', seed: 0, speed: 1, costModel: 1, preset: 'spawn' });
    const pid = control.createMain();
    control.takeNext(THREADS);
    const main = openClient(buffer, host, THREADS, pid);
    main.begin();
    const sem = main.semCreate(SemKind.Lock, 1, 1);
    const counter = new SharedArrayBuffer(4);
    const threads = Array.from({ length: THREADS }, (_, slot) => {
      const child = main.procCreate({
        name: `p${slot}`,
        daemon: false,
        method: 'spawn',
        payload: new Uint8Array(0),
      });
      expect(control.takeNext(slot)).toBe(child);
      return startThread(code, { buffer, counter, slot, pid: child, sem, rounds: ROUNDS });
    });
    let over = false;
    const all = Promise.all(threads).finally(() => {
      over = true;
    });
    const events: TraceEvent[] = [];
    while (!over) {
      events.push(...decodeRecords(control.drain()));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
    events.push(...decodeRecords(control.drain()));
    expect(new Int32Array(counter)[0]).toBe(THREADS * ROUNDS);
    expect(main.semValue(sem)).toBe(1);
    const { held, wrong } = replayed(events);
    expect([held.length, wrong]).toEqual([THREADS * ROUNDS, 0]);
    const waits = (kind: Kind) => events.filter((event) => event.kind === kind).length;
    expect(waits(Kind.WaitEnd)).toBe(waits(Kind.WaitBegin));
    const times = events.map((event) => event.time);
    expect(times.every((time, i) => i === 0 || time >= times[i - 1])).toBe(true);
    expect(control.counters().events).toBe(events.length);
    expect(control.alive()).toEqual([pid]);
    checkInvariants(buffer);
  });
});

describe('the kernel lock', () => {
  const words = () => new Int32Array(new SharedArrayBuffer(1024));
  const never = { hostNow: () => 0, traceWait: () => undefined };

  it('says who holds it, and rings only for those who sleep', () => {
    const shared = words();
    const rung: number[] = [];
    const host = { ...never, lockWait: () => undefined, ring: (word: number) => rung.push(word) };
    const lock = new KernelLock(shared, host as KernelHost, 5);
    expect(lock.owner()).toBe(-1);
    lock.acquire();
    expect(lock.owner()).toBe(5);
    lock.release();
    expect([lock.owner(), rung]).toEqual([-1, []]);
  });

  it('sleeps after spinning, and is rung by the owner who leaves', () => {
    const shared = words();
    const rung: number[] = [];
    const ring = (word: number): void => {
      rung.push(word);
    };
    const owner = new KernelLock(shared, { ...never, ring, lockWait: () => undefined }, 0);
    let slept = 0;
    const lockWait = (word: number, value: number): void => {
      expect(shared[word]).toBe(value);
      if (++slept === 3) owner.release();
    };
    const second = new KernelLock(shared, { ...never, ring, lockWait }, 1);
    owner.acquire();
    second.acquire();
    expect([slept, rung.length, second.owner()]).toEqual([3, 1, 1]);
    second.release();
    expect(rung).toHaveLength(2); // it cannot know that nobody else sleeps
  });

  it('throws out who waits for a dead owner once the run is over', () => {
    const shared = words();
    const dead = new KernelLock(shared, { ...never, ring: () => undefined, lockWait: () => undefined }, 0);
    dead.acquire();
    const lockWait = (): void => {
      Atomics.store(shared, 65, 1);
    };
    const second = new KernelLock(shared, { ...never, ring: () => undefined, lockWait }, 1);
    expect(() => second.acquire()).toThrow('the run is over');
    expect(second.owner()).toBe(0);
  });

  it('catches a call made inside another where there is but one thread', () => {
    const alone = new Int32Array(256);
    const lock = new KernelLock(alone, { ...never, ring: () => undefined, lockWait: () => undefined }, 0);
    lock.acquire();
    expect(() => lock.acquire()).toThrow('inside another');
  });
});
