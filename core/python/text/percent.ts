import { isNegative } from '../number/dyadic';
import type { Int } from '../number/int';
import { intToText } from '../number/int-text';
import { Raise } from '../raise';
import { type FloatStyle, floatMagnitudeText } from './float-style';
import { cut } from './format-spec';
import { codePoints, MAX_UNITS, repeat, strLength } from './points';

/** One conversion of a `%` format: `%(key)#0- +width.precision type`. */
export interface PercentField {
  /** Name in the mapping; undefined takes the next argument. */
  key: string | undefined;
  alternate: boolean;
  zero: boolean;
  left: boolean;
  space: boolean;
  plus: boolean;
  /** '*' takes the next argument, an int ("* wants int"); its sign − means left. −1: none. So is precision. */
  width: number | '*';
  precision: number | '*';
  /** One of d i u o x X e E f F g G c r s a; another character comes with a `problem`. */
  type: string;
  /** What to raise once the field's argument has been taken: an unsupported type. */
  problem: Raise | undefined;
}

/**
 * A `%` format as the VM goes through it: text, conversions, and an error to raise when it comes to it (where
 * `needsMapping`, after it has made sure that the argument is a mapping).
 */
export type PercentItem =
  | { text: string }
  | { field: PercentField }
  | { error: Raise; needsMapping: boolean };

const FLAGS: Record<string, 'alternate' | 'zero' | 'left' | 'space' | 'plus'> = {
  '#': 'alternate',
  '0': 'zero',
  '-': 'left',
  ' ': 'space',
  '+': 'plus',
};

class PercentParser {
  private readonly text: string[];
  private at = 0;

  constructor(format: string) {
    this.text = Array.from(format);
  }

  items(): PercentItem[] {
    const items: PercentItem[] = [];
    while (this.at < this.text.length) {
      const start = this.at;
      while (this.at < this.text.length && this.text[this.at] !== '%') this.at++;
      if (this.at > start) items.push({ text: this.text.slice(start, this.at).join('') });
      if (this.at === this.text.length) break;
      const begin = ++this.at;
      if (this.text[begin] === '%') {
        this.at++;
        items.push({ text: '%' });
        continue;
      }
      try {
        items.push({ field: this.field() });
      } catch (error) {
        if (!(error instanceof Raise)) throw error;
        items.push({ error, needsMapping: this.text[begin] === '(' });
        break;
      }
    }
    return items;
  }

  private field(): PercentField {
    const field: PercentField = {
      key: this.key(),
      alternate: false,
      zero: false,
      left: false,
      space: false,
      plus: false,
      width: -1,
      precision: -1,
      type: '',
      problem: undefined,
    };
    while (this.at < this.text.length && FLAGS[this.text[this.at]] !== undefined) {
      field[FLAGS[this.text[this.at++]]] = true;
    }
    field.width = this.number('width too big', -1, 2 ** 63);
    if (this.text[this.at] === '.') {
      this.at++;
      field.precision = this.number('precision too big', 0, 0x7fffffff);
    }
    if (this.at < this.text.length && 'hlL'.includes(this.text[this.at])) this.at++;
    if (this.at === this.text.length) throw new Raise('ValueError', 'incomplete format');
    field.type = this.text[this.at++];
    if (!'diuoxXeEfFgGcrsa'.includes(field.type)) field.problem = this.unsupported(field.type);
    return field;
  }

  private unsupported(type: string): Raise {
    const codePoint = type.codePointAt(0) as number;
    const shown = codePoint > 30 && codePoint < 127 ? type : '?';
    return new Raise(
      'ValueError',
      `unsupported format character '${shown}' (0x${codePoint.toString(16)}) at index ${this.at - 1}`,
    );
  }

  private key(): string | undefined {
    if (this.text[this.at] !== '(') return undefined;
    let depth = 1;
    const start = ++this.at;
    while (this.at < this.text.length && depth > 0) {
      const character = this.text[this.at++];
      if (character === ')') depth--;
      else if (character === '(') depth++;
    }
    if (depth > 0) throw new Raise('ValueError', 'incomplete format key');
    return this.text.slice(start, this.at - 1).join('');
  }

  private number(tooBig: string, none: number, most: number): number | '*' {
    if (this.text[this.at] === '*') {
      this.at++;
      return '*';
    }
    let value = none;
    while (this.at < this.text.length && /^[0-9]$/.test(this.text[this.at])) {
      value = Math.max(value, 0) * 10 + Number(this.text[this.at++]);
      if (value > most) throw new Raise('ValueError', tooBig);
    }
    return value;
  }
}

/** The parts of a `%` format in order. Errors in it are items, since CPython raises them when it gets there. */
export function parsePercent(format: string): PercentItem[] {
  return new PercentParser(format).items();
}

/** A field whose '*' have been filled in with {@link withStars}. */
export type ReadyField = PercentField & { width: number; precision: number };

/** Fills in the ints that '*' took, in order: width, precision. */
export function withStars(field: PercentField, stars: readonly number[]): ReadyField {
  let next = 0;
  let { width, precision, left } = field;
  if (width === '*') {
    const given = stars[next++];
    left ||= given < 0;
    width = Math.abs(given);
  }
  if (precision === '*') precision = Math.max(stars[next++], 0);
  return { ...field, width, precision, left };
}

/** %s %r %a of text that str(), repr() or ascii() gave. */
export function percentStr(field: ReadyField, text: string): string {
  return justify(field, field.precision >= 0 ? cut(text, field.precision) : text);
}

/** %c of an int (a str of one character is given as it is to {@link percentStr}). @throws OverflowError */
export function percentChar(field: ReadyField, value: Int | string): string {
  if (typeof value === 'string') {
    if (codePoints(value).length !== 1) throw new Raise('TypeError', '%c requires int or char');
    return justify(field, value);
  }
  if (value < 0 || value > 0x10ffff) throw new Raise('OverflowError', '%c arg not in range(0x110000)');
  return justify(field, String.fromCodePoint(Number(value)));
}

/** %d %i %u %o %x %X */
export function percentInt(field: ReadyField, value: Int): string {
  const { type, precision } = field;
  let digits: string;
  if (type === 'o') digits = value.toString(8);
  else if (type === 'x' || type === 'X') digits = value.toString(16);
  else digits = intToText(value);
  if (value < 0) digits = digits.slice(1);
  if (type === 'X') digits = digits.toUpperCase();
  if (precision > MAX_UNITS) throw new Raise('MemoryError', '');
  digits = digits.padStart(precision, '0');
  const prefix = field.alternate && 'oxX'.includes(type) ? `0${type}` : '';
  return number(field, value < 0, prefix, digits);
}

/** %e %f %g and their capitals. */
export function percentFloat(field: ReadyField, value: number): string {
  const precision = field.precision < 0 ? 6 : field.precision;
  if (precision > MAX_UNITS) throw new Raise('MemoryError', '');
  const style = field.type.toLowerCase() as FloatStyle;
  let text = floatMagnitudeText(value, style, precision, {
    alternate: field.alternate,
    addsPointZero: false,
  });
  if (field.type !== style) text = text.toUpperCase();
  return number(field, isNegative(value) && !Number.isNaN(value), '', text);
}

function number(field: ReadyField, negative: boolean, prefix: string, digits: string): string {
  const sign = negative ? '-' : field.plus ? '+' : field.space ? ' ' : '';
  const head = sign + prefix;
  if (!field.zero || field.left) return justify(field, head + digits);
  return head + repeat('0', field.width - head.length - digits.length) + digits;
}

function justify(field: ReadyField, text: string): string {
  const fill = repeat(' ', field.width - strLength(text));
  return field.left ? text + fill : fill + text;
}

/** The TypeError for an argument of the wrong type: '%d format: a real number is required, not str'. */
export function percentTypeError(field: PercentField, typeName: string): Raise {
  if ('eEfFgG'.includes(field.type)) return new Raise('TypeError', `must be real number, not ${typeName}`);
  if (field.type === 'c') return new Raise('TypeError', '%c requires int or char');
  const wanted = 'oxX'.includes(field.type) ? 'an integer' : 'a real number';
  return new Raise('TypeError', `%${field.type} format: ${wanted} is required, not ${typeName}`);
}
