import { describe, expect, it } from 'vitest';
import { FlowingClock } from './flowing-clock';
import { easeView, followView } from './follow';
import { fitView, xOf } from './view';

describe('the following view', () => {
  it('always has "now" in sight, and room to grow while the run goes on', () => {
    for (let now = 0; now < 400e9; now += 0.37e9) {
      const x = xOf(followView(now, 1000, true), now);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(960);
    }
  });

  it('keeps still for a while instead of shrinking with every frame', () => {
    const seen = new Set<number>();
    for (let now = 0; now < 10e9; now += 1e7) seen.add(followView(now, 1000, true).end);
    expect(seen.size).toBeLessThan(12);
  });

  it('shows just the run when it is over', () => {
    expect(followView(1.3e9, 800, false)).toEqual(fitView(1.3e9, 800));
  });

  it('comes to its aim, and says so by being it', () => {
    const aim = fitView(3e9, 1000);
    let view = fitView(1e9, 1000);
    let frames = 0;
    while (view !== aim && frames < 200) {
      view = easeView(view, aim, 16.7);
      frames++;
    }
    expect(frames).toBeGreaterThan(3);
    expect(frames).toBeLessThan(60);
  });

  it('moves as far in one long frame as in two short ones', () => {
    const [from, to] = [fitView(1e9, 1000), fitView(4e9, 1000)];
    const long = easeView(from, to, 40);
    const short = easeView(easeView(from, to, 20), to, 20);
    expect(long.end).toBeCloseTo(short.end, -3);
  });
});

describe('the clock between events', () => {
  it('goes on at the speed of the run', () => {
    const clock = new FlowingClock();
    clock.now(1000, 2);
    clock.hear(5e6);
    expect(clock.now(1010, 2)).toBe(5e6 + 20e6);
  });

  it('stands while the run stands, and then goes on from there', () => {
    const clock = new FlowingClock();
    clock.now(0, 1);
    expect(clock.now(10, 1)).toBe(10e6);
    expect(clock.now(500, 0)).toBe(10e6);
    expect(clock.now(510, 1)).toBe(20e6);
  });

  it('never goes back when it was ahead of the events, but waits for them', () => {
    const clock = new FlowingClock();
    clock.now(0, 1);
    clock.now(100, 1);
    clock.hear(60e6);
    expect(clock.now(110, 1)).toBe(100e6);
    expect(clock.now(160, 1)).toBe(120e6);
  });
});
