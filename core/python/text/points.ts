import { Raise } from '../raise';

/*
 * A Python str is a sequence of code points, a JavaScript string one of UTF-16 units. They differ only in strings
 * with surrogate pairs, "wide" ones. Whether the last long string was wide, and where its code points are, is
 * remembered, so that a loop over its indices does not look at all of it each time.
 */

/** The most UTF-16 units a string may be made of; beyond it MemoryError. */
export const MAX_UNITS = 1 << 27;

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
const LONG = 32;

let lastLong = '';
let lastLongWide = false;

/** Whether indices in code points differ from those in UTF-16 units. */
export function isWide(text: string): boolean {
  if (text.length < LONG) return text.length > 1 && PAIR.test(text);
  if (text !== lastLong) {
    lastLongWide = PAIR.test(text);
    lastLong = text;
  }
  return lastLongWide;
}

let lastOffsetsOf = '';
let lastOffsets = new Uint32Array([0]);

/** For each code point the unit it begins at, and at the end the number of units. */
function offsets(text: string): Uint32Array {
  if (text === lastOffsetsOf) return lastOffsets;
  const all = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count++) {
    all[count] = unit;
    unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
  }
  all[count] = text.length;
  lastOffsets = all.slice(0, count + 1);
  lastOffsetsOf = text;
  return lastOffsets;
}

/** len(text) */
export function strLength(text: string): number {
  return isWide(text) ? offsets(text).length - 1 : text.length;
}

/** The unit at which code point `index` begins. @param index 0 ≤ index ≤ length */
export function unitOf(text: string, index: number): number {
  return isWide(text) ? offsets(text)[index] : index;
}

/** The index of the code point that begins at (or contains) `unit`. */
export function indexOfUnit(text: string, unit: number): number {
  if (!isWide(text)) return unit;
  const all = offsets(text);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle] <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** text[from:to] for indices within it. @param from ≤ `to` ≤ length */
export function substring(text: string, from: number, to: number): string {
  if (!isWide(text)) return text.slice(from, to);
  const all = offsets(text);
  return text.slice(all[from], all[to]);
}

/** text[index]. @throws IndexError */
export function strAt(text: string, index: number | bigint): string {
  const length = strLength(text);
  const at = typeof index === 'bigint' ? length : index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw new Raise('IndexError', 'string index out of range');
  return isWide(text) ? substring(text, at, at + 1) : text[at];
}

/** Code points in order. */
export function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

/** ord(text). @throws TypeError */
export function ord(text: string): number {
  const codePoint = text.codePointAt(0);
  if (codePoint !== undefined && text.length === (codePoint > 0xffff ? 2 : 1)) return codePoint;
  throw new Raise('TypeError', `ord() expected a character, but string of length ${strLength(text)} found`);
}

/** chr(codePoint). @throws ValueError, OverflowError */
export function chr(codePoint: number | bigint): string {
  if (codePoint < -2147483648 || codePoint > 2147483647) {
    throw new Raise('OverflowError', 'Python int too large to convert to C int');
  }
  if (codePoint < 0 || codePoint > 0x10ffff) {
    throw new Raise('ValueError', 'chr() arg not in range(0x110000)');
  }
  return String.fromCodePoint(Number(codePoint));
}

/** text * count. @throws MemoryError */
export function repeat(text: string, count: number | bigint): string {
  if (count <= 0 || text === '') return '';
  if (BigInt(text.length) * BigInt(count) > BigInt(MAX_UNITS)) throw new Raise('MemoryError', '');
  return text.repeat(Number(count));
}

const collator = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** −1, 0 or 1 by code points; JavaScript's `<` goes by units, where U+FFFF sorts after U+10000. */
export function compareStr(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Both in the same place; where exactly one is a surrogate of a pair, its code point is the larger.
    const xWide = isPairAt(a, i);
    const yWide = isPairAt(b, i);
    return xWide === yWide ? collator(x, y) : xWide ? 1 : -1;
  }
  return collator(a.length, b.length);
}

function isPairAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return false;
  if (unit < 0xdc00) return PAIR.test(text.slice(at, at + 2));
  return at > 0 && PAIR.test(text.slice(at - 1, at + 1));
}
