import { Kind, ObjectKind, Op, type TraceEvent } from '../event';
import type { Reducer } from '../model/reducer';
import { isLock } from '../model/semaphore-state';
import { depthOf, isDoing, threadKey } from './doing';
import type { Observer } from './walk';

/** A call of `set` or `notify`. */
export interface Signal {
  process: number;
  tid: number;
  line: number;
  /** Index of the event that began it. */
  event: number;
}

/** What one thread did last, by indexes of events; −1 for never. */
interface Last {
  read: number;
  /** Took a lock, outside of any operation. */
  locked: number;
}

/**
 * Signals that nobody kept: who last set an event or notified on a condition, and who has waited there since. A process
 * that comes to wait after that has missed it.
 */
export class Signals implements Observer {
  readonly #last = new Map<number, Signal>();
  /** By "object process tid": the event that ended its last wait there. */
  readonly #waited = new Map<string, number>();
  /** Waits (by the event that began them) on a condition before which the state that is waited for was looked at. */
  readonly #looked = new Set<number>();
  readonly #threads = new Map<string, Last>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.OpBegin:
        if (depthOf(event, after) === 1) this.#begun(event, index, after);
        break;
      case Kind.OpEnd:
        if (event.b === Op.Wait && !isDoing(event, after)) {
          const object = after.story.object(after.state, event.a).index;
          this.#waited.set(`${object} ${threadKey(event, after)}`, index);
        }
        break;
      case Kind.SharedRead:
        this.#thread(event, after).read = index;
        break;
      case Kind.SemAcquire:
        if (!isDoing(event, after) && isLock(after.primitive(event.a)))
          this.#thread(event, after).locked = index;
        break;
    }
  }

  /**
   * The signal that a wait came too late for; undefined when there was none, when the thread has had it, or when it
   * looked, under the condition's lock, whether it still has to wait.
   * @param wait on an event or condition, by the event that began it.
   */
  missed(wait: { object: number; process: number; tid: number; event: number }): Signal | undefined {
    const last = this.#last.get(wait.object);
    if (last === undefined || last.event > wait.event || this.#looked.has(wait.event)) return undefined;
    if (last.process === wait.process && last.tid === wait.tid) return undefined;
    const waited = this.#waited.get(`${wait.object} ${wait.process} ${wait.tid}`) ?? -1;
    return waited > last.event ? undefined : last;
  }

  #begun(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const object = after.story.object(after.state, event.a);
    if (event.b === Op.Set || event.b === Op.Notify) {
      const { index: process } = after.process(event.pid);
      this.#last.set(object.index, { process, tid: event.tid, line: event.line, event: index });
    } else if (event.b === Op.Wait && object.kind === ObjectKind.Condition) {
      const { read, locked } = this.#thread(event, after);
      if (read > locked) this.#looked.add(index);
    }
  }

  #thread(event: Readonly<TraceEvent>, after: Reducer): Last {
    const key = threadKey(event, after);
    let last = this.#threads.get(key);
    if (last === undefined) {
      last = { read: -1, locked: -1 };
      this.#threads.set(key, last);
    }
    return last;
  }
}
