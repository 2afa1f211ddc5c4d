import { Raise } from '../raise';
import { decimalValue } from './unicode/sets';

/** A step from a field's first value: `.name`, or `[key]`, which is an index when it is all digits. */
export type FieldStep = { attribute: string } | { item: number | string };

/** A replacement field of str.format. */
export interface FormatField {
  /** Position of the argument, or its keyword. */
  first: number | string;
  path: FieldStep[];
  /** '', 'r', 's', 'a', or another character: the VM raises {@link unknownConversion} after it got the value. */
  conversion: string;
  /** The format specification: items again, for it may hold fields itself. */
  spec: FormatItem[];
}

/** A format as the VM goes through it; errors come when it gets to them, as in CPython. */
export type FormatItem = { text: string } | { field: FormatField } | { error: Raise };

/** Whether fields are numbered by the program or automatically; shared by a format and its nested specs. */
interface Numbering {
  mode: 'none' | 'auto' | 'manual';
  next: number;
}

function valueError(message: string): Raise {
  return new Raise('ValueError', message);
}

/** The items of a str.format text. */
export function parseFormat(format: string): FormatItem[] {
  return itemsOf(Array.from(format), { mode: 'none', next: 0 }, 2);
}

function itemsOf(text: readonly string[], numbering: Numbering, depth: number): FormatItem[] {
  if (depth <= 0) return [{ error: valueError('Max string recursion exceeded') }];
  const items: FormatItem[] = [];
  const cursor = { at: 0 };
  while (cursor.at < text.length) {
    try {
      nextItem(text, cursor, numbering, depth, items);
    } catch (error) {
      if (!(error instanceof Raise)) throw error;
      items.push({ error });
      return items;
    }
  }
  return items;
}

function nextItem(
  text: readonly string[],
  cursor: { at: number },
  numbering: Numbering,
  depth: number,
  items: FormatItem[],
): void {
  const start = cursor.at;
  while (cursor.at < text.length && text[cursor.at] !== '{' && text[cursor.at] !== '}') cursor.at++;
  const literal = text.slice(start, cursor.at).join('');
  if (cursor.at === text.length) {
    if (literal !== '') items.push({ text: literal });
    return;
  }
  const brace = text[cursor.at++];
  const doubled = text[cursor.at] === brace;
  if (!doubled && (brace === '}' || cursor.at === text.length)) {
    throw valueError(`Single '${brace}' encountered in format string`);
  }
  if (doubled) {
    cursor.at++;
    items.push({ text: literal + brace });
    return;
  }
  if (literal !== '') items.push({ text: literal });
  const raw = readField(text, cursor);
  items.push({ field: toField(raw, numbering, depth) });
}

interface RawField {
  name: string;
  conversion: string;
  spec: readonly string[];
}

/** From behind '{' to behind the matching '}'. */
function readField(text: readonly string[], cursor: { at: number }): RawField {
  const start = cursor.at;
  let end = '';
  while (cursor.at < text.length && end === '') {
    const character = text[cursor.at++];
    if (character === '{') throw valueError("unexpected '{' in field name");
    if (character === '[') while (cursor.at < text.length && text[cursor.at] !== ']') cursor.at++;
    else if (character === '}' || character === ':' || character === '!') end = character;
  }
  if (end === '') throw valueError("expected '}' before end of string");
  const name = text.slice(start, cursor.at - 1).join('');
  let conversion = '';
  if (end === '!') {
    if (cursor.at >= text.length) throw valueError('end of string while looking for conversion specifier');
    conversion = text[cursor.at++];
    if (cursor.at < text.length) {
      end = text[cursor.at++];
      if (end !== '}' && end !== ':') throw valueError("expected ':' after conversion specifier");
    }
  }
  return { name, conversion, spec: end === '}' ? [] : readSpec(text, cursor) };
}

function readSpec(text: readonly string[], cursor: { at: number }): readonly string[] {
  const start = cursor.at;
  let depth = 1;
  while (cursor.at < text.length) {
    const character = text[cursor.at++];
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return text.slice(start, cursor.at - 1);
  }
  throw valueError("unmatched '{' in format spec");
}

function toField(raw: RawField, numbering: Numbering, depth: number): FormatField {
  const { first, path } = parseFieldName(raw.name, numbering);
  // Braces in a spec are fields; one without braces is text even where nesting has to end.
  const spec = raw.spec.includes('{')
    ? itemsOf(raw.spec, numbering, depth - 1)
    : raw.spec.length > 0
      ? [{ text: raw.spec.join('') }]
      : [];
  return { first, path, conversion: raw.conversion, spec };
}

function parseFieldName(name: string, numbering: Numbering): { first: number | string; path: FieldStep[] } {
  const split = name.search(/[.[]/);
  const head = split < 0 ? name : name.slice(0, split);
  const number = toIndex(head);
  if (head === '' || number !== undefined) {
    const mode = head === '' ? 'auto' : 'manual';
    if (numbering.mode === 'none') numbering.mode = mode;
    if (numbering.mode === 'manual' && mode === 'auto') {
      throw valueError('cannot switch from manual field specification to automatic field numbering');
    }
    if (numbering.mode === 'auto' && mode === 'manual') {
      throw valueError('cannot switch from automatic field numbering to manual field specification');
    }
  }
  const first = head === '' ? numbering.next++ : (number ?? head);
  return { first, path: split < 0 ? [] : parsePath(name.slice(split)) };
}

function parsePath(rest: string): FieldStep[] {
  const path: FieldStep[] = [];
  let at = 0;
  while (at < rest.length) {
    const kind = rest[at++];
    if (kind !== '.' && kind !== '[') {
      throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    let end = at;
    if (kind === '.') while (end < rest.length && rest[end] !== '.' && rest[end] !== '[') end++;
    else {
      end = rest.indexOf(']', at);
      if (end < 0) throw valueError("Missing ']' in format string");
    }
    const name = rest.slice(at, end);
    if (name === '') throw valueError('Empty attribute in format string');
    path.push(kind === '.' ? { attribute: name } : { item: toIndex(name) ?? name });
    at = kind === '.' ? end : end + 1;
  }
  return path;
}

/** The number that all digits make, or undefined. @throws ValueError */
function toIndex(text: string): number | undefined {
  if (text === '') return undefined;
  let value = 0n;
  for (const character of text) {
    const digit = decimalValue(character.codePointAt(0) as number);
    if (digit < 0) return undefined;
    value = value * 10n + BigInt(digit);
    if (value > 0x7fffffffffffffffn) throw valueError('Too many decimal digits in format string');
  }
  return Number(value);
}

/** The error for `!x` with an x that is not r, s or a. */
export function unknownConversion(conversion: string): Raise {
  const codePoint = conversion.codePointAt(0) as number;
  const shown = codePoint > 32 && codePoint < 127 ? conversion : `\\x${codePoint.toString(16)}`;
  return valueError(`Unknown conversion specifier ${shown}`);
}
