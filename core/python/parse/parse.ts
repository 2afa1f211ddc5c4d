import { type ExprNode, parse as parsePython, type StmtNode } from 'py-ast';
import type { ProgramError } from '../face';
import type { Module } from './ast';
import { checkField, checkProgram, type ReadStrings } from './check/check';
import { Context } from './convert/context';
import { statements } from './convert/statements';
import { tooDeep } from './depth';
import { bareYields, disguise } from './disguise';
import { type Place, SyntaxFailure } from './failure';
import type { Literals } from './literals';
import { maskStrings } from './mask';
import { SourcePositions } from './positions';
import { MAX_SOURCE_LENGTH } from './source-limit';
import { readStrings } from './strings';
import type { Token } from './token';
import { tokenize, tokenizeField } from './tokenize';

const TOO_DEEP = 'the program is nested too deeply here';

/** Told when the program runs, as CPython does when it compiles it. */
export interface SyntaxWarning {
  line: number;
  message: string;
}

export interface Parsed {
  module: Module;
  positions: SourcePositions;
  /** What the tokenizer warns of. */
  warnings: SyntaxWarning[];
}

export type ParseResult = Parsed | { error: ProgramError };

/**
 * Reads a program into its tree. Wrong programs give CPython 3.11's error, and programs that use what Lockstep does
 * not have an UnsupportedError that names it.
 */
export function parseModule(source: string): ParseResult {
  try {
    return new ModuleReader(withoutFormFeeds(normalise(source))).read();
  } catch (failure) {
    // The limits on nesting keep off this; a page with a smaller stack than usual gets the same answer.
    if (failure instanceof RangeError) return { error: tooDeepError() };
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { error: { type: failure.type, message: failure.message, ...failure.place } };
  }
}

/** For a program whose nesting overflowed JavaScript's stack, when no place is known. */
export function tooDeepError(): ProgramError {
  return { type: 'SyntaxError', message: TOO_DEEP, line: 1, column: 0, endLine: 1, endColumn: 1 };
}

/** Line ends as CPython reads them; no byte order mark. */
function normalise(source: string): string {
  const start: Place = { line: 1, column: 0, endLine: 1, endColumn: 1 };
  if (source.length > MAX_SOURCE_LENGTH) {
    const message = `the program is too long: ${source.length} characters, at most ${MAX_SOURCE_LENGTH} are possible`;
    throw new SyntaxFailure('SyntaxError', message, start);
  }
  if (source.includes('\0')) {
    throw new SyntaxFailure('SyntaxError', 'source code string cannot contain null bytes', start);
  }
  return source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * py-ast knows no form feeds. At the start of a line one resets the indentation, so what is before it goes;
 * elsewhere it is a space. Those in strings stay.
 */
function withoutFormFeeds(source: string): string {
  if (!source.includes('\f')) return source;
  let clean = '';
  let at = 0;
  const take = (end: number) => {
    const gap = source.slice(at, end);
    const atStart = clean === '' || clean.endsWith('\n') ? gap.replace(/^[ \t\f]*\f/, '') : gap;
    return atStart.replace(/\n[ \t\f]*\f/g, '\n').replaceAll('\f', ' ');
  };
  for (const token of tokenize(source).tokens) {
    clean += take(token.start) + token.text;
    at = token.end;
  }
  return clean + source.slice(at);
}

class ModuleReader {
  private readonly positions: SourcePositions;
  private readonly literals: Literals = { numbers: new Map(), strings: new Map() };
  /** The tokens of each f-string field, by the offset at which it begins. */
  private readonly fields = new Map<number, Token[]>();

  constructor(private readonly source: string) {
    this.positions = new SourcePositions(source);
  }

  read(): Parsed {
    const list = tokenize(this.source);
    const { tokens } = list;
    const matches = checkProgram(list, this.stringReader(tokens, false));
    this.noteNumbers(tokens);
    const shown = disguise(tokens, matches);
    const body = this.tree(maskStrings(this.source, 0, this.source.length, tokens, shown));
    const context = new Context({
      source: this.source,
      positions: this.positions,
      literals: this.literals,
      tokens,
      bareYields: new Set(bareYields(tokens).map((token) => token.start)),
      matches: new Map(matches.map((shape) => [tokens[shape.start].start, shape])),
      parseField: (start, end) => this.part(start, end, this.fields.get(start) ?? []),
      parseTokens: (part) => this.part(part[0].start, part[part.length - 1].end, part),
      textAnnotations: hasFutureAnnotations(body),
    });
    const module: Module = { nodeType: 'Module', body: statements(body, context) };
    return { module, positions: this.positions, warnings: numberWarnings(tokens) };
  }

  private noteNumbers(tokens: readonly Token[]): void {
    for (const token of tokens) if (token.kind === 'NUMBER') this.literals.numbers.set(token.start, token);
  }

  /** Decodes runs of string tokens and checks the fields in them, as CPython does while it parses. */
  private stringReader(tokens: readonly Token[], inField: boolean): ReadStrings {
    return (from, to) => {
      const { start } = tokens[from];
      let literal = this.literals.strings.get(start);
      if (literal === undefined) {
        literal = readStrings(
          this.source,
          tokens.slice(from, to),
          inField ? undefined : tokens[to],
          (field, place) => {
            const list = tokenizeField(this.source, field.start, field.end, place.line, place.column);
            checkField(list, this.stringReader(list.tokens, true));
            this.noteNumbers(list.tokens);
            this.fields.set(field.start, list.tokens);
          },
        );
        this.literals.strings.set(start, literal);
      }
      return literal.kind === 'fstring' ? 'f-string expression' : 'literal';
    };
  }

  /** An expression by itself: the field of an f-string, or what is hidden in the head of a match statement. */
  private part(start: number, end: number, tokens: readonly Token[]): ExprNode {
    const statement = this.tree(`(${maskStrings(this.source, start, end, tokens)})`)[0];
    if (statement?.nodeType !== 'Expr') throw new Error('a part of the program is not an expression');
    return statement.value;
  }

  /** The program is right by now, so a refusal is py-ast's own gap; it is said at the place py-ast gives. */
  private parseText(text: string): StmtNode[] {
    try {
      return parsePython(text).body;
    } catch (failure) {
      if (failure instanceof RangeError) this.failTooDeep(1, 0);
      const line = Number((failure as { lineno?: number }).lineno ?? 1);
      const place = { line, column: 0, endLine: line, endColumn: this.positions.line(line).length };
      const message = `this way of writing is not supported by Lockstep (line ${line})`;
      throw new SyntaxFailure('UnsupportedError', message, place);
    }
  }

  private tree(text: string): StmtNode[] {
    const body = this.parseText(text);
    const deep = tooDeep(body);
    if (deep !== null) this.failTooDeep(deep.lineno, deep.col_offset);
    return body;
  }

  private failTooDeep(line: number, byteOffset: number): never {
    const column = this.positions.column(line, byteOffset);
    const place = { line, column, endLine: line, endColumn: column + 1 };
    throw new SyntaxFailure('SyntaxError', TOO_DEEP, place);
  }
}

function hasFutureAnnotations(body: readonly StmtNode[]): boolean {
  return body.some(
    (node) =>
      node.nodeType === 'ImportFrom' &&
      node.module === '__future__' &&
      node.names.some((alias) => alias.name === 'annotations'),
  );
}

/** Keywords that may stand right behind a number, which CPython frowns upon: `1if x else 2`. */
const BEHIND_NUMBERS: ReadonlySet<string> = new Set(['and', 'else', 'for', 'if', 'in', 'is', 'or', 'not']);

function numberWarnings(tokens: readonly Token[]): SyntaxWarning[] {
  return tokens.flatMap(({ kind, text, end, line }, i) => {
    if (kind !== 'NUMBER' || tokens[i + 1].start !== end || !BEHIND_NUMBERS.has(tokens[i + 1].kind))
      return [];
    return { line, message: `invalid ${kindOfNumber(text)} literal` };
  });
}

function kindOfNumber(text: string): string {
  const base = { x: 'hexadecimal', o: 'octal', b: 'binary' }[text.slice(1, 2).toLowerCase()];
  if (text.startsWith('0') && base !== undefined) return base;
  return /j$/i.test(text) ? 'imaginary' : 'decimal';
}
