import { describe, expect, it } from 'vitest';
import { Crew } from './crew';

function crew() {
  const wanted: number[] = [];
  const discarded: number[] = [];
  const it = new Crew({ want: (count) => wanted.push(count), discard: (id) => discarded.push(id) });
  const add = (...ids: number[]) => {
    for (const id of ids) it.add(id, async () => ({ kind: 'left' }));
  };
  return { crew: it, wanted, discarded, add };
}

describe('the crew', () => {
  it('asks for as many workers as are kept warm, two at once, counting those on their way', () => {
    const { crew: it, wanted, add } = crew();
    it.settle(3);
    it.settle(3);
    expect(wanted).toEqual([2]);
    add(1);
    it.settle(4);
    expect(wanted).toEqual([2, 1]);
    add(2, 3);
    it.settle(4);
    it.settle(4);
    expect(wanted).toEqual([2, 1, 1]);
    expect(it.expected).toBe(1);
  });

  it('lets free workers go that are more than are kept warm, the newest first, never one that serves', () => {
    const { crew: it, discarded, add } = crew();
    add(1, 2, 3, 4);
    it.free()[3].slot = 0;
    it.settle(2);
    expect(discarded).toEqual([3, 2]);
    expect(it.serving().map((hand) => hand.id)).toEqual([4]);
  });

  it('tells of workers that come, become free, die or cannot be made', () => {
    const { crew: it, add } = crew();
    const told: string[] = [];
    it.onAdded = (hand) => told.push(`added ${hand.id}`);
    it.onGone = (hand) => told.push(`gone ${hand.id}`);
    it.onFailed = (why) => told.push(why);
    add(7);
    const hand = it.free()[0];
    hand.slot = 3;
    it.freed(hand);
    it.gone(7);
    it.gone(7);
    it.freed(hand);
    it.failed('no script');
    expect(told).toEqual(['added 7', 'added 7', 'gone 7', 'no script']);
  });
});
