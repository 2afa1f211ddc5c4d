import type { TraceEvent } from '../event';
import { blankEvent } from '../model/event-store';
import { Reducer } from '../model/reducer';
import type { TimelineModel } from '../model/timeline-model';

/** What is told of every event of a run, in order. */
export interface Observer {
  /**
   * @param event valid during the call only: the same object serves for every event.
   * @param index of the event in the model. @param after what holds just after it; read it, never keep it.
   */
  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void;
}

/**
 * Goes once through the events of a model that may still grow, and tells observers. What is looked up by the kernel's
 * ids (which are used again) must be looked up at the event's time, so the walk has a state of its own to ask.
 */
export class Walk {
  readonly #model: TimelineModel;
  readonly #observers: readonly Observer[];
  readonly #reducer = Reducer.fresh();
  readonly #event: TraceEvent = blankEvent();
  #next = 0;

  constructor(model: TimelineModel, observers: readonly Observer[]) {
    this.#model = model;
    this.#observers = observers;
  }

  /** How many events were told of. */
  get seen(): number {
    return this.#next;
  }

  /** Tells of at most `eventsMost` more events; true when there are more still. */
  advance(eventsMost = Number.POSITIVE_INFINITY): boolean {
    const { events } = this.#model;
    const end = Math.min(events.length, this.#next + eventsMost);
    for (; this.#next < end; this.#next++) {
      const event = events.at(this.#next, this.#event);
      this.#reducer.apply(event, this.#next);
      for (const observer of this.#observers) observer.see(event, this.#next, this.#reducer);
    }
    return this.#next < events.length;
  }
}
