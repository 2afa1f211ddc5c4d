import type { IntervalTrack } from '../../core/trace/model/interval-track';
import type { Quantity } from '../../core/trace/model/quantities';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { type AccessBand, accessRows } from './access-rows';
import type { Band } from './bands';
import { activityBox, bandAt } from './geometry';
import type { Lane } from './lanes';
import { messageSpans } from './message-spans';
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
  | { what: 'quantity'; object: number; quantity: Quantity }
  | { what: 'fill'; object: number }
  /** A message that arrived, by its place among those. */
  | { what: 'message'; pipe: number; index: number }
  /** A message still on its way, by the event that began it. */
  | { what: 'flying'; pipe: number; event: number; process: number }
  | { what: 'bytes'; pipe: number }
  | { what: 'task'; object: number; process: number; row: number; index: number }
  | { what: 'mark'; object: number; mark: number }
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
  const band = bandAt(lane, y);
  if (band === undefined) return undefined;
  return new HitTest(model, view, now, x, y).band(lane, band);
}

class HitTest {
  readonly time: number;

  constructor(
    readonly model: TimelineModel,
    readonly view: View,
    readonly now: number,
    readonly x: number,
    readonly y: number,
  ) {
    this.time = timeAt(view, x);
  }

  band(lane: Lane, band: Band): Hit | undefined {
    const { model } = this;
    switch (band.what) {
      case 'activity':
        return this.#activity(lane, band);
      case 'accesses': {
        const mark = this.#access(lane, band);
        return mark < 0 || this.time < 0 ? undefined : { what: 'access', file: band.file, mark };
      }
      case 'marks': {
        const mark = this.#access(lane, band);
        return mark < 0 ? undefined : { what: 'mark', object: band.object, mark };
      }
      case 'messages':
        return this.#message(lane, band);
      case 'row':
        return this.#row(band);
      case 'holders':
      case 'depth':
      case 'value':
      case 'waiters':
        return this.#primitive(band);
      case 'bytes':
        return this.#isAlive(model.pipes[band.pipe].createdAt)
          ? { what: 'bytes', pipe: band.pipe }
          : undefined;
      case 'fill':
      case 'flag':
      case 'quantity':
        return this.#object(band);
    }
  }

  /** The access at `x`: in the row of the pointer, or else in the other; −1 for none. */
  #access(lane: Lane, band: AccessBand): number {
    const { read, write, stroke } = accessRows(this.model, band);
    const isUpper = this.y < lane.y + band.top + band.height / 2;
    for (const row of isUpper ? [read, write, stroke] : [write, stroke, read]) {
      const mark = nearestMark(row.marks, this.view, this.x, MARK_REACH_PX);
      if (mark >= 0) return row.placeOf(mark);
    }
    return -1;
  }

  #isAlive(since: number): boolean {
    return this.time >= since && this.time <= this.now;
  }

  #activity(lane: Lane, band: Band & { what: 'activity' }): Hit | undefined {
    const { model, view, x, y, time } = this;
    const { process: index, tid } = band;
    const process = model.processes[index];
    const box = activityBox(lane, band);
    if (tid === 0 && y < box.barTop + box.barHeight / 3) {
      const mark = nearestMark(process.outputs, view, x, MARK_REACH_PX);
      if (mark >= 0) return { what: 'output', process: index, mark };
    }
    if (tid === 0 && y >= box.holdTop - 1) {
      for (const [primitive, track] of process.holds) {
        const at = track.at(time);
        if (at >= 0) return { what: 'hold', process: index, primitive, index: at };
      }
    }
    if (time > this.now) return undefined;
    const near = this.#nearestShort(process.threads[tid].intervals);
    if (near >= 0) return { what: 'interval', process: index, tid, index: near };
    const ended = model.state.processes[index].endedAt;
    const isEnd = tid === 0 && ended !== undefined && time >= ended && x - xOf(view, ended) < 18;
    return isEnd ? { what: 'ended', process: index } : undefined;
  }

  /** The interval at `x`, or beside it one that is too short to point at exactly. */
  #nearestShort(track: IntervalTrack): number {
    const { time, view } = this;
    const reach = SHORT_REACH_PX * nsPerPx(view);
    let best = track.at(time);
    const first = track.firstEndingAfter(time - reach);
    // Only the few intervals within reach are looked at: where there are many, the one under the pointer will do.
    for (let index = first; index < Math.min(first + 4, track.length); index++) {
      if (track.start(index) > time + reach) break;
      const length = track.end(index) - track.start(index);
      if (length <= 2 * reach && (best < 0 || length < track.end(best) - track.start(best))) best = index;
    }
    return best;
  }

  #primitive(band: Band & { what: 'holders' | 'depth' | 'value' | 'waiters' }): Hit | undefined {
    const { primitive: index } = band;
    const primitive = this.model.primitives[index];
    if (!this.#isAlive(primitive.values.time(0))) return undefined;
    if (band.what === 'waiters') return { what: 'waiters', primitive: index };
    const refusal = nearestMark(primitive.refusals, this.view, this.x, MARK_REACH_PX - 2);
    if (refusal >= 0) return { what: 'refusal', primitive: index, mark: refusal };
    const holder = this.#nearestShort(primitive.holders);
    return holder >= 0
      ? { what: 'holder', primitive: index, index: holder }
      : { what: 'value', primitive: index };
  }

  #object(band: Band & { what: 'fill' | 'flag' | 'quantity' }): Hit | undefined {
    const { object } = band;
    if (!this.#isAlive(this.model.objects[object].createdAt)) return undefined;
    if (band.what === 'fill') return { what: 'fill', object };
    return { what: 'quantity', object, quantity: band.what === 'flag' ? 'flag' : band.quantity };
  }

  #message(lane: Lane, band: Band & { what: 'messages' }): Hit | undefined {
    const { model, view, now, x, y } = this;
    const rowHeight = band.height / band.rows;
    let best: Hit | undefined;
    let distance = SHORT_REACH_PX;
    for (const span of messageSpans(model, band.pipe, view, now)) {
      const middle = lane.y + band.top + (span.row + 0.5) * rowHeight;
      const away = Math.max(span.x0 - x, x - span.x1, 0) + (Math.abs(y - middle) <= rowHeight / 2 ? 0 : 1.5);
      if (away >= distance) continue;
      distance = away;
      best = span.flying
        ? { what: 'flying', pipe: band.pipe, ...span.flying }
        : {
            what: 'message',
            pipe: band.pipe,
            index: span.index < 0 ? this.#readNear(band.pipe) : span.index,
          };
    }
    return best;
  }

  #readNear(pipe: number): number {
    const { messages } = this.model.pipes[pipe];
    return Math.min(messages.firstReadAfter(this.time), messages.length - 1);
  }

  #row(band: Band & { what: 'row' }): Hit | undefined {
    const { object, process, row } = band;
    const track = this.model.objects[object].rows.get(process)?.[row];
    const index = track === undefined || this.time > this.now ? -1 : this.#nearestShort(track);
    return index < 0 ? undefined : { what: 'task', object, process, row, index };
  }
}
