import { thing } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Chosen } from './arrows';
import type { Hit } from './hit';

/** What is chosen when a hit is: a span by the events it lies between, a mark by its event, else the thing itself. */
export function chosenOf(model: TimelineModel, hit: Hit): Chosen {
  switch (hit.what) {
    case 'interval': {
      const { intervals } = model.processes[hit.process].threads[hit.tid];
      return span(thing('process', hit.process, hit.tid), intervals, hit.index);
    }
    case 'ended': {
      const { intervals } = model.processes[hit.process].threads[0];
      return mark(thing('process', hit.process), intervals.endEvent(intervals.length - 1));
    }
    case 'output':
      return mark(thing('process', hit.process), model.processes[hit.process].outputs.event(hit.mark));
    case 'hold':
      return span(
        thing('primitive', hit.primitive),
        model.processes[hit.process].holdsOf(hit.primitive),
        hit.index,
      );
    case 'holder':
      return span(thing('primitive', hit.primitive), model.primitives[hit.primitive].holders, hit.index);
    case 'refusal': {
      const { refusals } = model.primitives[hit.primitive];
      return mark(thing('primitive', hit.primitive), refusals.event(hit.mark));
    }
    case 'value':
    case 'waiters':
      return whole(thing('primitive', hit.primitive));
    case 'quantity':
    case 'fill':
      return whole(thing('object', hit.object));
    case 'message':
      return mark(pipeThing(model, hit.pipe), model.pipes[hit.pipe].messages.event(hit.index));
    case 'flying':
      return mark(pipeThing(model, hit.pipe), hit.event);
    case 'bytes':
      return whole(thing('pipe', hit.pipe));
    case 'task': {
      const track = model.objects[hit.object].rows.get(hit.process)![hit.row];
      return span(thing('object', hit.object), track, hit.index);
    }
    case 'mark':
      return mark(thing('object', hit.object), model.objects[hit.object].marks.event(hit.mark));
    case 'access':
      return mark(thing('file', hit.file), model.files[hit.file].accesses.event(hit.mark));
  }
}

/** A queue's pipe is shown in the queue's lane. */
function pipeThing({ state }: TimelineModel, pipe: number): Chosen['thing'] {
  const { whole: owner } = state.pipes[pipe];
  return owner === undefined ? thing('pipe', pipe) : thing('object', owner.object);
}

interface Track {
  event(index: number): number;
  endEvent(index: number): number;
}

function span(of: Chosen['thing'], track: Track, index: number): Chosen {
  return { thing: of, what: 'span', event: track.event(index), until: track.endEvent(index) };
}

function mark(of: Chosen['thing'], event: number): Chosen {
  return { thing: of, what: 'event', event, until: -1 };
}

function whole(of: Chosen['thing']): Chosen {
  return { thing: of, what: 'whole', event: -1, until: -1 };
}

/** Nanoseconds from where to where the chosen lasts; undefined for a whole thing. @param now until when what goes on lasts. */
export function timesOf(
  { events }: TimelineModel,
  { what, event, until }: Chosen,
  now: number,
): { start: number; end: number } | undefined {
  if (what === 'whole') return undefined;
  const start = events.time(event);
  if (what === 'event') return { start, end: start };
  return { start, end: until < 0 ? Math.max(now, start) : events.time(until) };
}

/**
 * The other end of an arrow of the chosen: its cause (−1), or its effect (1); undefined when there is none. Of several
 * the one that is nearest to a time.
 */
export function followed(
  model: TimelineModel,
  links: readonly number[],
  chosen: Chosen,
  direction: 1 | -1,
  near: number,
): { chosen: Chosen; time: number } | undefined {
  const last =
    chosen.what === 'span' ? (chosen.until < 0 ? model.events.length - 1 : chosen.until) : chosen.event;
  const isIn = (event: number) => event >= chosen.event && event <= last;
  const found = links.filter((link) =>
    direction < 0 ? isIn(model.links.to(link).event) : isIn(model.links.from(link).event),
  );
  if (found.length === 0) return undefined;
  const timeOf = (link: number) => (direction < 0 ? model.links.toTime(link) : model.links.fromTime(link));
  const away = (link: number) => Math.abs(timeOf(link) - near);
  const link = found.reduce((best, other) => (away(other) < away(best) ? other : best));
  const end = direction < 0 ? model.links.from(link) : model.links.to(link);
  const time = direction < 0 ? model.links.fromTime(link) : model.links.toTime(link);
  const { intervals } = model.processes[end.process].threads[end.tid];
  const at = direction < 0 ? intervals.at(time - 0.5) : intervals.at(time);
  const thread = thing('process', end.process, end.tid);
  return { time, chosen: at < 0 ? mark(thread, end.event) : span(thread, intervals, at) };
}
