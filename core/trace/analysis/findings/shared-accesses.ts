import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { partCalled } from '../part-called';
import { type Caller, callerOf, ServedCalls } from '../served-calls';
import type { Observer } from '../walk';
import type { Shared } from './finding';
import { cellOf, sharedOf } from './shared-memory';

/** One thread reads or writes what processes share: a value in memory, or a part of an object that a manager has. */
export interface Access {
  who: Caller;
  shared: Exclude<Shared, { what: 'file' }>;
  /** The same for all accesses of the same value. */
  cell: string;
  writes: boolean;
  /** The beginning of the value; '' where it is read and nobody has told it. */
  text: string;
}

/** Tells of each event which access it is. To be told of an event before whoever asks. */
export class SharedAccesses implements Observer {
  /** What the event that was told of last is; undefined when it is none. */
  current: Access | undefined;
  readonly #calls = new ServedCalls();
  /** By the cell of a managed object: what was written last. */
  readonly #written = new Map<string, string>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.SharedRead || event.kind === Kind.SharedWrite)
      this.current = inMemory(event, after);
    else {
      const caller = this.#calls.see(event, index, after);
      this.current = caller && this.#call(event, after, caller);
    }
  }

  #call({ a, c, text }: Readonly<TraceEvent>, after: Reducer, who: Caller): Access | undefined {
    const called = c > 0 ? partCalled(text) : undefined;
    if (called === undefined) return undefined;
    const { part, writes } = called;
    const manager = after.story.object(after.state, a).index;
    const cell = `managed ${manager} ${c} ${part}`;
    if (writes) this.#written.set(cell, called.value);
    const value = this.#written.get(cell) ?? '';
    return { who, shared: { what: 'managed', manager, number: c, part }, cell, writes, text: value };
  }
}

function inMemory(event: Readonly<TraceEvent>, after: Reducer): Access {
  const shared = sharedOf(event, after);
  const { kind, text } = event;
  const writes = kind === Kind.SharedWrite;
  return { who: callerOf(event, after), shared, cell: cellOf(event, shared), writes, text };
}
