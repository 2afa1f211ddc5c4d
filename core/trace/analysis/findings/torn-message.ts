import type { TimelineModel } from '../../model/timeline-model';
import type { Message, Messages } from '../messages';
import type { Operations } from '../operations';
import type { FindingOf, Place } from './finding';

/** Messages whose bytes were mixed with another's: two wrote to, or read from, one end at once. One finding a pipe. */
export function tornMessages(
  model: TimelineModel,
  messages: Messages,
  operations: Operations,
): FindingOf<'torn-message'>[] {
  const findings: FindingOf<'torn-message'>[] = [];
  for (let pipe = 0; pipe < messages.pipes; pipe++) {
    for (const by of ['writers', 'readers'] as const) {
      const torn = messages.ofPipe(pipe).filter((message) => tornAt(message, by) >= 0);
      const [first] = torn;
      if (first === undefined) continue;
      const at = tornAt(first, by);
      const begun = by === 'writers' ? first.written : operations.begin(first.received);
      const other = by === 'writers' ? otherWriter(model, messages, first) : placeOf(model, at);
      findings.push({
        kind: 'torn-message',
        events: [at, begun],
        pipe,
        by,
        first: placeOf(model, begun),
        second: other,
        count: torn.length,
      });
    }
  }
  return findings;
}

function tornAt(message: Message, by: 'writers' | 'readers'): number {
  return by === 'writers' ? message.tornByWriter : message.tornByReader;
}

/** Who wrote between the writes of `message`: the latest other message begun before it was torn. */
function otherWriter(model: TimelineModel, messages: Messages, message: Message): Place {
  const other = messages
    .ofPipe(message.pipe)
    .findLast(({ written, sent }) => written < message.tornByWriter && sent !== message.sent);
  return placeOf(model, other?.written ?? message.tornByWriter);
}

function placeOf(model: TimelineModel, event: number): Place {
  const { pid, tid, line } = model.events.at(event);
  return { process: model.state.processes.findIndex((process) => process.pid === pid), tid, line };
}
