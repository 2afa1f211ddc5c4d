import { Kind, ObjectKind, Op } from '../../event';
import type { ObjectNow } from '../../model/run-state';
import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { END_MARKS, messagesOf, type QueueMessage, queuesOf } from '../queue-messages';
import type { FindingOf } from './finding';

/** While both sides were at work, so many were got at least: it takes some to speak of a pace. */
const GOT_LEAST = 3;
/** And so many times more were put than got: the queue grows with every one. */
const TIMES_MORE = 2;
/** Who makes what he puts is busy with that for this share of the time; a list that is put in one go waits for nobody. */
const MAKING_LEAST = 0.5;

/** Queues without a bound that grow for as long as they are filled, because their items come faster than they are got. */
export function growingQueues(model: TimelineModel): FindingOf<'queue-grows'>[] {
  return queuesOf(model).flatMap((queue) => growing(model, queue) ?? []);
}

function growing(model: TimelineModel, queue: ObjectNow): FindingOf<'queue-grows'> | undefined {
  const bounded = queue.parameter > 0 || queue.kind === ObjectKind.SimpleQueue;
  if (bounded) return undefined;
  const items = messagesOf(model, queue).filter(({ text }) => !END_MARKS.has(text));
  const gets = items.flatMap(({ got }) => got ?? []).sort((a, b) => a.at - b.at);
  const [firstGot] = gets;
  const last = items.at(-1);
  if (firstGot === undefined || last === undefined) return undefined;
  const meanwhile = gets.filter(({ at }) => at <= last.putAt);
  const put = items.filter(({ putAt }) => putAt > firstGot.at);
  if (meanwhile.length < GOT_LEAST || put.length < TIMES_MORE * meanwhile.length) return undefined;
  if (
    makingShare(
      model,
      items.filter(({ process }) => process === last.process),
    ) < MAKING_LEAST
  )
    return undefined;
  const readers = new Set(meanwhile.map(({ process }) => process));
  return {
    kind: 'queue-grows',
    events: [last.put],
    queue: thing('object', queue.index),
    who: { process: last.process, tid: last.tid, line: last.line },
    readers: [...readers].sort((a, b) => a - b),
    put: items.length,
    depth: items.length - meanwhile.length,
  };
}

/** How much of the time from its first to its last put a process was not in `put`. */
function makingShare({ events, processes }: TimelineModel, items: readonly QueueMessage[]): number {
  const [first, last] = [items[0], items[items.length - 1]];
  const all = processes[first.process].threads[first.tid].events;
  let putting = 0;
  const puts = new Set(items.map(({ put }) => put));
  let begun = -1;
  for (let at = 0; at < all.length; at++) {
    const { kind, b, time } = events.at(all.data[at]);
    if (puts.has(all.data[at])) begun = time;
    else if (begun >= 0 && kind === Kind.OpEnd && b === Op.Put) {
      if (begun < last.putAt) putting += time - begun;
      begun = -1;
    }
  }
  const span = last.putAt - first.putAt;
  return span === 0 ? 0 : 1 - putting / span;
}
