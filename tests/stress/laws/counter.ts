import type { TraceEvent } from '../../../core/trace/event';
import { Cells } from './cells';
import { broken, type Ended, type Law } from './law';

/** Programs keep a number in this variable, and change it by 1 under a lock: a read, then a write. */
const VARIABLE = 'count';

/** No update is lost: each write adds 1 to, or takes 1 from, what is there, and is by whoever looked last. */
export class Counter implements Law {
  readonly says = 'no update of the shared counter is lost';
  readonly #cells = new Cells();
  #value = 0;
  #looked = 0;
  #writes = 0;

  /** @param most the counter stays between 0 and this */
  constructor(private readonly most: number) {}

  take(event: TraceEvent, at: number): void {
    const access = this.#cells.access(event);
    if (access === undefined || access.name !== VARIABLE || access.value === undefined) return;
    if (!access.writes) {
      if (access.value !== this.#value) broken(this, at, `read ${access.value} where ${this.#value} is`);
      this.#looked = event.pid;
      return;
    }
    // the first writes give it its first value
    if (this.#writes === 0 && access.value === 0) return;
    this.#writes++;
    if (this.#looked !== event.pid)
      broken(this, at, `process ${event.pid} wrote, but process ${this.#looked} looked last`);
    if (Math.abs(access.value - this.#value) !== 1 || access.value < 0 || access.value > this.most)
      broken(this, at, `${this.#value} became ${access.value}`);
    this.#value = access.value;
  }

  end({ kills }: Ended): void {
    if (this.#writes === 0 && !kills) broken(this, 0, 'it was never changed, so nothing was seen');
  }
}
