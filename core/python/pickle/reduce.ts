import type { DictData } from '../object/dict';
import { newDict, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData, NativeData } from '../object/payloads';
import { lookup, NONE, T, type TypeData, typeData, typeOf } from '../object/type';
import { bindNative } from '../vm/bind-native';
import { typeError } from '../vm/errors';
import { ownSlots } from '../vm/slot-names';
import type { VM } from '../vm/vm';
import { unlessSignal } from './native-answer';

/** `object.__reduce_ex__` for protocols from 2 on, where no Python takes part. */

const own = (name: string): Slot => typeData(T.object).dict.get(name);
const isNative = (v: Slot): v is Obj => typeof v === 'object' && v.kind === K.Native;

/**
 * How `obj` is to be made anew: the tuple that its `__reduce_ex__` answers, with lists for iterators; a str for a global
 * name; undefined when Python must be asked.
 * @throws PyThrow when it cannot be pickled
 */
export function nativeReduce(vm: VM, obj: Obj, protocol: number): Value | undefined {
  const { cls } = obj;
  const reduceEx = lookup(cls, '__reduce_ex__');
  if (!isNative(reduceEx)) return undefined;
  if ((cls.p as TypeData).heap && (!plainAttributes(cls) || overrides(obj))) return undefined;
  if (reduceEx !== own('__reduce_ex__')) return answer(vm, reduceEx, [obj, protocol]);
  const reduce = lookup(cls, '__reduce__');
  if (!isNative(reduce)) return undefined;
  if (reduce !== own('__reduce__')) return answer(vm, reduce, [obj]);
  return protocol < 2 ? undefined : newObject(obj);
}

const answer = (vm: VM, native: Obj, args: Value[]): Value | undefined =>
  unlessSignal(vm, bindNative(vm, native.p as NativeData, args, undefined));

/** False when looking up a special attribute of an instance may run Python. */
function plainAttributes(cls: Obj): boolean {
  return (
    isNative(lookup(cls, '__getattribute__')) &&
    lookup(cls, '__getattr__') === undefined &&
    isNative(lookup(cls, '__getstate__')) &&
    lookup(cls, '__getnewargs_ex__') === undefined &&
    (lookup(cls, '__getnewargs__') === undefined || isNative(lookup(cls, '__getnewargs__')))
  );
}

/** (`copyreg.__newobj__`, (cls, *args), state, items of a list, items of a dict); None stands for the function. */
function newObject(obj: Obj): Value | undefined {
  const { cls } = obj;
  const args: Value[] = [cls];
  let list: Value = NONE;
  let pairs: Value = NONE;
  switch (obj.kind) {
    case K.Instance:
    case K.Exception:
      break;
    case K.List:
      if (!isNative(lookup(cls, '__iter__'))) return undefined;
      list = obj;
      break;
    case K.Dict:
      if (!isNative(lookup(cls, 'items'))) return undefined;
      pairs = obj;
      break;
    case K.Tuple:
      args.push(newTuple([...(obj.p as Value[])]));
      break;
    default:
      if (lookup(cls, '__getnewargs__') !== undefined) return undefined;
      throw cannotPickle(obj);
  }
  return newTuple([NONE, newTuple(args), stateOf(obj), list, pairs]);
}

/** A function of a class that tells how its objects are made anew, or what their state is. */
export interface OwnPart {
  tells: 'reduction' | 'state';
  method: Obj;
  args: Value[];
}

/** The one function that takes part in the reduction of `obj` besides natives; undefined where there may be more. */
export function ownPart(obj: Obj, protocol: number): OwnPart | undefined {
  const { cls } = obj;
  if (!isNative(lookup(cls, '__getattribute__')) || lookup(cls, '__getattr__') !== undefined)
    return undefined;
  const reduceEx = lookup(cls, '__reduce_ex__');
  const reduce = lookup(cls, '__reduce__');
  if (overrides(obj)) return undefined;
  if (isFunction(reduceEx)) return { tells: 'reduction', method: reduceEx, args: [obj, protocol] };
  if (reduceEx !== own('__reduce_ex__')) return undefined;
  if (isFunction(reduce)) return { tells: 'reduction', method: reduce, args: [obj] };
  if (reduce !== own('__reduce__') || protocol < 2 || obj.kind !== K.Instance) return undefined;
  if (ARGUMENTS.some((name) => lookup(cls, name) !== undefined)) return undefined;
  const getState = lookup(cls, '__getstate__');
  return isFunction(getState) ? { tells: 'state', method: getState, args: [obj] } : undefined;
}

const OVERRIDES = ['__reduce_ex__', '__reduce__', '__getstate__', '__getnewargs_ex__', '__getnewargs__'];
/** Whether an attribute of the instance stands before its class's methods. */
const overrides = ({ shape }: Obj): boolean =>
  shape !== undefined && OVERRIDES.some((name) => shape.find(name) >= 0);
const ARGUMENTS = ['__getnewargs_ex__', '__getnewargs__'];
const isFunction = (v: Slot): v is Obj => typeof v === 'object' && v.kind === K.Function;

/** The reduction of an instance whose class tells its state. */
export const withState = (obj: Obj, state: Value): Value => newTuple([NONE, newTuple([obj.cls]), state]);

/** Whether a reduction that Python gave can be written as it is: a name, or what to call, with what, and a state. */
export function isPlainReduction(how: Value): boolean {
  if (typeof how !== 'object') return typeof how === 'string';
  if (how.cls !== T.tuple) return false;
  const [maker, args, , ...rest] = how.p as Value[];
  if (typeof maker !== 'object' || typeof args !== 'object' || args.cls !== T.tuple) return false;
  if (rest.length > 3 || rest.some((part) => part !== NONE)) return false;
  return isPlainMaker(maker);
}

/** A function or class that is no sign for NEWOBJ. */
function isPlainMaker(maker: Obj): boolean {
  if (maker.kind === K.Function) return !(maker.p as FunctionData).name.startsWith('__newobj');
  return maker.kind === K.Native || (maker.kind === K.Type && !typeData(maker).name.startsWith('__newobj'));
}

/** TypeError("cannot pickle 'generator' object") */
export function cannotPickle(v: Value) {
  const { name, module, heap } = typeData(typeOf(v));
  if (typeof v === 'object' && v.kind === K.File) return typeError(`cannot pickle '_io.${name}' object`);
  if (typeof v === 'object' && (v.kind === K.Code || v.kind === K.MemoryView))
    return typeError(`cannot pickle ${name} objects`);
  return typeError(
    `cannot pickle '${heap || module === 'builtins' || name.includes('.') ? name : `${module}.${name}`}' object`,
  );
}

/** `object.__getstate__`: None, the attributes, or a pair of the attributes and those in `__slots__`. */
export function stateOf(obj: Obj): Value {
  if (obj.shape === undefined || obj.shape.names.length === 0) return NONE;
  const slotNames = slotNamesOf(obj.cls);
  if (slotNames.size === 0) return attributesOf(obj);
  const attributes = newDict();
  const slots = newDict();
  obj.shape.names.forEach((name, i) => {
    const dict = slotNames.has(name) ? slots : attributes;
    (dict.p as DictData).setStr(name, (obj.slots as Value[])[i]);
  });
  const state = (attributes.p as DictData).size === 0 ? NONE : attributes;
  return (slots.p as DictData).size === 0 ? state : newTuple([state, inOrder(slots, slotNames)]);
}

function attributesOf(obj: Obj): Obj {
  const dict = newDict();
  (obj.shape as NonNullable<Obj['shape']>).names.forEach((name, i) => {
    (dict.p as DictData).setStr(name, (obj.slots as Value[])[i]);
  });
  return dict;
}

function inOrder(slots: Obj, names: ReadonlySet<string>): Obj {
  const dict = newDict();
  for (const name of names) {
    const value = (slots.p as DictData).getStr(name);
    if (value !== undefined) (dict.p as DictData).setStr(name, value);
  }
  return dict;
}

/** `copyreg._slotnames`: the names in the `__slots__` of a class and its bases. */
export function slotNamesOf(cls: Obj): Set<string> {
  const names = new Set<string>();
  for (const base of typeData(cls).mro) {
    for (const name of ownSlots(typeData(base)) ?? []) {
      if (name !== '__dict__' && name !== '__weakref__') names.add(name);
    }
  }
  return names;
}
