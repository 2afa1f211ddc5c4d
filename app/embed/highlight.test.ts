import { describe, expect, it } from 'vitest';
import { colouredLines } from './highlight';

const PROGRAM = `def buy(n):
    text = """two
lines"""  # a comment
    return n + 0.5
`;

describe('the program to read', () => {
  it('keeps every character, line for line', () => {
    const lines = colouredLines(PROGRAM).map((pieces) => pieces.map(({ text }) => text).join(''));
    expect(lines.join('\n')).toBe(PROGRAM);
  });

  it('gives words the colours of the editor, also over the end of a line', () => {
    const kinds = colouredLines(PROGRAM).map((pieces) =>
      pieces.filter(({ kind }) => kind !== '').map(({ text, kind }) => `${kind} ${text}`),
    );
    expect(kinds).toEqual([
      ['word-keyword def', 'word-definition buy'],
      ['word-string """two'],
      ['word-string lines"""', 'word-comment # a comment'],
      ['word-keyword return', 'word-number 0.5'],
      [],
    ]);
  });

  it('shows a program that is no Python as it stands', () => {
    const lines = colouredLines('<b>if</b> ((\n');
    expect(lines.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(['<b>if</b> ((', '']);
  });
});
