import { Kind, type TraceEvent, WaitFor, WaitResult } from '../../../core/trace/event';
import { broken, type Ended, isOver, type Law, type ThreadKey, threadOf } from './law';

/** A thread that waits for a semaphore. */
interface Waiter {
  /** It came to its place in the queue at this event, or later: when it began to wait, or was woken and lost the race. */
  place: number;
  /** It was woken, or may have been. It may have lost the race since, and sleep again. */
  woken: boolean;
}

interface Semaphore {
  id: number;
  /** Held by one at a time, who gives it back: a Lock or an RLock. */
  isLock: boolean;
  value: number;
  max: number;
  holder: ThreadKey | undefined;
  /** In the order in which they began to wait. */
  waiters: Map<ThreadKey, Waiter>;
}

/** Kinds of semaphores below this are locks: Lock and RLock. */
const FIRST_COUNTING = 2;

/**
 * Semaphores, replayed from their own events: values add up, a lock has one holder, who is the one to release it, and no
 * wake is lost: a release wakes the longest sleeper unless enough are woken already, and nobody waits for what is free.
 *
 * Written from the words of core/kernel/README.md, not from its code.
 */
export class Semaphores implements Law {
  readonly says = 'a semaphore is had by as many as it has room for, and a release loses no wake';
  readonly #all = new Map<number, Semaphore>();
  #before: TraceEvent | undefined;

  take(event: TraceEvent, at: number): void {
    switch (event.kind) {
      case Kind.SemCreate:
        this.#all.set(event.a, {
          id: event.a,
          isLock: event.b < FIRST_COUNTING,
          value: event.c,
          max: event.d,
          holder: undefined,
          waiters: new Map(),
        });
        break;
      case Kind.SemDrop:
        this.#all.delete(event.a);
        break;
      case Kind.SemAcquire:
        this.#acquire(this.#find(event, at), event, at);
        break;
      case Kind.SemRelease:
        this.#release(this.#find(event, at), event, at);
        break;
      case Kind.SemTimeout:
        if (this.#find(event, at).value > 0)
          broken(this, at, `${threadOf(event)} was refused semaphore ${event.a}, which was free`);
        break;
      case Kind.WaitBegin:
        if (event.a === WaitFor.Semaphore) this.#beginWait(event, at);
        break;
      case Kind.WaitEnd:
        if (event.a === WaitFor.Semaphore) this.#endWait(event, at);
        break;
    }
    this.#before = event;
  }

  end(ended: Ended): void {
    for (const semaphore of this.#all.values()) {
      const { waiters, value, id } = semaphore;
      if (isOver(ended) && value > 0 && waiters.size > 0) {
        broken(this, Number.POSITIVE_INFINITY, `${first(waiters)} waits for ever for ${id}, which is free`);
      }
      this.#checkWoken(semaphore, Number.POSITIVE_INFINITY);
    }
  }

  #find({ a }: TraceEvent, at: number): Semaphore {
    return this.#all.get(a) ?? broken(this, at, `there is no semaphore ${a}`);
  }

  #acquire(semaphore: Semaphore, event: TraceEvent, at: number): void {
    const who = threadOf(event);
    if (semaphore.value === 0) broken(this, at, `${who} acquired ${semaphore.id}, of which nothing was left`);
    semaphore.value--;
    this.#checkValue(semaphore, event, at);
    if (semaphore.isLock) {
      if (semaphore.holder !== undefined)
        broken(this, at, `${who} acquired lock ${semaphore.id}, which ${semaphore.holder} holds`);
      semaphore.holder = who;
    }
    const before = this.#before;
    const waited =
      before?.kind === Kind.WaitEnd &&
      before.a === WaitFor.Semaphore &&
      before.b === event.a &&
      threadOf(before) === who &&
      before.c === WaitResult.Granted;
    if (waited !== (event.c === 1))
      broken(this, at, `${who} is said to have waited, or not to have, wrongly`);
  }

  #release(semaphore: Semaphore, event: TraceEvent, at: number): void {
    const { id, isLock, max, waiters } = semaphore;
    const who = threadOf(event);
    if (isLock && semaphore.holder !== who)
      broken(this, at, `${who} released lock ${id}, which ${semaphore.holder ?? 'nobody'} holds`);
    semaphore.holder = undefined;
    if (semaphore.value === max) broken(this, at, `${who} released ${id} above its limit of ${max}`);
    semaphore.value++;
    this.#checkValue(semaphore, event, at);
    if (event.c === 0) {
      this.#checkWoken(semaphore, at);
      return;
    }
    const woken = threadOf({ pid: event.c, tid: event.d });
    const waiter = waiters.get(woken);
    if (waiter === undefined) broken(this, at, `${id} woke ${woken}, which does not wait for it`);
    this.#checkTurn(semaphore, woken, waiter, at);
    waiter.woken = true;
    waiter.place = at;
  }

  /** Nobody else has been asleep for longer than the one who was woken. */
  #checkTurn({ id, waiters }: Semaphore, woken: ThreadKey, waiter: Waiter, at: number): void {
    for (const [other, { place, woken: called }] of waiters) {
      if (other !== woken && !called && place < waiter.place)
        broken(this, at, `${id} woke ${woken} though ${other} has waited for longer`);
    }
  }

  /** Whether someone sleeps who should have been woken: each unit that is there is enough for one. */
  #checkWoken({ id, value, waiters }: Semaphore, at: number): void {
    let asleep: ThreadKey | undefined;
    let woken = 0;
    for (const [who, waiter] of waiters) {
      if (!waiter.woken) asleep ??= who;
      else woken++;
    }
    if (asleep !== undefined && value > woken)
      broken(this, at, `${asleep} sleeps on, though ${id} has ${value} to give and ${woken} are woken`);
  }

  #checkValue({ id, value }: Semaphore, event: TraceEvent, at: number): void {
    if (event.b !== value) broken(this, at, `${id} is said to be ${event.b} and is ${value}`);
  }

  #beginWait(event: TraceEvent, at: number): void {
    const semaphore = this.#all.get(event.b);
    const who = threadOf(event);
    if (semaphore === undefined) broken(this, at, `${who} waits for ${event.b}, which is not there`);
    if (semaphore.value > 0) broken(this, at, `${who} waits for ${event.b}, which is free`);
    if (semaphore.waiters.has(who)) broken(this, at, `${who} waits for ${event.b} twice`);
    semaphore.waiters.set(who, { place: at, woken: false });
  }

  #endWait(event: TraceEvent, at: number): void {
    const semaphore = this.#all.get(event.b);
    const who = threadOf(event);
    const waiter = semaphore?.waiters.get(who);
    if (semaphore === undefined || waiter === undefined)
      broken(this, at, `${who} ends a wait for ${event.b} that it never began`);
    semaphore.waiters.delete(who);
    if (event.c === WaitResult.Granted) {
      if (!waiter.woken) broken(this, at, `${who} got ${event.b} without having been woken`);
    } else if (waiter.woken) this.#passOn(semaphore);
  }

  /**
   * What a woken thread did not take wakes others, of which no event tells: at most as many as there is to give. Whether
   * all of these were woken depends on who lost the race meanwhile; they may have been.
   */
  #passOn({ value, waiters }: Semaphore): void {
    let left = value;
    for (const waiter of waiters.values()) {
      if (waiter.woken) continue;
      if (left-- === 0) return;
      waiter.woken = true;
    }
  }
}

function first(waiters: Map<ThreadKey, unknown>): ThreadKey {
  return waiters.keys().next().value as ThreadKey;
}
