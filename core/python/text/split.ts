import type { Int } from '../number/int';
import { Raise } from '../raise';
import { isSpace } from './unicode/sets';

function limitOf(maxSplit: Int): number {
  return maxSplit < 0 || typeof maxSplit === 'bigint' ? Number.POSITIVE_INFINITY : maxSplit;
}

/** A test for white space by UTF-16 unit: none is outside the first plane. */
export type SpaceTest = (unit: number) => boolean;

/** text.split(sep, maxSplit); `sep` undefined splits at white space. @throws ValueError for an empty separator */
export function split(text: string, sep?: string, maxSplit: Int = -1, space: SpaceTest = isSpace): string[] {
  const most = limitOf(maxSplit);
  if (sep === undefined) return splitSpace(text, most, space);
  if (sep === '') throw new Raise('ValueError', 'empty separator');
  if (most === Number.POSITIVE_INFINITY) return text.split(sep);
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(sep); at >= 0 && parts.length < most; at = text.indexOf(sep, from)) {
    parts.push(text.slice(from, at));
    from = at + sep.length;
  }
  parts.push(text.slice(from));
  return parts;
}

function splitSpace(text: string, most: number, space: SpaceTest): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && space(text.charCodeAt(at))) at++;
    if (at === text.length) return parts;
    if (parts.length === most) {
      parts.push(text.slice(at));
      return parts;
    }
    const from = at;
    while (at < text.length && !space(text.charCodeAt(at))) at++;
    parts.push(text.slice(from, at));
  }
}

/** text.rsplit(sep, maxSplit). @throws ValueError for an empty separator */
export function rsplit(text: string, sep?: string, maxSplit: Int = -1, space: SpaceTest = isSpace): string[] {
  const most = limitOf(maxSplit);
  if (sep === undefined) return rsplitSpace(text, most, space);
  if (sep === '') throw new Raise('ValueError', 'empty separator');
  const parts: string[] = [];
  let to = text.length;
  while (parts.length < most && to >= sep.length) {
    const at = text.lastIndexOf(sep, to - sep.length);
    if (at < 0) break;
    parts.push(text.slice(at + sep.length, to));
    to = at;
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

function rsplitSpace(text: string, most: number, space: SpaceTest): string[] {
  const parts: string[] = [];
  let at = text.length;
  for (;;) {
    while (at > 0 && space(text.charCodeAt(at - 1))) at--;
    if (at === 0) break;
    if (parts.length === most) {
      parts.push(text.slice(0, at));
      break;
    }
    const to = at;
    while (at > 0 && !space(text.charCodeAt(at - 1))) at--;
    parts.push(text.slice(at, to));
  }
  return parts.reverse();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python's line boundaries
const STR_LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const BYTES_LINE_END = /\r\n|[\n\r]/g;

/** text.splitlines(keepEnds). @param bytes whether only \n and \r end a line, as in bytes */
export function splitLines(text: string, keepEnds = false, bytes = false): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of text.matchAll(bytes ? BYTES_LINE_END : STR_LINE_END)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(from, keepEnds ? end : match.index));
    from = end;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** text.partition(sep). @throws ValueError for an empty separator */
export function partition(text: string, sep: string): [string, string, string] {
  if (sep === '') throw new Raise('ValueError', 'empty separator');
  const at = text.indexOf(sep);
  return at < 0 ? [text, '', ''] : [text.slice(0, at), sep, text.slice(at + sep.length)];
}

/** text.rpartition(sep). @throws ValueError for an empty separator */
export function rpartition(text: string, sep: string): [string, string, string] {
  if (sep === '') throw new Raise('ValueError', 'empty separator');
  const at = text.lastIndexOf(sep);
  return at < 0 ? ['', '', text] : [text.slice(0, at), sep, text.slice(at + sep.length)];
}
