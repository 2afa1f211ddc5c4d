import type { IntervalTrack } from '../../core/trace/model/interval-track';
import type { MarkTrack } from '../../core/trace/model/mark-track';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Hit } from './hit';
import type { Lane } from './lanes';

/** A place of a lane that the keyboard can go to. */
export interface Stop {
  time: number;
  hit: Hit;
}

/**
 * The next thing that begins in `lane` after `time` (direction 1), or the last before it (−1): an interval, an
 * output, a holder, a read or write. Undefined at the ends.
 */
export function nextStop(
  model: TimelineModel,
  lane: Lane,
  time: number,
  direction: 1 | -1,
): Stop | undefined {
  const stops: (Stop | undefined)[] = [];
  if (lane.kind === 'process' || lane.kind === 'thread') {
    const process = model.processes[lane.index];
    const index = besideInterval(process.threads[lane.tid].intervals, time, direction);
    if (index >= 0) {
      const start = process.threads[lane.tid].intervals.start(index);
      stops.push({ time: start, hit: { what: 'interval', process: lane.index, tid: lane.tid, index } });
    }
    const mark = lane.kind === 'process' ? besideMark(process.outputs, time, direction) : -1;
    if (mark >= 0) {
      stops.push({ time: process.outputs.time(mark), hit: { what: 'output', process: lane.index, mark } });
    }
  } else if (lane.kind === 'primitive') {
    const { holders, values } = model.primitives[lane.index];
    const index = besideInterval(holders, time, direction);
    if (index >= 0) {
      stops.push({ time: holders.start(index), hit: { what: 'holder', primitive: lane.index, index } });
    } else if (holders.length === 0) {
      const step = direction > 0 ? values.at(time) + 1 : values.at(time - 0.5);
      if (step >= 0 && step < values.length) {
        stops.push({ time: values.time(step), hit: { what: 'value', primitive: lane.index } });
      }
    }
  } else if (lane.kind === 'file') {
    const { accesses } = model.files[lane.index];
    const mark = besideMark(accesses, time, direction);
    if (mark >= 0) stops.push({ time: accesses.time(mark), hit: { what: 'access', file: lane.index, mark } });
  }
  let best: Stop | undefined;
  for (const stop of stops) {
    if (stop !== undefined && (best === undefined || (stop.time - best.time) * direction < 0)) best = stop;
  }
  return best;
}

/** The interval of a lane that covers `time`, or the nearest before, or the first: where to begin to walk. */
export function stopAt(model: TimelineModel, lane: Lane, time: number): Stop | undefined {
  return nextStop(model, lane, time + 0.5, -1) ?? nextStop(model, lane, time, 1);
}

function besideInterval(track: IntervalTrack, time: number, direction: 1 | -1): number {
  let index = track.firstEndingAfter(time);
  if (direction > 0) {
    while (index < track.length && track.start(index) <= time) index++;
    return index < track.length ? index : -1;
  }
  index = Math.min(index, track.length - 1);
  while (index >= 0 && track.start(index) >= time) index--;
  return index;
}

function besideMark(track: MarkTrack, time: number, direction: 1 | -1): number {
  // Times are whole nanoseconds, so half of one is the nearest that counts as earlier.
  const index = direction > 0 ? track.firstAfter(time) : track.firstAfter(time - 0.5) - 1;
  return index < track.length ? index : -1;
}
