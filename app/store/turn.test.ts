import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turn } from './turn';

let callbacks: ((wallMs: number) => void)[] = [];
let now = 0;
let frames = 0;

/** Plays the next frame's callbacks, in the order in which they were asked for. */
function frame(): void {
  const due = callbacks;
  callbacks = [];
  frames++;
  for (const callback of due) callback(frames * 1000);
}

beforeEach(() => {
  callbacks = [];
  vi.stubGlobal('requestAnimationFrame', (callback: (wallMs: number) => void) => callbacks.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    if (id > 0) callbacks[id - 1] = () => {};
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Work that takes `ms` each time, and says that it was done. */
function work(name: string, ms: number, done: string[]): Turn {
  return new Turn(() => {
    now += ms;
    done.push(name);
  });
}

describe('a turn', () => {
  it('is taken once a frame, however often it is asked for', () => {
    const done: string[] = [];
    const turn = work('a', 1, done);
    turn.soon();
    turn.soon();
    frame();
    expect(done).toEqual(['a']);
    frame();
    expect(done).toEqual(['a']);
  });

  it('shares a frame with others as long as all of them are quick', () => {
    const done: string[] = [];
    for (const name of ['a', 'b', 'c']) work(name, 2, done).soon();
    frame();
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('waits for the next frame when those before it have used this one up, and is the first there', () => {
    const done: string[] = [];
    const first = work('first', 9, done);
    const second = work('second', 9, done);
    first.soon();
    second.soon();
    frame();
    expect(done).toEqual(['first']);
    first.soon();
    frame();
    expect(done).toEqual(['first', 'second']);
    frame();
    expect(done).toEqual(['first', 'second', 'first']);
  });

  it('is not taken once it was given up', () => {
    const done: string[] = [];
    const turn = work('a', 1, done);
    turn.soon();
    turn.cancel();
    frame();
    expect(done).toEqual([]);
  });
});
