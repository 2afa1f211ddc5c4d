import type { KernelHost } from '../../kernel/control';
import type { HostClock } from './port';
import { sleepOn, wakeAll } from './wait';

/** The kernel lock was not to be had in time: its owner may be dead. Try again at the next look. */
export class KernelBusy extends Error {
  override name = 'KernelBusy';
}

/** Some hundred milliseconds of nothing but reading the clock. */
const READINGS_MOST = 1_000_000;
/** A kernel call takes microseconds; an owner that was switched off its core, some milliseconds. */
const PATIENCE_MS = 60;

/**
 * The supervisor's host. The supervisor must hear that a worker died, also when that worker holds the kernel lock, so
 * it never waits for the lock longer than its patience: the call then throws KernelBusy and has changed nothing.
 */
export class PatientHost implements KernelHost {
  readonly #clock: HostClock;
  readonly #words: Int32Array;
  #waitingSince = 0;
  #readings = 0;

  constructor(words: Int32Array, clock: HostClock) {
    this.#words = words;
    this.#clock = clock;
  }

  /** To be called before each group of kernel calls: patience starts anew. */
  fresh(): void {
    this.#waitingSince = 0;
    this.#readings = 0;
  }

  /** A reader of the run's clock tries again while it changes; whoever was changing it may be dead, too. */
  hostNow(): number {
    if (++this.#readings > READINGS_MOST) throw new KernelBusy('the clock does not stop changing');
    return this.#clock();
  }

  lockWait(word: number, value: number): void {
    const now = this.hostNow();
    if (this.#waitingSince === 0) this.#waitingSince = now;
    if (now - this.#waitingSince > PATIENCE_MS * 1e6) throw new KernelBusy('the kernel lock is not released');
    sleepOn(this.#words, word, value, 10);
  }

  /** The supervisor is the reader itself: it never writes more than its own few events, and drains before it does. */
  traceWait(): void {
    throw new KernelBusy('the trace ring is full');
  }

  ring(word: number): void {
    wakeAll(this.#words, word);
  }
}
