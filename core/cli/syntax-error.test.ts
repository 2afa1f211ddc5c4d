import { describe, expect, it } from 'vitest';
import { syntaxErrorText } from './syntax-error';

const at = (column: number, endColumn: number, line = 1, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
});

describe('a syntax error', () => {
  it('shows place, line, carets, type and message as CPython does', () => {
    const error = { type: 'SyntaxError', message: "'return' outside function", ...at(4, 12, 2) };
    expect(syntaxErrorText(error, 'if 1:\n    return 5\n', '/x/a.py')).toBe(
      '  File "/x/a.py", line 2\n    return 5\n    ^^^^^^^^\nSyntaxError: \'return\' outside function\n',
    );
  });

  it('points behind the line when that is the place', () => {
    const error = { type: 'SyntaxError', message: 'invalid syntax', ...at(7, 8) };
    expect(syntaxErrorText(error, 'a = 1 +\n', 'f.py')).toContain('\n    a = 1 +\n           ^\n');
  });

  it('marks the rest of the line when the culprit goes on below', () => {
    const error = { type: 'SyntaxError', message: 'cannot assign', ...at(4, 1, 1, 2) };
    expect(syntaxErrorText(error, 'x = (a,\nb)', 'f.py')).toContain('\n    x = (a,\n        ^^^\n');
  });

  it('has no caret for an indentation that is wrong as a whole', () => {
    const error = { type: 'IndentationError', message: 'unexpected indent', ...at(3, 4), caret: null };
    expect(syntaxErrorText(error, '   x = 1\n', 'f.py')).toBe(
      '  File "f.py", line 1\n    x = 1\nIndentationError: unexpected indent\n',
    );
  });

  it('marks what CPython had read by then rather than the fault', () => {
    const caret = { line: 2, column: 2, endColumn: 5 };
    const error = { type: 'SyntaxError', message: '(unicode error)', ...at(5, 10), caret };
    expect(syntaxErrorText(error, "x = ('\\x4'\n  foo)\n", 'f.py')).toBe(
      '  File "f.py", line 2\n    foo)\n    ^^^\nSyntaxError: (unicode error)\n',
    );
  });

  it('marks a missing block at one place', () => {
    const error = { type: 'IndentationError', message: 'expected an indented block', ...at(0, 5, 2) };
    expect(syntaxErrorText(error, 'if a:\nprint()\n', 'f.py')).toContain('\n    print()\n    ^\n');
  });

  it('keeps the spaces at the end of a line, which may be what is wrong', () => {
    const error = { type: 'SyntaxError', message: 'x', ...at(1, 2) };
    expect(syntaxErrorText(error, '\\ \na\n', 'f.py')).toContain('\n    \\ \n     ^\n');
  });

  it('counts characters, not the units of their encoding', () => {
    const error = { type: 'SyntaxError', message: 'invalid syntax', ...at(6, 7) };
    expect(syntaxErrorText(error, "'😀' 票 票", 'f.py')).toContain("\n    '😀' 票 票\n         ^\n");
  });

  it('does without a line that is not there', () => {
    const error = { type: 'SyntaxError', message: 'x', ...at(0, 0, 9) };
    expect(syntaxErrorText(error, 'a\n', 'f.py')).toBe('  File "f.py", line 9\nSyntaxError: x\n');
  });
});
