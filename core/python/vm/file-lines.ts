import { findEncoding } from '../text/codec-error';
import { isDoubleByte } from '../text/double-bytes';

/**
 * Lines and characters in the bytes a file has read. `newline` is open()'s: 'universal' (None) takes \n, \r and \r\n for
 * the end of a line and gives \n; '' takes all three and gives them as they are; otherwise the one text that ends a line.
 */
export interface Read {
  binary: boolean;
  newline: string;
  encoding: string;
  inn: Uint8Array;
  eof: boolean;
}

const LF = 10;
const CR = 13;

/** Position behind the line that begins at `from`; −1 when its end is not among the bytes read so far. */
export function lineEnd(f: Read, from: number): number {
  const { inn, newline } = f;
  if (f.binary || newline === '\n') return inn.indexOf(LF, from) + 1 || -1;
  if (newline === '\r') return inn.indexOf(CR, from) + 1 || -1;
  for (let i = from; i < inn.length; i++) {
    if (inn[i] === LF && newline !== '\r\n') return i + 1;
    if (inn[i] !== CR) continue;
    if (inn[i + 1] === LF) return i + 2;
    if (newline === '\r\n') continue;
    // what follows may be the \n that belongs to it
    return i + 1 < inn.length || f.eof ? i + 1 : -1;
  }
  return -1;
}

/** Position behind `count` characters from `from` (bytes of a binary file); −1 when there are not as many. */
export function charactersEnd(f: Read, from: number, count: number): number {
  const { inn } = f;
  const encoding = findEncoding(f.encoding);
  const most = encoding.startsWith('utf-8') ? 4 : isDoubleByte(encoding) ? 2 : 1;
  let at = from;
  if (f.binary) at += count;
  else {
    for (let left = count; left > 0; left--) {
      if (at >= inn.length) return -1;
      const lead = inn[at];
      at += Math.min(most, lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
      if (lead !== CR || f.newline !== 'universal') continue;
      if (at === inn.length && !f.eof) return -1;
      if (inn[at] === LF) at++;
    }
  }
  return at <= inn.length ? at : -1;
}

/** A text as write() puts it into a file. */
export const withNewlines = (text: string, newline: string): string =>
  newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text;
