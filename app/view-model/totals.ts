import type { TimelineModel } from '../../core/trace/model/timeline-model';

/** What happened in a stretch of time. Nanoseconds. */
export interface RangeTotals {
  readonly start: number;
  readonly end: number;
  readonly events: number;
  readonly outputs: number;
  /** Messages received. */
  readonly messages: number;
  /** By index of the process; those that were not there are left out. Of the main thread. */
  readonly processes: readonly ProcessTotals[];
}

export interface ProcessTotals {
  readonly process: number;
  readonly ran: number;
  /** Waited for others, their end included. */
  readonly waited: number;
  readonly slept: number;
}

/** @param now until when open intervals last. */
export function totalsOf(model: TimelineModel, start: number, end: number, now: number): RangeTotals {
  const first = model.events.lastAt(start - 0.5) + 1;
  const last = model.events.lastAt(end);
  let messages = 0;
  for (const { messages: track } of model.pipes) {
    messages += track.firstReadAfter(end) - track.firstReadAfter(start - 0.5);
  }
  return {
    start,
    end,
    events: Math.max(0, last - first + 1),
    outputs: countBetween(model.outputs.data, model.outputs.length, first, last),
    messages,
    processes: model.processes.flatMap(({ index, threads }) => {
      const { ran, blocked, slept, other } = threads[0].intervals.spent(start, end, now);
      const waited = blocked + other;
      return ran + waited + slept > 0 ? [{ process: index, ran, waited, slept }] : [];
    }),
  };
}

function countBetween(sorted: Int32Array, length: number, first: number, last: number): number {
  const below = (value: number) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] >= value) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return below(last + 1) - below(first);
}
