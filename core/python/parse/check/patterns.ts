/** The patterns of `case`, as a tree over the tokens: py-ast reads only some of them, so it never sees any. */
import type { Cursor } from './cursor';
import { expression } from './expressions';

/** Tokens from one index to before another. */
export interface Range {
  start: number;
  end: number;
}

/** A pattern; names are given by the index of their token. */
export type PatternShape = Range &
  (
    | { kind: 'value' | 'singleton' | 'wildcard' }
    | { kind: 'capture'; name: number }
    | { kind: 'star'; name: number | null }
    | { kind: 'as'; pattern: PatternShape; name: number }
    | { kind: 'sequence' | 'or'; patterns: PatternShape[] }
    | { kind: 'mapping'; keys: Range[]; patterns: PatternShape[]; rest: number | null }
    | { kind: 'class'; cls: Range; patterns: PatternShape[]; names: number[]; named: PatternShape[] }
  );

/** What is between `case` and its guard or colon. */
export function casePattern(p: Cursor): PatternShape | null {
  return p.attempt(openSequence) ?? pattern(p);
}

/** `a, *b` without brackets. */
function openSequence(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  const first = starOrPattern(p);
  if (first === null || !p.take(',')) return null;
  const patterns = [first, ...list(p, starOrPattern)];
  return { kind: 'sequence', patterns, start, end: p.mark };
}

/** Patterns with commas between and perhaps behind; none gives an empty list. */
function list<T>(p: Cursor, rule: (p: Cursor) => T | null): T[] {
  const found: T[] = [];
  do {
    const next = p.attempt(rule);
    if (next === null) break;
    found.push(next);
  } while (p.take(','));
  return found;
}

function isBehindComma(p: Cursor): boolean {
  return p.tokens[p.mark - 1].kind === ',';
}

function starOrPattern(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  if (!p.take('*')) return pattern(p);
  const name = captureName(p);
  if (name !== null) return { kind: 'star', name, start, end: p.mark };
  return isWildcard(p) ? wildcard(p, { kind: 'star', name: null, start, end: p.mark + 1 }) : null;
}

function isWildcard(p: Cursor): boolean {
  return p.at('NAME') && p.token().text === '_';
}

function wildcard(p: Cursor, shape: PatternShape): PatternShape {
  p.mark++;
  return shape;
}

/** A name that is bound, not `_` and not the beginning of something longer; the index of its token. */
function captureName(p: Cursor): number | null {
  if (!p.at('NAME') || isWildcard(p)) return null;
  const start = p.mark;
  p.mark++;
  if (!p.atAny('.', '(', '=')) return start;
  p.mark = start;
  return null;
}

function pattern(p: Cursor): PatternShape | null {
  return p.deeper(() => {
    const { mark: start } = p;
    const either = alternatives(p);
    if (either === null) return null;
    const end = p.mark;
    if (!p.take('as')) return either;
    const name = captureName(p);
    if (name !== null) return { kind: 'as', pattern: either, name, start, end: p.mark };
    if (p.findsMistakes) targetMistake(p);
    p.mark = end;
    return either;
  });
}

/** What stands behind `as` cannot be bound. */
function targetMistake(p: Cursor): void {
  if (isWildcard(p)) p.failAt(p.mark, p.mark + 1, "cannot use '_' as a target");
  if (p.at('NAME')) return;
  const target = p.attempt(expression);
  if (target !== null) p.failShape(target, 'invalid pattern target');
}

function alternatives(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  const first = closed(p);
  if (first === null) return null;
  const patterns = [first];
  for (;;) {
    const end = p.mark;
    const next = p.take('|') ? closed(p) : null;
    if (next === null) {
      p.mark = end;
      return patterns.length === 1 ? first : { kind: 'or', patterns, start, end };
    }
    patterns.push(next);
  }
}

function closed(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  switch (p.token().kind) {
    case 'NAME':
      return named(p);
    case 'None':
    case 'True':
    case 'False':
      p.mark++;
      return { kind: 'singleton', start, end: p.mark };
    case '(':
      return p.attempt(group) ?? p.attempt(() => bracketed(p, ')'));
    case '[':
      return p.attempt(() => bracketed(p, ']'));
    case '{':
      return p.attempt(mapping);
    default:
      return p.attempt(literal) && { kind: 'value', start, end: p.mark };
  }
}

/** Strings, or a number with or without a minus. */
function literal(p: Cursor): Range | null {
  const { mark: start } = p;
  if (p.at('STRING')) {
    while (p.take('STRING'));
    p.readStrings(start, p.mark);
    return { start, end: p.mark };
  }
  p.take('-');
  if (!p.take('NUMBER')) return null;
  if (p.atAny('+', '-')) complex(p, start);
  return { start, end: p.mark };
}

/** `1 + 2j`: of numbers, only these add up in a pattern. */
function complex(p: Cursor, start: number): void {
  const isImaginary = (index: number) => /j$/i.test(p.tokens[index].text);
  const imaginary = p.mark + 1;
  if (p.token(1).kind !== 'NUMBER') return;
  if (isImaginary(p.mark - 1)) p.failAt(start, p.mark, 'real number required in complex literal');
  if (!isImaginary(imaginary)) {
    p.failAt(imaginary, imaginary + 1, 'imaginary number required in complex literal');
  }
  p.mark += 2;
}

/** A capture, `_`, a dotted name that is a value, or a class with its arguments. */
function named(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  if (isWildcard(p)) return wildcard(p, { kind: 'wildcard', start, end: start + 1 });
  const name = captureName(p);
  if (name !== null) return { kind: 'capture', name, start, end: p.mark };
  const path = dottedName(p);
  if (p.at('(')) return classPattern(p, path);
  if (path.end - start > 1 && !p.at('=')) return { kind: 'value', ...path };
  p.mark = start;
  return null;
}

/** The cursor is at a name. */
function dottedName(p: Cursor): Range {
  const { mark: start } = p;
  p.mark++;
  while (p.takeAll('.', 'NAME'));
  return { start, end: p.mark };
}

/** A pattern in parentheses is itself. */
function group(p: Cursor): PatternShape | null {
  p.mark++;
  const inner = pattern(p);
  return p.take(')') ? inner : null;
}

function bracketed(p: Cursor, close: ')' | ']'): PatternShape | null {
  const { mark: start } = p;
  p.mark++;
  const patterns = list(p, starOrPattern);
  const isGroup = close === ')' && patterns.length === 1 && !isBehindComma(p);
  return !isGroup && p.take(close) ? { kind: 'sequence', patterns, start, end: p.mark } : null;
}

function mapping(p: Cursor): PatternShape | null {
  const { mark: start } = p;
  p.mark++;
  const pairs = list(p, pair);
  let rest: number | null = null;
  if ((pairs.length === 0 || isBehindComma(p)) && p.take('**')) {
    rest = captureName(p);
    if (rest === null) return null;
    p.take(',');
  }
  if (!p.take('}')) return null;
  const keys = pairs.map(({ key }) => key);
  const patterns = pairs.map(({ value }) => value);
  return { kind: 'mapping', keys, patterns, rest, start, end: p.mark };
}

function pair(p: Cursor): { key: Range; value: PatternShape } | null {
  const key = mappingKey(p);
  const value = key !== null && p.take(':') ? pattern(p) : null;
  return key && value && { key, value };
}

function mappingKey(p: Cursor): Range | null {
  const { mark: start } = p;
  if (p.atAny('None', 'True', 'False')) {
    p.mark++;
    return { start, end: p.mark };
  }
  if (!p.at('NAME')) return p.attempt(literal);
  const path = dottedName(p);
  return path.end - path.start > 1 ? path : null;
}

/** `C(a, x=b)`; the cursor is at the parenthesis. */
function classPattern(p: Cursor, cls: Range): PatternShape | null {
  p.mark++;
  const positional = list(p, positionalPattern);
  const keywords = positional.length === 0 || isBehindComma(p) ? list(p, keywordPattern) : [];
  if (p.take(')')) {
    const names = keywords.map(({ name }) => name);
    const named = keywords.map(({ value }) => value);
    return { kind: 'class', cls, patterns: positional, names, named, start: cls.start, end: p.mark };
  }
  if (p.findsMistakes && keywords.length > 0 && isBehindComma(p)) positionMistake(p);
  p.mark = cls.start;
  return null;
}

function positionalPattern(p: Cursor): PatternShape | null {
  return p.at('NAME') && p.token(1).kind === '=' ? null : pattern(p);
}

function keywordPattern(p: Cursor): { name: number; value: PatternShape } | null {
  const { mark: name } = p;
  const value = p.takeAll('NAME', '=') ? pattern(p) : null;
  return value && { name, value };
}

function positionMistake(p: Cursor): void {
  const late = list(p, positionalPattern);
  const last = late.at(-1);
  if (last !== undefined) {
    p.failAt(late[0].start, last.end, 'positional patterns follow keyword patterns');
  }
}
