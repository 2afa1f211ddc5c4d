import { Float64Column, firstAbove, Int32Column } from './columns';

const BLOCK = 64;

/** A count that changes at instants (waiters of a lock, value of a semaphore). Before the first step it is unknown. */
export class StepTrack {
  readonly #time = new Float64Column();
  readonly #value = new Int32Column();
  // Lowest and highest of each full block of 64 values: a pixel that holds thousands of steps is read from these.
  readonly #blockMin = new Int32Column();
  readonly #blockMax = new Int32Column();

  get length(): number {
    return this.#time.length;
  }

  push(time: number, value: number): void {
    this.#time.push(time);
    this.#value.push(value);
    if (this.length % BLOCK !== 0) return;
    const { min, max } = this.#scan(this.length - BLOCK, this.length);
    this.#blockMin.push(min);
    this.#blockMax.push(max);
  }

  time(index: number): number {
    return this.#time.data[index];
  }

  value(index: number): number {
    return this.#value.data[index];
  }

  /** Index of the last step at or before `time`; −1 when it is before the first. */
  at(time: number, from = 0): number {
    return firstAbove(this.#time.data, time, from, this.length) - 1;
  }

  /** Lowest and highest value of steps `from` to `to` − 1; at least one. */
  range(from: number, to: number): { min: number; max: number } {
    const firstBlock = Math.ceil(from / BLOCK);
    const lastBlock = Math.floor(to / BLOCK);
    if (firstBlock >= lastBlock) return this.#scan(from, to);
    let { min, max } = this.#scan(from, firstBlock * BLOCK);
    const tail = this.#scan(lastBlock * BLOCK, to);
    min = Math.min(min, tail.min);
    max = Math.max(max, tail.max);
    for (let block = firstBlock; block < lastBlock; block++) {
      min = Math.min(min, this.#blockMin.data[block]);
      max = Math.max(max, this.#blockMax.data[block]);
    }
    return { min, max };
  }

  #scan(from: number, to: number): { min: number; max: number } {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (let index = from; index < to; index++) {
      min = Math.min(min, this.#value.data[index]);
      max = Math.max(max, this.#value.data[index]);
    }
    return { min, max };
  }
}
