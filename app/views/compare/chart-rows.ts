import { Activity, isWaiting } from '../../../core/trace/model/activity';
import type { IntervalTrack } from '../../../core/trace/model/interval-track';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';

/** What a thread does, as roughly as two runs are compared. */
export type Doing = 'absent' | 'starting' | 'running' | 'sleeping' | 'waiting';

/** A stretch in which a thread does one thing, nanoseconds. */
export interface Stretch {
  from: number;
  until: number;
  doing: Doing;
}

/** One process in both runs, matched by the order of creation. */
export interface ChartRow {
  process: number;
  name: string;
  a: Stretch[];
  b: Stretch[];
  /** Where the two do different things. */
  differs: { from: number; until: number }[];
}

/**
 * Main threads of both runs, one below the other.
 * @param stepNs stretches shorter than this are taken together: what is drawn in a pixel.
 */
export function chartRows(a: TimelineModel, b: TimelineModel, stepNs: number): ChartRow[] {
  const count = Math.max(a.processes.length, b.processes.length);
  return Array.from({ length: count }, (_, process) => {
    const [rowA, rowB] = [a, b].map((model) => stretchesOf(model, process, stepNs));
    const name = b.state.processes[process]?.name ?? a.state.processes[process]?.name ?? '';
    return { process, name, a: rowA, b: rowB, differs: differences(rowA, rowB) };
  });
}

function stretchesOf(model: TimelineModel, process: number, stepNs: number): Stretch[] {
  const intervals = model.processes[process]?.threads[0]?.intervals;
  if (intervals === undefined) return [];
  const stretches: Stretch[] = [];
  for (let at = 0; at < intervals.length; at++)
    add(stretches, stretchAt(intervals, at, model.endTime), stepNs);
  return stretches;
}

function stretchAt(intervals: IntervalTrack, at: number, endTime: number): Stretch {
  return {
    from: intervals.start(at),
    until: Math.min(intervals.end(at), endTime),
    doing: doingOf(intervals.activity(at)),
  };
}

function doingOf(activity: Activity): Doing {
  if (isWaiting(activity)) return 'waiting';
  if (activity === Activity.Sleeping) return 'sleeping';
  return activity === Activity.Starting ? 'starting' : 'running';
}

/** Of what lies in one step the longest is shown. */
function add(stretches: Stretch[], next: Stretch, stepNs: number): void {
  const last = stretches[stretches.length - 1];
  if (last === undefined || (last.doing !== next.doing && last.until - last.from >= stepNs)) {
    stretches.push(next);
    return;
  }
  if (last.doing !== next.doing && next.until - next.from > last.until - last.from) last.doing = next.doing;
  last.until = next.until;
}

/** Where the two lists do not say the same; before the first and after the last stretch a thread is absent. */
function differences(a: readonly Stretch[], b: readonly Stretch[]): { from: number; until: number }[] {
  const times = [...a, ...b].flatMap(({ from, until }) => [from, until]).sort((x, y) => x - y);
  const found: { from: number; until: number }[] = [];
  const [cursorA, cursorB] = [new Cursor(a), new Cursor(b)];
  for (let at = 0; at + 1 < times.length; at++) {
    const [from, until] = [times[at], times[at + 1]];
    if (until <= from || cursorA.doingAt(from) === cursorB.doingAt(from)) continue;
    const last = found[found.length - 1];
    if (last?.until === from) last.until = until;
    else found.push({ from, until });
  }
  return found;
}

/** Looks up times that never go back. */
class Cursor {
  #at = 0;

  constructor(readonly stretches: readonly Stretch[]) {}

  doingAt(time: number): Doing {
    while (this.#at < this.stretches.length && this.stretches[this.#at].until <= time) this.#at++;
    const stretch = this.stretches[this.#at];
    return stretch !== undefined && stretch.from <= time ? stretch.doing : 'absent';
  }
}
