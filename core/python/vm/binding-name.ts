import { Op } from '../bytecode/op';
import type { Code } from './code';
import type { VM } from './vm';

/**
 * The name that the value of the program's present call is about to be bound to: what a lock is called in the trace.
 * Read off the instruction after the call, so it costs nothing where nobody asks; undefined when it is bound to none.
 */
export function bindingName(vm: VM): string | undefined {
  const call = presentCall(vm);
  if (call === undefined) return undefined;
  const { code, pc } = call;
  const { words } = code;
  const value = words[pc - 3];
  if (value < code.nlocals) return code.data.varnames[value];
  // `with call() as name`: what is entered is nearly always what was made.
  if (words[pc] === Op.WITH_ENTER && words[pc + 2] === value) return storedName(code, pc + 4, words[pc + 1]);
  return storedName(code, pc, value);
}

/** Instructions looked at for each name of an unpacking: an attribute's object may be loaded before it is set. */
const PER_NAME = 4;

/** The names that the values of the present call are about to be unpacked into: `r, w = …`. Empty when they are not. */
export function bindingNames(vm: VM): string[] {
  const call = presentCall(vm);
  if (call === undefined) return [];
  const { code, pc } = call;
  const { words } = code;
  const [, base, , count] = words.subarray(pc + 4, pc + 8);
  if (words[pc] !== Op.MOVE || words[pc + 2] !== words[pc - 3] || words[pc + 4] !== Op.UNPACK) return [];
  const names: string[] = [];
  for (let at = pc + 8, left = PER_NAME * count; left > 0 && names.length < count; at += 4, left--) {
    const name = storedName(code, at, base + names.length);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** The program's own innermost frame: its code, and where it goes on after its call. */
function presentCall(vm: VM): { code: Code; pc: number } | undefined {
  const { frames, depth } = vm.thread;
  for (let i = depth; i >= 0; i--) if (!frames[i].code.unit.internal) return frames[i];
  return undefined;
}

/** What the instruction at `pc` stores register `value` in. */
function storedName(code: Code, pc: number, value: number): string | undefined {
  const { words, names } = code;
  const { varnames, freevars } = code.data;
  const [op, a, b, c] = words.subarray(pc, pc + 4);
  if ((op === Op.STORE_GLOBAL || op === Op.STORE_NAME) && b === value) return names[a];
  if (op === Op.STORE_CELL && b === value) return varnames[a];
  if (op === Op.STORE_FREE && b === value) return freevars[a];
  if (op === Op.SETATTR && c === value) return names[b];
  if (op === Op.MOVE && b === value && a < code.nlocals) return varnames[a];
  return undefined;
}
