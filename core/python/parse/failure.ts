import type { ProgramError } from '../face';
import type { Token } from './token';

/** A place in the text: lines from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Where CPython prints its carets, if not here; null: nowhere. */
  caret?: ProgramError['caret'];
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

/** Where a token is; those without a column of their own are at the tokenizer's cursor, and get no caret. */
export function placeOf(token: Token): Place {
  const { line, column, endLine, endColumn, cursor } = token;
  if (column >= 0) return { line, column, endLine, endColumn: Math.max(endColumn, column + 1) };
  const at = Math.max(0, cursor - 1);
  return { line, column: at, endLine: line, endColumn: at + 1, caret: null };
}

/** A fault that CPython marks at another token: the one it had read last. */
export function placeMarkedAt(place: Place, marked: Token): Place {
  const { line, column, endLine, endColumn, caret } = placeOf(marked);
  return {
    ...place,
    caret: caret === null ? null : { line, column, endColumn: endLine === line ? endColumn : column + 1 },
  };
}
