import { assert } from '../base/assert';
import { type KernelHost, RunAborted } from './control';
import { H_LOCK, H_OVER, LOCK_WAITERS } from './layout';

/**
 * Tries before sleeping, some 4 µs: a kernel call takes a fraction of a microsecond, a few in code that the host has hardly
 * compiled, but a sleep and a wake five to fifty.
 */
const SPINS = 4_000;

/**
 * The lock under which every kernel call runs. After Drepper, "Futexes are tricky" (2011), mutex 2, with the owner's
 * name in the word so that a dead owner can be told: 0 free, client + 1 taken, plus LOCK_WAITERS when someone sleeps.
 */
export class KernelLock {
  readonly #words: Int32Array;
  readonly #host: KernelHost;
  readonly #mine: number;
  readonly #alone: boolean;

  constructor(words: Int32Array, host: KernelHost, client: number) {
    this.#words = words;
    this.#host = host;
    this.#mine = client + 1;
    // An unshared buffer has one thread, so the word only serves to catch a call made inside another.
    this.#alone = !(typeof SharedArrayBuffer === 'function' && words.buffer instanceof SharedArrayBuffer);
  }

  /** Throws RunAborted, holding nothing, when the run is over or ends while it waits. */
  acquire(): void {
    const words = this.#words;
    if (this.#alone) {
      assert(words[H_LOCK] === 0, 'a kernel call was made inside another');
      words[H_LOCK] = this.#mine;
    } else if (Atomics.compareExchange(words, H_LOCK, 0, this.#mine) !== 0) {
      this.#contend();
    }
    // Plain read: whoever ended the run under the lock did so before we got it; an abort is noticed a call later.
    if (words[H_OVER] !== 0) {
      this.release();
      throw new RunAborted('the run is over');
    }
  }

  #contend(): void {
    const words = this.#words;
    for (let i = 0; i < SPINS; i++) {
      // A load first: it does not take the cache line away from the owner as an exchange would.
      if (Atomics.load(words, H_LOCK) === 0 && Atomics.compareExchange(words, H_LOCK, 0, this.#mine) === 0)
        return;
    }
    for (;;) {
      if (Atomics.load(words, H_OVER) !== 0) throw new RunAborted('the run is over');
      const seen = Atomics.load(words, H_LOCK);
      if (seen === 0) {
        // Others may still sleep, and the bit that says so went with the release: set it again to be sure.
        if (Atomics.compareExchange(words, H_LOCK, 0, this.#mine | LOCK_WAITERS) === 0) return;
      } else if (
        (seen & LOCK_WAITERS) !== 0 ||
        Atomics.compareExchange(words, H_LOCK, seen, seen | LOCK_WAITERS) === seen
      ) {
        // Returns at once when the word changed between our look and the sleep, so no wake is lost.
        this.#host.lockWait(H_LOCK, seen | LOCK_WAITERS);
      }
    }
  }

  release(): void {
    const words = this.#words;
    if (this.#alone) {
      words[H_LOCK] = 0;
      return;
    }
    // One exchange: everything written under the lock is visible to whoever takes it next.
    const was = Atomics.exchange(words, H_LOCK, 0);
    if ((was & LOCK_WAITERS) !== 0) this.#host.ring(H_LOCK);
  }

  /** Client index of the owner, −1 when free. */
  owner(): number {
    return (Atomics.load(this.#words, H_LOCK) & (LOCK_WAITERS - 1)) - 1;
  }
}
