import type { Hash } from './numeric';

/*
 * CPython's hash of text is seeded anew for every run, so that no program can rely on it. Ours is fixed: a run
 * must be repeatable. Two 32-bit lanes of multiply and rotate with MurmurHash3's finaliser (Austin Appleby, public
 * domain) give 53 bits, which a number holds.
 */

function lanes(length: number, unitAt: (at: number) => number): Hash {
  let a = 0x9e3779b9 ^ length;
  let b = 0x85ebca6b ^ length;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    a = Math.imul((a ^ unit) | 0, 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul((b + unit) | 0, 0x1b873593);
    b = (b << 17) | (b >>> 15);
  }
  const high = finish(a ^ Math.imul(b, 0x27d4eb2f)) & 0x1fffff;
  return high * 4294967296 + (finish(b + Math.imul(a, 0x165667b1)) >>> 0);
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** hash(text): the same in every run and engine; 0 for ''. */
export function hashStr(text: string): Hash {
  return text === '' ? 0 : lanes(text.length, (at) => text.charCodeAt(at));
}

/** hash(bytes): that of a text of the same Latin-1 characters, as in CPython. */
export function hashBytes(bytes: Uint8Array): Hash {
  return bytes.length === 0 ? 0 : lanes(bytes.length, (at) => bytes[at]);
}
