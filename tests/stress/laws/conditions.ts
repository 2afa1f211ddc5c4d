import { EndReason, Kind, ObjectKind, Op, OpResult, type TraceEvent } from '../../../core/trace/event';
import { broken, type Ended, type Law } from './law';

interface Condition {
  /** wait() called, notify() having said that it wakes them, wait() returned. */
  begun: number;
  woken: number;
  ended: number;
}

/**
 * notify(n) wakes n waiters, or all when there are fewer; each of them comes back from wait(), and nobody else does.
 * Counts are exact, since who waits or notifies holds the lock. Of conditions that are waited for without a time limit.
 */
export class Conditions implements Law {
  readonly says = 'notify wakes as many waiters as it is asked to';
  readonly #all = new Map<number, Condition>();
  /** What each thread that notifies asked for. */
  readonly #asked = new Map<string, number>();

  take(event: TraceEvent, at: number): void {
    if (event.kind === Kind.ObjectCreate && event.b === ObjectKind.Condition)
      this.#all.set(event.a, { begun: 0, woken: 0, ended: 0 });
    const condition = this.#all.get(event.a);
    if (condition === undefined) return;
    const key = `${event.pid}/${event.tid}/${event.a}`;
    if (event.kind === Kind.OpBegin && event.b === Op.Wait) condition.begun++;
    else if (event.kind === Kind.OpEnd && event.b === Op.Wait) this.#return(condition, event, at);
    else if (event.kind === Kind.OpBegin && event.b === Op.Notify) this.#asked.set(key, event.c);
    else if (event.kind === Kind.OpEnd && event.b === Op.Notify) {
      const asleep = condition.begun - condition.woken;
      const due = Math.min(this.#asked.get(key) ?? 0, asleep);
      if (event.d !== due)
        broken(this, at, `it woke ${event.d} of ${asleep} that slept, and ${due} were due`);
      condition.woken += due;
    }
  }

  end({ reason, kills }: Ended): void {
    if (kills || reason !== EndReason.Exited) return;
    for (const [id, { begun, ended }] of this.#all)
      if (begun !== ended)
        broken(this, Number.POSITIVE_INFINITY, `${begun - ended} never came back from condition ${id}`);
  }

  #return(condition: Condition, event: TraceEvent, at: number): void {
    condition.ended++;
    if (event.c !== OpResult.Done) broken(this, at, 'a wait without a time limit was given up');
  }
}
