import {
  add,
  addNumber,
  type Dd,
  dd,
  divide,
  LN_2,
  multiply,
  scale,
  squareRoot,
  subtract,
} from './double-double';
import { expm1Dd, expParts, log1pDd, logDd, round } from './exp-log';

/** Beyond this e^−x does not count any more, nor does 1 beside x². */
const LARGE = 60;
/** Below this the function is its argument. */
const TINY = 1e-100;

function signed(value: number, x: number): number {
  return x < 0 ? -value : value;
}

/** eˣ / 2, infinite where it is too large. @param x > 0 */
function halfExp(x: number): number {
  if (x > 712) return Number.POSITIVE_INFINITY;
  const { value, exponent } = expParts(dd(x));
  return round(value, exponent - 1);
}

export function sinh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= TINY)) return x;
  if (a > LARGE) return signed(halfExp(a), x);
  const e = expm1Dd(dd(a));
  return signed(scale(add(e, divide(e, addNumber(e, 1))), 0.5).hi, x);
}

export function cosh(x: number): number {
  const a = Math.abs(x);
  if (Number.isNaN(a)) return a;
  if (a > LARGE) return halfExp(a);
  const e = addNumber(expm1Dd(dd(a)), 1);
  return scale(add(e, divide(dd(1), e)), 0.5).hi;
}

export function tanh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= TINY)) return x;
  if (a > LARGE) return signed(1, x);
  const e = expm1Dd(dd(2 * a));
  return signed(divide(e, addNumber(e, 2)).hi, x);
}

export function asinh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= TINY) || a === Number.POSITIVE_INFINITY) return x;
  if (a > 1e30) return signed(add(logDd(a), LN_2).hi, x);
  const square = multiply(dd(a), dd(a));
  const root = addNumber(squareRoot(addNumber(square, 1)), 1);
  return signed(log1pDd(addNumber(divide(square, root), a)).hi, x);
}

/** @param x ≥ 1 */
export function acosh(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x > 1e30) return add(logDd(x), LN_2).hi;
  const t = subtract(dd(x), dd(1));
  return log1pDd(add(t, squareRoot(add(scale(t, 2), multiply(t, t))))).hi;
}

/** @param x |x| < 1 */
export function atanh(x: number): number {
  if (Math.abs(x) < TINY) return x;
  const u: Dd = divide(dd(2 * Math.abs(x)), subtract(dd(1), dd(Math.abs(x))));
  return signed(scale(log1pDd(u), 0.5).hi, x);
}
