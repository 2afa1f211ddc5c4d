import { AssertionFailed, assert } from './assert';

/** The generator's whole state: four 32-bit integers, plain data. */
export type RandomState = readonly [number, number, number, number];

/**
 * Seeded pseudo-random integers, equal in every JavaScript engine (32-bit integer operations only).
 * xoshiro128** 1.1 by Blackman and Vigna (https://prng.di.unimi.it/), its state filled by SplitMix32 from the seed.
 * Not for secrets.
 */
export class SeededRandom {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  /** @param seed any integer with |seed| ≤ 2⁵³; equal seeds give equal sequences. */
  constructor(seed: number) {
    assert(Number.isSafeInteger(seed), `seed must be a safe integer, not ${seed}`);
    let x = seed | 0;
    const fill = (): number => {
      x = (x + 0x9e3779b9) | 0;
      let z = x ^ (x >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.#a = fill();
    this.#b = fill();
    // The seed's upper half comes in here, so that no two seeds have the same state.
    x = (x + Math.floor(seed / 0x1_0000_0000)) | 0;
    this.#c = fill();
    this.#d = fill() | 1; // never all zero, the one state from which the generator cannot leave
  }

  /** The next integer in [0, 2³²). */
  next32(): number {
    let b = this.#b;
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    let c = this.#c ^ this.#a;
    let d = this.#d ^ b;
    b ^= c;
    this.#a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    this.#b = b;
    this.#c = c;
    this.#d = d;
    return result;
  }

  /** An integer in [0, limit), each equally likely; 1 ≤ limit ≤ 2³². */
  below(limit: number): number {
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 0x1_0000_0000)) {
      throw new AssertionFailed(`limit out of range: ${limit}`);
    }
    // Numbers from the incomplete last round would make small results likelier: draw again.
    const complete = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    for (;;) {
      const value = this.next32();
      if (value < complete) return value % limit;
    }
  }

  /** An integer in [low, high], both ends included; high − low < 2³². */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with probability numerator ÷ denominator. */
  chance(numerator: number, denominator: number): boolean {
    return this.below(denominator) < numerator;
  }

  state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#d];
  }

  static restore(state: RandomState): SeededRandom {
    const random = new SeededRandom(0);
    random.#a = state[0] | 0;
    random.#b = state[1] | 0;
    random.#c = state[2] | 0;
    random.#d = state[3] | 0;
    return random;
  }
}

/** A seed for one part of a run (a process, a strategy), which does not follow from its neighbours' seeds. */
export function deriveSeed(seed: number, ...parts: readonly number[]): number {
  let x = seed;
  for (const part of parts) x = new SeededRandom(x).next32() ^ Math.imul(part | 0, 0x85ebca6b);
  return new SeededRandom(x).next32();
}
