import type { Code } from '../vm/code';
import type { VM } from '../vm/vm';
import type { DictData } from './dict';
import type { Obj, Slot, Value } from './obj';

/** Payloads of the kinds of Obj that have no file of their own. */

export interface FunctionData {
  code: Code;
  /** The module's namespace. */
  globals: Obj;
  name: string;
  qualname: string;
  /** Values of the last positional parameters; counted. */
  defaults: Value[] | undefined;
  kwdefaults: Map<string, Value> | undefined;
  /** `__annotations__`; counted. */
  annotations: Obj | undefined;
  /** Cells of the enclosing scopes; counted. */
  closure: Obj[] | undefined;
  doc: Value;
  module: Value;
}

/**
 * A built-in function. It borrows its arguments and answers a value (which may be new, with no references, or one
 * that exists) or one of the signals of vm/signal.ts. It never calls Python: where that is needed it answers
 * `vm.call(...)`, and the callee's value becomes its own.
 */
// biome-ignore lint/suspicious/noExplicitAny: natives take their own number of arguments
export type NativeFn = (vm: VM, ...args: any[]) => Value;

export interface NativeData {
  name: string;
  /** 'len', 'list.append' … : unique; encoding writes it. */
  id: string;
  fn: NativeFn;
  /** Names of its parameters, those that may be given by keyword from `posonly` on. */
  params: readonly string[];
  posonly: number;
  /** How many of `params` are positional (the others are keyword-only). */
  positional: number;
  required: number;
  varargs: boolean;
  varkw: boolean;
  /** Neither *args nor **kwargs: may be called with its positional arguments as they are. */
  plain: boolean;
  /** Takes the plain value of an argument whose class is a subclass of int, float or str. */
  unboxes: boolean;
  /** True for what acts as a method when found on a class. */
  method: boolean;
  /** The built-in type whose instances a method takes first; undefined for what is no method of one. */
  owner: Obj | undefined;
  /** The built-in type whose `__new__` this is: it takes the type or a subclass first; undefined for all others. */
  makes: Obj | undefined;
  doc: string | undefined;
}

export interface BoundMethodData {
  self: Value;
  fn: Obj;
}

export interface SeqIterData {
  seq: Obj;
  i: number;
  step: 1 | -1;
}

export interface RangeIterData {
  i: number;
  step: number;
  left: number;
}

export interface StrIterData {
  text: string;
  i: number;
}

export interface DictIterData {
  dict: Obj;
  what: 0 | 1 | 2; // keys, values, items
  i: number;
  size: number;
  /** Rebuilt from `i` after decoding. */
  live: Iterator<{ k: Value; v: Slot }> | undefined;
}

export interface GeneratorData {
  code: Code;
  func: Obj;
  /** Registers while suspended; counted. */
  regs: Slot[];
  pc: number;
  /** Register that takes the value sent; −1 before the first resume. */
  sendTo: number;
  state: 'new' | 'suspended' | 'running' | 'done';
  /** The exception it is handling while suspended. */
  exc: Obj | undefined;
  name: string;
  qualname: string;
}

export interface ModuleData {
  name: string;
  dict: Obj;
}

/** One step of a traceback, innermost first in an exception's list. */
export interface TracebackEntry {
  code: Code;
  pc: number;
  /**
   * A tuple of what the frame's variables were when the exception left it, the last first and MISSING for the unbound;
   * counted. Absent while it is in the frame, and for frames of our own library.
   */
  variables: Obj | undefined;
}

/** A frame as it was when it was asked for: it does not follow what the frame does afterwards. Objects are counted. */
export interface FrameData {
  code: Code;
  /** Of the instruction it was at. */
  pc: number;
  globals: Obj;
  /** A dict; in modules and classes the namespace itself. */
  locals: Obj;
  back: Obj | undefined;
}

export interface ExceptionData {
  args: Obj;
  cause: Obj | undefined;
  context: Obj | undefined;
  suppress: boolean;
  tb: TracebackEntry[];
}

export interface PropertyData {
  get: Slot;
  set: Slot;
  del: Slot;
  doc: Slot;
}

export interface SuperData {
  type: Obj;
  self: Value;
  /** Where the search begins: the class of the instance, or the class itself. */
  start: Obj;
}

export interface SliceData {
  start: Value;
  stop: Value;
  step: Value;
}

export interface RangeData {
  start: number | bigint;
  stop: number | bigint;
  step: number | bigint;
  length: number | bigint;
}

export interface GetSetData {
  name: string;
  id: string;
  get: (vm: VM, self: Value) => Value;
  set: ((vm: VM, self: Value, value: Slot) => void) | undefined;
  doc: string | undefined;
}

export const list = (o: Obj): Value[] => o.p as Value[];
export const tuple = (o: Obj): readonly Value[] => o.p as readonly Value[];
export const dict = (o: Obj): DictData => o.p as DictData;
export const float = (o: Obj): number => o.p as number;
export const exception = (o: Obj): ExceptionData => o.p as ExceptionData;
export const moduleDict = (o: Obj): DictData => (o.p as ModuleData).dict.p as DictData;
