import { Activity, isWaiting } from '../model/activity';
import type { IntervalTrack } from '../model/interval-track';
import type { TimelineModel } from '../model/timeline-model';
import {
  SKETCH_COLUMNS_MOST,
  SKETCH_LANES_MOST,
  SKETCH_LENGTH_MOST,
  type Sketch,
  type SketchLane,
  type SketchMark,
  type SketchSpan,
  sketchText,
} from './sketch';

/** With fewer a picture says nothing. */
const COLUMNS_LEAST = 30;
/** Locks give way to processes. */
const PROCESSES_MOST = 11;

/** What a column shows. */
interface Look {
  mark: SketchMark;
  /** Two neighbours of the same mark are one span when this is the same. */
  whose: number;
}
const NOTHING: Look = { mark: 'nothing', whose: -1 };

/** The sketch of a run so far; undefined where there is nothing to show. */
export function sketchOf(model: TimelineModel): Sketch | undefined {
  const { state, endTime } = model;
  if (state.processes.length === 0 || endTime <= 0) return undefined;
  for (let columns = SKETCH_COLUMNS_MOST; ; columns = Math.floor(columns / 2)) {
    const sketch = { columns, duration: endTime, lanes: lanesOf(model, columns) };
    if (columns < 2 * COLUMNS_LEAST || sketchText(sketch).length <= SKETCH_LENGTH_MOST) return sketch;
  }
}

function lanesOf(model: TimelineModel, columns: number): SketchLane[] {
  const { state, processes, primitives, endTime } = model;
  const lanes: SketchLane[] = state.processes.slice(0, PROCESSES_MOST).map(({ index, name }) => ({
    kind: 'process',
    name,
    spans: spansOf(columns, endTime, (from, to) =>
      doing(processes[index].threads[0]?.intervals, from, to, endTime),
    ),
  }));
  for (const { index, name, whole } of state.primitives) {
    // Locks inside of queues and the like are the library's; one without a name says nothing here.
    if (whole !== undefined || name === '' || lanes.length >= SKETCH_LANES_MOST) continue;
    const { holders } = primitives[index];
    if (holders.length === 0) continue;
    lanes.push({
      kind: 'lock',
      name,
      spans: spansOf(columns, endTime, (from, to) => holding(holders, from, to)),
    });
  }
  return lanes;
}

/** Who held a lock last from `from` to `to`. */
function holding(track: IntervalTrack, from: number, to: number): Look {
  const after = track.firstEndingAfter(to);
  const at = after < track.length && track.start(after) < to ? after : after - 1;
  if (at < 0 || track.end(at) <= from) return NOTHING;
  return { mark: 'held', whose: at };
}

/** What a thread did most of the time from `from` to `to`. */
function doing(track: IntervalTrack | undefined, from: number, to: number, now: number): Look {
  if (track === undefined) return NOTHING;
  let best: SketchMark = 'nothing';
  let most = 0;
  const times = new Map<SketchMark, number>();
  for (let at = track.firstEndingAfter(from); at < track.length && track.start(at) < to; at++) {
    const length = Math.min(track.end(at), to, now) - Math.max(track.start(at), from);
    const mark = markOf(track.activity(at));
    const time = (times.get(mark) ?? 0) + length;
    times.set(mark, time);
    if (time > most) [best, most] = [mark, time];
  }
  return { mark: best, whose: 0 };
}

function markOf(activity: Activity): SketchMark {
  if (activity === Activity.Running) return 'running';
  if (activity === Activity.Sleeping) return 'sleeping';
  return isWaiting(activity) ? 'waiting' : 'nothing';
}

/** @param lookAt what to show of a stretch of time, and whose it is: another's begins a span of its own. */
function spansOf(
  columns: number,
  duration: number,
  lookAt: (from: number, to: number) => Look,
): SketchSpan[] {
  const spans: SketchSpan[] = [];
  let whose = -1;
  for (let column = 0; column < columns; column++) {
    const look = lookAt((column * duration) / columns, ((column + 1) * duration) / columns);
    const last = spans.at(-1);
    if (last?.mark === look.mark && whose === look.whose) last.length++;
    else spans.push({ mark: look.mark, length: 1 });
    whose = look.whose;
  }
  if (spans.at(-1)?.mark === 'nothing') spans.pop();
  return spans;
}
