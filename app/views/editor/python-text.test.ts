import { describe, expect, it } from 'vitest';
import { pythonText } from './python-text';

const problem = { type: 'SyntaxError', message: "'(' was never closed", line: 2, endLine: 2 };

describe('the text of a problem', () => {
  it('is what CPython prints', () => {
    const program = "import time\n    print('a'\n";
    expect(pythonText({ ...problem, column: 9, endColumn: 10 }, program)).toEqual({
      place: ['  File "program.py", line 2', "    print('a'", '         ^'].join('\n'),
      said: "SyntaxError: '(' was never closed",
    });
  });

  it('has a caret for each character, up to the end of the line', () => {
    const program = 'x\nif a = 1:\n  pass';
    const carets = (endLine: number, endColumn: number) =>
      pythonText({ ...problem, column: 3, endLine, endColumn }, program).place.split('\n')[2];
    expect(carets(2, 8)).toBe('       ^^^^^');
    expect(carets(3, 2)).toBe('       ^^^^^^');
  });

  it('leaves the line out when it is empty or past the end', () => {
    expect(pythonText({ ...problem, column: 0, endColumn: 0 }, 'if True:')).toEqual({
      place: '  File "program.py", line 2',
      said: "SyntaxError: '(' was never closed",
    });
  });
});
