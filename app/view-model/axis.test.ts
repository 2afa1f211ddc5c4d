import { describe, expect, test } from 'vitest';
import { axisOf } from './axis';

const MS = 1e6;

describe('the axis of time', () => {
  test('has round times at a distance that leaves room for their labels, all in one unit', () => {
    const { ticks, text } = axisOf({ start: -3 * MS, end: 97 * MS, width: 800 });
    expect(ticks.map(text)).toEqual([
      '0.00 s',
      '0.01 s',
      '0.02 s',
      '0.03 s',
      '0.04 s',
      '0.05 s',
      '0.06 s',
      '0.07 s',
      '0.08 s',
      '0.09 s',
    ]);
  });

  test('leaves room for the many digits of nanoseconds long after the beginning, at every zoom', () => {
    for (let length = 40; length < 4_000; length *= 1.1) {
      const view = { start: 1_245_196_000, end: 1_245_196_000 + length, width: 475 };
      const { ticks, text } = axisOf(view);
      expect(ticks.length).toBeGreaterThan(1);
      const apart = ((ticks[1] - ticks[0]) * view.width) / length;
      expect(apart, text(ticks[1])).toBeGreaterThanOrEqual(text(ticks[1]).length * 7);
    }
  });

  test('goes in whole minutes where a run takes many', () => {
    const { ticks, text } = axisOf({ start: 0, end: 600e9, width: 760 });
    expect(ticks.map(text).slice(0, 4)).toEqual(['0 s', '60 s', '2 min', '3 min']);
    const long = axisOf({ start: 0, end: 7200e9, width: 760 });
    expect(long.ticks.map(long.text).slice(0, 3)).toEqual(['0 s', '10 min', '20 min']);
  });

  test('has none before the run began', () => {
    const { ticks } = axisOf({ start: -60 * MS, end: 40 * MS, width: 800 }, 1);
    expect(ticks[0]).toBe(0);
  });

  test('goes on beyond the edges with the same distance when asked to', () => {
    const view = { start: 200 * MS, end: 300 * MS, width: 800 };
    const { ticks } = axisOf(view, 0.5);
    expect(ticks[0]).toBe(150 * MS);
    expect(ticks.at(-1)).toBe(350 * MS);
    expect(ticks).toEqual(expect.arrayContaining([...axisOf(view).ticks]));
  });
});
