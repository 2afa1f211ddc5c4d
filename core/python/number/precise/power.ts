import { frexp } from '../dyadic';
import { type Dd, dd, divide, LN_2, multiply, multiplyNumber } from './double-double';
import { expParts, logDd, round } from './exp-log';

/** xⁿ by squaring: exact, ties included, where the power has at most 106 bits. @param n 1 ≤ n ≤ 64 */
function smallPower(x: number, n: number): Dd {
  let square = dd(x);
  let result: Dd | undefined;
  for (let left = n; ; ) {
    if (left & 1) result = result === undefined ? square : multiply(result, square);
    left >>= 1;
    if (left === 0) return result as Dd;
    square = multiply(square, square);
  }
}

/** x^y for finite x > 0 and finite y ≠ 0; infinite or 0 where it is beyond the doubles. */
export function power(x: number, y: number): number {
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const [fraction, exponent] = frexp(x);
  if (Number.isInteger(y) && Math.abs(y) <= 64) {
    const positive = smallPower(fraction, Math.abs(y));
    return round(y > 0 ? positive : divide(dd(1), positive), exponent * y);
  }
  // ln x with its error of 2^−100 times y stays exact enough as long as the result is a double at all.
  const estimate = y * (Math.abs(exponent) < 2 ? logDd(x).hi : (exponent - 0.5) * LN_2.hi);
  if (estimate > 2000) return Number.POSITIVE_INFINITY;
  if (estimate < -2000) return 0;
  const product = multiplyNumber(logDd(x), y);
  const parts = expParts(product);
  return round(parts.value, parts.exponent);
}

/** The real cube root. @param x finite */
export function cubeRoot(x: number): number {
  if (x === 0) return x;
  const parts = expParts(divide(logDd(Math.abs(x)), dd(3)));
  const root = round(parts.value, parts.exponent);
  return x < 0 ? -root : root;
}
