import { Raise } from '../raise';
import { isNegative } from './dyadic';
import { power } from './precise/power';

function isOdd(y: number): boolean {
  return Math.abs(y % 2) === 1;
}

/** x^y where one of them is zero, infinite or NaN, as C99 (Annex F) has it; undefined for ordinary numbers. */
function specialPower(x: number, y: number): number | undefined {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(y)) {
    const magnitude = Math.abs(x);
    if (magnitude === 1) return 1;
    return magnitude > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (x === 0 || !Number.isFinite(x)) {
    const magnitude = (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
    return isNegative(x) && isOdd(y) ? -magnitude : magnitude;
  }
  return undefined;
}

/** x^y without errors: NaN for a negative x and a fraction, infinite where it is too large. */
export function rawPower(x: number, y: number): number {
  const special = specialPower(x, y);
  if (special !== undefined) return special;
  if (x > 0) return power(x, y);
  if (!Number.isInteger(y)) return Number.NaN;
  return isOdd(y) ? -power(-x, y) : power(-x, y);
}

/**
 * `x ** y` of floats, and pow(x, y).
 * @throws ZeroDivisionError, OverflowError, and ValueError where Python gives a complex number, for which builtins.py is asked
 */
export function floatPow(x: number, y: number): number {
  if (x === 0 && y < 0 && Number.isFinite(y)) {
    throw new Raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  }
  const result = rawPower(x, y);
  if (Number.isFinite(result)) return result;
  if (Number.isNaN(result) && x < 0 && !Number.isNaN(y)) {
    throw new Raise(
      'ValueError',
      'a negative number to a fractional power is a complex number, and these are not supported',
    );
  }
  if (Number.isFinite(x) && Number.isFinite(y)) {
    throw new Raise('OverflowError', "(34, 'Numerical result out of range')");
  }
  return result;
}
