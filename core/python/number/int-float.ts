import { Raise } from '../raise';
import { divideHalfEven, fromDyadic, toDyadic } from './dyadic';
import { bitLength, type Int, normalise } from './int';

/** The nearest double. @throws OverflowError */
export function intToFloat(a: Int): number {
  if (typeof a === 'number') return a;
  const x = Number(a);
  if (Number.isFinite(x)) return x;
  throw new Raise('OverflowError', 'int too large to convert to float');
}

/** int(x): cut towards zero. @throws ValueError for NaN, OverflowError for infinities. */
export function floatToInt(x: number): Int {
  if (!Number.isFinite(x)) {
    if (Number.isNaN(x)) throw new Raise('ValueError', 'cannot convert float NaN to integer');
    throw new Raise('OverflowError', 'cannot convert float infinity to integer');
  }
  return wholeToInt(Math.trunc(x));
}

/** An int of a finite double without fraction. */
export function wholeToInt(x: number): Int {
  return Number.isSafeInteger(x) ? x + 0 : normalise(BigInt(x));
}

/** `a / b`, rounded once. @throws ZeroDivisionError, OverflowError */
export function trueDivide(a: Int, b: Int): number {
  if (b === 0) throw new Raise('ZeroDivisionError', 'division by zero');
  // Both are exact as doubles, so the division rounds once.
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  const top = BigInt(a < 0 ? -a : a);
  const bottom = BigInt(b < 0 ? -b : b);
  // A quotient of at least 66 bits; what is below them only matters as "something": one sticky bit.
  const shift = 66 - (bitLength(normalise(top)) - bitLength(normalise(bottom)));
  const scaled = shift >= 0 ? top << BigInt(shift) : top;
  const divisor = shift >= 0 ? bottom : bottom << BigInt(-shift);
  let quotient = scaled / divisor;
  quotient = (quotient << 1n) | (quotient * divisor === scaled ? 0n : 1n);
  const x = fromDyadic(quotient, -shift - 1);
  if (!Number.isFinite(x)) {
    throw new Raise('OverflowError', 'integer division result too large for a float');
  }
  return negative ? -x : x;
}

/** Whether the int and the float are the same number. */
export function intEqualsFloat(a: Int, x: number): boolean {
  return typeof a === 'number' ? a === x : Number.isFinite(x) && Number.isInteger(x) && a === BigInt(x);
}

/** −1, 0, 1, or NaN when `x` is NaN; exact for every size. */
export function compareIntFloat(a: Int, x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  // The comparison of a bigint with a number is exact in JavaScript.
  return a < x ? -1 : a > x ? 1 : 0;
}

/** x.as_integer_ratio(). @throws ValueError for NaN, OverflowError for infinities. */
export function integerRatio(x: number): [Int, Int] {
  if (!Number.isFinite(x)) {
    if (Number.isNaN(x)) throw new Raise('ValueError', 'cannot convert NaN to integer ratio');
    throw new Raise('OverflowError', 'cannot convert Infinity to integer ratio');
  }
  let { mantissa, exponent } = toDyadic(x);
  if (mantissa === 0n) return [0, 1];
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  if (exponent >= 0) return [normalise(mantissa << BigInt(exponent)), 1];
  return [normalise(mantissa), normalise(1n << BigInt(-exponent))];
}

/** round(a, digits) of an int: half to even at a power of ten. */
export function roundInt(a: Int, digits: Int): Int {
  if (digits >= 0 || a === 0) return a;
  const places = -Number(digits);
  // Ten to more places than the int has digits is more than twice as large: 0.
  if (places > bitLength(a) * 0.302 + 2) return 0;
  const unit = 10n ** BigInt(places);
  return normalise(divideHalfEven(BigInt(a), unit) * unit);
}
