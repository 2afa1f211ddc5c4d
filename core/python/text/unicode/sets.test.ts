import { describe, expect, it } from 'vitest';
import * as cases from './cases';
import * as sets from './sets';
import { unicodeTables } from './tables';

const ASCII = Array.from({ length: 128 }, (_, codePoint) => codePoint);

const SETS = [
  ['PRINTABLE', sets.isPrintable],
  ['ALPHA', sets.isAlpha],
  ['DIGIT', sets.isDigit],
  ['NUMERIC', sets.isNumeric],
  ['SPACE', sets.isSpace],
  ['LOWER', sets.isLower],
  ['UPPER', sets.isUpper],
  ['TITLE', sets.isTitle],
  ['CASED', sets.isCased],
  ['CASE_IGNORABLE', sets.isCaseIgnorable],
  ['IDENTIFIER_START', sets.isIdentifierStart],
  ['IDENTIFIER_PART', sets.isIdentifierPart],
] as const;

/** Code points of a table that are ASCII. */
function asciiOf(table: string): number[] {
  let point = 0;
  const changes = table.split(' ').map((step) => {
    point += Number.parseInt(step, 36);
    return point;
  });
  return ASCII.filter((codePoint) => changes.filter((change) => change <= codePoint).length % 2 === 1);
}

describe('what is told of ASCII without the tables', () => {
  it.each(SETS)('is what the tables have: %s', (name, test) => {
    expect(ASCII.filter(test)).toEqual(asciiOf(unicodeTables()[name]));
  });

  it('is what its letters become, too', () => {
    const become = (change: (codePoint: number) => string) =>
      ASCII.map((codePoint) => change(codePoint)).join('');
    const text = become(String.fromCharCode);
    const [lower, upper] = [
      text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32)),
      text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32)),
    ];
    expect([cases.toLower, cases.toFold].map(become)).toEqual([lower, lower]);
    expect([cases.toUpper, cases.toTitle].map(become)).toEqual([upper, upper]);
  });
});
