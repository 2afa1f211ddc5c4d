import { sleepOn } from './wait';

/** Looks at the bell before a worker sleeps: some 10 µs, the time a wake through the operating system would take. */
const SPINS = 1500;

/**
 * How many workers of a run are awake, in a word they share. A wake across cores costs 50 µs when the sleeper must be
 * woken by the operating system and 0.2 µs when it still looks; but looking takes a core, so a worker looks only
 * while fewer workers are awake than there are cores.
 */
export class Cores {
  readonly words: Int32Array;
  readonly #cores: number;

  /** @param shared four bytes, zero at the start of a run, the same for all its workers. */
  constructor(shared: SharedArrayBuffer, cores: number) {
    this.words = new Int32Array(shared);
    this.#cores = cores;
  }

  /** This worker runs from here on; until `sleep` or `leave`. */
  enter(): void {
    Atomics.add(this.words, 0, 1);
  }

  leave(): void {
    Atomics.sub(this.words, 0, 1);
  }

  /** Cores for which no worker is awake. */
  idle(): number {
    return Math.max(0, this.#cores - Atomics.load(this.words, 0));
  }

  /** True while as many workers run as there are cores. */
  taken(): boolean {
    return this.idle() === 0;
  }

  /** Waits while `bells[word]` holds `value`, at most `ms`. Between enter and leave; others may have this core. */
  sleep(bells: Int32Array, word: number, value: number, ms: number): void {
    if (Atomics.load(this.words, 0) <= this.#cores) {
      for (let i = 0; i < SPINS; i++) if (Atomics.load(bells, word) !== value) return;
    }
    this.leave();
    sleepOn(bells, word, value, ms);
    this.enter();
  }
}
