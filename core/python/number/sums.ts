import { Raise } from '../raise';
import { frexp, fromDyadic, ldexp, toDyadic } from './dyadic';
import { add, dd, squareRoot, twoProduct } from './precise/double-double';

/** math.fsum: the exact sum, rounded once. Only the sum may overflow, where CPython's partial sums may as well. @throws OverflowError, ValueError */
export function exactSum(values: Iterable<number>): number {
  // In units of 2^−1074 every double is a whole number.
  let sum = 0n;
  let special = 0;
  let infinities = 0;
  for (const x of values) {
    if (Number.isFinite(x)) {
      const { mantissa, exponent } = toDyadic(x);
      sum += mantissa << BigInt(exponent + 1074);
    } else {
      special += x;
      if (!Number.isNaN(x)) infinities |= x > 0 ? 1 : 2;
    }
  }
  if (infinities === 3) throw new Raise('ValueError', '-inf + inf in fsum');
  if (special !== 0) return special;
  const result = fromDyadic(sum, -1074);
  if (!Number.isFinite(result)) throw new Raise('OverflowError', 'intermediate overflow in fsum');
  return result;
}

/** math.hypot: the length of a vector, without overflow on the way. */
export function hypotenuse(values: readonly number[]): number {
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (values.some((x) => Math.abs(x) === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(largest) || largest === 0) return largest;
  const [, exponent] = frexp(largest);
  let sum = dd(0);
  for (const x of values) {
    const scaled = ldexp(x, -exponent);
    sum = add(sum, twoProduct(scaled, scaled));
  }
  return ldexp(squareRoot(sum).hi, exponent);
}
