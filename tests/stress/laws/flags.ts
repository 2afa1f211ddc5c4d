import {
  EndReason,
  Kind,
  ObjectKind,
  Op,
  OpResult,
  StateOf,
  type TraceEvent,
} from '../../../core/trace/event';
import { broken, type Ended, isOver, type Law, threadOf } from './law';

interface Flag {
  up: boolean;
  /** Event that took it down last. */
  down: number;
  /** Event with which each thread began to wait. */
  waiting: Map<string, number>;
}

/** Who waits for an Event goes on when its flag was up meanwhile, and then always; without a time limit. */
export class Flags implements Law {
  readonly says = 'who waits for an event goes on when it is set';
  readonly #all = new Map<number, Flag>();
  #passed = 0;

  /** @param count how many waits there are in all */
  constructor(private readonly count: number) {}

  take(event: TraceEvent, at: number): void {
    if (event.kind === Kind.ObjectCreate && event.b === ObjectKind.Event)
      this.#all.set(event.a, { up: false, down: -1, waiting: new Map() });
    const flag = this.#all.get(event.a);
    if (flag === undefined) return;
    if (event.kind === Kind.ObjectState && event.b === StateOf.Flag) {
      flag.up = event.c === 1;
      if (!flag.up) flag.down = at;
    } else if (event.kind === Kind.OpBegin && event.b === Op.Wait) flag.waiting.set(threadOf(event), at);
    else if (event.kind === Kind.OpEnd && event.b === Op.Wait) this.#pass(flag, event, at);
  }

  end(ended: Ended): void {
    // CPython's set() waits for those that it wakes, the killed ones too, and keeps the lock meanwhile.
    if (ended.kills) return;
    for (const [id, { up, waiting }] of this.#all) {
      const [who] = waiting.keys();
      if (isOver(ended) && up && who !== undefined)
        broken(this, Number.POSITIVE_INFINITY, `${who} waits for ever for event ${id}, which is set`);
    }
    if (ended.reason === EndReason.Exited && this.#passed !== this.count)
      broken(this, Number.POSITIVE_INFINITY, `of ${this.count} waits ${this.#passed} went on`);
  }

  #pass(flag: Flag, event: TraceEvent, at: number): void {
    const who = threadOf(event);
    const since = flag.waiting.get(who) ?? broken(this, at, `${who} ends a wait that it never began`);
    flag.waiting.delete(who);
    if (event.c !== OpResult.Done) broken(this, at, `${who} gave up a wait without a time limit`);
    if (!flag.up && flag.down < since) broken(this, at, `${who} went on, and the flag was never up`);
    this.#passed++;
  }
}
