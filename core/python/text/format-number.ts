import { isNegative } from '../number/dyadic';
import type { Int } from '../number/int';
import { intToFloat } from '../number/int-float';
import { intToText } from '../number/int-text';
import { Raise } from '../raise';
import { type FloatStyle, floatMagnitudeText } from './float-style';
import { type FormatSpec, pad, parseSpec, unknownFormatCode } from './format-spec';
import { MAX_UNITS } from './points';

/** format(value, spec) of an int (of a bool too, when the spec is not empty). @throws ValueError, OverflowError */
export function formatInt(value: Int, source: string, typeName = 'int'): string {
  if (source === '') return intToText(value);
  const spec = parseSpec(source, { align: '>', type: 'd', typeName });
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) return formatFloatSpec(intToFloat(value), spec);
  if (spec.type === '' || !'bcdoxXn'.includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  if (spec.precision >= 0) {
    throw new Raise('ValueError', 'Precision not allowed in integer format specifier');
  }
  if (spec.noNegativeZero) {
    throw new Raise('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (spec.type === 'c') return formatCharacter(value, spec);
  const magnitude = magnitudeText(value, spec.type);
  let prefix = signText(value < 0, spec.sign);
  if (spec.alternate && 'boxX'.includes(spec.type)) prefix += `0${spec.type}`;
  return layOut(prefix, magnitude, '', spec);
}

function magnitudeText(value: Int, type: string): string {
  const text = type === 'd' || type === 'n' ? intToText(value) : value.toString(baseOf(type));
  const magnitude = value < 0 ? text.slice(1) : text;
  return type === 'X' ? magnitude.toUpperCase() : magnitude;
}

function baseOf(type: string): number {
  return type === 'b' ? 2 : type === 'o' ? 8 : 16;
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== '') {
    throw new Raise('ValueError', "Sign not allowed with integer format specifier 'c'");
  }
  if (spec.alternate) {
    throw new Raise('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (value < -(2n ** 63n) || value >= 2n ** 63n) {
    throw new Raise('OverflowError', 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw new Raise('OverflowError', '%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(Number(value)), '', spec);
}

function signText(negative: boolean, sign: FormatSpec['sign']): string {
  if (negative) return '-';
  return sign === '+' || sign === ' ' ? sign : '';
}

/** format(value, spec) of a float. @throws ValueError */
export function formatFloat(value: number, source: string, typeName = 'float'): string {
  const spec = parseSpec(source, { align: '>', type: '', typeName });
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  return formatFloatSpec(value, spec);
}

function formatFloatSpec(value: number, spec: FormatSpec): string {
  const percent = spec.type === '%';
  let style = (percent ? 'f' : spec.type === 'n' ? 'g' : spec.type.toLowerCase()) as FloatStyle | '';
  let precision = spec.precision;
  const addsPointZero = style === '';
  if (style === '') style = precision < 0 ? 'r' : 'g';
  else if (precision < 0) precision = 6;
  if (precision > 0x7fffffff) throw new Raise('ValueError', 'precision too big');
  if (precision > MAX_UNITS) throw new Raise('MemoryError', '');
  const shown = percent ? value * 100 : value;
  let text = floatMagnitudeText(shown, style, precision, { alternate: spec.alternate, addsPointZero });
  if (spec.type === 'E' || spec.type === 'F' || spec.type === 'G') text = text.toUpperCase();
  let negative = isNegative(shown) && !Number.isNaN(shown);
  if (spec.noNegativeZero && negative && !/[1-9in]/i.test(text.split(/[eE]/)[0])) negative = false;
  const digits = /^[0-9]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(digits.length) + (percent ? '%' : '');
  return layOut(signText(negative, spec.sign), digits, rest, spec);
}

/** Groups and pads the whole digits, and puts a number together. */
function layOut(prefix: string, digits: string, rest: string, spec: FormatSpec): string {
  const zeroPadded = spec.fill === '0' && spec.align === '=';
  const minimum = zeroPadded ? spec.width - prefix.length - rest.length : 0;
  if (minimum > MAX_UNITS) throw new Raise('MemoryError', '');
  const every = spec.grouping === '' ? 0 : spec.type !== '' && 'boxX'.includes(spec.type) ? 4 : 3;
  return pad(group(digits, minimum, spec.grouping, every) + rest, prefix, spec);
}

/** Digits with a separator before every `every` of them, and zeros in front up to `minimum` characters. */
function group(digits: string, minimum: number, separator: string, every: number): string {
  if (digits === '') return '';
  if (every === 0) return digits.padStart(minimum, '0');
  const groups: string[] = [];
  let length = 0;
  let left = digits;
  // A group of zeros is begun while characters are missing; it never begins with its separator.
  while (left !== '' || length < minimum) {
    const separated = groups.length > 0 ? 1 : 0;
    const room = Math.max(minimum - length - separated, 1);
    let part = left.slice(-every);
    left = left.slice(0, -every);
    if (left === '') part = part.padStart(Math.min(room, every), '0');
    groups.push(part);
    length += part.length + separated;
  }
  return groups.reverse().join(separator);
}
