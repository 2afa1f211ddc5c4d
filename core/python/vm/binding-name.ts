import { Op } from '../bytecode/op';
import type { Obj, Value } from '../object/obj';
import { reprStr } from '../text/repr';
import type { Code } from './code';
import type { VM } from './vm';

/**
 * The name that the value of the program's present call is about to be bound to: what a lock is called in the trace.
 * Read off the instructions after the call, so it costs nothing where nobody asks; undefined when it is bound to none.
 * An item of a list or tuple that is bound to a name is called by its place in it: `forks[2]`; of a dict, by its key.
 */
export function bindingName(vm: VM): string | undefined {
  const at = presentCall(vm);
  if (at < 0) return undefined;
  const { code, pc } = vm.thread.frames[at];
  const { words } = code;
  const value = words[pc - 3];
  if (value < code.nlocals) return code.data.varnames[value];
  // `with call() as name`: what is entered is nearly always what was made.
  if (words[pc] === Op.WITH_ENTER && words[pc + 2] === value) return storedName(code, pc + 4, words[pc + 1]);
  if (words[pc] === Op.LIST_APPEND && words[pc + 2] === value) return comprehendedName(vm, at, '<listcomp>');
  if (words[pc] === Op.MAP_ADD && words[pc + 3] === value) return comprehendedName(vm, at, '<dictcomp>');
  return laterName(code, pc, value, (key) => keyText(vm, at, key));
}

/** Keys of more characters tell less than they take. */
const KEY_MOST = 20;

/** A dict's key as it is written: a number, or a short str; it is in a register, or the constant `~key`. */
function keyText(vm: VM, at: number, key: number): string | undefined {
  const { frames, stack } = vm.thread;
  const { code, bp } = frames[at];
  const value = key >= 0 ? stack[bp + key] : code.consts[~key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= KEY_MOST ? reprStr(value) : undefined;
}

/** `locks = [Lock() for …]`: the list, or dict, is what the frame below is about to bind. */
function comprehendedName(vm: VM, at: number, kind: '<listcomp>' | '<dictcomp>'): string | undefined {
  const { frames, stack } = vm.thread;
  const { code, pc, bp } = frames[at];
  if (at === 0 || code.data.name !== kind) return undefined;
  const below = frames[at - 1];
  const value = below.code.words[below.pc - 3];
  const name =
    value < below.code.nlocals ? below.code.data.varnames[value] : laterName(below.code, below.pc, value);
  const [, whole, key] = code.words.subarray(pc, pc + 3);
  const place =
    kind === '<dictcomp>' ? keyText(vm, at, key) : String(((stack[bp + whole] as Obj).p as Value[]).length);
  return subscripted(name, place);
}

function subscripted(name: string | undefined, place: string | undefined): string | undefined {
  return name === undefined || place === undefined ? undefined : `${name}[${place}]`;
}

/** Instructions looked at for the one that binds a value: those of the other values of `a, b = A(), B()` come between. */
const LOOKED_AT = 64;

/**
 * What the rest of the statement binds register `value` to, directly or as an item.
 * @param keyOf the text of a dict's key in a register that is set already, or of a constant
 */
function laterName(
  code: Code,
  from: number,
  value: number,
  keyOf: (key: number) => string | undefined = () => undefined,
): string | undefined {
  const { words } = code;
  const loaded = new Map<number, string>();
  for (let pc = from; pc < Math.min(words.length, from + 4 * LOOKED_AT); pc += 4) {
    const [op, a, b, c] = words.subarray(pc, pc + 4);
    const name = storedName(code, pc, value);
    if (name !== undefined) return name;
    if ((op === Op.BUILD_LIST || op === Op.BUILD_TUPLE) && b <= value && value < b + c) {
      return itemName(code, pc, a, value - b);
    }
    // The value's key stands before it, set already.
    if (op === Op.BUILD_MAP && b < value && value < b + 2 * c && (value - b) % 2 === 1) {
      return subscripted(wholeName(code, pc, a), keyOf(value - 1));
    }
    if (op === Op.SETITEM && c === value) {
      const name = a < code.nlocals ? code.data.varnames[a] : loaded.get(a);
      return subscripted(name, b < code.nlocals ? keyOf(b) : undefined);
    }
    if (op === Op.LOAD_GLOBAL || op === Op.LOAD_NAME) loaded.set(a, code.names[b]);
    if (op === Op.LINE || op === Op.RETURN || op === Op.JUMP || uses(op, a, b, c, value)) return undefined;
  }
  return undefined;
}

/** Instructions whose first operand alone is a register, and those of which the first two are. */
const ONE_REGISTER: ReadonlySet<number> = new Set([
  Op.LOAD_GLOBAL,
  Op.LOAD_NAME,
  Op.LOADK,
  Op.LOAD_CELL,
  Op.LOAD_FREE,
]);
const TWO_REGISTERS: ReadonlySet<number> = new Set([Op.GETATTR, Op.METHOD]);

/** Those that bind other values. */
const STORES: ReadonlySet<number> = new Set([
  Op.STORE_GLOBAL,
  Op.STORE_NAME,
  Op.STORE_FREE,
  Op.STORE_CELL,
  Op.SETATTR,
]);

/** The instruction reads register `value`, or stores another value in it. Rather too often true than missed. */
function uses(op: number, a: number, b: number, c: number, value: number): boolean {
  if (STORES.has(op)) return false;
  if (a === value) return true;
  if (ONE_REGISTER.has(op)) return false;
  if (op === Op.CALL || op === Op.CALL_METHOD) return b <= value && value <= b + (c & 0xffff) + 1;
  if (b === value || TWO_REGISTERS.has(op)) return b === value;
  return c === value || (b >= 0 && b <= value && value < b + c);
}

/** What item `i` of the list or tuple that the instruction at `pc` builds in register `whole` is called. */
function itemName(code: Code, pc: number, whole: number, i: number): string | undefined {
  const unpacked = unpackedNames(code, pc + 4, whole);
  if (unpacked.length > 0) return unpacked[i];
  return subscripted(wholeName(code, pc, whole), String(i));
}

/** What is bound to register `whole`, which the instruction at `pc` builds. */
function wholeName(code: Code, pc: number, whole: number): string | undefined {
  return whole < code.nlocals ? code.data.varnames[whole] : laterName(code, pc + 4, whole);
}

/** Instructions looked at for each name of an unpacking: an attribute's object may be loaded before it is set. */
const PER_NAME = 4;

/**
 * What the two values of the present call will be called: the names that they are about to be unpacked into, `r, w = …`, or
 * their places in the pair that is bound as a whole, `pair[0]`. Empty when it is bound to nothing.
 */
export function bindingNames(vm: VM): string[] {
  const at = presentCall(vm);
  if (at < 0) return [];
  const { code, pc } = vm.thread.frames[at];
  const names = unpackedNames(code, pc, code.words[pc - 3]);
  if (names.length > 0) return names;
  const whole = isOwnCall(vm, at, 'Pipe') ? bindingName(vm) : undefined;
  return whole === undefined ? [] : [`${whole}[0]`, `${whole}[1]`];
}

/** Whether the program itself calls the function, and not something that it calls: a queue makes a pipe for itself, too. */
function isOwnCall(vm: VM, at: number, name: string): boolean {
  const { frames, depth } = vm.thread;
  return frames.slice(at + 1, depth + 1).every(({ code }) => code.data.name === name);
}

function unpackedNames(code: Code, pc: number, value: number): string[] {
  const { words } = code;
  const [, base, , count] = words.subarray(pc + 4, pc + 8);
  if (words[pc] !== Op.MOVE || words[pc + 2] !== value || words[pc + 4] !== Op.UNPACK) return [];
  const names: string[] = [];
  for (let at = pc + 8, left = PER_NAME * count; left > 0 && names.length < count; at += 4, left--) {
    const name = storedName(code, at, base + names.length);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Place of the program's own innermost frame, which goes on after its call; −1 when there is none. */
function presentCall(vm: VM): number {
  const { frames, depth } = vm.thread;
  for (let i = depth; i >= 0; i--) if (!frames[i].code.unit.internal) return i;
  return -1;
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
