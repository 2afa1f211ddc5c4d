import { type Tables, unicodeTables } from './tables';
import { decodeToggles, rank } from './toggles';

type SetName = {
  [Name in keyof Tables]: Tables[Name] extends string ? Name : never;
}[keyof Tables];

const ASCII_END = 128;
/** What a character of Latin-1 is, of which the tables are not known yet. */
const UNKNOWN = 2;

/**
 * A test for membership by code point. ASCII is told by a pattern, without the tables; Latin-1 from a small table of its own; the
 * rest is unpacked when the first of it is asked for.
 */
function member(name: SetName, ascii: RegExp): (codePoint: number) => boolean {
  let points: Uint32Array | undefined;
  const latin = Uint8Array.from({ length: 256 }, (_, cp) =>
    cp < ASCII_END ? Number(ascii.test(String.fromCharCode(cp))) : UNKNOWN,
  );
  return (codePoint) => {
    if (codePoint < 256 && latin[codePoint] !== UNKNOWN) return latin[codePoint] === 1;
    if (points === undefined) {
      points = decodeToggles(unicodeTables()[name]);
      for (let cp = ASCII_END; cp < 256; cp++) latin[cp] = rank(points, cp) & 1;
    }
    return (rank(points, codePoint) & 1) === 1;
  };
}

export const isPrintable = member('PRINTABLE', /[ -~]/);
export const isAlpha = member('ALPHA', /[A-Za-z]/);
export const isDigit = member('DIGIT', /[0-9]/);
export const isNumeric = member('NUMERIC', /[0-9]/);
// biome-ignore lint/suspicious/noControlCharactersInRegex: separators of files, groups, records and units are space
export const isSpace = member('SPACE', /[\t-\r\x1c- ]/);
export const isLower = member('LOWER', /[a-z]/);
export const isUpper = member('UPPER', /[A-Z]/);
/** Title case proper (ǅ), not upper case. */
export const isTitle = member('TITLE', /(?!)/);
export const isCased = member('CASED', /[A-Za-z]/);
export const isCaseIgnorable = member('CASE_IGNORABLE', /['.:^`]/);
export const isIdentifierStart = member('IDENTIFIER_START', /[A-Za-z_]/);
export const isIdentifierPart = member('IDENTIFIER_PART', /[A-Za-z_0-9]/);

let zeros: Uint32Array | undefined;

/** 0–9 for a decimal digit of any script, −1 for everything else. */
export function decimalValue(codePoint: number): number {
  if (codePoint < ASCII_END) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  zeros ??= decodeToggles(unicodeTables().DECIMAL_ZEROS);
  const at = rank(zeros, codePoint);
  if (at === 0) return -1;
  const value = codePoint - zeros[at - 1];
  return value <= 9 ? value : -1;
}
