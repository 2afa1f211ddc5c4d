import { decimalValue, isSpace } from './unicode/sets';

/**
 * Text for int() and float() to read: white space around it taken off, decimal digits of all scripts made ASCII,
 * other characters outside ASCII made '?', which no number contains.
 */
export function toAsciiNumber(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  const ascii = /^[\x00-\x7f]*$/.test(text) ? text : transform(text);
  // Python's wider white space inside ASCII (\x1c to \x1f) does not count here, as in CPython.
  return ascii.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
}

function transform(text: string): string {
  let ascii = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    const digit = decimalValue(codePoint);
    if (codePoint < 127) ascii += character;
    else if (isSpace(codePoint)) ascii += ' ';
    else ascii += digit >= 0 ? String(digit) : '?';
  }
  return ascii;
}
