import { type Decimal, fixedDigits, shortestDigits, significantDigits } from '../number/float-digits';
import { exponentText } from '../number/float-text';

/** e: exponent; f: fixed; g: whichever is shorter; r: the shortest that gives the number back. */
export type FloatStyle = 'e' | 'f' | 'g' | 'r';

/** Text of |x| in lower case, as CPython's PyOS_double_to_string does it. @param precision ≥ 0, ignored for 'r' */
export function floatMagnitudeText(
  x: number,
  style: FloatStyle,
  precision: number,
  options: { alternate: boolean; addsPointZero: boolean },
): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : 'inf';
  const { alternate, addsPointZero } = options;
  if (style === 'f') {
    const text = fixedDigits(Math.abs(x), precision);
    return alternate && precision === 0 ? `${text}.` : text;
  }
  if (style === 'e') return withExponent(significantDigits(x, precision + 1), alternate);
  if (style === 'r') {
    const decimal = shortestDigits(x);
    if (decimal.point <= -4 || decimal.point > 16) return withExponent(decimal, alternate);
    return positional(decimal, alternate, addsPointZero);
  }
  const count = precision === 0 ? 1 : precision;
  const decimal = significantDigits(x, count);
  if (!alternate) decimal.digits = decimal.digits.replace(/0+$/, '') || '0';
  if (decimal.point <= -4 || decimal.point > count - (addsPointZero ? 1 : 0)) {
    return withExponent(decimal, alternate);
  }
  return positional(decimal, alternate, addsPointZero);
}

function withExponent({ digits, point }: Decimal, alternate: boolean): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : alternate ? '.' : '';
  return `${digits[0] + fraction}e${exponentText(point - 1)}`;
}

function positional({ digits, point }: Decimal, alternate: boolean, addsPointZero: boolean): string {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  if (fraction !== '') return `${whole}.${fraction}`;
  return whole + (addsPointZero ? '.0' : alternate ? '.' : '');
}
