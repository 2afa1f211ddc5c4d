import type { ObjectNow } from '../../model/run-state';
import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { END_MARKS, messagesOf, type QueueMessage, queuesOf } from '../queue-messages';
import type { FindingOf } from './finding';

/**
 * Marks that say that nothing more comes, and came too early: who got it got nothing after it, and others that were at work
 * when it was put went on to put items behind it, which nobody got but whoever had put the mark.
 */
export function pastMarks(model: TimelineModel): FindingOf<'past-mark'>[] {
  return queuesOf(model).flatMap((queue) => pastMark(model, queue) ?? []);
}

function pastMark(model: TimelineModel, queue: ObjectNow): FindingOf<'past-mark'> | undefined {
  const messages = messagesOf(model, queue);
  const lastOf = new Map<number, QueueMessage>();
  for (const message of messages) if (message.got !== undefined) lastOf.set(message.got.process, message);
  for (const [at, mark] of messages.entries()) {
    const reader = mark.got?.process;
    if (reader === undefined || !END_MARKS.has(mark.text) || lastOf.get(reader) !== mark) continue;
    const behind = messages.slice(at + 1).filter((message) => isBehind(model, mark, message));
    const [first] = behind;
    if (first === undefined) continue;
    return {
      kind: 'past-mark',
      events: [mark.got?.event ?? mark.put, mark.put, first.put],
      queue: thing('object', queue.index),
      mark: mark.text,
      by: { process: mark.process, tid: mark.tid, line: mark.line },
      reader,
      who: { process: first.process, tid: first.tid, line: first.line },
      count: behind.length,
      preview: first.text,
    };
  }
  return undefined;
}

/** Put by another that was there already when the mark was, and for nobody else. */
function isBehind(
  { state }: TimelineModel,
  mark: QueueMessage,
  { process, text, got }: QueueMessage,
): boolean {
  const { startedAt } = state.processes[process];
  const wasThere = startedAt !== undefined && startedAt < mark.putAt;
  const unwanted = got === undefined || got.process === mark.process;
  return (
    process !== mark.process && process !== mark.got?.process && wasThere && unwanted && !END_MARKS.has(text)
  );
}
