import { bitLength, type Int } from './int';

/*
 * Estimates of how long operations on huge ints take, so that the VM can charge them and stop is prompt. The unit
 * is one product of two 64-bit words, about a nanosecond; numbers of ordinary size give 0. They are part of the
 * cost model: changing one changes what old links replay.
 */

/** 64-bit words beyond the first. */
function words(a: Int): number {
  return typeof a === 'number' ? 0 : (bitLength(a) + 63) >>> 6;
}

/** Work of `+`, `−`, `&`, `|`, `^`, `~`, shifts, comparison and copying. */
export function linearWork(a: Int, b: Int = 0): number {
  return typeof a === 'number' && typeof b === 'number' ? 0 : Math.max(words(a), words(b));
}

/** Work of `*`, `//`, `%` and `/`. */
export function productWork(a: Int, b: Int): number {
  if (typeof a === 'number' && typeof b === 'number') return 0;
  return productOfWords(words(a) || 1, words(b) || 1);
}

/** Schoolbook up to a few dozen words, Karatsuba (n^1.58) above. */
function productOfWords(m: number, n: number): number {
  const small = Math.min(m, n);
  const large = Math.max(m, n);
  if (small <= 32) return m * n;
  // n^1.5 by a square root, which every engine rounds alike, close enough to Karatsuba's n^1.58.
  return Math.round((large / small) * small * Math.sqrt(small) * 6);
}

/** Work of `a ** b`: the last squaring weighs about as much as all before it. */
export function powerWork(a: Int, b: Int): number {
  if (typeof b !== 'number' || b < 2 || a === 0 || a === 1 || a === -1) return 0;
  const resultWords = (bitLength(a) * b) / 64;
  if (resultWords <= 2) return 0;
  const half = Math.min(resultWords, 1 << 16) / 2;
  return 2 * productOfWords(half, half);
}

/** Work of `pow(a, b, m)`: a product and a remainder per bit of the exponent. */
export function powerModWork(b: Int, m: Int): number {
  const n = words(m) || 1;
  return n === 1 && typeof b === 'number' ? 0 : bitLength(b) * 3 * productOfWords(n, n);
}

/** Work of int ↔ decimal text of `digits` digits. */
export function textWork(digits: number): number {
  const n = digits / 19;
  return n <= 1 ? 0 : Math.round(n * n);
}
