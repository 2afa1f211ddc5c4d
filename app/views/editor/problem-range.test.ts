import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from './problem-range';

const doc = Text.of(['import time', '', "print('a'", 'x = 1']);
const at = (line: number, column: number, endLine = line, endColumn = column) =>
  rangeOf(doc, { type: 'SyntaxError', message: 'm', line, column, endLine, endColumn });
const textAt = (range: { from: number; to: number }) => doc.sliceString(range.from, range.to);

describe('the place of a problem', () => {
  it('is what the parser says', () => {
    expect(textAt(at(3, 5, 3, 6))).toBe('(');
    expect(textAt(at(3, 5, 4, 1))).toBe("('a'\nx");
  });

  it('is one character wide when the parser names a point', () => {
    expect(textAt(at(4, 2))).toBe('=');
    expect(textAt(at(4, 99))).toBe('1');
  });

  it('is at the end when the program ends too early', () => {
    expect(textAt(at(9, 0))).toBe('1');
  });

  it('lies in the text whatever is asked', () => {
    const number = fc.integer({ min: -3, max: 40 });
    fc.assert(
      fc.property(number, number, number, number, (line, column, endLine, endColumn) => {
        const { from, to } = at(line, column, endLine, endColumn);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(doc.length);
      }),
    );
  });
});
