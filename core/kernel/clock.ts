import { assert } from '../base/assert';
import type { KernelHost } from './control';
import * as L from './layout';
import type { Memory } from './memory';

/**
 * The run's clock: integer nanoseconds since the run began.
 *
 * Virtual: a value that the engine sets. Live: reading + (host − base) × speed, or the reading alone while the clock
 * stands still (not started, paused, held). Its five values are read without the kernel lock under a sequence word
 * (Lameter's seqlock): odd while they change, and a reader that saw it change reads again. They are changed only under
 * the kernel lock.
 */
export class Clock {
  readonly #words: Int32Array;
  readonly #floats: Float64Array;
  readonly #host: KernelHost;
  readonly virtual: boolean;

  constructor(memory: Memory, host: KernelHost) {
    this.#words = memory.words;
    this.#floats = memory.floats;
    this.#host = host;
    this.virtual = memory.words[L.H_CLOCK_VIRTUAL] === 1;
  }

  /** The clock now, without the kernel lock. Two workers' readings may differ by their hosts' skew. */
  read(): number {
    if (this.virtual) return this.#floats[L.H_CLOCK_TIME >> 1];
    for (;;) {
      const sequence = Atomics.load(this.#words, L.H_CLOCK_SEQUENCE);
      const time = this.#at(this.#host.hostNow());
      if ((sequence & 1) === 0 && Atomics.load(this.#words, L.H_CLOCK_SEQUENCE) === sequence) return time;
      // Its changer may have been killed half-way; the run then ends, and nobody may spin here for ever.
      if (Atomics.load(this.#words, L.H_OVER) !== 0) return this.#floats[L.H_CLOCK_LAST >> 1];
    }
  }

  /** The clock now, under the kernel lock: nobody changes its values meanwhile. */
  readLocked(): number {
    return this.virtual ? this.#floats[L.H_CLOCK_TIME >> 1] : this.#at(this.#host.hostNow());
  }

  /** Host ns until the clock reads `time`: 0 when it is over, Infinity while it stands still. */
  hostNsUntil(time: number): number {
    const left = time - this.read();
    if (left <= 0) return 0;
    if (this.virtual || this.standing()) return Number.POSITIVE_INFINITY;
    return left / this.#floats[L.H_CLOCK_SPEED >> 1];
  }

  standing(): boolean {
    const words = this.#words;
    return words[L.H_CLOCK_STARTED] === 0 || words[L.H_CLOCK_PAUSED] !== 0 || words[L.H_CLOCK_HOLDS] > 0;
  }

  #at(host: number): number {
    const floats = this.#floats;
    const reading = floats[L.H_CLOCK_READ >> 1];
    if (this.standing()) return reading;
    // A worker whose host clock lags behind the one that set the base must not see time go back.
    const passed = Math.max(0, host - floats[L.H_CLOCK_BASE >> 1]);
    return Math.floor(reading + passed * floats[L.H_CLOCK_SPEED >> 1]);
  }

  // ---- changes: under the kernel lock ------------------------------------------------------------------------

  start(): void {
    this.#change(() => {
      this.#words[L.H_CLOCK_STARTED] = 1;
    });
  }

  setPaused(paused: boolean): void {
    this.#change(() => {
      this.#words[L.H_CLOCK_PAUSED] = paused ? 1 : 0;
    });
  }

  setSpeed(factor: number): void {
    assert(factor > 0 && Number.isFinite(factor), `speed must be a positive number, not ${factor}`);
    this.#change(() => {
      this.#floats[L.H_CLOCK_SPEED >> 1] = factor;
    });
  }

  hold(): void {
    this.#change(() => {
      this.#words[L.H_CLOCK_HOLDS]++;
    });
  }

  unhold(): void {
    assert(this.#words[L.H_CLOCK_HOLDS] > 0, 'the clock was released more often than held');
    this.#change(() => {
      this.#words[L.H_CLOCK_HOLDS]--;
    });
  }

  setVirtual(time: number): void {
    assert(this.virtual && Number.isSafeInteger(time), `a live clock cannot be set, nor one to ${time}`);
    assert(time >= this.#floats[L.H_CLOCK_TIME >> 1], `the virtual clock cannot go back to ${time}`);
    this.#floats[L.H_CLOCK_TIME >> 1] = time;
  }

  /** Makes `change` without a jump: what the clock reads now becomes the new reading. */
  #change(change: () => void): void {
    const host = this.#host.hostNow();
    const reading = this.virtual ? 0 : this.#at(host);
    Atomics.add(this.#words, L.H_CLOCK_SEQUENCE, 1); // odd: readers wait
    this.#floats[L.H_CLOCK_READ >> 1] = reading;
    this.#floats[L.H_CLOCK_BASE >> 1] = host;
    change();
    Atomics.add(this.#words, L.H_CLOCK_SEQUENCE, 1); // even: the plain stores above are visible before it
  }
}
