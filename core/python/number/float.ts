import { Raise } from '../raise';
import { copySign, scaledHalfEven } from './dyadic';
import { fixedDigits } from './float-digits';
import type { Int } from './int';
import { wholeToInt } from './int-float';

/*
 * Floats are plain numbers here; the caller knows that they are floats. `+`, `−` and `*` are JavaScript's own.
 */

/** @throws ZeroDivisionError */
export function floatDivide(a: number, b: number): number {
  if (b === 0) throw new Raise('ZeroDivisionError', 'float division by zero');
  return a / b;
}

/** The remainder, with the sign of `b`. @throws ZeroDivisionError */
export function floatMod(a: number, b: number): number {
  if (b === 0) throw new Raise('ZeroDivisionError', 'float modulo');
  const rest = a % b;
  if (rest === 0) return copySign(0, b);
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** As CPython's: the floor of the exact quotient, save where that is far beyond 2⁵³. @throws ZeroDivisionError */
export function floatFloorDiv(a: number, b: number): number {
  if (b === 0) throw new Raise('ZeroDivisionError', 'float floor division by zero');
  return quotient(a, b);
}

/** @throws ZeroDivisionError */
export function floatDivMod(a: number, b: number): [number, number] {
  if (b === 0) throw new Raise('ZeroDivisionError', 'float divmod()');
  return [quotient(a, b), floatMod(a, b)];
}

function quotient(a: number, b: number): number {
  const rest = a % b;
  let exact = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) exact -= 1;
  if (exact === 0) return copySign(0, a / b);
  const floor = Math.floor(exact);
  // The division may have rounded down to just below the whole number it is.
  return exact - floor > 0.5 ? floor + 1 : floor;
}

/** round(x): half to even, an int. @throws ValueError for NaN, OverflowError for infinities. */
export function roundToInt(x: number): Int {
  if (!Number.isFinite(x)) {
    if (Number.isNaN(x)) throw new Raise('ValueError', 'cannot convert float NaN to integer');
    throw new Raise('OverflowError', 'cannot convert float infinity to integer');
  }
  const floor = Math.floor(x);
  const above = x - floor;
  const up = above > 0.5 || (above === 0.5 && floor % 2 !== 0);
  return wholeToInt(up ? floor + 1 : floor);
}

/** round(x, digits): correctly rounded decimal, as CPython. @throws OverflowError */
export function roundFloat(x: number, digits: Int): number {
  if (!Number.isFinite(x)) return x;
  if (digits > 323) return x;
  if (digits < -308) return 0 * x;
  const places = Number(digits);
  const rounded =
    places >= 0 && Math.abs(x) < 1e21
      ? Number(fixedDigits(x, places))
      : Number(`${scaledHalfEven(x, places)}e${-places}`);
  if (!Number.isFinite(rounded)) {
    throw new Raise('OverflowError', 'rounded value too large to represent');
  }
  return rounded === 0 ? copySign(0, x) : rounded;
}
