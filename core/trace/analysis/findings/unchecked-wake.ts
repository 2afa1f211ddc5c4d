import { Kind, ObjectKind, Op, OpResult, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { isLock } from '../../model/semaphore-state';
import { thing } from '../../model/thing';
import { depthOf, isDoing, threadKey } from '../doing';
import type { Observer } from '../walk';
import type { FindingOf, Place, Shared } from './finding';
import { sharedOf } from './shared-memory';

/** What a thread read under a lock since it took it, and did not write: what it may have decided upon to wait. */
type Reads = Map<string, { line: number; shared: Shared }>;

/** A wait on a condition, from its begin until its thread lets go of the lock. */
interface Waiting {
  object: number;
  line: number;
  reads: Reads;
  /** Thread that woke it and is still under the lock, to make its change ready; undefined once it has let go. */
  waker: string | undefined;
  woken: boolean;
  /** The change of something it had looked at that came between its waking and its going on. */
  change: (Place & { event: number; shared: Shared }) | undefined;
  /** Event with which it had the lock again; −1 while it waits. */
  returned: number;
  /** By cell: the line at which it looked at it again. */
  again: Map<string, number>;
}

/**
 * Threads that wait on a condition because of a value, are woken, and go on without having looked at it again, though between
 * their waking and their having the lock a third one was faster and changed it. A wait in a loop looks again.
 */
export class UncheckedWakes implements Observer {
  /** By thread. */
  readonly #reads = new Map<string, Reads>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #found = new Map<string, FindingOf<'unchecked-wake'>>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.SemAcquire:
        if (isGuard(event, after) && !isDoing(event, after))
          this.#reads.set(threadKey(event, after), new Map());
        break;
      case Kind.SemRelease:
        this.#released(event, after);
        break;
      case Kind.OpBegin:
        if (event.b === Op.Wait && depthOf(event, after) === 1) this.#waits(event, after);
        break;
      case Kind.OpEnd:
        if (event.b === Op.Wait && !isDoing(event, after)) this.#returns(event, index, after);
        break;
      case Kind.SharedRead:
        this.#read(event, after);
        break;
      case Kind.SharedWrite:
        this.#wrote(event, index, after);
        break;
    }
  }

  findings(): FindingOf<'unchecked-wake'>[] {
    return [...this.#found.values()];
  }

  #waits(event: Readonly<TraceEvent>, after: Reducer): void {
    const object = after.story.object(after.state, event.a);
    const key = threadKey(event, after);
    this.#waiting.delete(key);
    const reads = this.#reads.get(key);
    if (object.kind !== ObjectKind.Condition || reads === undefined || reads.size === 0) return;
    this.#waiting.set(key, {
      ...{ object: object.index, line: event.line, reads: new Map(reads), waker: undefined, woken: false },
      ...{ change: undefined, returned: -1, again: new Map() },
    });
  }

  #returns(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const key = threadKey(event, after);
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) return;
    // Whose time was up knows that it was not told of anything.
    if (waiting.change === undefined || event.c !== OpResult.Done) this.#waiting.delete(key);
    else waiting.returned = index;
  }

  #released(event: Readonly<TraceEvent>, after: Reducer): void {
    const key = threadKey(event, after);
    if (isGuard(event, after)) {
      for (const waiting of this.#waiting.values()) if (waiting.waker === key) waiting.waker = undefined;
      const own = this.#waiting.get(key);
      if (own !== undefined && own.returned >= 0 && !isDoing(event, after))
        this.#wentOn(key, own, event, after);
    } else if (event.c > 0) {
      const woken = this.#waiting.get(`${after.process(event.c).index} ${event.d}`);
      if (woken !== undefined && woken.returned < 0 && !woken.woken)
        Object.assign(woken, { woken: true, waker: key });
    }
  }

  #read(event: Readonly<TraceEvent>, after: Reducer): void {
    const { line } = event;
    const key = threadKey(event, after);
    const cell = cellOf(event);
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined && waiting.returned >= 0 && waiting.reads.has(cell)) {
      // Where it looked before it waited, it looks again.
      if (waiting.reads.get(cell)?.line === line) this.#waiting.delete(key);
      else waiting.again.set(cell, line);
    }
    this.#reads.get(key)?.set(cell, { line, shared: sharedOf(event, after) });
  }

  #wrote(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { tid, line } = event;
    const key = threadKey(event, after);
    const cell = cellOf(event);
    this.#reads.get(key)?.delete(cell);
    const own = this.#waiting.get(key);
    // To read what is written in the same line (`n.value -= 1`) is not to look.
    if (own !== undefined && own.again.get(cell) === line) own.again.delete(cell);
    for (const [other, waiting] of this.#waiting) {
      const between = waiting.woken && waiting.returned < 0 && waiting.waker !== key;
      const looked = waiting.reads.get(cell);
      if (other === key || !between || looked === undefined) continue;
      const { index: process } = after.process(event.pid);
      waiting.change = { process, tid, line, event: index, shared: looked.shared };
    }
  }

  #wentOn(key: string, waiting: Waiting, { pid, tid }: Readonly<TraceEvent>, after: Reducer): void {
    this.#waiting.delete(key);
    const { object, line, reads, change, returned, again } = waiting;
    if (change === undefined || [...reads.keys()].every((cell) => again.has(cell))) return;
    const known = this.#found.get(`${object} ${line}`);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const { event, shared, ...by } = change;
    this.#found.set(`${object} ${line}`, {
      kind: 'unchecked-wake',
      events: [returned, event],
      who: { process: after.process(pid).index, tid, line },
      what: thing('object', object),
      shared,
      by,
      count: 1,
    });
  }
}

/** A lock of the program's: not the one that a Value or Array has for itself, nor a semaphore inside of a condition. */
function isGuard({ a }: Readonly<TraceEvent>, after: Reducer): boolean {
  const primitive = after.primitive(a);
  if (!isLock(primitive)) return false;
  const whole = primitive.whole && after.state.objects[primitive.whole.object];
  return whole === undefined || (whole.kind !== ObjectKind.Value && whole.kind !== ObjectKind.Array);
}

function cellOf({ a, b, c }: Readonly<TraceEvent>): string {
  return `${a} ${b} ${c}`;
}
