import type { DictData } from '../object/dict';
import { newInstance } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { NativeData } from '../object/payloads';
import { builtinTypes, lookup, NONE, T, type TypeData, typeData } from '../object/type';
import { genericSet, storeSlot } from '../vm/attr';
import { bindNative } from '../vm/bind-native';
import { construct } from '../vm/call';
import { exceptionType, newException } from '../vm/errors';
import type { VM } from '../vm/vm';
import type { Call } from './ask';
import { unlessSignal } from './native-answer';

/** What REDUCE, NEWOBJ and BUILD do where no Python takes part. */

/** An object, or the call that makes it. */
export type Built = Value | Call;

const isNative = (v: Slot): v is Obj => typeof v === 'object' && v.kind === K.Native;
const isNativeOf = (v: Slot, type: Obj, name: string): boolean => v === typeData(type).dict.get(name);

/** `callee(*args)`; undefined when Python must call it. */
export function makeNatively(vm: VM, callee: Value, args: Obj): Built | undefined {
  if (typeof callee !== 'object') return undefined;
  const items = args.p as Value[];
  if (callee.kind === K.Native)
    return unlessSignal(vm, bindNative(vm, callee.p as NativeData, [...items], undefined));
  if (callee.kind !== K.Type || callee.cls !== T.type) return undefined;
  const { heap, layout } = callee.p as TypeData;
  if (layout === K.Exception) {
    const base = exceptionType('BaseException');
    if (isNativeOf(lookup(callee, '__init__'), base, '__init__') && isPlainException(callee, items))
      return newException(callee, items);
  }
  return heap || callee === T.type
    ? undefined
    : unlessSignal(vm, construct(vm, callee, [...items], undefined, undefined));
}

/** OSError picks its subclass by the number. */
function isPlainException(cls: Obj, args: readonly Value[]): boolean {
  if (!isNativeOf(lookup(cls, '__new__'), exceptionType('BaseException'), '__new__')) return false;
  return cls !== builtinTypes.get('OSError') || args.length < 2;
}

/** `cls.__new__(cls, *args)`; undefined when Python must call it. */
export function newObjectNatively(vm: VM, cls: Obj, args: Obj): Value | undefined {
  const maker = lookup(cls, '__new__');
  if (!isNative(maker)) return undefined;
  const items = args.p as Value[];
  const { heap, layout } = cls.p as TypeData;
  if (heap && items.length === 0 && layout === K.Instance && isNativeOf(maker, T.object, '__new__')) {
    if (typeData(cls).dict.get('__abstractmethods__') === undefined) return newInstance(cls);
  }
  return unlessSignal(vm, bindNative(vm, maker.p as NativeData, [cls, ...items], undefined));
}

/** Gives an object its state; false when Python must do that. */
export function buildNatively(vm: VM, inst: Value, state: Value): boolean {
  if (typeof inst !== 'object' || inst.shape === undefined) return false;
  const { cls } = inst;
  const setState = lookup(cls, '__setstate__');
  const ofException = inst.kind === K.Exception && isNative(setState);
  if (setState !== undefined && !ofException) return false;
  if (inst.shape.find('__setstate__') >= 0) return false;
  if (!isNative(lookup(cls, '__getattribute__')) || lookup(cls, '__getattr__') !== undefined) return false;
  const [attributes, slots] = pairOf(state);
  if (!ofStrs(attributes) || !ofStrs(slots)) return false;
  if (typeData(cls).allowed !== undefined && attributes !== NONE) return false;
  if ((slots !== NONE || ofException) && !isNative(lookup(cls, '__setattr__'))) return false;
  if (slots !== NONE && hasDescriptors(cls, slots as Obj)) return false;
  if (attributes !== NONE)
    for (const { k, v } of ((attributes as Obj).p as DictData).map.values())
      storeSlot(inst, k as string, v as Value);
  if (slots !== NONE)
    for (const { k, v } of ((slots as Obj).p as DictData).map.values())
      genericSet(vm, inst, cls, k as string, v as Value);
  return true;
}

/** `__setstate__` where it is a function of the class, which needs nothing but the object and its state. */
export function stateSetter(inst: Value): Obj | undefined {
  if (typeof inst !== 'object' || (inst.shape !== undefined && inst.shape.find('__setstate__') >= 0))
    return undefined;
  const setter = lookup(inst.cls, '__setstate__');
  const plain = typeof setter === 'object' && setter.kind === K.Function;
  return plain && isNative(lookup(inst.cls, '__getattribute__')) ? setter : undefined;
}

function pairOf(state: Value): [Value, Value] {
  if (typeof state === 'object' && state.kind === K.Tuple && (state.p as Value[]).length === 2)
    return state.p as [Value, Value];
  return [state, NONE];
}

/** None, or a plain dict whose keys are strs. */
function ofStrs(state: Value): boolean {
  if (state === NONE) return true;
  if (typeof state !== 'object' || state.cls !== T.dict) return false;
  for (const { k } of (state.p as DictData).map.values()) if (typeof k !== 'string') return false;
  return true;
}

function hasDescriptors(cls: Obj, slots: Obj): boolean {
  for (const { k } of (slots.p as DictData).map.values())
    if (lookup(cls, k as string) !== undefined) return true;
  return false;
}
