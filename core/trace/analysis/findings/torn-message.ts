import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { OperationNow } from '../../model/run-state';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

type At = Place & { event: number };

/** What one pipe was found to go through. */
class Traffic {
  /** Operations that began to write and have not ended: by the event that began them, their first write. */
  readonly writing = new Map<number, At>();
  /** The operation that wrote last, by the event that began it. */
  latest: number | undefined;
  latestAt: At | undefined;
  /** Who read of the message that is read in part. */
  reading: At | undefined;
  /** By whom it was torn: the first time, and which operations' messages were. */
  readonly torn = {
    writers: { first: undefined as [At, At] | undefined, messages: new Set<number>() },
    readers: { first: undefined as [At, At] | undefined, messages: new Set<number>() },
  };

  wrote(operation: number, at: At): void {
    const begun = this.writing.get(operation);
    if (begun === undefined) this.writing.set(operation, at);
    else if (this.latest !== operation && this.latestAt !== undefined) {
      this.torn.writers.first ??= [begun, { ...this.latestAt, event: at.event }];
      this.torn.writers.messages.add(operation);
    }
    this.latest = operation;
    this.latestAt = at;
  }

  /** @param message the event that began the message that is now read in part; undefined when none is. */
  read(at: At, message: number | undefined): void {
    const { reading } = this;
    if (reading !== undefined && (reading.process !== at.process || reading.tid !== at.tid)) {
      this.torn.readers.first ??= [reading, at];
      this.torn.readers.messages.add(reading.event);
    }
    this.reading = message === undefined ? undefined : at;
  }
}

/** Messages whose bytes were mixed with another's: two wrote to, or read from, one end at once. */
export class TornMessages implements Observer {
  readonly #pipes = new Map<number, Traffic>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.PipeWrite) this.#write(event, index, after);
    else if (event.kind === Kind.PipeRead) this.#read(event, index, after);
    else if (event.kind === Kind.OpEnd) this.#forget(event, after);
  }

  /** One finding for each pipe and each side of it. */
  findings(): FindingOf<'torn-message'>[] {
    return [...this.#pipes].flatMap(([pipe, { torn }]) =>
      (['writers', 'readers'] as const).flatMap((by): FindingOf<'torn-message'>[] => {
        const { first: found, messages } = torn[by];
        if (found === undefined) return [];
        const [{ event: begun, ...first }, { event: at, ...second }] = found;
        return [{ kind: 'torn-message', events: [at, begun], pipe, by, first, second, count: messages.size }];
      }),
    );
  }

  #write(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const operation = operationOf(event, after);
    if (operation === undefined) return;
    this.#traffic(event, after).wrote(operation.event, placeOf(event, index, after));
  }

  #read(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (operationOf(event, after) === undefined) return;
    const { messages } = after.story.pipe(after.state, event.a);
    const { first } = messages;
    const partly = first !== undefined && first.read > 0 && !(first.complete && first.read >= first.bytes);
    this.#traffic(event, after).read(placeOf(event, index, after), partly ? first.event : undefined);
  }

  /** An operation has ended, on whichever pipe it wrote. */
  #forget(event: Readonly<TraceEvent>, after: Reducer): void {
    const doing = new Set(
      after.process(event.pid).threads.flatMap((thread) => thread.doing.map((op) => op.event)),
    );
    const { index: process } = after.process(event.pid);
    for (const { writing } of this.#pipes.values()) {
      for (const [operation, at] of writing) {
        if (at.process === process && !doing.has(operation)) writing.delete(operation);
      }
    }
  }

  #traffic(event: Readonly<TraceEvent>, after: Reducer): Traffic {
    const { index } = after.story.pipe(after.state, event.a);
    let traffic = this.#pipes.get(index);
    if (traffic === undefined) {
      traffic = new Traffic();
      this.#pipes.set(index, traffic);
    }
    return traffic;
  }
}

/** What the thread calls; undefined where the library moves bytes of its own. */
function operationOf({ pid, tid }: Readonly<TraceEvent>, after: Reducer): OperationNow | undefined {
  return after.process(pid).threads[tid].doing.at(-1);
}

function placeOf({ pid, tid, line }: Readonly<TraceEvent>, event: number, after: Reducer): At {
  return { process: after.process(pid).index, tid, line, event };
}
