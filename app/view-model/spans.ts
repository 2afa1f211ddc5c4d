import { Activity } from '../../core/trace/model/activity';
import type { IntervalTrack } from '../../core/trace/model/interval-track';
import { nsPerPx, timeAt, type View, xOf } from './view';

/** A stretch to draw: one interval, or (index −1) many that are too short to tell apart. */
export interface Span {
  /** CSS pixels, cut off a little outside the picture. */
  readonly x0: number;
  readonly x1: number;
  /** Index of the interval in its track; −1 for many. */
  readonly index: number;
  /** Of a single interval; Running for many. */
  readonly activity: Activity;
  /** How much of a stretch of many was spent running (or held) and waiting for others, 0 to 1. */
  readonly ran: number;
  readonly waited: number;
  /** How many intervals it stands for. */
  readonly count: number;
}

/** Narrower intervals than this are drawn together when there are several side by side. */
export const MERGE_PX = 4;
/** A single short interval is never drawn narrower. */
export const SPAN_PX_MIN = 2;
const OUTSIDE_PX = 16;

/**
 * What to draw of `track`: nothing outside the view, and at most about one span for every two pixels, found without
 * visiting each interval.
 * @param now where open intervals end, nanoseconds.
 */
export function spansOf(track: IntervalTrack, view: View, now: number): Span[] {
  const spans: Span[] = [];
  const mergeNs = MERGE_PX * nsPerPx(view);
  const left = timeAt(view, -OUTSIDE_PX);
  const right = timeAt(view, view.width + OUTSIDE_PX);
  let index = track.firstEndingAfter(left);
  while (index < track.length && track.start(index) <= right) {
    const start = track.start(index);
    const end = Math.min(track.end(index), Math.max(now, start));
    let next = index + 1;
    if (end - start < mergeNs && track.end(index) !== Number.POSITIVE_INFINITY) {
      next = Math.max(next, track.firstEndingAfter(start + mergeNs, index));
    }
    if (next === index + 1) {
      const x0 = Math.max(xOf(view, start), -OUTSIDE_PX);
      const x1 = Math.min(Math.max(xOf(view, end), x0 + SPAN_PX_MIN), view.width + OUTSIDE_PX);
      spans.push({ x0, x1, index, activity: track.activity(index), ran: 0, waited: 0, count: 1 });
    } else {
      spans.push(manyOf(track, view, index, next));
    }
    index = next;
  }
  return spans;
}

/** Spans that meet and of which none can be told apart, as one. */
export interface Heap {
  x0: number;
  x1: number;
  /** How many intervals it stands for. */
  count: number;
}

/** What of `spans` stands side by side and is too short to tell apart: heaps, and what is lost between two of them. */
export function heapsOf(spans: readonly Span[]): Heap[] {
  const heaps: Heap[] = [];
  let heap: Heap | undefined;
  for (const { x0, x1, index, count } of spans) {
    const isShort = index < 0 || x1 - x0 <= MERGE_PX;
    if (heap !== undefined && isShort && x0 - heap.x1 < MERGE_PX) {
      heap.x1 = x1;
      heap.count += count;
    } else {
      heap = index < 0 ? { x0, x1, count } : undefined;
      if (heap !== undefined) heaps.push(heap);
    }
  }
  return heaps;
}

function manyOf(track: IntervalTrack, view: View, from: number, to: number): Span {
  const start = track.start(from);
  const end = track.end(to - 1);
  const length = Math.max(end - start, 1);
  // Whole pixels: columns side by side meet without a seam, and are quick to fill.
  const x0 = Math.round(xOf(view, start));
  return {
    x0,
    x1: Math.max(Math.round(xOf(view, end)), x0 + 1),
    index: -1,
    activity: Activity.Running,
    ran: track.ran(from, to) / length,
    waited: track.waited(from, to) / length,
    count: to - from,
  };
}
