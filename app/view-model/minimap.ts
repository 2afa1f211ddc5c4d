import { isBlocked } from '../../core/trace/model/activity';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { colourOf } from './process-colour';
import { spansOf } from './spans';
import type { View } from './view';

/** A mark of the small picture of the whole run. */
export interface MiniMark {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  /** `colourOf` of a process that runs; −1 for one that is blocked. */
  readonly colour: number;
  /** 0 to 1: how much of the stretch. */
  readonly share: number;
}

/** Rows beyond this many are left out: they would be thinner than a pixel. */
export const MINI_ROWS_MAX = 24;

/** When each process ran and when it was blocked. @param view the whole run. */
export function miniMarks(model: TimelineModel, view: View, now: number): MiniMark[] {
  const marks: MiniMark[] = [];
  for (const { index, threads } of model.processes.slice(0, MINI_ROWS_MAX)) {
    for (const span of spansOf(threads[0].intervals, view, now)) {
      const { x0, x1 } = span;
      if (span.index < 0) {
        if (span.ran >= span.waited)
          marks.push({ x0, x1, row: index, colour: colourOf(index), share: span.ran });
        else marks.push({ x0, x1, row: index, colour: -1, share: span.waited });
      } else if (isBlocked(span.activity)) marks.push({ x0, x1, row: index, colour: -1, share: 1 });
      else if (threads[0].intervals.isRunning(span.index)) {
        marks.push({ x0, x1, row: index, colour: colourOf(index), share: 1 });
      }
    }
  }
  return marks;
}
