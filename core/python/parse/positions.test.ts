import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourcePositions, utf8Length } from './positions';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const lineText = fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', ' ', '"', '\u0301') });

describe('SourcePositions', () => {
  it('counts lines at \\n, \\r\\n and \\r', () => {
    const positions = new SourcePositions('a\nb\r\nc\rd');
    expect([1, 2, 3, 4, 5].map((line) => positions.line(line))).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('turns UTF-8 offsets into UTF-16 columns and back, at every character', () => {
    fc.assert(
      fc.property(lineText, lineText, (first, second) => {
        const positions = new SourcePositions(`${first}\n${second}`);
        let column = 0;
        for (const character of second) {
          expect(positions.column(2, bytes(second.slice(0, column)))).toBe(column);
          expect(positions.byteOffset(2, column)).toBe(bytes(second.slice(0, column)));
          column += character.length;
        }
        expect(positions.column(2, bytes(second))).toBe(second.length);
      }),
    );
  });

  it('gives the start of a character for an offset inside it', () => {
    const positions = new SourcePositions('a😀b');
    expect([1, 2, 3, 4, 5].map((offset) => positions.column(1, offset))).toEqual([1, 1, 1, 1, 3]);
  });

  it('clamps to the line', () => {
    const positions = new SourcePositions('ab\né');
    expect([positions.column(1, 9), positions.column(2, 9), positions.column(7, 3)]).toEqual([2, 1, 0]);
  });

  it('measures UTF-8 as TextEncoder does', () => {
    fc.assert(fc.property(lineText, (text) => utf8Length(text) === bytes(text)));
  });
});
