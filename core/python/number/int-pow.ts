import { Raise } from '../raise';
import { add, bitLength, floorDiv, type Int, MAX_BITS, mod, mul, normalise, sub, tooBig } from './int';

/**
 * `base ** exponent` for an exponent ≥ 0. A negative one gives a float in Python: see `intPowNegative`.
 * @throws MemoryError beyond {@link MAX_BITS}.
 */
export function pow(base: Int, exponent: Int): Int {
  if (exponent === 0) return 1;
  if (base === 0 || base === 1) return base;
  if (base === -1) return isOdd(exponent) ? -1 : 1;
  if (typeof exponent === 'bigint') throw tooBig();
  if (typeof base === 'number') {
    const quick = base ** exponent;
    // A power of two safe integers that stays safe is exact in every engine only when multiplied out.
    if (Math.abs(quick) < Number.MAX_SAFE_INTEGER / 2) return powSmall(base, exponent);
  }
  if ((bitLength(base) - 1) * exponent > MAX_BITS) throw tooBig();
  return normalise(BigInt(base) ** BigInt(exponent));
}

/** By squaring; base and result are safe integers, so every product is. */
function powSmall(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  let left = exponent;
  for (;;) {
    if (left & 1) result *= square;
    left >>>= 1;
    if (left === 0) return result;
    square *= square;
  }
}

function isOdd(a: Int): boolean {
  return typeof a === 'number' ? a % 2 !== 0 : (a & 1n) === 1n;
}

/**
 * `pow(base, exponent, modulus)`; a negative exponent takes the inverse. The result has the sign of the modulus.
 * @throws ValueError for a modulus of 0 or a base that has no inverse.
 */
export function powMod(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw new Raise('ValueError', 'pow() 3rd argument cannot be 0');
  const m = BigInt(modulus < 0 ? -modulus : modulus);
  let b = BigInt(base) % m;
  if (b < 0n) b += m;
  let e = BigInt(exponent);
  if (e < 0n) {
    b = inverse(b, m);
    e = -e;
  }
  let result = 1n % m;
  for (const bit of e.toString(2)) {
    result = (result * result) % m;
    if (bit === '1') result = (result * b) % m;
  }
  return mod(normalise(result), modulus);
}

function inverse(a: bigint, m: bigint): bigint {
  let [oldR, r] = [a, m];
  let [oldS, s] = [1n, 0n];
  while (r !== 0n) {
    const q = oldR / r;
    [oldR, r] = [r, oldR - q * r];
    [oldS, s] = [s, oldS - q * s];
  }
  if (oldR !== 1n) throw new Raise('ValueError', 'base is not invertible for the given modulus');
  return ((oldS % m) + m) % m;
}

/** The greatest common divisor, never negative. */
export function gcd(a: Int, b: Int): Int {
  let x = a < 0 ? sub(0, a) : a;
  let y = b < 0 ? sub(0, b) : b;
  while (y !== 0) [x, y] = [y, mod(x, y)];
  return x;
}

/** The floor of the square root. @throws ValueError for a negative int. */
export function isqrt(n: Int): Int {
  if (n < 0) throw new Raise('ValueError', 'isqrt() argument must be nonnegative');
  if (typeof n === 'number') {
    const root = Math.floor(Math.sqrt(n));
    return root * root > n ? root - 1 : root;
  }
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return normalise(root);
    root = next;
  }
}

/** @throws ValueError for a negative int, MemoryError beyond {@link MAX_BITS}. */
export function factorial(n: Int): Int {
  if (n < 0) throw new Raise('ValueError', 'factorial() not defined for negative values');
  // log₂(n!) > n·log₂(n/e), which is beyond MAX_BITS from here on.
  if (n > 262_144) throw tooBig();
  return product(1, Number(n));
}

/** n·(n−1)·…, k factors. @throws ValueError for negative arguments, MemoryError beyond {@link MAX_BITS}. */
export function perm(n: Int, k: Int): Int {
  if (n < 0) throw new Raise('ValueError', 'n must be a non-negative integer');
  if (k < 0) throw new Raise('ValueError', 'k must be a non-negative integer');
  if (k > n) return 0;
  // The k largest factors have more bits than the k smallest.
  if (k > 262_144) throw tooBig();
  return product(sub(n, sub(k, 1)), Number(k));
}

/** n choose k. @throws ValueError for negative arguments, MemoryError beyond {@link MAX_BITS}. */
export function comb(n: Int, k: Int): Int {
  if (n < 0) throw new Raise('ValueError', 'n must be a non-negative integer');
  if (k < 0) throw new Raise('ValueError', 'k must be a non-negative integer');
  if (k > n) return 0;
  const other = sub(n, k);
  const fewer = k < other ? k : other;
  return floorDiv(perm(n, fewer), factorial(fewer));
}

/** from·(from+1)·…, `count` factors, in halves so that both factors of a product are of like size. */
function product(from: Int, count: number): Int {
  if (count < 8) {
    let result: Int = 1;
    for (let i = 0; i < count; i++) result = mul(result, add(from, i));
    return result;
  }
  const half = count >> 1;
  return mul(product(from, half), product(add(from, half), count - half));
}
