import type { DequeData } from '../object/deque';
import type { DictData } from '../object/dict';
import { discard, drop } from '../object/heap';
import { newDict, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { type FunctionData, moduleDict } from '../object/payloads';
import type { SetData } from '../object/set';
import { isSubtype, lookup, NONE, type TypeData, typeData, typeOf } from '../object/type';
import { strLength } from '../text/points';
import { findAttr } from './attr';
import type { Code } from './code';
import { exceptionType, PyThrow, typeError } from './errors';
import type { Frame } from './frame';
import { addAll, newSet } from './sets';
import { isSignal } from './signal';
import type { Thread } from './thread';
import type { VM } from './vm';

/** sys.stdin, sys.stdout or sys.stderr as the program has it now; None when there is none. */
export function stream(vm: VM, name: 'stdin' | 'stdout' | 'stderr'): Value {
  const sys = vm.modules.module('sys');
  return (sys === undefined ? undefined : moduleDict(sys).getStr(name)) ?? NONE;
}

/** len() of a built-in kind whose class does not define `__len__` in Python. */
export function plainLength(v: Obj): number | undefined {
  if ((v.cls.p as TypeData).heap) {
    const method = lookup(v.cls, '__len__');
    if (typeof method === 'object' && method.kind !== K.Native) return undefined;
  }
  switch (v.kind) {
    case K.List:
    case K.Tuple:
    case K.Bytes:
    case K.ByteArray:
    case K.Range:
      return (v.p as { length: number }).length;
    case K.Boxed:
      return typeof v.p === 'string' ? strLength(v.p) : undefined;
    case K.Dict:
      return (v.p as DictData).size;
    case K.Set:
    case K.FrozenSet:
      return (v.p as SetData).size;
    case K.Deque:
      return (v.p as DequeData).size;
    case K.DictView:
    case K.MappingProxy:
      return ((v.p as Obj).p as DictData).size;
    default:
      return undefined;
  }
}

/** An AttributeError goes no further; anything else does. */
function swallow(error: unknown): void {
  if (!(error instanceof PyThrow) || !isSubtype(error.exc.cls, exceptionType('AttributeError'))) throw error;
  discard(error.exc); // it refers to the object that lacks the attribute
}

/** getattr(obj, name, otherwise). */
export function attributeOr(vm: VM, obj: Value, name: string, otherwise: Value): Value {
  try {
    const found = findAttr(vm, obj, name) ?? otherwise;
    if (!isSignal(found)) return found;
  } catch (error) {
    swallow(error);
    return otherwise;
  }
  return vm.call(vm.helper('_getattr_default'), [obj, name, otherwise]);
}

export function hasAttribute(vm: VM, obj: Value, name: string): Value {
  try {
    const found = findAttr(vm, obj, name);
    if (found === undefined) return false;
    if (!isSignal(found)) {
      discard(found);
      return true;
    }
  } catch (error) {
    swallow(error);
    return false;
  }
  return vm.call(vm.helper('_hasattr'), [obj, name]);
}

/** globals() of the program's frame that called. */
export function callerGlobals(vm: VM): Obj {
  return vm.thread.top.globals;
}

/** locals() */
export const callerLocals = (vm: VM): Obj => localsOf(vm.thread, vm.thread.top);

/** The variables of a frame: a copy in functions, the namespace itself in modules and classes. */
export function localsOf(thread: Thread, frame: Frame): Obj {
  if (frame.locals !== undefined) return frame.locals;
  const { code, bp, func } = frame;
  if (code.data.name === '<module>') return frame.globals;
  const closure = func === undefined ? undefined : (func.p as FunctionData).closure;
  return namedVariables(code, (i) => thread.stack[bp + i], closure);
}

/** A dict of variables by their names, those of functions around it last. */
export function namedVariables(
  code: Code,
  at: (register: number) => Slot,
  closure: readonly Obj[] = [],
): Obj {
  const dict = newDict();
  const put = (name: string, slot: Slot): void => {
    const v = typeof slot === 'object' && slot.kind === K.Cell ? (slot.p as Slot) : slot;
    if (v !== undefined && !name.startsWith('.')) (dict.p as DictData).setStr(name, v);
  };
  code.data.varnames.forEach((name, i) => {
    put(name, at(i));
  });
  code.data.freevars.forEach((name, i) => {
    put(name, closure[i]);
  });
  return dict;
}

/** A frozenset of the members of a set: what a set is looked up as. */
export function frozen(set: Obj): Obj {
  const copy = newSet(K.FrozenSet);
  addAll(copy.p as SetData, set.p as SetData);
  return copy;
}

/** A class with abstract methods left cannot be instantiated: the abc module marks them. */
export function abstractCheck(vm: VM, cls: Obj): Value | undefined {
  const names = typeData(cls).dict.get('__abstractmethods__');
  if (typeof names !== 'object' || names.kind !== K.FrozenSet || (names.p as SetData).size === 0)
    return undefined;
  return vm.call(vm.helper('_abstract_error'), [cls]);
}

export function setClassCell(cell: Value, cls: Obj): Value {
  if (typeof cell === 'object' && cell.kind === K.Cell) {
    cls.rc++;
    drop(cell.p as Slot);
    cell.p = cls;
  }
  return NONE;
}

/** A tuple of the items of a list or tuple. */
export function tupleOf(v: Value): Obj {
  if (typeof v === 'object' && v.kind === K.Tuple) return v;
  if (typeof v === 'object' && v.kind === K.List) return newTuple([...(v.p as Value[])]);
  throw typeError(`'${typeData(typeOf(v)).name}' object is not iterable`);
}
