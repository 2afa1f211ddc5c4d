import type { TraceEvent } from '../../../core/trace/event';
import { Cells } from './cells';
import { broken, type Ended, type Law } from './law';

/** Programs write 1 into a cell of this array on their way into a critical section, and 0 on their way out. */
const ARRAY = 'inside';

/**
 * Mutual exclusion, seen from inside: so many at once are in the section, never more. It looks at what the processes
 * write while they are there, and not at the lock.
 */
export class Sections implements Law {
  readonly says: string;
  readonly #cells = new Cells();
  readonly #inside = new Map<number, string>();
  #entered = 0;

  /** @param most how many may be inside at once */
  constructor(private readonly most: number) {
    this.says = `at most ${most} at a time ${most === 1 ? 'is' : 'are'} in the critical section`;
  }

  take(event: TraceEvent, at: number): void {
    const access = this.#cells.access(event);
    if (access === undefined || access.name !== ARRAY || !access.writes) return;
    const who = `process ${event.pid}`;
    if (access.value === 0) {
      if (this.#inside.get(access.offset) !== who) broken(this, at, `${who} left what it had not entered`);
      this.#inside.delete(access.offset);
      return;
    }
    if (access.value !== 1) broken(this, at, `${who} wrote ${access.value}`);
    this.#entered++;
    const others = [...this.#inside.values()];
    if (others.length >= this.most) broken(this, at, `${who} came in, and inside was ${others.join(', ')}`);
    this.#inside.set(access.offset, who);
  }

  end(ended: Ended): void {
    // Who holds the lock when killed may have been the first to get it.
    if (ended.kills) return;
    if (this.#entered === 0) broken(this, 0, 'nobody ever came in, so nothing was seen');
    if (this.#inside.size === 0) return;
    broken(this, Number.POSITIVE_INFINITY, `${[...this.#inside.values()].join(', ')} never left`);
  }
}
