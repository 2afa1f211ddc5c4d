import { Raise } from '../raise';
import { toAsciiNumber } from '../text/ascii-number';
import { reprStr } from '../text/repr';
import { fromDyadic, isNegative, toDyadic } from './dyadic';
import { shortestDigits } from './float-digits';

/** repr(x), which is str(x) as well. */
export function floatRepr(x: number): string {
  if (Number.isInteger(x) && x < 1e16 && x > -1e16) return x === 0 && isNegative(x) ? '-0.0' : `${x}.0`;
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const magnitude = Math.abs(x);
  // JavaScript writes the same digits, and no exponent from 1e-6 on; Python from 1e-4 on.
  if (magnitude >= 1e-4 && magnitude < 1e16) return String(x);
  const { digits, point } = shortestDigits(x);
  const exponent = point - 1;
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  return `${x < 0 ? '-' : ''}${mantissa}e${exponentText(exponent)}`;
}

/** A sign and at least two digits: '+16', '-05'. */
export function exponentText(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}

/**
 * float(text). @param shown what the error shows instead of the text's own repr (for bytes: their repr)
 * @throws ValueError
 */
export function parseFloatText(text: string, shown?: string): number {
  const ascii = toAsciiNumber(text);
  if (
    /^[+-]?([0-9]+(_[0-9]+)*(\.([0-9]+(_[0-9]+)*)?)?|\.[0-9]+(_[0-9]+)*)([eE][+-]?[0-9]+(_[0-9]+)*)?$/.test(
      ascii,
    )
  ) {
    return Number(ascii.replaceAll('_', ''));
  }
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(ascii);
  if (word !== null) {
    if (word[2].length === 3 && word[2].toLowerCase() === 'nan') return Number.NaN;
    return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  throw new Raise('ValueError', `could not convert string to float: ${shown ?? reprStr(text)}`);
}

/** x.hex() */
export function floatHex(x: number): string {
  if (!Number.isFinite(x)) return floatRepr(x);
  const sign = isNegative(x) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = toDyadic(Math.abs(x));
  const hidden = mantissa >> 52n;
  const fraction = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const power = exponent + 52;
  return `${sign}0x${hidden}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** float.fromhex(text). @throws ValueError, OverflowError */
export function floatFromHex(text: string): number {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (word !== null) return parseFloatText(trimmed);
  const match = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?$/i.exec(trimmed);
  const fraction = match?.[3] ?? '';
  const digits = (match?.[2] ?? '') + fraction;
  if (match === null || digits === '') {
    throw new Raise('ValueError', 'invalid hexadecimal floating-point string');
  }
  // Beyond this the result is 0 or infinite whatever the digits are, as long as they are not millions.
  const exponent = Math.max(-1e8, Math.min(1e8, Number(match[4] ?? 0)));
  const mantissa = BigInt(`0x${digits}`);
  const power = exponent - 4 * fraction.length;
  const magnitude = power < -5000 - 4 * digits.length || mantissa === 0n ? 0 : fromHexParts(mantissa, power);
  return match[1] === '-' ? -magnitude : magnitude;
}

function fromHexParts(mantissa: bigint, power: number): number {
  const x = power > 5000 ? Number.POSITIVE_INFINITY : fromDyadic(mantissa, power);
  if (!Number.isFinite(x)) {
    throw new Raise('OverflowError', 'hexadecimal value too large to represent as a float');
  }
  return x;
}
