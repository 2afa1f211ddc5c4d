import { Kind, type TraceEvent } from '../event';
import { firstAbove, Int32Column, Uint8Column } from '../model/columns';
import type { Reducer } from '../model/reducer';
import { PrimitiveKind } from '../model/run-state';
import type { Observer } from './walk';

const NOBODY = -1;

/** Acquires and releases of one lock or semaphore, in order. */
class Ledger {
  readonly event = new Int32Column();
  readonly process = new Int32Column();
  readonly tid = new Int32Column();
  /** 0: a release; 1: an acquire; 2: an acquire that had to wait. */
  readonly what = new Uint8Column();
  lastAcquirer = NOBODY;
  releasedByOther = false;
}

/** Who acquired and released each lock and semaphore, and when. */
export class Acquisitions implements Observer {
  readonly #ledgers: Ledger[] = [];

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind !== Kind.SemAcquire && event.kind !== Kind.SemRelease) return;
    const primitive = after.primitive(event.a);
    const ledger = this.#ledger(primitive.index);
    const process = after.process(event.pid).index;
    ledger.event.push(index);
    ledger.process.push(process);
    ledger.tid.push(event.tid);
    if (event.kind === Kind.SemAcquire) {
      ledger.what.push(event.c === 1 ? 2 : 1);
      ledger.lastAcquirer = process;
      return;
    }
    ledger.what.push(0);
    if (primitive.kind === PrimitiveKind.Lock && ledger.lastAcquirer !== process)
      ledger.releasedByOther = true;
  }

  /** Acquires of a primitive by events `from` to `to`, both included, and how many of them had to wait. */
  count(primitive: number, from: number, to: number): { acquired: number; waited: number } {
    const { event, what } = this.#ledger(primitive);
    let acquired = 0;
    let waited = 0;
    const end = firstAbove(event.data, to, 0, event.length);
    for (let at = firstAbove(event.data, from - 1, 0, event.length); at < end; at++) {
      if (what.data[at] > 0) acquired++;
      if (what.data[at] === 2) waited++;
    }
    return { acquired, waited };
  }

  /** Calls `tell` for every acquire after event `from` and before event `to`. */
  forEachBetween(
    primitive: number,
    from: number,
    to: number,
    tell: (process: number, tid: number, event: number) => void,
  ): void {
    const ledger = this.#ledger(primitive);
    const { event, process, tid, what } = ledger;
    for (let at = firstAbove(event.data, from, 0, event.length); at < event.length; at++) {
      if (event.data[at] >= to) return;
      if (what.data[at] > 0) tell(process.data[at], tid.data[at], event.data[at]);
    }
  }

  /**
   * Processes that took more of a semaphore's units than they gave back, just after event `at`: with the event of the
   * latest acquire of each. Nobody, where some process has given back what it never took: then the semaphore is a signal,
   * and who takes a unit of it owes nothing.
   */
  holders(primitive: number, at: number): { process: number; tid: number; event: number }[] {
    const { event, process, tid, what } = this.#ledger(primitive);
    const held = new Map<number, { units: number; tid: number; event: number }>();
    for (let i = 0; i < event.length && event.data[i] <= at; i++) {
      const of = held.get(process.data[i]) ?? { units: 0, tid: 0, event: 0 };
      held.set(process.data[i], of);
      if (what.data[i] === 0) of.units--;
      else Object.assign(of, { units: of.units + 1, tid: tid.data[i], event: event.data[i] });
    }
    if ([...held.values()].some(({ units }) => units < 0)) return [];
    return [...held]
      .filter(([, { units }]) => units > 0)
      .map(([holder, { tid: by, event: since }]) => ({ process: holder, tid: by, event: since }));
  }

  /** Processes that gave a semaphore more than they took, before or by event `at`: with the latest release of each. */
  givers(primitive: number, at: number): { process: number; tid: number; event: number }[] {
    const { event, process, tid, what } = this.#ledger(primitive);
    const given = new Map<number, { units: number; tid: number; event: number }>();
    for (let i = 0; i < event.length && event.data[i] <= at; i++) {
      const of = given.get(process.data[i]) ?? { units: 0, tid: 0, event: -1 };
      given.set(process.data[i], of);
      if (what.data[i] === 0)
        Object.assign(of, { units: of.units + 1, tid: tid.data[i], event: event.data[i] });
      else of.units--;
    }
    return [...given]
      .filter(([, { units }]) => units > 0)
      .map(([giver, { tid: by, event: last }]) => ({ process: giver, tid: by, event: last }));
  }

  wasReleased(primitive: number): boolean {
    const { what } = this.#ledger(primitive);
    return what.data.subarray(0, what.length).includes(0);
  }

  /** Whether a Lock was ever released by a process that had not acquired it: then it serves as a signal. */
  isSignal(primitive: number): boolean {
    return this.#ledger(primitive).releasedByOther;
  }

  #ledger(primitive: number): Ledger {
    for (let missing = this.#ledgers.length; missing <= primitive; missing++)
      this.#ledgers.push(new Ledger());
    return this.#ledgers[primitive];
  }
}
