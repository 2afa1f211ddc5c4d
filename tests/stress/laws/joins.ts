import { Kind, Op, PartOf, type TraceEvent } from '../../../core/trace/event';
import { broken, type Ended, type Law, threadOf } from './law';

/** How the semaphore that counts a JoinableQueue's unfinished tasks is called among its parts. */
const ROLE = 'unfinished';

interface Tasks {
  left: number;
  /** Last event at which none was left, ∞ while none is. */
  none: number;
}

/** JoinableQueue.join() returns only when at some time since its call every task was done. */
export class Joins implements Law {
  readonly says = 'join waits until every task is done';
  readonly #queueOf = new Map<number, number>();
  readonly #tasks = new Map<number, Tasks>();
  readonly #begun = new Map<string, number>();
  #joined = 0;

  take(event: TraceEvent, at: number): void {
    const { kind, a } = event;
    if (kind === Kind.ObjectPart && event.b === PartOf.Semaphore && event.text === ROLE) {
      this.#queueOf.set(event.c, a);
      this.#tasks.set(a, { left: 0, none: Number.POSITIVE_INFINITY });
    } else if (kind === Kind.SemAcquire || kind === Kind.SemRelease) {
      const tasks = this.#tasks.get(this.#queueOf.get(a) ?? -1);
      if (tasks === undefined) return;
      tasks.left = event.b;
      if (tasks.left === 0) tasks.none = Number.POSITIVE_INFINITY;
      else if (tasks.none === Number.POSITIVE_INFINITY) tasks.none = at;
    } else if (event.b === Op.Join && this.#tasks.has(a)) {
      const key = `${threadOf(event)}/${a}`;
      if (kind === Kind.OpBegin) this.#begun.set(key, at);
      if (kind === Kind.OpEnd) this.#join(this.#tasks.get(a) as Tasks, this.#begun.get(key) ?? 0, at);
    }
  }

  end({ kills }: Ended): void {
    if (!kills && this.#joined === 0) broken(this, 0, 'nobody ever joined, so nothing was seen');
  }

  #join({ left, none }: Tasks, since: number, at: number): void {
    this.#joined++;
    if (none < since) broken(this, at, `join returned, and ${left} tasks were left all the time`);
  }
}
