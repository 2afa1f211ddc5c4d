import { toDyadic } from '../number/dyadic';
import { type Int, normalise } from '../number/int';

/**
 * What hash() gives: a Python int of 64 bits, a `number` wherever it is safe. Hashes of ints of ordinary size and of
 * text are always numbers; compare hashes with `===`.
 */
export type Hash = Int;

/** The prime 2⁶¹ − 1: equal numbers of any type have equal hashes modulo it. */
const PRIME = (1n << 61n) - 1n;

/** hash(a) */
export function hashInt(a: Int): Hash {
  if (typeof a === 'number') return a === -1 ? -2 : a;
  return signed((a < 0n ? -a : a) % PRIME, a < 0n);
}

/** hash(x); NaN gives 0, for which Python uses the object's identity. */
export function hashFloat(x: number): Hash {
  if (Number.isSafeInteger(x)) return hashInt(x + 0);
  if (!Number.isFinite(x)) return x > 0 ? 314159 : x < 0 ? -314159 : 0;
  const { mantissa, exponent } = toDyadic(Math.abs(x));
  // 2⁶¹ ≡ 1, so powers of two repeat; a negative one is a positive one.
  const shift = ((exponent % 61) + 61) % 61;
  return signed((mantissa << BigInt(shift)) % PRIME, x < 0);
}

function signed(magnitude: bigint, negative: boolean): Hash {
  const hash = normalise(negative ? -magnitude : magnitude);
  return hash === -1 ? -2 : hash;
}

/** The low 32 bits of a hash as a signed number. */
export function lowHalf(hash: Hash): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

/** The high 32 bits of a hash as a signed number. */
export function highHalf(hash: Hash): number {
  return typeof hash === 'number'
    ? Math.floor(hash / 4294967296) | 0
    : Number(BigInt.asIntN(32, hash >> 32n));
}
