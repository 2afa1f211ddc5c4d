import { Kind, type TraceEvent } from '../event';
import type { Reducer } from '../model/reducer';
import { threadKey } from './doing';
import type { Observer } from './walk';

const STDERR = 2;
/** How Python begins to tell of an exception that ended a thread. */
const DIED = 'Exception in thread ';

/** Threads that an exception ended while their process went on: what they did, nobody does any more. */
export class DeadThreads implements Observer {
  /** Threads that have told of it, and have not ended yet. */
  readonly #dying = new Set<string>();
  /** By process: the first of its threads that died, and the event of its end. */
  readonly #dead = new Map<number, { tid: number; event: number }>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.Output) {
      if (event.a === STDERR && event.text.startsWith(DIED)) this.#dying.add(threadKey(event, after));
    } else if (event.kind === Kind.ThreadExit && this.#dying.delete(threadKey(event, after))) {
      const { index: process } = after.process(event.pid);
      if (!this.#dead.has(process)) this.#dead.set(process, { tid: event.tid, event: index });
    }
  }

  of(process: number): { tid: number; event: number } | undefined {
    return this.#dead.get(process);
  }
}
