import type { Int } from '../number/int';
import { repeat, strLength } from './points';

function missing(text: string, width: Int): Int {
  return typeof width === 'bigint' ? width : width - strLength(text);
}

/** @param fill one character */
export function leftJustify(text: string, width: Int, fill = ' '): string {
  return text + repeat(fill, missing(text, width));
}

/** @param fill one character */
export function rightJustify(text: string, width: Int, fill = ' '): string {
  return repeat(fill, missing(text, width)) + text;
}

/** Where it cannot be even, the left side has more if the width is odd, as in CPython. @param fill one character */
export function center(text: string, width: Int, fill = ' '): string {
  const pad = missing(text, width);
  if (pad <= 0) return text;
  // A width beyond all memory: let it fail on its way.
  if (typeof pad === 'bigint' || typeof width === 'bigint') return repeat(fill, pad);
  const left = Math.floor(pad / 2) + (pad & width & 1);
  return repeat(fill, left) + text + repeat(fill, pad - left);
}

/** Zeros between the sign and the rest. */
export function zeroFill(text: string, width: Int): string {
  const zeros = repeat('0', missing(text, width));
  if (zeros === '') return text;
  return text[0] === '+' || text[0] === '-' ? text[0] + zeros + text.slice(1) : zeros + text;
}

/** Tabs to the next multiple of `tabSize` columns; a line break begins again at 0. */
export function expandTabs(text: string, tabSize: Int = 8): string {
  let out = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      if (tabSize <= 0) continue;
      const gap = typeof tabSize === 'bigint' ? tabSize : tabSize - (column % tabSize);
      out += repeat(' ', gap);
      column += Number(gap);
    } else {
      out += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return out;
}
