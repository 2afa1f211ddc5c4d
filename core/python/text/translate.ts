import { Raise } from '../raise';
import { codePoints, strLength } from './points';

/**
 * text.translate with a lookup by code point: text to put there ('' deletes), or undefined to leave it. The VM looks
 * up the Python mapping.
 */
export function translate(text: string, lookUp: (codePoint: number) => string | undefined): string {
  const known = new Map<number, string | undefined>();
  let out = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!known.has(codePoint)) known.set(codePoint, lookUp(codePoint));
    out += known.get(codePoint) ?? character;
  }
  return out;
}

/**
 * The table of str.maketrans(from, to, deleted): code point → code point, or null to delete; in the order of the
 * dict that Python gives. @throws ValueError when `from` and `to` differ in length
 */
export function makeTranslation(from: string, to: string, deleted = ''): Map<number, number | null> {
  if (strLength(from) !== strLength(to)) {
    throw new Raise('ValueError', 'the first two maketrans arguments must have equal length');
  }
  const table = new Map<number, number | null>();
  const target = codePoints(to);
  codePoints(from).forEach((codePoint, at) => {
    table.set(codePoint, target[at]);
  });
  for (const codePoint of codePoints(deleted)) table.set(codePoint, null);
  return table;
}
