/**
 * A token of CPython's tokenizer. `kind` is the text itself for operators and keywords, otherwise one of NAME,
 * NUMBER, STRING, NEWLINE, INDENT, DEDENT, END and ERROR. Comments and line breaks inside brackets give none.
 */
export interface Token {
  kind: string;
  text: string;
  /** Offsets in the source text, in UTF-16 units. */
  start: number;
  end: number;
  /** Lines from 1; columns from 0 in UTF-16 units. `column` is −1 where CPython gives a token no column (INDENT, DEDENT, END). */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** How many brackets are open after it. */
  level: number;
  /** Where the tokenizer stood after it, from the start of its line: where errors at column −1 are shown. */
  cursor: number;
}

/** Why the tokenizer stopped. */
export interface LexicalError {
  type: 'SyntaxError' | 'IndentationError' | 'TabError';
  message: string;
  line: number;
  /** From 0, UTF-16. */
  column: number;
  endLine: number;
  endColumn: number;
  /** Null where CPython prints no carets. */
  caret?: null;
  /** CPython prefers some errors to a plain "invalid syntax" that comes before them in the text. */
  overrides: boolean;
}

/** A bracket that was never closed. */
export interface OpenBracket {
  text: string;
  line: number;
  column: number;
}

export interface TokenList {
  /** Ends with END, or with ERROR and then `error` (or `open`) says why. */
  tokens: Token[];
  error: LexicalError | null;
  /** The innermost bracket that is open at the end of the text. */
  open: OpenBracket | null;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
