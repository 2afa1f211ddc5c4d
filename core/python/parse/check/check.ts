import { placeOf, SyntaxFailure } from '../failure';
import type { LexicalError, Token, TokenList } from '../token';
import { statements } from './compound';
import { Cursor, LexicalStop } from './cursor';
import { starExpressions } from './expressions';
import type { MatchShape } from './match';

export type ReadStrings = (from: number, to: number) => 'literal' | 'f-string expression';

/**
 * Decides whether the tokens are a program of CPython 3.11.
 *
 * @returns its match statements, in any order
 * @throws SyntaxFailure with CPython's error when they are not
 */
export function checkProgram(list: TokenList, readStrings: ReadStrings): MatchShape[] {
  const cursor = new Cursor(list.tokens, readStrings);
  run(list, cursor, (p) => {
    statements(p);
    return p.take('END');
  });
  return cursor.matches;
}

/** The same for the expression in a field of an f-string, whose tokens begin with `(` and end with `)`. */
export function checkField(list: TokenList, readStrings: ReadStrings): void {
  const cursor = new Cursor(list.tokens, readStrings, 'f-string: ');
  run(list, cursor, (p) => starExpressions(p) !== null);
}

function run(list: TokenList, cursor: Cursor, rule: (p: Cursor) => boolean): void {
  try {
    if (rule(cursor)) return;
    const last = cursor.tokens[cursor.fill - 1];
    cursor.startSecondPass();
    rule(cursor);
    if (last.kind === 'INDENT' || last.kind === 'DEDENT')
      throw new IndentationStop(indentation(cursor, last));
    throw plainFailure(cursor, last);
  } catch (failure) {
    if (failure instanceof IndentationStop) throw failure.failure;
    if (failure instanceof LexicalStop) throw lexicalFailure(list);
    if (failure instanceof SyntaxFailure && failure.type !== 'UnsupportedError') {
      throw preferred(list, cursor, failure);
    }
    throw failure;
  }
}

/** What is said when no rule knows better: at the furthest token of the first pass. */
function plainFailure(cursor: Cursor, last: Token): SyntaxFailure {
  const start = { line: last.line, column: 0, endLine: last.line, endColumn: 1, caret: null };
  const place = last.column < 0 ? start : placeOf(last);
  return new SyntaxFailure('SyntaxError', `${cursor.prefix}invalid syntax`, place);
}

/** Unexpected indentation is reported whatever the tokenizer finds further on. */
class IndentationStop extends Error {
  constructor(readonly failure: SyntaxFailure) {
    super(failure.message);
  }
}

function indentation(cursor: Cursor, last: Token): SyntaxFailure {
  const message = last.kind === 'INDENT' ? 'unexpected indent' : 'unexpected unindent';
  return new SyntaxFailure('IndentationError', message, placeOf(cursor.tokens[cursor.fill - 1]));
}

/** As CPython, reports what the tokenizer finds further on rather than what the grammar says here. */
function preferred(list: TokenList, cursor: Cursor, failure: SyntaxFailure): SyntaxFailure {
  if (list.error?.overrides) return fromLexical(list.error);
  const line = cursor.tokens[cursor.fill - 1].line;
  if (list.open !== null && list.error === null && line > list.open.line) return lexicalFailure(list);
  return failure;
}

function lexicalFailure(list: TokenList): SyntaxFailure {
  if (list.error !== null) return fromLexical(list.error);
  const { text, line, column } = list.open!;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return new SyntaxFailure('SyntaxError', `'${text}' was never closed`, place);
}

function fromLexical(error: LexicalError): SyntaxFailure {
  return new SyntaxFailure(error.type, error.message, error);
}
