import {
  decimalValue,
  isAlpha,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
} from './unicode/sets';

/* str.isalpha() and its kin. Unless said otherwise the empty text is none of them. */

function every(text: string, test: (codePoint: number) => boolean): boolean {
  for (const character of text) if (!test(character.codePointAt(0) as number)) return false;
  return true;
}

function someAndEvery(test: (codePoint: number) => boolean): (text: string) => boolean {
  return (text) => text !== '' && every(text, test);
}

const isDecimal = (codePoint: number) => decimalValue(codePoint) >= 0;

export const strIsAlpha = someAndEvery(isAlpha);
export const strIsDecimal = someAndEvery(isDecimal);
export const strIsDigit = someAndEvery(isDigit);
export const strIsNumeric = someAndEvery(isNumeric);
export const strIsAlnum = someAndEvery((c) => isAlpha(c) || isDecimal(c) || isDigit(c) || isNumeric(c));
export const strIsSpace = someAndEvery(isSpace);

/** Also true of the empty text. */
export function strIsPrintable(text: string): boolean {
  return every(text, isPrintable);
}

/** Also true of the empty text. */
export function strIsAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text);
}

export function strIsIdentifier(text: string): boolean {
  const first = text.codePointAt(0);
  return first !== undefined && isIdentifierStart(first) && every(text, isIdentifierPart);
}

/** All cased characters are lower case, and there is one. */
export function strIsLower(text: string): boolean {
  let found = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (isUpper(codePoint) || isTitle(codePoint)) return false;
    found ||= isLower(codePoint);
  }
  return found;
}

/** All cased characters are upper case, and there is one. */
export function strIsUpper(text: string): boolean {
  let found = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (isLower(codePoint) || isTitle(codePoint)) return false;
    found ||= isUpper(codePoint);
  }
  return found;
}

/** Upper case exactly where a word begins, and there is a word. */
export function strIsTitle(text: string): boolean {
  let found = false;
  let afterCased = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (isUpper(codePoint) || isTitle(codePoint)) {
      if (afterCased) return false;
      afterCased = found = true;
    } else if (isLower(codePoint)) {
      if (!afterCased) return false;
      found = true;
    } else {
      afterCased = false;
    }
  }
  return found;
}
