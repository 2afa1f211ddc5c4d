import { pipeOf } from '../../model/quantities';
import type { MessageNow, ObjectNow, RunState } from '../../model/run-state';
import { type Thing, thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { isQueue } from '../parts';
import type { FindingOf } from './finding';

/** Messages in queues and pipes that nobody had read when the run ended, one finding for each queue or pipe. */
export function dataLeft(model: TimelineModel): FindingOf<'data-left'>[] {
  const { state } = model;
  const queues = state.objects.filter((object) => isQueue(object) && object.whole === undefined);
  const lost = lostInBuffers(model, queues);
  const findings = queues.map((queue) => leftInQueue(model, state, queue, lost.get(queue.index) ?? []));
  for (const pipe of state.pipes) {
    // A queue's are told with it, a pool's and a manager's are the library's own.
    if (pipe.whole !== undefined || pipe.connected) continue;
    const sent = pipe.messages
      .toArray()
      .filter(isSent)
      .map(({ event }) => event);
    findings.push(left(model, thing('pipe', pipe.index), sent, 0));
  }
  return findings.filter((finding) => finding !== undefined);
}

function leftInQueue(
  model: TimelineModel,
  state: Readonly<RunState>,
  queue: ObjectNow,
  lost: readonly number[],
): FindingOf<'data-left'> | undefined {
  const pipe = pipeOf(state, queue);
  const inPipe = pipe === undefined ? [] : state.pipes[pipe].messages.toArray().map(({ event }) => event);
  return left(model, thing('object', queue.index), [...inPipe, ...lost], lost.length);
}

/** Puts whose process ended before its feeder had written them, by queue. */
function lostInBuffers(model: TimelineModel, queues: readonly ObjectNow[]): Map<number, number[]> {
  const lost = new Map<number, number[]>();
  if (queues.length === 0) return lost;
  for (const { index: process, threads } of model.processes) {
    const { intervals } = threads[0];
    const exit = intervals.endEvent(intervals.length - 1);
    if (exit < 0) continue;
    const before = model.stateAt(exit - 1);
    for (const { index } of queues) {
      const buffer = before.objects[index]?.buffers.get(process);
      if (buffer === undefined || buffer.length === 0) continue;
      lost.set(index, [...(lost.get(index) ?? []), ...buffer.toArray()]);
    }
  }
  return lost;
}

/** By an operation of the program, and not by a library that moves bytes of its own. */
function isSent({ operation }: MessageNow): boolean {
  return operation >= 0;
}

/** @param begun events that put or sent the messages. */
function left(
  model: TimelineModel,
  of: Thing,
  begun: readonly number[],
  buffered: number,
): FindingOf<'data-left'> | undefined {
  const [first] = begun;
  if (first === undefined) return undefined;
  const { tid, line, text } = model.events.at(first);
  return {
    kind: 'data-left',
    events: [first],
    thing: of,
    count: begun.length,
    buffered,
    preview: text,
    who: { process: model.processOf(first), tid, line },
  };
}
