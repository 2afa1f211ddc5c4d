import type { TraceEvent } from '../../core/trace/event';
import { Broken, type Ended, type Law } from './laws/law';

/** Events before the one that broke a law that are kept to be shown. */
const SHOWN = 60;

/** Lays laws to a trace while it comes in. The first that is broken counts. */
export class Checker {
  broken: Broken | undefined;
  events = 0;
  readonly #laws: Law[];
  #recent: TraceEvent[] = [];

  constructor(laws: Law[]) {
    this.#laws = laws;
  }

  take(events: readonly TraceEvent[]): void {
    for (const event of events) {
      if (this.broken !== undefined) return;
      this.#recent.push(event);
      if (this.#recent.length > 2 * SHOWN) this.#recent = this.#recent.slice(-SHOWN);
      this.#judge((law) => law.take(event, this.events));
      this.events++;
    }
  }

  end(ended: Ended): void {
    if (this.broken === undefined) this.#judge((law) => law.end(ended));
  }

  /** The last events that were looked at. */
  recent(): TraceEvent[] {
    return this.#recent.slice(-SHOWN);
  }

  #judge(look: (law: Law) => void): void {
    try {
      for (const law of this.#laws) look(law);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.broken = error;
    }
  }
}
