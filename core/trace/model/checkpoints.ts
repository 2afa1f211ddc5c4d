import { sizeOfRunState } from './copy-state';
import { firstWhere } from './first-where';
import type { Reducer } from './reducer';

/** Fewest events between two checkpoints: replaying this many takes well under a millisecond. */
const GAP_MIN = 256;
/** When there are more, every second one goes: memory stays bounded, however long a run is. */
const KEPT_MAX = 1024;

export interface Checkpoint {
  /** State after the first `count` events. */
  count: number;
  reducer: Reducer;
}

/** States of a run from time to time, from which the state at any event is soon replayed. */
export class Checkpoints {
  #kept: Checkpoint[] = [];
  #gap = GAP_MIN;
  #due = GAP_MIN;

  get length(): number {
    return this.#kept.length;
  }

  /** Called after each event: `count` of them have been applied to `head`. */
  offer(count: number, head: Reducer): void {
    if (count < this.#due) return;
    this.#kept.push({ count, reducer: head.copy() });
    if (this.#kept.length > KEPT_MAX) {
      this.#kept = this.#kept.filter((_, at) => at % 2 === 1);
      this.#gap *= 2;
    }
    // A copy costs as much as the state is big; waiting that many events keeps appending O(1) amortised.
    this.#due = count + Math.max(this.#gap, 2 * sizeOfRunState(head.state));
  }

  /** The last state after at most `count` events; undefined when there is none. */
  before(count: number): Checkpoint | undefined {
    return this.#kept[firstWhere(this.#kept.length, (at) => this.#kept[at].count > count) - 1];
  }
}
