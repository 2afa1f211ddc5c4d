import type { IntervalTrack } from '../../core/trace/model/interval-track';
import type { MarkTrack } from '../../core/trace/model/mark-track';
import type { StepTrack } from '../../core/trace/model/step-track';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Band } from './bands';
import type { Hit } from './hit';
import type { Lane } from './lanes';

/** A place of a lane that the keyboard can go to. */
export interface Stop {
  time: number;
  hit: Hit;
}

type Direction = 1 | -1;

/**
 * The next thing that begins in `lane` after `time` (direction 1), or the last before it (−1): an interval, an
 * output, a holder, a message, a change of a number, a read or write. Undefined at the ends.
 */
export function nextStop(
  model: TimelineModel,
  lane: Lane,
  time: number,
  direction: Direction,
): Stop | undefined {
  let best: Stop | undefined;
  for (const band of lane.bands) {
    for (const stop of stopsOf(model, band, time, direction)) {
      if (best === undefined || (stop.time - best.time) * direction < 0) best = stop;
    }
  }
  return best;
}

/** The thing of a lane that covers `time`, or the nearest before, or the first: where to begin to walk. */
export function stopAt(model: TimelineModel, lane: Lane, time: number): Stop | undefined {
  return nextStop(model, lane, time + 0.5, -1) ?? nextStop(model, lane, time, 1);
}

function stopsOf(model: TimelineModel, band: Band, time: number, direction: Direction): Stop[] {
  switch (band.what) {
    case 'activity': {
      const { process: index, tid } = band;
      const process = model.processes[index];
      return [
        ...intervalStop(process.threads[tid].intervals, time, direction, (at) => ({
          what: 'interval',
          process: index,
          tid,
          index: at,
        })),
        ...(tid === 0
          ? markStop(process.outputs, time, direction, (mark) => ({ what: 'output', process: index, mark }))
          : []),
      ];
    }
    case 'holders': {
      const { primitive } = band;
      const { holders } = model.primitives[primitive];
      return intervalStop(holders, time, direction, (index) => ({ what: 'holder', primitive, index }));
    }
    case 'value': {
      const { primitive } = band;
      return stepStop(model.primitives[primitive].values, time, direction, { what: 'value', primitive });
    }
    case 'row': {
      const { object, process, row } = band;
      const track = model.objects[object].rows.get(process)?.[row];
      if (track === undefined) return [];
      return intervalStop(track, time, direction, (index) => ({ what: 'task', object, process, row, index }));
    }
    case 'fill':
      return quantityStop(model, band.object, 'items', time, direction, {
        what: 'fill',
        object: band.object,
      });
    case 'flag':
      return quantityStop(model, band.object, 'flag', time, direction, {
        what: 'quantity',
        object: band.object,
        quantity: 'flag',
      });
    case 'quantity': {
      const { object, quantity } = band;
      return quantityStop(model, object, quantity, time, direction, { what: 'quantity', object, quantity });
    }
    case 'messages':
      return messageStop(model, band.pipe, time, direction);
    case 'marks': {
      const { object } = band;
      return markStop(model.objects[object].marks, time, direction, (mark) => ({
        what: 'mark',
        object,
        mark,
      }));
    }
    case 'accesses': {
      const { file } = band;
      return markStop(model.files[file].accesses, time, direction, (mark) => ({
        what: 'access',
        file,
        mark,
      }));
    }
    case 'depth': {
      const { primitive } = band;
      return stepStop(model.primitives[primitive].depths, time, direction, { what: 'value', primitive });
    }
    case 'waiters':
    case 'bytes':
      return [];
  }
}

function intervalStop(
  track: IntervalTrack,
  time: number,
  direction: Direction,
  hit: (index: number) => Hit,
): Stop[] {
  const index = besideInterval(track, time, direction);
  return index < 0 ? [] : [{ time: track.start(index), hit: hit(index) }];
}

function markStop(track: MarkTrack, time: number, direction: Direction, hit: (mark: number) => Hit): Stop[] {
  // Times are whole nanoseconds, so half of one is the nearest that counts as earlier.
  const mark = direction > 0 ? track.firstAfter(time) : track.firstAfter(time - 0.5) - 1;
  return mark < 0 || mark >= track.length ? [] : [{ time: track.time(mark), hit: hit(mark) }];
}

function stepStop(track: StepTrack, time: number, direction: Direction, hit: Hit): Stop[] {
  const step = direction > 0 ? track.at(time) + 1 : track.at(time - 0.5);
  return step < 0 || step >= track.length ? [] : [{ time: track.time(step), hit }];
}

function quantityStop(
  model: TimelineModel,
  object: number,
  quantity: Parameters<TimelineModel['objects'][number]['steps']>[0],
  time: number,
  direction: Direction,
  hit: Hit,
): Stop[] {
  const track = model.objects[object].steps(quantity);
  return track === undefined ? [] : stepStop(track, time, direction, hit);
}

function messageStop(model: TimelineModel, pipe: number, time: number, direction: Direction): Stop[] {
  const { messages } = model.pipes[pipe];
  const index = direction > 0 ? messages.firstReadAfter(time) : messages.firstReadAfter(time - 0.5) - 1;
  if (index < 0 || index >= messages.length) return [];
  return [{ time: messages.read(index), hit: { what: 'message', pipe, index } }];
}

function besideInterval(track: IntervalTrack, time: number, direction: Direction): number {
  let index = track.firstEndingAfter(time);
  if (direction > 0) {
    while (index < track.length && track.start(index) <= time) index++;
    return index < track.length ? index : -1;
  }
  index = Math.min(index, track.length - 1);
  while (index >= 0 && track.start(index) >= time) index--;
  return index;
}
