import { normalise } from '../number/int';
import { type Hash, highHalf, lowHalf } from './numeric';

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;
const HIGH_1 = Number(PRIME_1 >> 32n) | 0;
const LOW_1 = Number(BigInt.asIntN(32, PRIME_1));
const HIGH_2 = Number(PRIME_2 >> 32n) | 0;
const LOW_2 = Number(BigInt.asIntN(32, PRIME_2));

/** The high half of the product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const carry = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + Math.floor(middle / 65536) + Math.floor(carry / 65536)) | 0;
}

/**
 * hash(tuple) of its items' hashes: xxHash's scheme as in CPython since 3.8 (Objects/tupleobject.c), in 32-bit
 * halves.
 */
export function hashTuple(hashes: readonly Hash[]): Hash {
  let high = Number(PRIME_5 >> 32n) | 0;
  let low = Number(BigInt.asIntN(32, PRIME_5));
  for (const hash of hashes) {
    const itemLow = lowHalf(hash);
    const itemHigh = highHalf(hash);
    // acc += hash × PRIME_2
    const addLow = Math.imul(itemLow, LOW_2);
    const addHigh = multiplyHigh(itemLow, LOW_2) + Math.imul(itemHigh, LOW_2) + Math.imul(itemLow, HIGH_2);
    const sum = (low >>> 0) + (addLow >>> 0);
    high = (high + addHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    low = sum | 0;
    // acc = rotate left by 31
    const rotated = (high << 31) | (low >>> 1);
    low = (low << 31) | (high >>> 1);
    high = rotated;
    // acc ×= PRIME_1
    high = (multiplyHigh(low, LOW_1) + Math.imul(high, LOW_1) + Math.imul(low, HIGH_1)) | 0;
    low = Math.imul(low, LOW_1);
  }
  const accumulated = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  const result = BigInt.asIntN(64, accumulated + (BigInt(hashes.length) ^ PRIME_5 ^ 3527539n));
  return result === -1n ? 1546275796 : normalise(result);
}

/** hash(frozenset) of its elements' hashes in any order, as in CPython (Objects/setobject.c). */
export function hashFrozenSet(hashes: Iterable<Hash>): Hash {
  let hash = 0n;
  let count = 0n;
  for (const element of hashes) {
    hash ^= shuffle(BigInt.asUintN(64, BigInt(element)));
    count++;
  }
  hash ^= BigInt.asUintN(64, (count + 1n) * 1927868237n);
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  const result = BigInt.asIntN(64, hash * 69069n + 907133923n);
  return result === -1n ? 590923713 : normalise(result);
}

function shuffle(hash: bigint): bigint {
  return BigInt.asUintN(64, (hash ^ 89869747n ^ (hash << 16n)) * 3644798167n);
}
