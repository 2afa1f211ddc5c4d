import type { Encoding } from '../text/codec-error';
import { isDoubleByte } from '../text/double-bytes';
import { isWide, unitAt, unitBytes } from '../text/wide';

/**
 * Lines and characters in the bytes a file has read. `newline` is open()'s: 'universal' (None) takes \n, \r and \r\n for
 * the end of a line and gives \n; '' takes all three and gives them as they are; otherwise the one text that ends a line.
 */
export interface Read {
  binary: boolean;
  newline: string;
  inn: Uint8Array;
  eof: boolean;
}

const LF = 10;
const CR = 13;

/** The character (of UTF-16 the unit) that begins at `at`, as far as it may be a newline; undefined when it is not all there. */
function codeAt(inn: Uint8Array, at: number, encoding: Encoding): number | undefined {
  if (!isWide(encoding)) return inn[at];
  return at + unitBytes(encoding) <= inn.length ? unitAt(inn, at, encoding) : undefined;
}

/** Position behind the line of text in this encoding that begins at `from`; −1 when its end is not among the bytes read so far. */
export function lineEnd(f: Read, from: number, encoding: Encoding): number {
  const { inn, newline } = f;
  const step = isWide(encoding) && !f.binary ? unitBytes(encoding) : 1;
  if (step === 1) {
    if (f.binary || newline === '\n') return inn.indexOf(LF, from) + 1 || -1;
    if (newline === '\r') return inn.indexOf(CR, from) + 1 || -1;
  }
  for (let i = from; i < inn.length; i += step) {
    const code = codeAt(inn, i, encoding);
    if (code === LF && newline !== '\r\n' && newline !== '\r') return i + step;
    if (code !== CR || newline === '\n') continue;
    if (newline === '\r') return i + step;
    const next = codeAt(inn, i + step, encoding);
    if (next === LF) return i + 2 * step;
    if (newline === '\r\n') continue;
    // what follows may be the \n that belongs to it
    return next !== undefined || f.eof ? i + step : -1;
  }
  return -1;
}

/** Bytes of the character that begins at `at`, as its first unit tells. */
function characterBytes(inn: Uint8Array, at: number, encoding: Encoding): number {
  if (isWide(encoding)) {
    const unit = codeAt(inn, at, encoding) ?? 0;
    return unitBytes(encoding) === 2 && unit >= 0xd800 && unit <= 0xdbff ? 4 : unitBytes(encoding);
  }
  const lead = inn[at];
  const most = encoding === 'utf-8' ? 4 : isDoubleByte(encoding) ? 2 : 1;
  return Math.min(most, lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
}

/** Position behind `count` characters from `from` (bytes of a binary file); −1 when there are not as many. */
export function charactersEnd(f: Read, from: number, count: number, encoding: Encoding): number {
  const { inn } = f;
  let at = from;
  if (f.binary) at += count;
  else {
    for (let left = count; left > 0; left--) {
      if (at >= inn.length) return -1;
      const isReturn = codeAt(inn, at, encoding) === CR;
      at += characterBytes(inn, at, encoding);
      if (!isReturn || f.newline !== 'universal') continue;
      const next = codeAt(inn, at, encoding);
      if (next === undefined && !f.eof) return -1;
      if (next === LF) at += characterBytes(inn, at, encoding);
    }
  }
  return at <= inn.length ? at : -1;
}

/** A text as write() puts it into a file. */
export const withNewlines = (text: string, newline: string): string =>
  newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text;
