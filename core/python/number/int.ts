import { Raise } from '../raise';

/**
 * A Python int: a `number` when it is a safe integer (never −0), a `bigint` only outside ±(2⁵³−1). Every function
 * of this folder takes and gives ints in this form, so equal ints are equal by `===`.
 */
export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);

/** The most bits a result may have. Beyond it operations raise MemoryError rather than freeze the page. */
export const MAX_BITS = 1 << 22;

/** A bigint in the form of {@link Int}. */
export function normalise(value: bigint): Int {
  return value <= BIG_MAX && value >= -BIG_MAX ? Number(value) : value;
}

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return normalise(BigInt(a) + BigInt(b));
}

export function sub(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return normalise(BigInt(a) - BigInt(b));
}

export function mul(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding 0 turns −0 into 0. A product beyond the safe range is never rounded into it.
    if (product <= MAX && product >= -MAX) return product + 0;
  } else if (bitLength(a) + bitLength(b) > MAX_BITS + 1) {
    throw tooBig();
  }
  return normalise(BigInt(a) * BigInt(b));
}

/** @throws ZeroDivisionError */
export function floorDiv(a: Int, b: Int): Int {
  if (b === 0) throw new Raise('ZeroDivisionError', 'integer division or modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    // a − rest is a multiple of b, so the quotient is exact.
    const quotient = (a - rest) / b;
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  const rest = x - quotient * y;
  return normalise(rest !== 0n && rest < 0n !== y < 0n ? quotient - 1n : quotient);
}

/** The remainder, with the sign of `b`. @throws ZeroDivisionError */
export function mod(a: Int, b: Int): Int {
  if (b === 0) throw new Raise('ZeroDivisionError', 'integer modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const y = BigInt(b);
  const rest = BigInt(a) % y;
  return normalise(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

/** @throws ZeroDivisionError */
export function divMod(a: Int, b: Int): [Int, Int] {
  const quotient = floorDiv(a, b);
  return [quotient, mod(a, b)];
}

export function negate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : normalise(-a);
}

export function abs(a: Int): Int {
  return a < 0 ? negate(a) : a;
}

/** −1, 0 or 1. */
export function compare(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Bits of the magnitude; 0 for 0. Exact for numbers, and for bigints as well. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') {
    const magnitude = Math.abs(a);
    if (magnitude < 0x100000000) return 32 - Math.clz32(magnitude);
    return 64 - Math.clz32(Math.floor(magnitude / 0x100000000));
  }
  const hex = (a < 0n ? -a : a).toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0], 16)));
}

/** How many ones the magnitude has. */
export function bitCount(a: Int): number {
  let count = 0;
  for (const digit of (a < 0 ? negate(a) : a).toString(16)) {
    const nibble = Number.parseInt(digit, 16);
    count += (nibble & 1) + ((nibble >> 1) & 1) + ((nibble >> 2) & 1) + (nibble >> 3);
  }
  return count;
}

/** The error for results that no one can want to wait for. */
export function tooBig(): Raise {
  return new Raise('MemoryError', '');
}
