import type { Int } from '../number/int';
import { Raise } from '../raise';
import { indexOfUnit, MAX_UNITS, strLength, unitOf } from './points';

/** The part of a text that find, count, startswith … look at, in UTF-16 units; undefined where it is impossible. */
function bounds(text: string, start: Int | undefined, end: Int | undefined): [number, number] | undefined {
  if (start === undefined && end === undefined) return [0, text.length];
  const length = strLength(text);
  const from = adjust(start ?? 0, length);
  const to = Math.min(adjust(end ?? length, length), length);
  if (from > to) return undefined;
  return [unitOf(text, from), unitOf(text, to)];
}

function adjust(value: Int, length: number): number {
  if (typeof value === 'bigint') return value < 0n ? 0 : Number.MAX_SAFE_INTEGER;
  return value < 0 ? Math.max(value + length, 0) : value;
}

const LONE_AT_AN_END = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** indexOf that does not find a lone surrogate within a pair, which is one character. */
function unitsAt(text: string, sub: string, from: number): number {
  let at = text.indexOf(sub, from);
  if (at < 0 || !LONE_AT_AN_END.test(sub)) return at;
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
  const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
  const splits = (i: number): boolean => isHigh(text.charCodeAt(i - 1)) && isLow(text.charCodeAt(i));
  while (at >= 0 && (splits(at) || splits(at + sub.length))) at = text.indexOf(sub, at + 1);
  return at;
}

/** sub in text */
export const includes = (text: string, sub: string): boolean => unitsAt(text, sub, 0) >= 0;

/** The first index of `sub` in text[start:end], −1 where there is none. */
export function find(text: string, sub: string, start?: Int, end?: Int): number {
  const range = bounds(text, start, end);
  if (range === undefined) return -1;
  const at = unitsAt(text, sub, range[0]);
  return at < 0 || at + sub.length > range[1] ? -1 : indexOfUnit(text, at);
}

/** The last index of `sub` in text[start:end], −1 where there is none. */
export function rfind(text: string, sub: string, start?: Int, end?: Int): number {
  const range = bounds(text, start, end);
  if (range === undefined || range[1] - sub.length < range[0]) return -1;
  const at = text.lastIndexOf(sub, range[1] - sub.length);
  return at < range[0] ? -1 : indexOfUnit(text, at);
}

/** As {@link find}. @throws ValueError */
export function index(text: string, sub: string, start?: Int, end?: Int): number {
  const at = find(text, sub, start, end);
  if (at < 0) throw new Raise('ValueError', 'substring not found');
  return at;
}

/** As {@link rfind}. @throws ValueError */
export function rindex(text: string, sub: string, start?: Int, end?: Int): number {
  const at = rfind(text, sub, start, end);
  if (at < 0) throw new Raise('ValueError', 'substring not found');
  return at;
}

/** How often `sub` is in text[start:end] without overlap. */
export function count(text: string, sub: string, start?: Int, end?: Int): number {
  const range = bounds(text, start, end);
  if (range === undefined) return 0;
  if (sub === '') return strLength(text.slice(range[0], range[1])) + 1;
  let found = 0;
  for (let at = unitsAt(text, sub, range[0]); at >= 0; at = unitsAt(text, sub, at + sub.length)) {
    if (at + sub.length > range[1]) break;
    found++;
  }
  return found;
}

export function startsWith(text: string, prefix: string, start?: Int, end?: Int): boolean {
  const range = bounds(text, start, end);
  return range !== undefined && range[0] + prefix.length <= range[1] && text.startsWith(prefix, range[0]);
}

export function endsWith(text: string, suffix: string, start?: Int, end?: Int): boolean {
  const range = bounds(text, start, end);
  return range !== undefined && range[1] - suffix.length >= range[0] && text.endsWith(suffix, range[1]);
}

/**
 * text.replace(old, to, limit). @param limit how many at most; negative means all
 * @throws MemoryError when the result is too long
 */
export function replace(text: string, old: string, to: string, limit: Int = -1): string {
  const most = limit < 0 || typeof limit === 'bigint' ? Number.POSITIVE_INFINITY : limit;
  if (most === 0 || old === to) return text;
  if (old === '') return interleave(text, to, most);
  let from = 0;
  let at = text.indexOf(old);
  if (at < 0) return text;
  const parts: string[] = [];
  let grown = text.length;
  while (at >= 0 && parts.length < most) {
    parts.push(text.slice(from, at));
    from = at + old.length;
    grown += to.length - old.length;
    if (grown > MAX_UNITS) throw new Raise('MemoryError', '');
    at = text.indexOf(old, from);
  }
  parts.push(text.slice(from));
  return parts.join(to);
}

function interleave(text: string, to: string, most: number): string {
  if (Math.min(text.length + 1, most) * to.length > MAX_UNITS) throw new Raise('MemoryError', '');
  let out = '';
  let done = 0;
  let at = 0;
  for (const character of text) {
    if (done === most) return out + text.slice(at);
    out += to + character;
    done++;
    at += character.length;
  }
  return done < most ? out + to : out;
}
