import type { Token } from './token';

/** A place in the text: lines from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Thrown inside this folder when the program is wrong; `parseModule` turns it into a ProgramError. */
export class SyntaxFailure extends Error {
  constructor(
    readonly type: 'SyntaxError' | 'IndentationError' | 'TabError' | 'UnsupportedError',
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/** Where a token is; CPython places those without a column of their own at the tokenizer's cursor. */
export function placeOf(token: Token): Place {
  const { line, column, endLine, endColumn, cursor } = token;
  if (column >= 0) return { line, column, endLine, endColumn: Math.max(endColumn, column + 1) };
  const at = Math.max(0, cursor - 1);
  return { line, column: at, endLine: line, endColumn: at + 1 };
}
