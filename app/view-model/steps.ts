import type { StepTrack } from '../../core/trace/model/step-track';
import { nsPerPx, timeAt, type View, xOf } from './view';

/** A stretch in which a count stayed the same, or (min < max) moved faster than can be drawn. */
export interface Step {
  readonly x0: number;
  readonly x1: number;
  readonly min: number;
  readonly max: number;
}

const MERGE_PX = 2;

/** The count over the view, from its first step to `now`; at most one step for each pixel and a half. */
export function stepsOf(track: StepTrack, view: View, now: number): Step[] {
  const steps: Step[] = [];
  const mergeNs = MERGE_PX * nsPerPx(view);
  let index = Math.max(0, track.at(timeAt(view, 0)));
  while (index < track.length) {
    const start = track.time(index);
    if (start > view.end || start > now) break;
    let next = index + 1;
    if (next < track.length && track.time(next) - start < mergeNs) {
      // The last of them may last long: it is a stretch of its own.
      next = Math.max(next, track.at(start + mergeNs, index));
    }
    const end = next < track.length ? Math.min(track.time(next), now) : now;
    const { min, max } = track.range(index, next);
    steps.push({
      x0: Math.max(xOf(view, start), 0),
      x1: Math.min(xOf(view, Math.max(end, start)), view.width),
      min,
      max,
    });
    index = next;
  }
  return steps;
}
