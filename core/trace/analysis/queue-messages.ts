import { pipeOf } from '../model/quantities';
import type { ObjectNow } from '../model/run-state';
import type { TimelineModel } from '../model/timeline-model';
import { isQueue } from './parts';

/** What a loop over messages ends on, as previews show it. */
export const END_MARKS: ReadonlySet<string> = new Set(['None', 'False', '0', "''", "b''", '()', '[]', '{}']);

/** What somebody put into a queue and its pipe has had. */
export interface QueueMessage {
  /** Index of the Put. */
  put: number;
  putAt: number;
  process: number;
  tid: number;
  line: number;
  /** The beginning of what it is. */
  text: string;
  /** Who got it; undefined when nobody has. `event`: the read that ended it. */
  got: { process: number; line: number; event: number; at: number } | undefined;
}

/** The program's queues between processes: not those that serve another object. */
export function queuesOf({ state }: TimelineModel): readonly ObjectNow[] {
  return state.objects.filter((object) => isQueue(object) && object.whole === undefined);
}

/** What went through a queue's pipe, in its order. */
export function messagesOf(model: TimelineModel, queue: Readonly<ObjectNow>): QueueMessage[] {
  const pipe = pipeOf(model.state, queue);
  if (pipe === undefined) return [];
  const { messages } = model.pipes[pipe];
  const all: QueueMessage[] = [];
  for (let at = 0; at < messages.length; at++) {
    const event = messages.received(at);
    const got = {
      process: messages.receiver(at),
      line: model.events.line(event),
      event,
      at: messages.read(at),
    };
    all.push(messageOf(model, messages.event(at), messages.sender(at), got));
  }
  for (const { event, process } of model.state.pipes[pipe].messages.toArray())
    all.push(messageOf(model, event, process, undefined));
  return all;
}

function messageOf(
  model: TimelineModel,
  put: number,
  process: number,
  got: QueueMessage['got'],
): QueueMessage {
  const { time, tid, line, text } = model.events.at(put);
  return { put, putAt: time, process, tid, line, text, got };
}
