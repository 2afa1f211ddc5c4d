import type { MarkTrack } from '../../core/trace/model/mark-track';
import { nsPerPx, timeAt, type View, xOf } from './view';

/** An instant to draw, or several that stand too close to be told apart. */
export interface Tick {
  readonly x: number;
  /** Index of the first in its track. */
  readonly index: number;
  readonly count: number;
}

const OUTSIDE_PX = 8;

/** What to draw of `track`, no two nearer than `gapPx`. */
export function ticksOf(track: MarkTrack, view: View, gapPx: number): Tick[] {
  const ticks: Tick[] = [];
  const gapNs = gapPx * nsPerPx(view);
  const right = timeAt(view, view.width + OUTSIDE_PX);
  let index = track.firstAfter(timeAt(view, -OUTSIDE_PX) - 1);
  while (index < track.length && track.time(index) <= right) {
    const next = Math.max(track.firstAfter(track.time(index) + gapNs, index), index + 1);
    ticks.push({ x: xOf(view, track.time(index)), index, count: next - index });
    index = next;
  }
  return ticks;
}

/** Index of the mark nearest to pixel `x`, at most `reachPx` away; −1 when there is none. */
export function nearestMark(track: MarkTrack, view: View, x: number, reachPx: number): number {
  const after = track.firstAfter(timeAt(view, x));
  let best = -1;
  let distance = reachPx;
  for (const index of [after - 1, after]) {
    if (index < 0 || index >= track.length) continue;
    const away = Math.abs(xOf(view, track.time(index)) - x);
    if (away <= distance) {
      best = index;
      distance = away;
    }
  }
  return best;
}
