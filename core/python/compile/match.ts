import type { Const } from '../bytecode/code';
import { Op } from '../bytecode/op';
import type { Match, MatchCase, MatchClass, MatchMapping, MatchSequence, Pattern } from '../parse/ast';
import type { Label } from './assembler';
import type { Context } from './context';
import { consecutive, into, jumpUnless } from './expressions';
import { storeName } from './names';
import { constOperand, NONE_CONST, operand, temporary } from './operands';
import { body } from './statements';

/** What the patterns of a case share. Names are bound once all of them match. */
interface Attempt {
  /** Registers of the values that names will get. */
  captures: ReadonlyMap<string, number>;
  fail: Label;
}

export function matchStatement(c: Context, node: Match): void {
  const { asm } = c;
  const end = asm.label();
  const subject = temporary(c, node.subject);
  for (const clause of node.cases) caseClause(c, clause, subject, end);
  asm.emit(Op.CLEAR, subject);
  asm.place(end);
}

function caseClause(c: Context, clause: MatchCase, subject: number, end: Label): void {
  const { asm } = c;
  const next = asm.label();
  const fail = asm.label();
  asm.position = clause.pattern;
  asm.emit(Op.LINE);
  const first = asm.top;
  const peak = asm.peak(() => {
    const captures = new Map(namesIn(clause.pattern).map((name) => [name, asm.temp()]));
    test(c, clause.pattern, copyOf(c, subject), { captures, fail });
    for (const [name, from] of captures) storeName(c, name, from);
  });
  asm.top = first;
  if (clause.guard !== null) jumpUnless(c, clause.guard, next);
  asm.emit(Op.CLEAR, subject);
  body(c, clause.body);
  asm.jump(Op.JUMP, end, 1);
  placeFailure(c, fail, first, peak);
  asm.place(next);
}

/** Where a pattern that does not match goes on: without what it had taken apart. */
function placeFailure(c: Context, fail: Label, first: number, peak: number): void {
  if (fail.uses.length === 0) return;
  c.asm.place(fail);
  for (let register = first; register < peak; register++) c.asm.emit(Op.CLEAR, register);
}

/** Each name that a pattern binds, in the order in which it does. */
function namesIn(pattern: Pattern): string[] {
  switch (pattern.nodeType) {
    case 'MatchValue':
    case 'MatchSingleton':
      return [];
    case 'MatchStar':
      return pattern.name === null ? [] : [pattern.name];
    case 'MatchAs': {
      const inner = pattern.pattern === null ? [] : namesIn(pattern.pattern);
      return pattern.name === null ? inner : [...inner, pattern.name];
    }
    case 'MatchSequence':
      return pattern.patterns.flatMap(namesIn);
    case 'MatchMapping':
      return [...pattern.patterns.flatMap(namesIn), ...(pattern.rest === null ? [] : [pattern.rest])];
    case 'MatchClass':
      return [...pattern.patterns, ...pattern.kwd_patterns].flatMap(namesIn);
    case 'MatchOr':
      return namesIn(pattern.patterns[0]);
  }
}

function copyOf(c: Context, register: number): number {
  const copy = c.asm.temp();
  c.asm.emit(Op.COPY, copy, register);
  return copy;
}

/** Goes on when the pattern matches the value in a temporary, which is used up; to `fail` otherwise. */
function test(c: Context, pattern: Pattern, value: number, attempt: Attempt): void {
  const { asm } = c;
  const mark = asm.top;
  asm.position = pattern;
  switch (pattern.nodeType) {
    case 'MatchValue':
      asm.jump(Op.JNEQ, attempt.fail, 3, value, operand(c, pattern.value));
      break;
    case 'MatchSingleton': {
      const { kind } = pattern.value;
      const wanted = constOperand(c, kind === 'none' ? NONE_CONST : kind === 'true');
      asm.jump(Op.JIS_NOT, attempt.fail, 3, value, wanted);
      break;
    }
    case 'MatchStar':
      capture(c, pattern.name, value, attempt);
      break;
    case 'MatchAs':
      if (pattern.pattern !== null) test(c, pattern.pattern, copyOf(c, value), attempt);
      capture(c, pattern.name, value, attempt);
      break;
    case 'MatchOr':
      testAlternatives(c, pattern.patterns, value, attempt);
      break;
    case 'MatchSequence':
      testSequence(c, pattern, value, attempt);
      break;
    case 'MatchMapping':
      testMapping(c, pattern, value, attempt);
      break;
    case 'MatchClass':
      testClass(c, pattern, value, attempt);
  }
  asm.top = mark;
}

function capture({ asm }: Context, name: string | null, value: number, { captures }: Attempt): void {
  if (name === null) asm.emit(Op.CLEAR, value);
  else asm.emit(Op.MOVE, captures.get(name) as number, value);
}

function testAlternatives(c: Context, patterns: readonly Pattern[], value: number, attempt: Attempt): void {
  const { asm } = c;
  const matched = asm.label();
  const first = asm.top;
  for (const pattern of patterns.slice(0, -1)) {
    const fail = asm.label();
    const peak = asm.peak(() => test(c, pattern, copyOf(c, value), { ...attempt, fail }));
    asm.top = first;
    asm.jump(Op.JUMP, matched, 1);
    placeFailure(c, fail, first, peak);
  }
  test(c, patterns[patterns.length - 1], copyOf(c, value), attempt);
  asm.place(matched);
  asm.emit(Op.CLEAR, value);
}

/** What `_match_sequence` is told of a star. */
const STAR = { none: 0, ignored: 1, wanted: 2 } as const;

function testSequence(c: Context, { patterns }: MatchSequence, value: number, attempt: Attempt): void {
  const at = patterns.findIndex((part) => part.nodeType === 'MatchStar');
  const star = patterns[at];
  const before = at < 0 ? patterns.length : at;
  const after = at < 0 ? 0 : patterns.length - at - 1;
  const kind = star?.nodeType !== 'MatchStar' ? 'none' : star.name === null ? 'ignored' : 'wanted';
  const parts = askHelper(c, '_match_sequence', value, [before, after, STAR[kind]]);
  testParts(c, kind === 'ignored' ? patterns.filter((part) => part !== star) : patterns, parts, attempt);
}

function testMapping(c: Context, pattern: MatchMapping, value: number, attempt: Attempt): void {
  const { asm } = c;
  const { keys, patterns, rest } = pattern;
  const isMapping = askHelper(c, '_match_mapping', copyOf(c, value), [keys.length]);
  asm.jump(Op.JF, attempt.fail, 2, isMapping);
  if (keys.length === 0 && rest === null) {
    asm.emit(Op.CLEAR, value);
    return;
  }
  const parts = askHelper(c, '_match_keys', value, [rest !== null], (register) => {
    asm.emit(Op.BUILD_TUPLE, register, consecutive(c, keys), keys.length);
  });
  const tail: Pattern = { ...pattern, nodeType: 'MatchAs', pattern: null, name: rest };
  testParts(c, rest === null ? patterns : [...patterns, tail], parts, attempt);
}

function testClass(c: Context, pattern: MatchClass, value: number, attempt: Attempt): void {
  const { patterns, kwd_attrs, kwd_patterns } = pattern;
  const names: Const = { tuple: kwd_attrs };
  const parts = askHelper(c, '_match_class', value, [patterns.length, names], (register) =>
    into(c, pattern.cls, register),
  );
  testParts(c, [...patterns, ...kwd_patterns], parts, attempt);
}

/** Calls a function of builtins.py: `helper(value, second, ...constants)`, or without `second`. */
function askHelper(
  c: Context,
  helper: string,
  value: number,
  constants: readonly Const[],
  putSecond?: (register: number) => void,
): number {
  const { asm } = c;
  const base = asm.temp();
  asm.emit(Op.HELPER, base, asm.name(helper));
  asm.emit(Op.MOVE, asm.temp(), value);
  if (putSecond !== undefined) {
    const second = asm.temp();
    putSecond(second);
    asm.top = second + 1;
  }
  for (const constant of constants) asm.emit(Op.LOADK, asm.temp(), asm.constant(constant));
  asm.emit(Op.CALL, base, base, asm.top - base - 1);
  asm.top = base + 1;
  return base;
}

/** The parts of a value against a pattern each; `parts` holds a tuple of them, or None where there is no match. */
function testParts(c: Context, patterns: readonly Pattern[], parts: number, attempt: Attempt): void {
  const { asm } = c;
  asm.jump(Op.JIS, attempt.fail, 3, copyOf(c, parts), constOperand(c, NONE_CONST));
  asm.top = parts + 1;
  const first = asm.temp(patterns.length);
  asm.emit(Op.UNPACK, first, parts, patterns.length);
  patterns.forEach((pattern, i) => {
    test(c, pattern, first + i, attempt);
  });
}
