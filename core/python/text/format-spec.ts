import { Raise } from '../raise';
import { repeat, strLength } from './points';
import { decimalValue } from './unicode/sets';

/** [[fill]align][sign][z][#][0][width][grouping][.precision][type], parsed. */
export interface FormatSpec {
  fill: string;
  align: '<' | '>' | '=' | '^';
  sign: '' | '+' | '-' | ' ';
  /** 'z': a negative number that rounds to zero is shown as zero. */
  noNegativeZero: boolean;
  alternate: boolean;
  /** −1 where there is none; so is precision. */
  width: number;
  grouping: '' | ',' | '_';
  precision: number;
  /** One character; '' where there is none. */
  type: string;
}

/** What differs from type to type while parsing. */
export interface SpecDefaults {
  align: '<' | '>';
  type: string;
  /** The value's type as errors name it. */
  typeName: string;
}

const ALIGNS = '<>=^';

/** Reads a run of decimal digits. @returns [value or −1, position after]. @throws ValueError */
function readInteger(text: readonly string[], at: number): [number, number] {
  let value = 0n;
  let end = at;
  while (end < text.length) {
    const digit = decimalValue(text[end].codePointAt(0) as number);
    if (digit < 0) break;
    value = value * 10n + BigInt(digit);
    if (value > 0x7fffffffffffffffn) {
      throw new Raise('ValueError', 'Too many decimal digits in format string');
    }
    end++;
  }
  return [end === at ? -1 : Number(value), end];
}

/**
 * Parses a format specification. @throws ValueError with CPython's messages
 */
export function parseSpec(source: string, defaults: SpecDefaults): FormatSpec {
  const text = Array.from(source);
  const spec: FormatSpec = {
    fill: ' ',
    align: defaults.align,
    sign: '',
    noNegativeZero: false,
    alternate: false,
    width: -1,
    grouping: '',
    precision: -1,
    type: defaults.type,
  };
  let at = readAlign(text, spec, defaults.align);
  [spec.width, at] = readInteger(text, at);
  at = readGrouping(text, spec, at);
  if (text[at] === '.') {
    [spec.precision, at] = readInteger(text, at + 1);
    if (spec.precision < 0) throw new Raise('ValueError', 'Format specifier missing precision');
  }
  if (text.length - at > 1) {
    throw new Raise(
      'ValueError',
      `Invalid format specifier '${source}' for object of type '${defaults.typeName}'`,
    );
  }
  if (at < text.length) spec.type = text[at];
  checkGrouping(spec);
  return spec;
}

/** Everything up to the width. */
function readAlign(text: readonly string[], spec: FormatSpec, defaultAlign: string): number {
  let at = 0;
  let hasFill = false;
  let hasAlign = false;
  if (text.length >= 2 && ALIGNS.includes(text[1])) {
    spec.fill = text[0];
    spec.align = text[1] as FormatSpec['align'];
    hasFill = hasAlign = true;
    at = 2;
  } else if (text.length >= 1 && ALIGNS.includes(text[0])) {
    spec.align = text[0] as FormatSpec['align'];
    hasAlign = true;
    at = 1;
  }
  if (at < text.length && '+- '.includes(text[at])) spec.sign = text[at++] as FormatSpec['sign'];
  if (text[at] === 'z') {
    spec.noNegativeZero = true;
    at++;
  }
  if (text[at] === '#') {
    spec.alternate = true;
    at++;
  }
  if (!hasFill && text[at] === '0') {
    spec.fill = '0';
    if (!hasAlign && defaultAlign === '>') spec.align = '=';
    at++;
  }
  return at;
}

function readGrouping(text: readonly string[], spec: FormatSpec, start: number): number {
  let at = start;
  if (text[at] === ',') {
    spec.grouping = ',';
    at++;
  }
  if (text[at] === '_') {
    if (spec.grouping !== '') throw bothSeparators();
    spec.grouping = '_';
    at++;
  }
  if (text[at] === ',' && spec.grouping === '_') throw bothSeparators();
  return at;
}

function bothSeparators(): Raise {
  return new Raise('ValueError', "Cannot specify both ',' and '_'.");
}

function checkGrouping(spec: FormatSpec): void {
  if (spec.grouping === '' || spec.type === '' || 'defgEG%F'.includes(spec.type)) return;
  if (spec.grouping === '_' && 'boxX'.includes(spec.type)) return;
  throw new Raise('ValueError', `Cannot specify '${spec.grouping}' with ${quotedType(spec.type)}.`);
}

function quotedType(type: string): string {
  const codePoint = type.codePointAt(0) as number;
  return codePoint > 32 && codePoint < 128 ? `'${type}'` : `'\\x${codePoint.toString(16)}'`;
}

/** The error for a type that objects of `typeName` do not know. */
export function unknownFormatCode(type: string, typeName: string): Raise {
  return new Raise('ValueError', `Unknown format code ${quotedType(type)} for object of type '${typeName}'`);
}

/** format(text, spec). @throws ValueError */
export function formatStr(value: string, source: string, typeName = 'str'): string {
  if (source === '') return value;
  const spec = parseSpec(source, { align: '<', type: 's', typeName });
  if (spec.type !== 's') throw unknownFormatCode(spec.type, typeName);
  if (spec.sign !== '') {
    const what = spec.sign === ' ' ? 'Space' : 'Sign';
    throw new Raise('ValueError', `${what} not allowed in string format specifier`);
  }
  if (spec.noNegativeZero) {
    throw new Raise('ValueError', 'Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.alternate) {
    throw new Raise('ValueError', 'Alternate form (#) not allowed in string format specifier');
  }
  if (spec.align === '=') {
    throw new Raise('ValueError', "'=' alignment not allowed in string format specifier");
  }
  const shown = spec.precision >= 0 ? cut(value, spec.precision) : value;
  return pad(shown, '', spec);
}

/** At most `length` characters. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return Array.from(text).slice(0, length).join('');
}

/** Fills to the width; '=' fills between `head` and `body`. */
export function pad(body: string, head: string, spec: FormatSpec): string {
  const missing = spec.width - strLength(body) - strLength(head);
  if (missing <= 0) return head + body;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? Math.floor(missing / 2) : missing;
  if (spec.align === '=') return head + repeat(spec.fill, missing) + body;
  return repeat(spec.fill, left) + head + body + repeat(spec.fill, missing - left);
}
