import * as tables from './tables';

/** A set of code points as the sorted points where membership changes, beginning outside. */
function decodeToggles(text: string): Uint32Array {
  const words = text.split(' ');
  const points = new Uint32Array(words.length);
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    last += Number.parseInt(words[i], 36);
    points[i] = last;
  }
  return points;
}

/** How many of the sorted `points` are ≤ `codePoint`. */
function rank(points: Uint32Array, codePoint: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle] <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A test for membership by code point. The first 256 characters are answered from a small table; the rest is
 * unpacked when the first of them is asked for.
 */
function member(text: string): (codePoint: number) => boolean {
  let points: Uint32Array | undefined;
  let latin: Uint8Array | undefined;
  return (codePoint) => {
    if (points === undefined || latin === undefined) {
      points = decodeToggles(text);
      latin = new Uint8Array(256);
      for (let cp = 0; cp < 256; cp++) latin[cp] = rank(points, cp) & 1;
    }
    return codePoint < 256 ? latin[codePoint] === 1 : (rank(points, codePoint) & 1) === 1;
  };
}

export const isPrintable = member(tables.PRINTABLE);
export const isAlpha = member(tables.ALPHA);
export const isDigit = member(tables.DIGIT);
export const isNumeric = member(tables.NUMERIC);
export const isSpace = member(tables.SPACE);
export const isLower = member(tables.LOWER);
export const isUpper = member(tables.UPPER);
/** Title case proper (ǅ), not upper case. */
export const isTitle = member(tables.TITLE);
export const isCased = member(tables.CASED);
export const isCaseIgnorable = member(tables.CASE_IGNORABLE);
export const isIdentifierStart = member(tables.IDENTIFIER_START);
export const isIdentifierPart = member(tables.IDENTIFIER_PART);

let zeros: Uint32Array | undefined;

/** 0–9 for a decimal digit of any script, −1 for everything else. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  zeros ??= decodeToggles(tables.DECIMAL_ZEROS);
  const at = rank(zeros, codePoint);
  if (at === 0) return -1;
  const value = codePoint - zeros[at - 1];
  return value <= 9 ? value : -1;
}
