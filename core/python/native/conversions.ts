import { decodeUtf8 } from '../../base/utf8';
import { parseFloatText } from '../number/float-text';
import { floatToInt, intToFloat } from '../number/int-float';
import { parseInteger } from '../number/int-text';
import { isBoxed, newBoxed, unbox } from '../object/boxed';
import { bytesLike, isSharedView } from '../object/buffer';
import { DictData } from '../object/dict';
import { discard } from '../object/heap';
import { newBytes, newFloat, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { SetData } from '../object/set';
import { boolType, isSubtype, lookup, NONE, T, type TypeData, typeData, typeOf } from '../object/type';
import { encodeText } from '../text/encode';
import { asInt, isFloat, isInt } from '../vm/arith';
import { notAnInt } from '../vm/ask-index';
import { truth } from '../vm/compare';
import { pyError, typeError, valueError } from '../vm/errors';
import { newSlice } from '../vm/item';
import { again, drain } from '../vm/iterate';
import { keyOf } from '../vm/keys';
import { newRange } from '../vm/ranges';
import { addAll } from '../vm/sets';
import { isSignal } from '../vm/signal';
import { strOf } from '../vm/text';
import type { VM } from '../vm/vm';
import { define, staticMethod } from './define';

/** Constructors of the built-in types: what `int(x)`, `list(x)` … do. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

/** An object of kind `kind` and class `cls`, which may be a subclass. */
export function instanceOf(kind: Obj['kind'], cls: Obj, payload: unknown): Obj {
  const obj = new Obj(kind, cls, payload);
  const data = cls.p as TypeData;
  if (data.heap) {
    cls.rc++;
    obj.shape = data.root;
    obj.slots = [];
  }
  return obj;
}

/** @param error what is said of what is no int, where that is not the usual */
export const indexOf = (given: Value, error?: string): number | bigint => {
  const v = unbox(given);
  if (isInt(v)) return asInt(v);
  throw notAnInt(given, error);
};

/** An int that C takes as the size of something. */
export function sizeOf(given: Value): number {
  const n = Number(indexOf(given));
  if (n >= 2 ** 63 || n < -(2 ** 63))
    throw pyError('OverflowError', 'Python int too large to convert to C ssize_t');
  return n;
}

/** How often at most something is to be done; without end where nothing is said. */
export const countOf = (given: Slot): number => (given === undefined ? -1 : sizeOf(given));

/** The start or stop of a slice that is given as an argument of its own; undefined where it is left out or None. */
export function sliceBound(given: Slot): number | bigint | undefined {
  if (given === undefined || given === NONE) return undefined;
  return indexOf(given, 'slice indices must be integers or None or have an __index__ method');
}

/** How often a sequence is to be repeated: `[0] * n`. */
export const timesOf = (given: Value): number =>
  Math.max(0, Number(indexOf(given, `can't multiply sequence by non-int of type '${nameOf(given)}'`)));

/** A flag that may be given as any int: 'a\n'.splitlines(1). */
export const isSet = (given: Slot): boolean => given !== undefined && Number(indexOf(given)) !== 0;

const INT_MAX = 0x7fff_ffff;

/** An int that C takes as one: the flags and counts of the interpreter's own functions. */
export function cIntOf(v: Value): number {
  const n = Number(indexOf(v));
  if (n > INT_MAX || n < -INT_MAX - 1)
    throw pyError('OverflowError', 'Python int too large to convert to C int');
  return n;
}

/**
 * What `__new__` of int, float and str makes of a class: the plain value, or a box of it. The plain value of an
 * argument that may need Python comes from the base type, called by the helper.
 */
function inClass(vm: VM, cls: Obj, base: Obj, args: Slot[], make: () => Value): Value {
  if (cls === base) return make();
  if (!isSubtype(cls, base))
    throw typeError(
      `${typeData(base).name}.__new__(${nameOf(cls)}): ${nameOf(cls)} is not a subtype of ${typeData(base).name}`,
    );
  const given = args.filter((arg) => arg !== undefined);
  if (given.some((arg) => typeof arg === 'object' && arg.kind !== K.Float))
    return vm.call(vm.helper('_boxed_from'), [cls, base, newTuple(given)]);
  return newBoxed(cls, make());
}
define('_helpers', '_box(cls, value, /)', (_vm, cls: Obj, v: Value) => newBoxed(cls, unbox(v)));

staticMethod(T.int, '__new__(cls, x=, base=)', (vm, cls: Obj, x: Slot, base: Slot) =>
  inClass(vm, cls, T.int, [x, base], () => intFrom(vm, x, base)),
);
function intFrom(vm: VM, given: Slot, base: Slot): Value {
  if (given === undefined) return 0;
  const x = isBoxed(given) && !isPython(given, '__int__') ? unbox(given) : given;
  if (base !== undefined) {
    if (typeof x === 'string') return parseInteger(x, Number(indexOf(base)));
    throw typeError("int() can't convert non-string with explicit base");
  }
  if (isInt(x)) return asInt(x);
  if (isFloat(x)) return floatToInt(x.p as number);
  if (typeof x === 'string') return parseInteger(x);
  if (typeof x === 'object' && (x.kind === K.Bytes || x.kind === K.ByteArray))
    return parseInteger(decodeUtf8(x.p as Uint8Array));
  for (const name of ['__int__', '__index__', '__trunc__']) {
    const method = lookup(typeOf(x), name);
    if (method !== undefined) return vm.call(vm.helper('_int_from'), [method, x, name]);
  }
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${nameOf(x)}'`,
  );
}

const isPython = (v: Obj, name: string): boolean => {
  const method = lookup(v.cls, name);
  return typeof method === 'object' && method.kind !== K.Native;
};

staticMethod(boolType, '__new__(cls, x=, /)', (vm, _cls: Obj, x: Slot) =>
  x === undefined ? false : truth(vm, x),
);

staticMethod(T.float, '__new__(cls, x=, /)', (vm, cls: Obj, x: Slot) =>
  inClass(vm, cls, T.float, [x], () => floatFrom(vm, x)),
);
function floatFrom(vm: VM, given: Slot): Value {
  if (given === undefined) return newFloat(0);
  const x = isBoxed(given) && !isPython(given, '__float__') ? unbox(given) : given;
  if (isFloat(x)) return newFloat(x.p as number);
  if (isInt(x)) return newFloat(intToFloat(asInt(x)));
  if (typeof x === 'string') return newFloat(parseFloatText(x));
  for (const name of ['__float__', '__index__']) {
    const method = lookup(typeOf(x), name);
    if (method !== undefined) return vm.call(vm.helper('_float_from'), [method, x]);
  }
  throw typeError(`float() argument must be a string or a real number, not '${nameOf(x)}'`);
}

staticMethod(
  T.str,
  '__new__(cls, object=, encoding=, errors=)',
  (vm, cls: Obj, x: Slot, encoding: Slot, errors: Slot) =>
    inClass(vm, cls, T.str, [x, encoding, errors], () => strFrom(vm, x, encoding, errors)),
);
function strFrom(vm: VM, x: Slot, encoding: Slot, errors: Slot): Value {
  if (x === undefined) return '';
  if (encoding !== undefined || errors !== undefined) {
    if (isSharedView(x))
      return vm.call(vm.helper('_with_snapshots'), [T.str, x, encoding ?? 'utf-8', errors ?? 'strict']);
    const bytes = bytesLike(x);
    if (typeof x !== 'object' || bytes === undefined) {
      throw typeError(
        typeof x === 'string'
          ? 'decoding str is not supported'
          : `decoding to str: need a bytes-like object, ${nameOf(x)} found`,
      );
    }
    const isBytes = x.kind === K.Bytes || x.kind === K.ByteArray;
    const source = isBytes ? x : newBytes(bytes.slice());
    const decode = lookup(source.cls, 'decode') as Value;
    return vm.call(decode, [source, encoding ?? 'utf-8', errors ?? 'strict']);
  }
  return strOf(vm, x);
}

staticMethod(T.list, '__new__(cls, *args, **kwargs)', (_vm, cls: Obj) => instanceOf(K.List, cls, []));

staticMethod(T.tuple, '__new__(cls, iterable=, /)', (vm, cls: Obj, iterable: Slot) => {
  if (iterable === undefined) return instanceOf(K.Tuple, cls, []);
  if (cls === T.tuple && typeof iterable === 'object' && iterable.cls === T.tuple) return iterable;
  const values = drain(vm, iterable);
  if (values === undefined) return vm.call(vm.helper('_tuple_from'), [cls, iterable]);
  const items = values.slice();
  for (const item of items) if (typeof item === 'object') item.rc++;
  return instanceOf(K.Tuple, cls, items);
});

staticMethod(T.dict, '__new__(cls, *args, **kwargs)', (_vm, cls: Obj) =>
  instanceOf(K.Dict, cls, new DictData()),
);

staticMethod(T.set, '__new__(cls, *args, **kwargs)', (_vm, cls: Obj) =>
  instanceOf(K.Set, cls, new SetData()),
);

staticMethod(T.frozenset, '__new__(cls, iterable=, /)', (vm, cls: Obj, iterable: Slot) => {
  if (typeof iterable === 'object' && iterable.cls === T.frozenset && cls === T.frozenset) return iterable;
  const data = new SetData();
  const made = instanceOf(K.FrozenSet, cls, data);
  if (iterable === undefined) return made;
  if (
    typeof iterable === 'object' &&
    (iterable.kind === K.Set || iterable.kind === K.FrozenSet) &&
    (iterable.p as SetData).custom === undefined
  ) {
    addAll(data, iterable.p as SetData);
    return made;
  }
  return fillSet(vm, made, iterable, (members) =>
    vm.call(vm.helper('_filled'), [made, vm.helper('_set_update'), newTuple([made, members])]),
  );
});

/**
 * Adds all of an iterable to a set, and answers the set.
 * @param inPython called where Python is needed, with what it is to add; nothing was added then
 */
export function fillSet(vm: VM, set: Obj, iterable: Value, inPython: (members: Value) => Value): Value {
  const values = drain(vm, iterable);
  const keys = values?.map((v) => keyOf(vm, v));
  if (values === undefined || keys === undefined || keys.includes(undefined))
    return inPython(again(iterable, values));
  const data = set.p as SetData;
  values.forEach((v, i) => {
    if (!data.add(keys[i] as never, v)) discard(v);
    else if (typeof v === 'object') v.rc++;
  });
  vm.allocate(values.length);
  return set;
}

staticMethod(
  T.range,
  '__new__(cls, start, stop=, step=, /)',
  (_vm, _cls: Obj, a: Value, b: Slot, c: Slot) => {
    if (b === undefined) return newRange(0, indexOf(a), 1);
    return newRange(indexOf(a), indexOf(b), c === undefined ? 1 : indexOf(c));
  },
);

staticMethod(
  T.slice,
  '__new__(cls, start, stop=, step=, /)',
  (_vm, _cls: Obj, a: Value, b: Slot, c: Slot) => {
    const parts: Value[] = b === undefined ? [NONE, a, NONE] : [a, b, c ?? NONE];
    for (const part of parts) if (typeof part === 'object') part.rc++;
    return newSlice(parts[0], parts[1], parts[2]);
  },
);

for (const [type, kind] of [
  [T.bytes, K.Bytes],
  [T.bytearray, K.ByteArray],
] as const) {
  staticMethod(
    type,
    '__new__(cls, source=, encoding=, errors=)',
    (vm, cls: Obj, source: Slot, encoding: Slot, errors: Slot) => {
      const bytes = bytesFrom(vm, cls, type, source, encoding, errors);
      if (isSignal(bytes as Value)) return bytes as Value;
      if (cls === T.bytes) return newBytes(bytes as Uint8Array);
      return instanceOf(kind, cls, bytes);
    },
  );
}

function bytesFrom(
  vm: VM,
  cls: Obj,
  type: Obj,
  source: Slot,
  encoding: Slot,
  errors: Slot,
): Uint8Array | Value {
  if (source === undefined) return new Uint8Array(0);
  if (typeof source === 'string') {
    if (typeof encoding !== 'string') throw typeError('string argument without an encoding');
    return encodeText(source, encoding, errors as string | undefined);
  }
  if (isInt(source)) {
    const n = Number(asInt(source));
    if (n < 0) throw valueError('negative count');
    vm.allocate(n >> 3);
    return new Uint8Array(n);
  }
  const given = bytesLike(source);
  if (given !== undefined) return given.slice();
  if (lookup(typeOf(source), '__bytes__') !== undefined || lookup(typeOf(source), '__index__') !== undefined)
    return vm.call(vm.helper('_bytes_of'), [source, type]);
  if (!vm.isIterable(source))
    throw typeError(`cannot convert '${nameOf(source)}' object to ${typeData(type).name}`);
  const values = drain(vm, source);
  if (values === undefined) return vm.call(vm.helper('_bytes_from'), [type, cls, source]);
  return Uint8Array.from(values.map(byte));
}

function byte(v: Value): number {
  const n = Number(indexOf(v));
  if (n < 0 || n > 255) throw valueError('bytes must be in range(0, 256)');
  return n;
}
