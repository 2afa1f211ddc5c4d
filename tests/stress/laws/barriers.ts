import { EndReason, Kind, ObjectKind, Op, OpResult, type TraceEvent } from '../../../core/trace/event';
import { broken, type Ended, type Law, threadOf } from './law';

interface Barrier {
  parties: number;
  come: number;
  gone: number;
}

/** Nobody passes a barrier before all parties of the round have come, and then all pass. */
export class Barriers implements Law {
  readonly says = 'a barrier lets nobody pass before all have come';
  readonly #all = new Map<number, Barrier>();

  /** @param count how often barriers are passed in all */
  constructor(private readonly count: number) {}

  take(event: TraceEvent, at: number): void {
    if (event.kind === Kind.ObjectCreate && event.b === ObjectKind.Barrier)
      this.#all.set(event.a, { parties: event.c, come: 0, gone: 0 });
    if (event.b !== Op.BarrierWait) return;
    const barrier = this.#all.get(event.a);
    if (barrier === undefined) return;
    if (event.kind === Kind.OpBegin) barrier.come++;
    if (event.kind !== Kind.OpEnd) return;
    if (event.c !== OpResult.Done) broken(this, at, `${threadOf(event)} found it broken`);
    const round = Math.floor(barrier.gone++ / barrier.parties);
    const due = (round + 1) * barrier.parties;
    if (barrier.come < due)
      broken(
        this,
        at,
        `${threadOf(event)} passed in round ${round}, for which ${due - barrier.come} had not come`,
      );
  }

  end({ reason, kills }: Ended): void {
    if (kills || reason !== EndReason.Exited) return;
    const gone = [...this.#all.values()].reduce((sum, barrier) => sum + barrier.gone, 0);
    if (gone !== this.count)
      broken(this, Number.POSITIVE_INFINITY, `it was passed ${gone} times, not ${this.count}`);
  }
}
