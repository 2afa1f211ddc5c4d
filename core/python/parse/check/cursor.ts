import { type Place, placeOf, SyntaxFailure } from '../failure';
import type { Token } from '../token';
import { unsupportedConstruct } from '../unsupported';
import type { MatchShape } from './match';

/** What a rule has read: its kind in CPython's words for people ('function call'), and its tokens. */
export interface Shape {
  kind: string;
  /** First token, and the one after the last. */
  start: number;
  end: number;
  /** Elements of a list or tuple; the value of a star; the left side of a comparison that begins with `in`. */
  items?: Shape[];
}

/** Deepest nesting of expressions: what JavaScript's stack takes with room to spare. */
const MAX_DEPTH = 400;

/** The rule failed at a token that cannot be read; carries nothing, the token list knows why. */
export class LexicalStop extends Error {}

/** Where the recogniser is in the tokens. */
export class Cursor {
  mark = 0;
  /** One past the furthest token looked at, in both passes. */
  fill = 1;
  /** In the second pass: the rules for mistakes are tried too. */
  findsMistakes = false;
  private depth = 0;
  /** The match statements read so far. */
  readonly matches: MatchShape[] = [];
  private memo = new Map<string, ({ shape: Shape; mark: number } | null)[]>();

  constructor(
    readonly tokens: readonly Token[],
    /** Reads the string tokens from one index to another; throws for wrong escapes and f-strings. */
    readonly readStrings: (from: number, to: number) => 'literal' | 'f-string expression',
    /** Put before messages in the fields of f-strings. */
    readonly prefix = '',
  ) {}

  startSecondPass(): void {
    this.mark = 0;
    this.findsMistakes = true;
    this.matches.length = 0;
    this.memo = new Map();
  }

  /** The token at the cursor, or further ahead. @throws LexicalStop when it cannot be read */
  token(ahead = 0): Token {
    const index = Math.min(this.mark + ahead, this.tokens.length - 1);
    if (index >= this.fill) this.fill = index + 1;
    const token = this.tokens[index];
    if (token.kind === 'ERROR') throw new LexicalStop();
    return token;
  }

  at(kind: string): boolean {
    return this.token().kind === kind;
  }

  atAny(...kinds: string[]): boolean {
    return kinds.includes(this.token().kind);
  }

  /** Moves past a token of this kind. */
  take(kind: string): boolean {
    if (this.token().kind !== kind) return false;
    this.mark++;
    return true;
  }

  /** Moves past these tokens, or past none. */
  takeAll(...kinds: string[]): boolean {
    const from = this.mark;
    for (const kind of kinds) {
      if (!this.take(kind)) {
        this.mark = from;
        return false;
      }
    }
    return true;
  }

  /** A token that must come here: CPython says so at once. */
  force(kind: string): void {
    if (!this.take(kind)) this.failAt(this.mark, this.mark + 1, `expected '${kind}'`);
  }

  shape(kind: string, start: number, items?: Shape[]): Shape {
    return { kind, start, end: this.mark, items };
  }

  /** Tries a rule; the cursor stays where it was when it gives null. */
  attempt<T>(rule: (p: Cursor) => T | null): T | null {
    const from = this.mark;
    const result = rule(this);
    if (result === null) this.mark = from;
    return result;
  }

  /** Tries a rule without moving. */
  looksLike(rule: (p: Cursor) => unknown): boolean {
    const from = this.mark;
    const result = rule(this);
    this.mark = from;
    return result !== null && result !== false;
  }

  /** As `attempt`, once for each token and name. */
  memoised(name: string, rule: (p: Cursor) => Shape | null): Shape | null {
    let table = this.memo.get(name);
    if (table === undefined) {
      table = [];
      this.memo.set(name, table);
    }
    const from = this.mark;
    const known = table[from];
    if (known !== undefined) {
      if (known === null) return null;
      this.mark = known.mark;
      return known.shape;
    }
    const shape = rule(this);
    if (shape === null) this.mark = from;
    table[from] = shape === null ? null : { shape, mark: this.mark };
    return shape;
  }

  /** Runs a rule without the rules for mistakes. */
  plainly<T>(rule: (p: Cursor) => T): T {
    const before = this.findsMistakes;
    this.findsMistakes = false;
    try {
      return rule(this);
    } finally {
      this.findsMistakes = before;
    }
  }

  /** Runs a rule one level deeper. @throws SyntaxFailure when that is too deep */
  deeper<T>(rule: (p: Cursor) => T): T {
    if (this.depth >= MAX_DEPTH) {
      throw new SyntaxFailure('SyntaxError', 'the program is nested too deeply here', placeOf(this.token()));
    }
    this.depth++;
    const result = rule(this);
    this.depth--;
    return result;
  }

  // ---- mistakes ------------------------------------------------------------------------------------------------

  /** At the furthest token looked at. */
  fail(message: string): never {
    return this.raise('SyntaxError', message, placeOf(this.tokens[this.fill - 1]));
  }

  /** From one token to the one before `end`. */
  failAt(start: number, end: number, message: string): never {
    const first = placeOf(this.tokens[start]);
    const last = placeOf(this.tokens[Math.max(start, end - 1)]);
    return this.raise('SyntaxError', message, { ...first, endLine: last.endLine, endColumn: last.endColumn });
  }

  /** From a token to one character before the end of the furthest token looked at: where CPython's tokenizer is. */
  failFrom(start: number, message: string): never {
    const { endLine, endColumn } = placeOf(this.tokens[this.fill - 1]);
    const end = { endLine, endColumn: endColumn - 1 };
    return this.raise('SyntaxError', message, { ...placeOf(this.tokens[start]), ...end });
  }

  failShape(shape: Shape, message: string, until: Shape = shape): never {
    return this.failAt(shape.start, until.end, message);
  }

  /** At the last character before a token. */
  failBefore(end: number, message: string): never {
    const { endLine, endColumn } = placeOf(this.tokens[end - 1]);
    return this.raise('SyntaxError', message, { line: endLine, column: endColumn - 1, endLine, endColumn });
  }

  failIndentation(message: string): never {
    return this.raise('IndentationError', message, placeOf(this.tokens[this.fill - 1]));
  }

  unsupported(what: string): never {
    const token = this.token();
    throw new SyntaxFailure('UnsupportedError', unsupportedConstruct(what, token.line), placeOf(token));
  }

  private raise(type: 'SyntaxError' | 'IndentationError', message: string, place: Place): never {
    throw new SyntaxFailure(type, this.prefix + message, place);
  }
}
