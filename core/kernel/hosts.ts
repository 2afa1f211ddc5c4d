import { AssertionFailed } from '../base/assert';
import type { KernelHost } from './control';

/**
 * The host of a run whose processes all share one thread: nobody else can hold the lock, and a full ring is drained
 * there and then. Needs no real clock, so that a run is a function of its seed.
 */
export class SingleThreadHost implements KernelHost {
  /** Drains the ring; usually `() => control.collect()`. Set before the first call. */
  drain: () => void;
  readonly #now: () => number;

  /** @param now host nanoseconds for a live clock; a virtual one never asks. */
  constructor(drain: () => void, now: () => number = () => 0) {
    this.drain = drain;
    this.#now = now;
  }

  hostNow(): number {
    return this.#now();
  }

  lockWait(): void {
    throw new AssertionFailed(
      'the kernel lock is taken, and there is no other thread that could give it back',
    );
  }

  traceWait(): void {
    this.drain();
  }

  ring(): void {
    // Nobody sleeps.
  }
}
