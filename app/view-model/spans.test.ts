import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Activity } from '../../core/trace/model/activity';
import { IntervalTrack } from '../../core/trace/model/interval-track';
import { MarkTrack } from '../../core/trace/model/mark-track';
import { StepTrack } from '../../core/trace/model/step-track';
import { heapsOf, SPAN_PX_MIN, spansOf } from './spans';
import { stepsOf } from './steps';
import { nearestMark, ticksOf } from './ticks';
import type { View } from './view';

const KINDS = [Activity.Running, Activity.WaitingSemaphore, Activity.Sleeping];

/** A lane without gaps; `lengths` in nanoseconds. */
function lane(lengths: readonly number[], open = false): IntervalTrack {
  const track = new IntervalTrack();
  let time = 0;
  lengths.forEach((length, index) => {
    track.open(time, KINDS[index % KINDS.length], -1, 1, index);
    time += length;
    if (!open || index < lengths.length - 1) track.close(time, index + 1);
  });
  return track;
}

const end = (track: IntervalTrack) => track.end(track.length - 1);

describe('spans of a lane', () => {
  it('are the intervals themselves where there is room', () => {
    const track = lane([100, 200, 300]);
    const spans = spansOf(track, { start: 0, end: 600, width: 600 }, 600);
    expect(spans.map(({ x0, x1, index }) => [x0, x1, index])).toEqual([
      [0, 100, 0],
      [100, 300, 1],
      [300, 600, 2],
    ]);
  });

  it('end at "now" while the last interval is open', () => {
    const spans = spansOf(lane([100, 200], true), { start: 0, end: 1000, width: 1000 }, 450);
    expect(spans[1]).toMatchObject({ x0: 100, x1: 450, index: 1 });
  });

  it('leave out what is out of sight', () => {
    const spans = spansOf(lane(Array(100).fill(1000)), { start: 50_000, end: 52_000, width: 500 }, 1e9);
    expect(spans.map((span) => span.index)).toEqual([49, 50, 51, 52]);
  });

  it('keep a single short interval between long ones visible', () => {
    const [, short] = spansOf(lane([1000, 1, 1000]), { start: 0, end: 2001, width: 200 }, 2001);
    expect(short.x1 - short.x0).toBeCloseTo(SPAN_PX_MIN, 9);
    expect(short.index).toBe(1);
  });

  it('draw many short ones as one that says how much was run and waited', () => {
    // Runs 1, waits 2, sleeps 1, over and over; 4,000 rounds in 100 pixels.
    const lengths = Array.from({ length: 12_000 }, (_, index) => [1, 2, 1][index % 3]);
    const spans = spansOf(lane(lengths), { start: 0, end: 16_000, width: 100 }, 16_000);
    expect(spans.length).toBeLessThan(60);
    for (const span of spans.slice(1, -1)) {
      expect(span.index).toBe(-1);
      expect(span.ran).toBeCloseTo(0.25, 1);
      expect(span.waited).toBeCloseTo(0.5, 1);
    }
  });

  it('stand for every interval in sight exactly once, in order, and not more than the pixels allow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 20, max: 300 }),
        (lengths, width) => {
          const track = lane(lengths);
          const spans = spansOf(track, { start: 0, end: end(track), width }, end(track));
          expect(spans.reduce((sum, span) => sum + span.count, 0)).toBe(lengths.length);
          expect(spans.length).toBeLessThanOrEqual(width + 2);
          // Those that stand for many begin at whole pixels.
          for (let i = 1; i < spans.length; i++) expect(spans[i].x0).toBeGreaterThan(spans[i - 1].x0 - 1);
        },
      ),
    );
  });
});

describe('heaps of spans that cannot be told apart', () => {
  const view = { start: 0, end: 1_000, width: 1_000 };
  const short = (count: number) => Array<number>(count).fill(1);

  it('are one with the number of all where they stand side by side', () => {
    const spans = spansOf(lane([100, ...short(200), 300, ...short(40), 360]), view, 1_000);
    expect(spans.filter(({ index }) => index < 0).length, 'in pieces').toBeGreaterThan(40);
    expect(heapsOf(spans)).toEqual([
      { x0: 100, x1: 300, count: 200 },
      { x0: 600, x1: 640, count: 40 },
    ]);
  });

  it('are not where there is room for each', () => {
    expect(heapsOf(spansOf(lane([100, 200, 300]), view, 1_000))).toEqual([]);
  });
});

describe('the track that spans are read from', () => {
  it('finds the interval at a time as a plain search does, from anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.nat(99),
        (lengths, time, from) => {
          const track = lane(lengths);
          const begin = Math.min(from, track.length - 1);
          let expected = begin;
          while (expected < track.length && track.end(expected) <= time) expected++;
          expect(track.firstEndingAfter(time, begin)).toBe(expected);
        },
      ),
    );
  });
});

describe('ticks', () => {
  const marks = (...times: number[]) => {
    const track = new MarkTrack();
    for (const [index, time] of times.entries()) track.push(time, 1, 0, index);
    return track;
  };
  const view: View = { start: 0, end: 1000, width: 1000 };

  it('stand for their neighbours when these are too near', () => {
    const ticks = ticksOf(marks(100, 102, 104, 300), view, 5);
    expect(ticks).toEqual([
      { x: 100, index: 0, count: 3 },
      { x: 300, index: 3, count: 1 },
    ]);
  });

  it('are found by pointing near them, the nearest first', () => {
    const track = marks(100, 110, 300);
    expect(nearestMark(track, view, 107, 6)).toBe(1);
    expect(nearestMark(track, view, 104, 6)).toBe(0);
    expect(nearestMark(track, view, 200, 6)).toBe(-1);
  });
});

describe('steps of a count', () => {
  const steps = (...values: [number, number][]) => {
    const track = new StepTrack();
    for (const [time, value] of values) track.push(time, value);
    return track;
  };

  it('last from one change to the next, the last one until now', () => {
    const drawn = stepsOf(steps([0, 0], [100, 2], [300, 1]), { start: 0, end: 1000, width: 1000 }, 500);
    expect(drawn).toEqual([
      { x0: 0, x1: 100, min: 0, max: 0 },
      { x0: 100, x1: 300, min: 2, max: 2 },
      { x0: 300, x1: 500, min: 1, max: 1 },
    ]);
  });

  it('keep the highest and lowest of what is too quick to draw, and the value that lasts', () => {
    const drawn = stepsOf(
      steps([0, 0], [100, 1], [100.2, 9], [100.4, 3]),
      { start: 0, end: 1000, width: 1000 },
      900,
    );
    expect(drawn[1]).toMatchObject({ min: 1, max: 9 });
    expect(drawn[2]).toMatchObject({ min: 3, max: 3, x1: 900 });
  });

  it('know the range of any stretch as a plain search does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 500 }),
        fc.nat(499),
        fc.nat(499),
        (values, a, b) => {
          const track = steps(...values.map((value, index): [number, number] => [index, value]));
          const from = Math.min(a, b, values.length - 1);
          const to = Math.max(Math.min(Math.max(a, b), values.length), from + 1);
          const part = values.slice(from, to);
          expect(track.range(from, to)).toEqual({ min: Math.min(...part), max: Math.max(...part) });
        },
      ),
    );
  });
});
