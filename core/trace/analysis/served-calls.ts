import { Kind, Op, type TraceEvent } from '../event';
import type { Reducer } from '../model/reducer';
import { threadKey } from './doing';
import type { Place } from './findings/finding';

/** A thread that asked for something, as the key of its thread and as a place in the program. */
export interface Caller extends Place {
  thread: string;
}

/** The thread of an event. */
export function callerOf(event: Readonly<TraceEvent>, after: Reducer): Caller {
  const { pid, tid, line } = event;
  return { thread: threadKey(event, after), process: after.process(pid).index, tid, line };
}

/**
 * For whom a manager's server makes each call: the sender of the message that its thread read last. A thread of the
 * server serves one connection, whose other end waits for the answer before it asks again.
 */
export class ServedCalls {
  /** By the sender's thread: the line of its latest message. */
  readonly #sent = new Map<string, { event: number; line: number }>();
  /** By the server's thread. */
  readonly #callers = new Map<string, Caller>();

  /** Who made the call that begins with this event; undefined when none does, or nobody is known. */
  see(event: Readonly<TraceEvent>, index: number, after: Reducer): Caller | undefined {
    if (event.kind === Kind.OpBegin) {
      if (event.b === Op.Send) this.#sent.set(threadKey(event, after), { event: index, line: event.line });
      return event.b === Op.Serve ? this.#callers.get(threadKey(event, after)) : undefined;
    }
    if (event.kind !== Kind.PipeRead) return undefined;
    for (const { message, process: reader, tid: readerTid } of after.changes.receipts) {
      const { process, tid } = message;
      const thread = `${process} ${tid}`;
      const sent = this.#sent.get(thread);
      if (sent?.event !== message.operation) continue;
      this.#callers.set(`${reader} ${readerTid}`, { thread, process, tid, line: sent.line });
    }
    return undefined;
  }
}
