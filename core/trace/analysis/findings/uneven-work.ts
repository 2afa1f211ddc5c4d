import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { END_MARKS, messagesOf, type QueueMessage, queuesOf } from '../queue-messages';
import type { FindingOf } from './finding';

/** So many were left in the other's queue at least: one of them he would have got next anyhow. */
const LEFT_LEAST = 2;
/** Nothing to do for this share of the time that the work took. */
const SHARE_LEAST = 0.25;

/** A queue that one process alone reads, filled by one process at one line. */
interface Dealt {
  queue: number;
  items: readonly QueueMessage[];
  reader: number;
  /** How many times who puts, where, and where it is got: of the same kind of work they are the same. */
  kind: string;
  /** When its reader had the last item and asked for the next, or ended. */
  done: number;
}

/**
 * Work dealt out beforehand: one process puts it into a queue for each of several that do the same, and one of those had
 * nothing to do any more while items lay in the queue of another.
 */
export function unevenWork(model: TimelineModel): FindingOf<'uneven-work'>[] {
  const byKind = new Map<string, Dealt[]>();
  for (const { index } of queuesOf(model)) {
    const dealt = dealtOf(model, index);
    if (dealt !== undefined) byKind.set(dealt.kind, [...(byKind.get(dealt.kind) ?? []), dealt]);
  }
  return [...byKind.values()].flatMap((queues) => uneven(model, queues) ?? []);
}

function dealtOf(model: TimelineModel, queue: number): Dealt | undefined {
  const items = messagesOf(model, model.state.objects[queue]).filter(({ text }) => !END_MARKS.has(text));
  const [first] = items;
  if (first?.got === undefined) return undefined;
  const { process: reader, line } = first.got;
  const alike = items.every(
    ({ process, line: at, got }) =>
      process === first.process && at === first.line && got?.process === reader && got.line === line,
  );
  const last = items[items.length - 1].got;
  if (!alike || last === undefined) return undefined;
  return {
    queue,
    items,
    reader,
    kind: `${first.process} ${first.line} ${line}`,
    done: freeAt(model, reader, last),
  };
}

/** When a process came back to where it got its last item, or ended. */
function freeAt(model: TimelineModel, process: number, last: { line: number; event: number }): number {
  const { events } = model.processes[process].threads[0];
  let left = false;
  for (let at = 0; at < events.length; at++) {
    const event = events.data[at];
    if (event <= last.event) continue;
    const line = model.events.line(event);
    if (line !== 0 && line !== last.line) left = true;
    else if (left && line === last.line) return model.events.time(event);
  }
  return model.state.processes[process].endedAt ?? model.endTime;
}

function uneven(model: TimelineModel, queues: readonly Dealt[]): FindingOf<'uneven-work'> | undefined {
  const begun = Math.min(...queues.flatMap(({ items }) => items[0].got?.at ?? []));
  const early = queues.reduce((a, b) => (b.done < a.done ? b : a));
  const late = queues.reduce((a, b) => (b.done > a.done ? b : a));
  const idle = late.done - early.done;
  const left = late.items.filter(({ putAt, got }) => putAt < early.done && (got?.at ?? 0) > early.done);
  if (early.reader === late.reader || left.length < LEFT_LEAST) return undefined;
  if (idle < SHARE_LEAST * (late.done - begun)) return undefined;
  const { put, tid, line, process } = left[0];
  return {
    kind: 'uneven-work',
    events: [model.eventAt(early.done), put],
    who: { process: early.reader, tid: 0, line: early.items[0].got?.line ?? 0 },
    queue: thing('object', late.queue),
    busy: late.reader,
    left: left.length,
    idle,
    dealer: { process, tid, line },
  };
}
