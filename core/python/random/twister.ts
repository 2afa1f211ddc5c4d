import { intFromBytes } from '../number/bits';
import { type Int, MAX_BITS, normalise, tooBig } from '../number/int';
import { Raise } from '../raise';
import { sha512 } from './sha512';

const N = 624;
const M = 397;

/** A generator as plain data: 624 words of 32 bits, and how many of them are used up. */
export interface TwisterState {
  words: number[];
  index: number;
}

/**
 * The Mersenne Twister MT19937 (Makoto Matsumoto and Takuji Nishimura, 1998) with CPython's ways of seeding and
 * of making floats and ints of its words (Modules/_randommodule.c), so that equal seeds give CPython's numbers.
 */
export class Twister {
  private readonly words = new Uint32Array(N);
  private index = N;

  /** @param seed an int; its sign does not count */
  constructor(seed: Int = 0) {
    this.seed(seed);
  }

  seed(seed: Int): void {
    let rest = BigInt(seed < 0 ? -seed : seed);
    const key: number[] = [];
    do {
      key.push(Number(rest & 0xffffffffn));
      rest >>= 32n;
    } while (rest > 0n);
    this.seedByArray(key);
  }

  /** random.seed() of bytes (text: its UTF-8), version 2: the bytes and their SHA-512 as one big-endian int. */
  seedBytes(bytes: Uint8Array): void {
    const all = new Uint8Array(bytes.length + 64);
    all.set(bytes);
    all.set(sha512(bytes), bytes.length);
    this.seed(intFromBytes(all, 'big', false));
  }

  /** A float in [0, 1) of 53 bits. */
  random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    // The products and the sum are exact, and so is the division by 2⁵³.
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** An int of `bits` random bits. @throws ValueError, MemoryError */
  getRandBits(bits: Int): Int {
    if (bits < 0) throw new Raise('ValueError', 'number of bits must be non-negative');
    if (bits > MAX_BITS) throw tooBig();
    let left = Number(bits);
    if (left === 0) return 0;
    if (left <= 32) return this.word() >>> (32 - left);
    if (left <= 53) {
      const low = this.word();
      return (this.word() >>> (64 - left)) * 4294967296 + low;
    }
    const parts: string[] = [];
    for (; left > 0; left -= 32) {
      const word = left < 32 ? this.word() >>> (32 - left) : this.word();
      parts.push(word.toString(16).padStart(8, '0'));
    }
    return normalise(BigInt(`0x${parts.reverse().join('')}`));
  }

  state(): TwisterState {
    return { words: Array.from(this.words), index: this.index };
  }

  /** @throws ValueError when it is no state */
  restore({ words, index }: TwisterState): void {
    if (words.length !== N) throw new Raise('ValueError', 'state vector is the wrong size');
    if (!(index >= 0 && index <= N)) throw new Raise('ValueError', 'invalid state');
    this.words.set(words);
    this.index = index;
  }

  private seedByArray(key: readonly number[]): void {
    const { words } = this;
    words[0] = 19650218;
    for (let i = 1; i < N; i++) {
      words[i] = Math.imul(1812433253, words[i - 1] ^ (words[i - 1] >>> 30)) + i;
    }
    let i = 1;
    let j = 0;
    const step = () => {
      if (++i < N) return;
      words[0] = words[N - 1];
      i = 1;
    };
    for (let k = Math.max(N, key.length); k > 0; k--) {
      words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1664525)) + key[j] + j;
      step();
      if (++j === key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1566083941)) - i;
      step();
    }
    words[0] = 0x80000000;
    this.index = N;
  }

  /** The next 32 bits, unsigned. */
  private word(): number {
    if (this.index >= N) this.refill();
    let y = this.words[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  private refill(): void {
    const { words } = this;
    for (let i = 0; i < N; i++) {
      const y = (words[i] & 0x80000000) | (words[(i + 1) % N] & 0x7fffffff);
      words[i] = words[(i + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }
}
