import { pipeOf } from '../../model/quantities';
import type { MessageNow, ObjectNow, RunState } from '../../model/run-state';
import { type Thing, thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { END_MARKS, messagesOf, queuesOf } from '../queue-messages';
import type { FindingOf } from './finding';

/**
 * Messages in queues and pipes that nobody had read when the run ended, one finding for each queue, and for pipes whose
 * senders are at the same line.
 */
export function dataLeft(model: TimelineModel): FindingOf<'data-left'>[] {
  const { state } = model;
  const queues = queuesOf(model);
  const lost = lostInBuffers(model, queues);
  const findings: (FindingOf<'data-left'> | undefined)[] = queues
    .filter((queue) => !isLibrarys(model, queue))
    .map((queue) => leftInQueue(model, state, queue, lost.get(queue.index) ?? []));
  for (const pipe of state.pipes) {
    // A queue's are told with it, a pool's and a manager's are the library's own.
    if (pipe.whole !== undefined || pipe.connected) continue;
    const sent = pipe.messages
      .toArray()
      .filter(isSent)
      .map(({ event }) => event);
    findings.push(left(model, thing('pipe', pipe.index), withoutMarks(model, pipe.index, sent), 0));
  }
  return together(findings.filter((finding) => finding !== undefined));
}

/** Pipes filled at the same line are one story. */
function together(findings: readonly FindingOf<'data-left'>[]): FindingOf<'data-left'>[] {
  const kept: FindingOf<'data-left'>[] = [];
  for (const finding of findings) {
    const same = kept.find(
      ({ thing: of, who }) =>
        of.kind === 'pipe' && finding.thing.kind === 'pipe' && who.line === finding.who.line,
    );
    if (same === undefined) {
      kept.push(finding);
      continue;
    }
    same.others++;
    same.count += finding.count;
    same.events = [...same.events, ...finding.events];
  }
  return kept;
}

/**
 * Without marks that say that nothing more comes, where who read has had the same already and stopped for it: to send one too
 * many is a custom, not a loss.
 */
function withoutMarks(model: TimelineModel, pipe: number, begun: readonly number[]): readonly number[] {
  const { messages } = model.pipes[pipe];
  if (messages.length === 0) return begun;
  const textOf = (event: number) => model.events.at(event).text;
  const last = textOf(messages.event(messages.length - 1));
  return END_MARKS.has(last) ? begun.filter((event) => textOf(event) !== last) : begun;
}

function leftInQueue(
  model: TimelineModel,
  state: Readonly<RunState>,
  queue: ObjectNow,
  lost: readonly number[],
): FindingOf<'data-left'> | undefined {
  const pipe = pipeOf(state, queue);
  const inPipe = pipe === undefined ? [] : state.pipes[pipe].messages.toArray().map(({ event }) => event);
  const lying = pipe === undefined ? [] : withoutMarks(model, pipe, inPipe);
  return left(model, thing('object', queue.index), [...lying, ...lost], lost.length);
}

/**
 * A queue that serves the library, as those of a ProcessPoolExecutor do: it was read, and nobody put into it or read from it at
 * a line of the program. Workers of an executor say good-bye in it when nobody listens any more.
 */
function isLibrarys(model: TimelineModel, queue: ObjectNow): boolean {
  const messages = messagesOf(model, queue);
  return (
    messages.some(({ got }) => got !== undefined) &&
    messages.every(({ line, got }) => line === 0 && (got?.line ?? 0) === 0)
  );
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
    others: 0,
    count: begun.length,
    buffered,
    preview: text,
    who: { process: model.processOf(first), tid, line },
  };
}
