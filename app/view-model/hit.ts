import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { primitiveBox, processBox } from './geometry';
import type { Lane } from './lanes';
import { nearestMark } from './ticks';
import { nsPerPx, timeAt, type View, xOf } from './view';

/** The thing under the pointer, or the one chosen with the keyboard. */
export type Hit =
  | { what: 'interval'; process: number; tid: number; index: number }
  | { what: 'ended'; process: number }
  | { what: 'output'; process: number; mark: number }
  | { what: 'hold'; process: number; primitive: number; index: number }
  | { what: 'holder'; primitive: number; index: number }
  | { what: 'value'; primitive: number }
  | { what: 'waiters'; primitive: number }
  | { what: 'refusal'; primitive: number; mark: number }
  | { what: 'access'; file: number; mark: number };

const MARK_REACH_PX = 6;
const SHORT_REACH_PX = 3;

/** What stands at pixel `x` of `lane`, at height `y` from the top of the first lane; undefined for nothing. */
export function hitTest(
  model: TimelineModel,
  lane: Lane,
  view: View,
  now: number,
  x: number,
  y: number,
): Hit | undefined {
  const time = timeAt(view, x);
  if (lane.kind === 'process' || lane.kind === 'thread') return hitProcess(model, lane, view, now, x, y);
  if (lane.kind === 'primitive') return hitPrimitive(model, lane, view, now, x, y);
  if (lane.kind === 'file') {
    const mark = nearestMark(model.files[lane.index].accesses, view, x, MARK_REACH_PX);
    return mark < 0 || time < 0 ? undefined : { what: 'access', file: lane.index, mark };
  }
  return undefined;
}

function hitProcess(
  model: TimelineModel,
  lane: Lane,
  view: View,
  now: number,
  x: number,
  y: number,
): Hit | undefined {
  const process = model.processes[lane.index];
  const box = processBox(lane);
  const time = timeAt(view, x);
  if (lane.kind === 'process' && y < box.barTop + box.barHeight / 3) {
    const mark = nearestMark(process.outputs, view, x, MARK_REACH_PX);
    if (mark >= 0) return { what: 'output', process: lane.index, mark };
  }
  if (lane.kind === 'process' && y >= box.holdTop - 1) {
    for (const [primitive, track] of process.holds) {
      const index = track.at(time);
      if (index >= 0) return { what: 'hold', process: lane.index, primitive, index };
    }
  }
  if (time > now) return undefined;
  const track = process.threads[lane.tid].intervals;
  const near = nearestShort(track, view, x);
  if (near >= 0) return { what: 'interval', process: lane.index, tid: lane.tid, index: near };
  const ended = model.state.processes[lane.index].endedAt;
  if (lane.kind === 'process' && ended !== undefined && time >= ended && x - xOf(view, ended) < 18) {
    return { what: 'ended', process: lane.index };
  }
  return undefined;
}

/** The interval at `x`, or beside it one that is too short to point at exactly. */
function nearestShort(
  track: TimelineModel['processes'][number]['threads'][number]['intervals'],
  view: View,
  x: number,
): number {
  const time = timeAt(view, x);
  const reach = SHORT_REACH_PX * nsPerPx(view);
  const at = track.at(time);
  const first = track.firstEndingAfter(time - reach);
  let best = at;
  // Only the few intervals within reach are looked at: where there are many, the one under the pointer will do.
  for (let index = first; index < Math.min(first + 4, track.length); index++) {
    if (track.start(index) > time + reach) break;
    const length = track.end(index) - track.start(index);
    if (length <= 2 * reach && (best < 0 || length < track.end(best) - track.start(best))) best = index;
  }
  return best;
}

function hitPrimitive(
  model: TimelineModel,
  lane: Lane,
  view: View,
  now: number,
  x: number,
  y: number,
): Hit | undefined {
  const primitive = model.primitives[lane.index];
  const time = timeAt(view, x);
  const refusal = nearestMark(primitive.refusals, view, x, MARK_REACH_PX - 2);
  const box = primitiveBox(lane);
  if (time > now || time < primitive.values.time(0)) return undefined;
  if (y >= box.waitTop - 1) return { what: 'waiters', primitive: lane.index };
  if (refusal >= 0) return { what: 'refusal', primitive: lane.index, mark: refusal };
  const index = nearestShort(primitive.holders, view, x);
  if (index >= 0) return { what: 'holder', primitive: lane.index, index };
  return { what: 'value', primitive: lane.index };
}
