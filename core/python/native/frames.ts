import { CodeFlag } from '../bytecode/code';
import { Op } from '../bytecode/op';
import { newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { FrameData, TracebackEntry } from '../object/payloads';
import { NONE, T } from '../object/type';
import type { Code } from '../vm/code';
import { pyError, valueError } from '../vm/errors';
import { frameAt, frameOfEntry, liveFrame } from '../vm/frames';
import { address } from '../vm/text';
import type { VM } from '../vm/vm';
import { attribute, define, method } from './define';

/** Code and frame objects, as far as programs look into them. */

// ---- code ---------------------------------------------------------------------------------------------------------

const codeOf = (v: Value): Code => (v as Obj).p as Code;
const codeField = (name: string, read: (code: Code) => Value): void =>
  attribute(T.code, name, (_vm, self) => read(codeOf(self).whole()));

/** CPython's CO_OPTIMIZED | CO_NEWLOCALS, of all functions, and its other flags. */
const FUNCTION_FLAGS = 0x3;
const FLAGS = [
  [CodeFlag.Varargs, 0x4],
  [CodeFlag.Varkw, 0x8],
  [CodeFlag.Generator, 0x20],
] as const;

function flagsOf({ data }: Code): number {
  const isFunction = (data.flags & (CodeFlag.Module | CodeFlag.ClassBody)) === 0;
  return FLAGS.reduce(
    (flags, [ours, theirs]) => ((data.flags & ours) === 0 ? flags : flags | theirs),
    isFunction ? FUNCTION_FLAGS : 0,
  );
}

/** The variables that functions within share. */
function cellNames({ data, words }: Code): Set<string> {
  const names = new Set<string>();
  for (let pc = 0; pc < words.length; pc += 4) {
    if (words[pc] === Op.MAKE_CELL) names.add(data.varnames[words[pc + 1]]);
  }
  return names;
}

/** CPython keeps shared variables apart, unless they are parameters. */
function variableNames(code: Code): string[] {
  const { data } = code;
  const cells = cellNames(code);
  const extra = [CodeFlag.Varargs, CodeFlag.Varkw].filter((flag) => (data.flags & flag) !== 0).length;
  const parameters = data.argcount + data.kwonly + extra;
  return data.varnames.filter((name, i) => i < parameters || !cells.has(name));
}

codeField('co_name', ({ data }) => data.name);
codeField('co_qualname', ({ data }) => data.qualname);
codeField('co_filename', ({ unit }) => unit.filename);
codeField('co_firstlineno', ({ data }) => data.firstLine);
codeField('co_argcount', ({ data }) => data.argcount);
codeField('co_posonlyargcount', ({ data }) => data.posonly);
codeField('co_kwonlyargcount', ({ data }) => data.kwonly);
codeField('co_flags', flagsOf);
codeField('co_names', ({ names }) => newTuple([...names]));
codeField('co_consts', ({ consts }) => newTuple([...consts]));
codeField('co_varnames', (code) => newTuple(variableNames(code)));
codeField('co_nlocals', (code) => variableNames(code).length);
codeField('co_cellvars', (code) => newTuple([...cellNames(code)]));
codeField('co_freevars', ({ data }) => newTuple([...data.freevars]));

// ---- frames -------------------------------------------------------------------------------------------------------

const frameField = (name: string, read: (frame: FrameData, vm: VM) => Value): void =>
  attribute(T.frame, name, (vm, self) => read((self as Obj).p as FrameData, vm));
const lineOf = ({ code, pc }: FrameData): number => code.lineAt(pc + 4);

frameField('f_back', ({ back }) => back ?? NONE);
frameField('f_builtins', (_frame, vm) => vm.builtins);
frameField('f_code', ({ code }) => new Obj(K.Code, T.code, code));
frameField('f_globals', ({ globals }) => globals);
frameField('f_lasti', ({ pc }) => pc);
frameField('f_lineno', lineOf);
frameField('f_locals', ({ locals }) => locals);
frameField('f_trace', () => NONE);
method(T.frame, 'clear()', (vm, self: Obj) => {
  if (liveFrame(vm, (self.p as FrameData).code) !== undefined)
    throw pyError('RuntimeError', 'cannot clear an executing frame');
  return NONE; // a copy, which holds nobody's variables but its own
});
method(T.frame, '__repr__()', (vm, self: Obj) => {
  const frame = self.p as FrameData;
  const { data, unit } = frame.code;
  return `<frame at ${address(vm, self)}, file '${unit.filename}', line ${lineOf(frame)}, code ${data.name}>`;
});

attribute(T.traceback, 'tb_frame', (vm, self) => {
  const entries = ((self as Obj).p as TracebackEntry[]).filter(({ code }) => !code.hidden);
  return frameOfEntry(vm, entries[entries.length - 1]);
});

define('sys', '_getframe(depth=, /)', (vm, depth: number | undefined) => {
  const found = frameAt(vm, depth === undefined ? 0 : Math.max(0, Number(depth)));
  if (found === undefined) throw valueError('call stack is not deep enough');
  return found;
});
/** What a signal's function is told of; None when neither code of the program nor of the library runs. */
define('_helpers', '_getframe(depth, /)', (vm, depth: number) => frameAt(vm, depth) ?? NONE);
