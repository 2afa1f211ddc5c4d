import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WakeQueue } from './wake-queue';

describe('the queue of wakes', () => {
  it('gives wakes by time, and those of one time in the order they were put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const queue = new WakeQueue();
        for (const [i, time] of times.entries()) queue.put(time, i, 0);
        const expected = times.map((time, i) => ({ time, i })).sort((a, b) => a.time - b.time || a.i - b.i);
        expect(expected.map(() => queue.take()?.pid)).toEqual(expected.map(({ i }) => i));
        expect(queue.take()).toBe(undefined);
      }),
    );
  });

  it('shows the first without taking it', () => {
    const queue = new WakeQueue();
    queue.put(5, 1, 3);
    expect(queue.first()).toMatchObject({ time: 5, pid: 1, epoch: 3 });
    expect(queue.first()?.pid).toBe(1);
  });
});
