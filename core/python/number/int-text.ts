import { Raise } from '../raise';
import { toAsciiNumber } from '../text/ascii-number';
import { reprStr } from '../text/repr';
import { type Int, normalise } from './int';

/** CPython's sys.int_info.default_max_str_digits. */
export const MAX_STR_DIGITS = 4300;
/** Below this many digits the limit is not looked at; also bits that a 4300-digit number cannot exceed. */
const MAX_STR_BITS = 14285;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Decimal text. @throws ValueError above {@link MAX_STR_DIGITS} digits. */
export function intToText(a: Int): string {
  if (typeof a === 'number') return String(a);
  if (BigInt.asIntN(MAX_STR_BITS + 1, a) !== a) throw tooManyDigits();
  const text = a.toString();
  if (text.length - (a < 0n ? 1 : 0) > MAX_STR_DIGITS) throw tooManyDigits();
  return text;
}

function tooManyDigits(): Raise {
  return new Raise(
    'ValueError',
    `Exceeds the limit (${MAX_STR_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** Digits in base 2, 8 or 16 with a sign but no prefix; any length. */
export function intToBase(a: Int, base: 2 | 8 | 16): string {
  return a.toString(base);
}

/** What hex(), oct() and bin() give. */
export function intWithPrefix(a: Int, base: 2 | 8 | 16): string {
  const prefix = base === 16 ? '0x' : base === 8 ? '0o' : '0b';
  const digits = a.toString(base);
  return a < 0 ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}

/**
 * `int(text, base)`: any script's digits, white space around, one underscore between digits, prefixes for bases
 * 0, 2, 8 and 16.
 * @param shown what the error message shows instead of the text's own repr (for bytes: their repr)
 * @throws ValueError with CPython's messages.
 */
export function parseInteger(text: string, base = 10, shown?: string): Int {
  if (base !== 0 && (base < 2 || base > 36)) {
    throw new Raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  if (base === 10 && /^-?[0-9]{1,15}$/.test(text)) return Number(text) + 0;
  const parsed = parseAscii(toAsciiNumber(text), base);
  if (parsed !== undefined) return parsed;
  throw new Raise('ValueError', `invalid literal for int() with base ${base}: ${shown ?? cutRepr(text)}`);
}

/** CPython shows the first 200 characters of the repr. */
function cutRepr(text: string): string {
  return Array.from(reprStr(text.length > 200 ? text.slice(0, 400) : text))
    .slice(0, 200)
    .join('');
}

const PREFIX: Record<string, number> = { x: 16, o: 8, b: 2 };

/** The value, or undefined when the text is no int of that base. */
function parseAscii(text: string, base: number): Int | undefined {
  const match = /^([+-]?)(0[xXoObB]_?(?=[0-9a-zA-Z]))?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(text);
  if (match === null) return undefined;
  let radix = base;
  let digits = match[3];
  const prefix = match[2];
  if (prefix !== undefined) {
    const own = PREFIX[prefix[1].toLowerCase()];
    if (base === 0 || base === own) radix = own;
    // In base 12 or 36, '0b1' is digits.
    else digits = prefix + digits;
  }
  digits = digits.replaceAll('_', '').toLowerCase();
  if (radix === 0) {
    if (digits[0] === '0' && /[^0]/.test(digits)) return undefined;
    radix = 10;
  }
  for (let i = 0; i < digits.length; i++) {
    const value = DIGITS.indexOf(digits[i]);
    if (value < 0 || value >= radix) return undefined;
  }
  const magnitude = digitsToInt(digits, radix);
  return match[1] === '-' ? normalise(-magnitude) : normalise(magnitude);
}

function digitsToInt(digits: string, radix: number): bigint {
  if (radix === 10) {
    if (digits.length > MAX_STR_DIGITS) throw parseLimit(digits.length);
    return BigInt(digits);
  }
  if (radix === 16) return BigInt(`0x${digits}`);
  if (radix === 8) return BigInt(`0o${digits}`);
  if (radix === 2) return BigInt(`0b${digits}`);
  const powerOfTwo = (radix & (radix - 1)) === 0;
  if (!powerOfTwo && digits.length > MAX_STR_DIGITS) throw parseLimit(digits.length);
  let value = 0n;
  const step = BigInt(radix);
  for (const digit of digits) value = value * step + BigInt(DIGITS.indexOf(digit));
  return value;
}

function parseLimit(digits: number): Raise {
  return new Raise(
    'ValueError',
    `Exceeds the limit (${MAX_STR_DIGITS} digits) for integer string conversion: value has ${digits} digits; use sys.set_int_max_str_digits() to increase the limit`,
  );
}
