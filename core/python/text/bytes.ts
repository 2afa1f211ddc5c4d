import type { Int } from '../number/int';
import { Raise } from '../raise';
import { latinText } from './decode';
import * as search from './search';
import { rsplit as rsplitText, split as splitText, splitLines as splitTextLines } from './split';
import { type Side, strip as stripText } from './strip';

/*
 * Methods of bytes: those of text on the characters U+0000 to U+00FF, with ASCII's idea of letters and white space.
 */

/** Bytes of a text of characters up to U+00FF. */
export function latinBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Does a text function on bytes: bytes go in as text, text comes out as bytes. */
export function asText(bytes: Uint8Array, work: (text: string) => string): Uint8Array {
  return latinBytes(work(latinText(bytes)));
}

/** Space, \t, \n, \r, \v, \f. */
export function isByteSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** What find() and its kin look for: bytes, or one byte as an int. @throws ValueError */
function needle(sub: Uint8Array | Int): string {
  if (typeof sub === 'object') return latinText(sub);
  if (sub < 0 || sub > 255) throw new Raise('ValueError', 'byte must be in range(0, 256)');
  return String.fromCharCode(Number(sub));
}

export function bytesFind(bytes: Uint8Array, sub: Uint8Array | Int, start?: Int, end?: Int): number {
  return search.find(latinText(bytes), needle(sub), start, end);
}

export function bytesRfind(bytes: Uint8Array, sub: Uint8Array | Int, start?: Int, end?: Int): number {
  return search.rfind(latinText(bytes), needle(sub), start, end);
}

function found(at: number): number {
  if (at < 0) throw new Raise('ValueError', 'subsection not found');
  return at;
}

/** @throws ValueError */
export function bytesIndex(bytes: Uint8Array, sub: Uint8Array | Int, start?: Int, end?: Int): number {
  return found(bytesFind(bytes, sub, start, end));
}

/** @throws ValueError */
export function bytesRindex(bytes: Uint8Array, sub: Uint8Array | Int, start?: Int, end?: Int): number {
  return found(bytesRfind(bytes, sub, start, end));
}

export function bytesCount(bytes: Uint8Array, sub: Uint8Array | Int, start?: Int, end?: Int): number {
  return search.count(latinText(bytes), needle(sub), start, end);
}

export function bytesContain(bytes: Uint8Array, sub: Uint8Array | Int): boolean {
  return bytesFind(bytes, sub) >= 0;
}

export function bytesStartWith(bytes: Uint8Array, prefix: Uint8Array, start?: Int, end?: Int): boolean {
  return search.startsWith(latinText(bytes), latinText(prefix), start, end);
}

export function bytesEndWith(bytes: Uint8Array, suffix: Uint8Array, start?: Int, end?: Int): boolean {
  return search.endsWith(latinText(bytes), latinText(suffix), start, end);
}

export function bytesReplace(
  bytes: Uint8Array,
  old: Uint8Array,
  to: Uint8Array,
  limit: Int = -1,
): Uint8Array {
  return asText(bytes, (text) => search.replace(text, latinText(old), latinText(to), limit));
}

/** @throws ValueError for an empty separator */
export function bytesSplit(bytes: Uint8Array, sep?: Uint8Array, maxSplit: Int = -1): Uint8Array[] {
  const by = sep === undefined ? undefined : latinText(sep);
  return splitText(latinText(bytes), by, maxSplit, isByteSpace).map(latinBytes);
}

/** @throws ValueError for an empty separator */
export function bytesRsplit(bytes: Uint8Array, sep?: Uint8Array, maxSplit: Int = -1): Uint8Array[] {
  const by = sep === undefined ? undefined : latinText(sep);
  return rsplitText(latinText(bytes), by, maxSplit, isByteSpace).map(latinBytes);
}

export function bytesSplitLines(bytes: Uint8Array, keepEnds = false): Uint8Array[] {
  return splitTextLines(latinText(bytes), keepEnds, true).map(latinBytes);
}

export function bytesStrip(bytes: Uint8Array, side: Side, chars?: Uint8Array): Uint8Array {
  const which = chars === undefined ? undefined : latinText(chars);
  return asText(bytes, (text) => stripText(text, side, which, isByteSpace));
}

/** Concatenates, with `separator` between. */
export function bytesJoin(separator: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const between = separator.length * Math.max(parts.length - 1, 0);
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, between));
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) {
      out.set(separator, at);
      at += separator.length;
    }
    out.set(part, at);
    at += part.length;
  });
  return out;
}

/** −1, 0 or 1. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return Math.sign(a.length - b.length);
}

/** bytes(count), all zero. @throws ValueError, MemoryError */
export function zeroBytes(count: Int): Uint8Array {
  if (count < 0) throw new Raise('ValueError', 'negative count');
  if (count > 1 << 28) throw new Raise('MemoryError', '');
  return new Uint8Array(Number(count));
}

/** bytes of ints. @throws ValueError */
export function bytesOf(values: readonly Int[]): Uint8Array {
  return Uint8Array.from(values, (value) => {
    if (value < 0 || value > 255) throw new Raise('ValueError', 'bytes must be in range(0, 256)');
    return Number(value);
  });
}
