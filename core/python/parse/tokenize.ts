import { scanNumber } from './number';
import { KEYWORDS, type LexicalError, type OpenBracket, type Token, type TokenList } from './token';

/** Limits of CPython's tokenizer. */
const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;

const TAB_SIZE = 8;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|<=|>=|<>|:=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=$?!`]/y;
const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/y;
const IDENTIFIER_START = /^[_\p{XID_Start}]/u;
const IDENTIFIER_PART = /^\p{XID_Continue}/u;
const NOT_PRINTABLE = /^[\p{C}\p{Z}]/u;
const STRING_PREFIX = /^(?:[bru]|br|rb|f|fr|rf)$/i;
const CLOSER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

class Stopped extends Error {
  constructor(readonly error: LexicalError | null) {
    super('the tokenizer stopped');
  }
}

/**
 * Splits a text into the tokens of CPython 3.11's tokenizer, with its errors. Stops at the first error.
 *
 * @param source with \n as its only line end
 */
export function tokenize(source: string): TokenList {
  return new Tokenizer(source, 0, source.length, 1, 0, false).run();
}

/**
 * The tokens of an expression inside an f-string, in the parentheses that CPython puts around it: line breaks mean
 * nothing.
 *
 * @param line, column where `start` is, so that the tokens are placed in the whole text
 */
export function tokenizeField(
  source: string,
  start: number,
  end: number,
  line: number,
  column: number,
): TokenList {
  return new Tokenizer(source, start, end, line, column, true).run();
}

class Tokenizer {
  private readonly tokens: Token[] = [];
  private readonly brackets: OpenBracket[] = [];
  private readonly indents: { column: number; alternative: number }[] = [{ column: 0, alternative: 0 }];
  private at: number;
  private lineStart: number;
  /** Where the last comment began. */
  private commentAt = -1;

  constructor(
    private readonly source: string,
    start: number,
    private readonly limit: number,
    private line: number,
    column: number,
    private readonly inField: boolean,
  ) {
    this.at = start;
    this.lineStart = start - column;
  }

  run(): TokenList {
    try {
      if (this.inField) this.parenthesis('(', 1);
      let atLineStart = !this.inField;
      while (this.at < this.limit) {
        if (atLineStart && this.brackets.length === 0) atLineStart = this.indentation();
        else atLineStart = this.next();
      }
      this.finish(atLineStart);
      return { tokens: this.tokens, error: null, open: null };
    } catch (stop) {
      if (!(stop instanceof Stopped)) throw stop;
      this.push('ERROR', this.at, this.at, this.line, this.at - this.lineStart);
      return { tokens: this.tokens, error: stop.error, open: this.brackets.at(-1) ?? null };
    }
  }

  private finish(atLineStart: boolean): void {
    if (this.brackets.length > 0) throw new Stopped(null);
    if (!this.inField) {
      if (!atLineStart) this.lineEndToken(this.at);
      // At the end CPython's tokenizer still stands behind the last line.
      if (this.at > 0 && this.source[this.at - 1] === '\n') {
        this.line--;
        this.lineStart = this.source.lastIndexOf('\n', this.at - 2) + 1;
      }
      for (let i = this.indents.length; i > 1; i--) this.push('DEDENT', this.at, this.at, this.line, -1);
    } else this.parenthesis(')', 0);
    this.push('END', this.at, this.at, this.line, this.inField ? this.at - this.lineStart : -1);
    if (!this.inField && this.source[this.at - 1] !== '\n') this.tokens.at(-1)!.cursor++;
  }

  // ---- line starts ---------------------------------------------------------------------------------------------

  /** Measures a line's indentation; answers whether the reader is still at the start of a line (it was blank). */
  private indentation(): boolean {
    let column = 0;
    let alternative = 0;
    let continued = 0;
    for (; this.at < this.limit; this.at++) {
      const c = this.source[this.at];
      if (c === ' ') {
        column++;
        alternative++;
      } else if (c === '\t') {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternative++;
      } else if (c === '\f') {
        column = 0;
        alternative = 0;
      } else if (c === '\\') {
        if (continued === 0) continued = column;
        this.continueLine();
        this.at--;
      } else break;
    }
    if (this.at >= this.limit) return true;
    const c = this.source[this.at];
    if (c === '#') this.skipComment();
    if (c === '#' || c === '\n') {
      if (this.at < this.limit) this.newLine();
      return true;
    }
    this.place(continued || column, continued || alternative);
    return false;
  }

  private place(column: number, alternative: number): void {
    const top = this.indents.at(-1)!;
    if (column === top.column) {
      if (alternative !== top.alternative) this.tabError();
    } else if (column > top.column) {
      if (this.indents.length >= MAX_INDENTS) {
        this.stopLine('IndentationError', 'too many levels of indentation', this.lineStart);
      }
      if (alternative <= top.alternative) this.tabError();
      this.indents.push({ column, alternative });
      this.push('INDENT', this.at, this.at, this.line, -1);
    } else this.dedent(column, alternative);
  }

  private dedent(column: number, alternative: number): void {
    let count = 0;
    while (this.indents.length > 1 && column < this.indents.at(-1)!.column) {
      this.indents.pop();
      count++;
    }
    if (column !== this.indents.at(-1)!.column) {
      this.stopLine(
        'IndentationError',
        'unindent does not match any outer indentation level',
        this.lineEnd(),
      );
    }
    if (alternative !== this.indents.at(-1)!.alternative) this.tabError();
    for (; count > 0; count--) this.push('DEDENT', this.at, this.at, this.line, -1);
  }

  private tabError(): never {
    return this.stopLine('TabError', 'inconsistent use of tabs and spaces in indentation', this.lineStart);
  }

  // ---- tokens --------------------------------------------------------------------------------------------------

  /** Reads one token or gap; answers whether a logical line has ended. */
  private next(): boolean {
    const c = this.source[this.at];
    if (c === ' ' || c === '\t' || c === '\f') {
      this.at++;
    } else if (c === '#') {
      if (this.inField) this.stop("f-string expression part cannot include '#'", this.at + 1);
      this.skipComment();
    } else if (c === '\n') {
      const ends = this.brackets.length === 0 && !this.inField;
      if (ends) this.lineEndToken(this.at + 1);
      this.newLine();
      return ends;
    } else if (c === '\\') {
      this.continueLine();
    } else if (isDigit(c) || (c === '.' && isDigit(this.source[this.at + 1] ?? ''))) {
      this.number();
    } else if (c === '"' || c === "'") {
      this.string(this.at);
    } else if (/[A-Za-z_]/.test(c) || c > '\x7f') {
      this.word();
    } else this.operator(c);
    return false;
  }

  /** CPython lets a line's end begin with the comment before it. */
  private lineEndToken(end: number): void {
    const start = this.commentAt >= this.lineStart ? this.commentAt : this.at;
    this.push('NEWLINE', start, end, this.line, start - this.lineStart);
  }

  private skipComment(): void {
    this.commentAt = this.at;
    while (this.at < this.limit && this.source[this.at] !== '\n') this.at++;
  }

  private newLine(): void {
    this.at++;
    this.line++;
    this.lineStart = this.at;
  }

  /** A backslash must be the last character of its line, and not of the text. */
  private continueLine(): void {
    if (this.at + 1 < this.limit && this.source[this.at + 1] !== '\n') {
      this.stop('unexpected character after line continuation character', this.at + 2, false);
    }
    if (this.at + 2 >= this.limit && this.brackets.length > 0) throw new Stopped(null);
    if (this.at + 2 >= this.limit) this.stop('unexpected EOF while parsing', this.at + 2, false);
    this.at++;
    this.newLine();
  }

  private number(): void {
    const scan = scanNumber(this.source, this.at);
    if ('end' in scan) this.token('NUMBER', scan.end);
    else this.stop(scan.message, scan.stop, true, scan.from);
  }

  private word(): void {
    WORD.lastIndex = this.at;
    const text = WORD.exec(this.source)![0];
    const quote = this.source[this.at + text.length];
    if ((quote === '"' || quote === "'") && STRING_PREFIX.test(text)) {
      this.string(this.at + text.length);
      return;
    }
    this.verifyIdentifier(text);
    this.token(KEYWORDS.has(text) ? text : 'NAME', this.at + text.length);
  }

  private verifyIdentifier(text: string): void {
    let offset = 0;
    for (const character of text) {
      const fits = offset === 0 ? IDENTIFIER_START.test(character) : IDENTIFIER_PART.test(character);
      if (!fits) this.badCharacter(character, this.at + offset);
      offset += character.length;
    }
  }

  private badCharacter(character: string, at: number): never {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const message = NOT_PRINTABLE.test(character)
      ? `invalid non-printable character U+${hex}`
      : `invalid character '${character}' (U+${hex})`;
    return this.stop(message, at + character.length, true, at);
  }

  /** @param quoteAt where the opening quote is; a prefix may stand before it */
  private string(quoteAt: number): void {
    const quote = this.source[quoteAt];
    const triple = this.source.startsWith(quote.repeat(3), quoteAt);
    const size = triple ? 3 : 1;
    let line = this.line;
    let lineStart = this.lineStart;
    let i = quoteAt + size;
    for (;;) {
      const c = i < this.limit ? this.source[i] : '';
      if (c === '' || (c === '\n' && !triple)) this.unterminated(triple, c === '' ? line : this.line, line);
      if (c === quote && (!triple || this.source.startsWith(quote.repeat(3), i))) break;
      const escaped = c === '\\' ? 1 : 0;
      i += escaped;
      if (this.source[i] === '\n') {
        line++;
        lineStart = i + 1;
      }
      i++;
    }
    const start = this.at;
    const token = this.push('STRING', start, i + size, this.line, start - this.lineStart);
    this.at = i + size;
    this.line = line;
    this.lineStart = lineStart;
    token.endLine = line;
    token.endColumn = this.at - lineStart;
    token.cursor = this.at - lineStart;
  }

  private unterminated(triple: boolean, lastLine: number, line: number): never {
    const detected = triple ? this.lastLine(lastLine) : line;
    const what = triple ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
    return this.stop(`${what} (detected at line ${detected})`, this.at + 1);
  }

  /** The number of the last line that has text or is ended. */
  private lastLine(line: number): number {
    return this.source.endsWith('\n') && !this.inField ? line - 1 : line;
  }

  private operator(c: string): void {
    OPERATOR.lastIndex = this.at;
    const text = OPERATOR.exec(this.source)?.[0];
    if (text === undefined) this.badCharacter(c, this.at);
    if (text === '(' || text === '[' || text === '{') {
      if (this.brackets.length >= MAX_BRACKETS) this.stop('too many nested parentheses', this.at + 1);
      this.brackets.push({ text, line: this.line, column: this.at - this.lineStart });
    } else if (text in CLOSER) this.close(text);
    this.token(text, this.at + text.length);
  }

  private close(text: string): void {
    const open = this.brackets.pop();
    if (open === undefined) this.stop(`unmatched '${text}'`, this.at + 1);
    if (open.text === CLOSER[text]) return;
    const where = open.line === this.line ? '' : ` on line ${open.line}`;
    this.stop(
      `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`,
      this.at + 1,
    );
  }

  /** One that is not in the text; empty, so that errors show what is inside. */
  private parenthesis(text: string, level: number): void {
    const token = this.push(text, this.at, this.at, this.line, this.at - this.lineStart);
    token.text = text;
    token.level = level;
  }

  private token(kind: string, end: number): void {
    this.push(kind, this.at, end, this.line, this.at - this.lineStart);
    this.at = end;
  }

  private push(kind: string, start: number, end: number, line: number, column: number): Token {
    const token: Token = {
      kind,
      text: this.source.slice(start, end),
      start,
      end,
      line,
      column,
      endLine: line,
      endColumn: column < 0 ? -1 : column + (end - start),
      level: this.brackets.length + (this.inField ? 1 : 0),
      cursor: end - this.lineStart,
    };
    this.tokens.push(token);
    return token;
  }

  // ---- errors --------------------------------------------------------------------------------------------------

  /** @param stop CPython shows the character before it; @param from the first character of a range to show */
  private stop(message: string, stop: number, overrides = true, from?: number): never {
    const column = Math.max(0, (from ?? stop - 1) - this.lineStart);
    throw new Stopped({
      type: 'SyntaxError',
      message,
      line: this.line,
      column,
      endLine: this.line,
      endColumn: Math.max(column + 1, stop - this.lineStart),
      overrides,
    });
  }

  /** An error about a whole line, shown at offset `at`. */
  private stopLine(type: LexicalError['type'], message: string, at: number): never {
    const column = at - this.lineStart;
    const place = { line: this.line, column, endLine: this.line, endColumn: column + 1 };
    const caret = type === 'TabError' ? { caret: null } : {};
    throw new Stopped({ type, message, ...place, ...caret, overrides: false });
  }

  private lineEnd(): number {
    const end = this.source.indexOf('\n', this.at);
    return end < 0 ? this.limit : end;
  }
}

function isDigit(c: string): boolean {
  return c >= '0' && c <= '9';
}
