import { bytesLike } from '../object/buffer';
import type { DictData } from '../object/dict';
import { newDict, newList, newTuple } from '../object/make';
import type { Obj, Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { compileRegex } from '../regex/compile';
import { type How, Matcher, type Points, pointsOf, TooManySteps } from '../regex/machine';
import { RegexError } from '../regex/parse';
import type { RegexProgram } from '../regex/program';
import { pyError, typeError } from '../vm/errors';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define } from './define';
import { nativeModuleOf } from './modules';

/**
 * The native side of core/stdlib/re.py. A pattern is its text and flags: programs are functions of those, and kept
 * here as a cache which no VM owns.
 */

const programs = new Map<string, RegexProgram>();
const MAX_PROGRAMS = 512;
/** Steps of the machine that cost about a line of Python. */
const STEPS_A_LINE = 16;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function programOf(pattern: Value, flags: number): RegexProgram {
  const isText = typeof pattern === 'string';
  const text = isText ? pattern : latin(bytesLike(pattern) as Uint8Array);
  const key = `${isText ? 't' : 'b'}${flags}:${text}`;
  let program = programs.get(key);
  if (program === undefined) {
    try {
      program = compileRegex([...text], flags, isText);
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      throw pyError('ValueError', error.text, error.position);
    }
    if (programs.size >= MAX_PROGRAMS) programs.clear();
    programs.set(key, program);
  }
  return program;
}

function subject(pattern: Value, text: Value): Points {
  if (typeof text === 'string') {
    if (typeof pattern !== 'string') throw typeError('cannot use a bytes pattern on a string-like object');
    return pointsOf(text);
  }
  const bytes = bytesLike(text);
  if (bytes === undefined)
    throw typeError(`expected string or bytes-like object, got '${typeData(typeOf(text)).name}'`);
  if (typeof pattern === 'string') throw typeError('cannot use a string pattern on a bytes-like object');
  return bytes;
}

const clamp = (n: number | bigint, length: number): number => Math.max(0, Math.min(Number(n), length));

function guarded<R>(vm: VM, matcher: Matcher, act: () => R): R {
  try {
    return act();
  } catch (error) {
    if (error instanceof TooManySteps)
      throw pyError('RuntimeError', 'this match tries too many ways for Lockstep: the pattern is ambiguous');
    throw error;
  } finally {
    vm.charge(matcher.steps / STEPS_A_LINE);
  }
}

/** `pos` and `endpos` of a search. */
function placeIn(points: Points, given: Value): number {
  return clamp(indexOf(given), points.length);
}

define('_sre', 'compile(pattern, flags, /)', (_vm, pattern: Value, flags: number) => {
  const program = programOf(pattern, flags);
  const names = newDict();
  for (const [name, group] of program.names) (names.p as DictData).setStr(name, group);
  return newTuple([program.flags, program.groups, names]);
});
define(
  '_sre',
  'find(pattern, flags, text, pos, endpos, how, /)',
  (vm, pattern: Value, flags: number, text: Value, pos: Value, endpos: Value, how: How) => {
    const points = subject(pattern, text);
    const start = placeIn(points, pos);
    const end = placeIn(points, endpos);
    const matcher = new Matcher(programOf(pattern, flags), points, end);
    const spans = guarded(vm, matcher, () => matcher.find(start, how));
    return spans === undefined ? NONE : newTuple(spans);
  },
);
define(
  '_sre',
  'all(pattern, flags, text, pos, endpos, limit, /)',
  (vm, pattern: Value, flags: number, text: Value, pos: Value, endpos: Value, limit: Value) => {
    const points = subject(pattern, text);
    const start = placeIn(points, pos);
    const most = Number(indexOf(limit));
    const matcher = new Matcher(programOf(pattern, flags), points, placeIn(points, endpos));
    const found: Obj[] = [];
    guarded(vm, matcher, () => {
      let from = start;
      let notEmptyAt = -1;
      while (most === 0 || found.length < most) {
        const spans = matcher.find(from, 'search', notEmptyAt);
        if (spans === undefined) break;
        found.push(newTuple(spans));
        from = spans[1];
        notEmptyAt = spans[0] === spans[1] ? from : -1;
      }
    });
    vm.allocate(found.length * 4);
    return newList(found);
  },
);
nativeModuleOf('_sre', (vm) => ({
  compile: vm.native('_sre.compile'),
  find: vm.native('_sre.find'),
  all: vm.native('_sre.all'),
}));
