import { FROZEN_FIRST, Op } from '../bytecode/op';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newDict } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { type ExceptionData, exception, type FunctionData } from '../object/payloads';
import { SetData } from '../object/set';
import { isSubtype, NONE, T, typeData, typeOf } from '../object/type';
import { describeCallee } from './bind-native';
import { construct, isPlainException } from './call';
import { buildClass } from './classes';
import type { Code } from './code';
import { mergeDict } from './dicts';
import { exceptionType, PyThrow, pyError, typeError, valueError } from './errors';
import { Ret } from './frame';
import { formatOperand, joinStrings } from './fstring';
import { importFrom, importModule, importStar } from './imports';
import { newSlice } from './item';
import { drain } from './iterate';
import { keyOf } from './keys';
import { CALL, SWITCHED } from './signal';
import type { Thread } from './thread';
import type { VM } from './vm';

/** SLICE: three registers become a slice object. */
export function slice(R: Slot[], dst: number, at: number): void {
  const made = newSlice(R[at] as Value, R[at + 1] as Value, R[at + 2] as Value);
  for (let i = 0; i < 3; i++) R[at + i] = undefined;
  made.rc++;
  R[dst] = made;
}

export function unboundFree(_vm: VM, code: Code, at: number): PyThrow {
  const name = code.data.freevars[at];
  return pyError(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}

/** EXC_MATCH: is the exception an instance of the class, or of one in the tuple? */
export function exceptionMatches(vm: VM, exc: Obj, against: Slot): boolean {
  if (typeof against === 'object' && against.kind === K.Tuple) {
    return (against.p as Value[]).some((item) => exceptionMatches(vm, exc, item));
  }
  if (
    typeof against !== 'object' ||
    against.kind !== K.Type ||
    !isSubtype(against, exceptionType('BaseException'))
  ) {
    throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
  return isSubtype(exc.cls, against);
}

const isException = (v: Slot): v is Obj => typeof v === 'object' && v.kind === K.Exception;
const isExceptionClass = (v: Slot): v is Obj =>
  typeof v === 'object' && v.kind === K.Type && isSubtype(v, exceptionType('BaseException'));

/** RAISE. Answers SWITCHED when a class must be called first. */
export function raise(
  vm: VM,
  thread: Thread,
  exc: Slot,
  cause: Slot,
  hasExc: boolean,
  hasCause: boolean,
): Value {
  if (!hasExc) {
    if (thread.exc === undefined) throw pyError('RuntimeError', 'No active exception to reraise');
    return vm.raise(new PyThrow(thread.exc, true));
  }
  if (isExceptionClass(exc) && isPlainException(exc)) exc = construct(vm, exc, [], undefined, undefined);
  else if (isExceptionClass(exc)) {
    vm.call(vm.helper('_raise'), hasCause ? [exc, cause as Value] : [exc], undefined);
    vm.follow(CALL, Ret.Drop, -1, 0);
    return SWITCHED;
  }
  if (!isException(exc)) throw typeError('exceptions must derive from BaseException');
  if (hasCause) {
    if (isExceptionClass(cause)) {
      vm.call(vm.helper('_raise'), [exc, cause], undefined);
      vm.follow(CALL, Ret.Drop, -1, 0);
      return SWITCHED;
    }
    setCause(exc, cause as Value);
  }
  return vm.raise(new PyThrow(exc));
}

export function setCause(exc: Obj, cause: Value): void {
  const data: ExceptionData = exception(exc);
  const old = data.cause;
  if (cause === NONE) data.cause = undefined;
  else if (isException(cause)) {
    cause.rc++;
    data.cause = cause;
  } else throw typeError('exception causes must derive from BaseException');
  data.suppress = true;
  drop(old);
}

/** Instructions that are rare or long. Answers the value for register a, SWITCHED, or undefined when all is done. */
export function make(vm: VM, thread: Thread, op: number, a: number, b: number, c: number): Value {
  const frame = thread.top;
  const { bp, code } = frame;
  const R = thread.stack;
  const rk = (i: number): Value => (i >= 0 ? R[bp + i] : code.consts[~i]) as Value;
  switch (op) {
    case Op.BUILD_SET:
      return buildSet(vm, R, bp + b, c);
    case Op.BUILD_MAP:
      return buildMap(vm, R, bp + b, c);
    case Op.SET_ADD:
      return addToSet(vm, R[bp + a] as Obj, rk(b), () => use(R, bp, code, b));
    case Op.MAP_ADD:
      return addToMap(vm, R[bp + a] as Obj, rk(b), rk(c), () => {
        use(R, bp, code, b);
        use(R, bp, code, c);
      });
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
    case Op.DICT_UPDATE:
      return extend(vm, op, R[bp + a] as Obj, R, bp + b, c > 0 ? R[bp + c - 1] : undefined);
    case Op.DICT_MERGE:
      return mergeKeywords(vm, R[bp + a] as Obj, R, bp + b, R[bp + c] as Value);
    case Op.LIST_TO_TUPLE:
      R[bp + a] = listToTuple(R[bp + a] as Obj);
      return undefined as unknown as Value;
    case Op.UNPACK:
      return unpack(vm, R, bp, code, a, b, c);
    case Op.UNPACK_EX:
      return unpackStar(vm, R, bp, code, a, b, c);
    case Op.FORMAT:
      return formatOperand(vm, R, bp, code, a, b, c);
    case Op.BUILD_STRING:
      return joinStrings(vm, R, bp + b, c);
    case Op.MAKE_FUNCTION:
      return makeFunction(vm, thread, a, b, c);
    case Op.BUILD_CLASS:
      return buildClass(vm, thread, a, b, c);
    case Op.IMPORT:
      return importModule(vm, code.names[b], c, bp + a);
    case Op.IMPORT_FROM:
      return importFrom(vm, R[bp + b] as Obj, code.names[c], bp + a);
    case Op.IMPORT_STAR:
      return importStar(vm, R[bp + a] as Obj, frame.globals);
    case Op.ASSERT_FAIL:
      throw pyError('AssertionError', ...(a >= 0 ? [R[bp + a] as Value] : []));
    default:
      throw new Error(`no instruction ${op}`);
  }
}

/** A temporary used up as an operand. */
function use(R: Slot[], bp: number, code: Code, i: number): void {
  if (i < code.nlocals) return;
  const v = R[bp + i];
  R[bp + i] = undefined;
  drop(v);
}

function take(R: Slot[], from: number, count: number): Value[] {
  const values = R.slice(from, from + count) as Value[];
  for (let i = 0; i < count; i++) R[from + i] = undefined;
  return values;
}

function buildSet(vm: VM, R: Slot[], from: number, n: number): Value {
  const count = n & (FROZEN_FIRST - 1);
  const data = new SetData();
  const set = new Obj(K.Set, T.set, data);
  const items = R.slice(from, from + count) as Value[];
  const keys = items.map((item) => keyOf(vm, item));
  if (keys.includes(undefined)) {
    const list = new Obj(K.List, T.list, take(R, from, count));
    return vm.call(vm.helper('_set_from'), [list], undefined);
  }
  take(R, from, count);
  items.forEach((item, i) => {
    if (data.add(keys[i] as never, item)) return;
    drop(item);
  });
  if (n !== count) set.p = frozenFirst(data);
  return set;
}

/** The same members as they lie after the compiler's rebuilding of its frozenset and the merge into a set. */
function frozenFirst(members: SetData): SetData {
  const constant = new SetData();
  for (const [key, value, hash] of members.entries()) constant.add(key, value, hash);
  const merged = new SetData();
  merged.merge(constant);
  return merged;
}

function buildMap(vm: VM, R: Slot[], from: number, count: number): Value {
  const obj = newDict();
  const data = obj.p as DictData;
  for (let i = 0; i < count; i++) {
    const key = R[from + 2 * i] as Value;
    const mapKey = keyOf(vm, key);
    if (mapKey === undefined) {
      const list = new Obj(K.List, T.list, take(R, from, 2 * count));
      return vm.call(vm.helper('_dict_from_flat'), [list], undefined);
    }
    drop(data.set(mapKey, key, R[from + 2 * i + 1] as Value));
  }
  vm.allocate(count);
  for (const v of take(R, from, 2 * count)) drop(v);
  return obj;
}

function addToSet(vm: VM, set: Obj, v: Value, used: () => void): Value {
  const key = keyOf(vm, v);
  if (key === undefined) {
    vm.call(vm.helper('_set_add'), [set, v], undefined);
    vm.follow(CALL, Ret.Drop, -1, 0);
    used();
    return SWITCHED;
  }
  if ((set.p as SetData).add(key, v) && typeof v === 'object') v.rc++;
  vm.cells++;
  used();
  return undefined as unknown as Value;
}

function addToMap(vm: VM, dict: Obj, k: Value, v: Value, used: () => void): Value {
  const key = keyOf(vm, k);
  if (key === undefined) {
    vm.call(vm.helper('_dict_setitem'), [dict, k, v], undefined);
    vm.follow(CALL, Ret.Drop, -1, 0);
    used();
    return SWITCHED;
  }
  drop((dict.p as DictData).set(key, k, v));
  vm.cells += 2;
  used();
  return undefined as unknown as Value;
}

/** [*x], {*x}, {**x}, f(*x). */
function extend(vm: VM, op: number, target: Obj, R: Slot[], at: number, callee: Slot): Value {
  const source = R[at] as Value;
  const helper =
    op === Op.LIST_EXTEND ? '_list_extend' : op === Op.SET_UPDATE ? '_set_update' : '_dict_update';
  if (op === Op.DICT_UPDATE) {
    if (typeof source === 'object' && source.kind === K.Dict && (source.p as DictData).custom === undefined) {
      mergeDict(target.p as DictData, source.p as DictData);
      R[at] = undefined;
      drop(source);
      return undefined as unknown as Value;
    }
    if (typeof source !== 'object' || vm.lookupSpecial(source, 'keys') === undefined) {
      throw typeError(`'${typeData(typeOf(source)).name}' object is not a mapping`);
    }
  } else if (op === Op.LIST_EXTEND) {
    if (!vm.isIterable(source))
      throw typeError(
        `${callee === undefined ? 'Value' : `${describeCallee(callee)} argument`} after * must be an iterable, not ${typeData(typeOf(source)).name}`,
      );
    const values = drain(vm, source);
    if (values !== undefined) {
      const items = target.p as Value[];
      vm.allocate(values.length);
      for (const item of values) {
        if (typeof item === 'object') item.rc++;
        items.push(item);
      }
      R[at] = undefined;
      drop(source);
      return undefined as unknown as Value;
    }
  }
  vm.call(vm.helper(helper), [target, source], undefined);
  vm.follow(CALL, Ret.Drop, -1, 0);
  R[at] = undefined;
  drop(source);
  return SWITCHED;
}

/** f(**x): a key that is there already, or is no string, is an error of the call. */
function mergeKeywords(vm: VM, target: Obj, R: Slot[], at: number, callee: Value): Value {
  const source = R[at] as Value;
  if (typeof source !== 'object' || source.kind !== K.Dict) {
    if (typeof source === 'object' && vm.lookupSpecial(source, 'keys') !== undefined) {
      vm.call(vm.helper('_merge_keywords'), [target, source, describeCallee(callee)], undefined);
      vm.follow(CALL, Ret.Drop, -1, 0);
      R[at] = undefined;
      drop(source);
      return SWITCHED;
    }
    throw typeError(
      `${describeCallee(callee)} argument after ** must be a mapping, not ${typeData(typeOf(source)).name}`,
    );
  }
  const data = target.p as DictData;
  for (const { k, v } of (source.p as DictData).map.values()) {
    if (typeof k !== 'string') throw typeError('keywords must be strings');
    if (data.getStr(k) !== undefined)
      throw typeError(`${describeCallee(callee)} got multiple values for keyword argument '${k}'`);
    data.setStr(k, v as Value);
  }
  R[at] = undefined;
  drop(source);
  return undefined as unknown as Value;
}

function listToTuple(list: Obj): Obj {
  const tuple = new Obj(K.Tuple, T.tuple, list.p);
  tuple.rc = 1;
  list.p = [];
  drop(list);
  return tuple;
}

/** a, b = x. */
function unpack(vm: VM, R: Slot[], bp: number, code: Code, a: number, b: number, n: number): Value {
  const source = (b >= 0 ? R[bp + b] : code.consts[~b]) as Value;
  const values = drainFor(vm, source);
  if (values === undefined) {
    vm.call(vm.helper('_unpack'), [source, n], undefined);
    return reUnpack(vm, bp, b);
  }
  if (values.length < n)
    throw valueError(`not enough values to unpack (expected ${n}, got ${values.length})`);
  if (values.length > n) throw valueError(`too many values to unpack (expected ${n})`);
  const held = values.slice();
  for (const v of held) if (typeof v === 'object') v.rc++;
  if (b >= 0) use(R, bp, code, b);
  for (let i = 0; i < n; i++) {
    const old = R[bp + a + i];
    R[bp + a + i] = held[i];
    drop(old);
  }
  return undefined as unknown as Value;
}

/** The helper's tuple replaces the operand (the compiler gives a temporary), and the instruction is made again. */
function reUnpack(vm: VM, bp: number, b: number): Value {
  vm.thread.top.pc -= 4;
  vm.follow(CALL, Ret.Store, bp + b, 0);
  return SWITCHED;
}

function drainFor(vm: VM, source: Value): readonly Value[] | undefined {
  if (typeof source !== 'string' && (typeof source !== 'object' || !vm.isIterable(source))) {
    throw typeError(`cannot unpack non-iterable ${typeData(typeOf(source)).name} object`);
  }
  return drain(vm, source);
}

/** a, *b, c = x. */
function unpackStar(vm: VM, R: Slot[], bp: number, code: Code, a: number, b: number, counts: number): Value {
  const before = counts & 0xffff;
  const after = counts >> 16;
  const source = R[bp + b] as Value;
  const values = drainFor(vm, source);
  if (values === undefined) {
    vm.call(vm.helper('_unpack'), [source, -1], undefined);
    return reUnpack(vm, bp, b);
  }
  if (values.length < before + after) {
    throw valueError(
      `not enough values to unpack (expected at least ${before + after}, got ${values.length})`,
    );
  }
  const held = values.slice();
  for (const v of held) if (typeof v === 'object') v.rc++;
  use(R, bp, code, b);
  const middle = new Obj(K.List, T.list, held.slice(before, held.length - after));
  middle.rc++;
  const all = [...held.slice(0, before), middle, ...held.slice(held.length - after)];
  all.forEach((v, i) => {
    const old = R[bp + a + i];
    R[bp + a + i] = v;
    drop(old);
  });
  return undefined as unknown as Value;
}

function makeFunction(vm: VM, thread: Thread, a: number, b: number, flags: number): Value {
  const { bp, globals, code } = thread.top;
  const R = thread.stack;
  let at = bp + a;
  const next = (): Obj => {
    const v = R[at] as Obj;
    R[at] = undefined;
    at++;
    return v;
  };
  const target = vm.code(code.unit, b);
  const { name, qualname, doc } = target.data;
  const data: FunctionData = {
    code: target,
    globals,
    name,
    qualname,
    defaults: undefined,
    kwdefaults: undefined,
    annotations: undefined,
    closure: undefined,
    doc: doc ?? NONE,
    module: (globals.p as DictData).getStr('__name__') ?? NONE,
  };
  globals.rc++;
  if ((flags & 1) !== 0) data.defaults = contents(next());
  if ((flags & 2) !== 0) {
    const dict = next();
    data.kwdefaults = new Map();
    for (const { k, v } of (dict.p as DictData).map.values()) {
      if (typeof v === 'object') v.rc++;
      data.kwdefaults.set(k as string, v as Value);
    }
    drop(dict);
  }
  if ((flags & 8) !== 0) data.annotations = next(); // its reference moves
  if ((flags & 4) !== 0) data.closure = contents(next()) as Obj[];
  vm.cells++;
  return new Obj(K.Function, T.function, data);
}

/** Items of a tuple that ends here: their references move on. */
function contents(tuple: Obj): Value[] {
  const items = (tuple.p as Value[]).slice();
  for (const item of items) if (typeof item === 'object') item.rc++;
  drop(tuple);
  return items;
}
