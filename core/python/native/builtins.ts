import { floatDivMod, roundFloat, roundToInt } from '../number/float';
import * as int from '../number/int';
import { intToFloat, roundInt } from '../number/int-float';
import { powMod } from '../number/int-pow';
import { intToBase, intWithPrefix } from '../number/int-text';
import { unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { discard, drop } from '../object/heap';
import { newFloat, newList, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { RangeData, SliceData } from '../object/payloads';
import {
  boolType,
  builtinTypes,
  ELLIPSIS,
  isSubtype,
  lookup,
  NONE,
  NOT_IMPLEMENTED,
  T,
  typeData,
  typeOf,
} from '../object/type';
import { chr, ord, strLength } from '../text/points';
import { asInt, binary, isFloat, isInt } from '../vm/arith';
import { attributeError, deleteAttr, getAttr, setAttr } from '../vm/attr';
import { plainRich, rich, truth } from '../vm/compare';
import { EXCEPTION_NAMES, pyError, typeError, valueError } from '../vm/errors';
import { fileData, writeText } from '../vm/files';
import { formatValue } from '../vm/format';
import { nextOf } from '../vm/generators';
import { hashOf } from '../vm/hash';
import { setSlice } from '../vm/item';
import { again, drain, isNativeIterator, iterate, nextNative } from '../vm/iterate';
import { keyOf } from '../vm/keys';
import { bucketOf } from '../vm/lookup-key';
import { MISSING } from '../vm/missing';
import { rangeLength } from '../vm/ranges';
import {
  attributeOr,
  callerGlobals,
  callerLocals,
  hasAttribute,
  plainLength,
  setClassCell,
  stream,
} from '../vm/services';
import { CALL, isSignal } from '../vm/signal';
import { resolveSlice, type SliceRange } from '../vm/slices';
import { rawSort } from '../vm/sort';
import { asciiOf, idNumber, reprOf, strOf } from '../vm/text';
import type { VM } from '../vm/vm';
import { indexOf, isSet } from './conversions';
import { define, natives } from './define';
import { isSequenceOperator } from './sequence-operators';

const builtin = (text: string, fn: Parameters<typeof define>[2]): Obj => define('builtins', text, fn);
const nameOf = (v: Value): string => typeData(typeOf(v)).name;

// ---- output ---------------------------------------------------------------------------------------------------------

builtin(
  'print(*values, sep=, end=, file=, flush=)',
  (vm, values: Value[], sep: Slot, end: Slot, file: Slot, flush: Slot) => {
    const to = file === undefined || file === NONE ? stream(vm, 'stdout') : file;
    if (to === NONE) return NONE;
    const between = textOr(sep, ' ', 'sep');
    const last = textOr(end, '\n', 'end');
    if (typeof to !== 'object' || to.kind !== K.File)
      return vm.call(vm.helper('_print_to'), [newTuple(values), between, last, to, flush ?? false]);
    const f = fileData(to);
    let text = '';
    for (let i = 0; i < values.length; i++) {
      const part = strOf(vm, values[i]);
      if (isSignal(part))
        return vm.call(vm.helper('_print'), [newTuple(values), between, last, to, flush ?? false]);
      text += (i > 0 ? between : '') + (part as string);
    }
    return writeText(vm, f, text + last, flush !== undefined && truth(vm, flush) === true);
  },
);

function textOr(given: Slot, otherwise: string, name: string): string {
  if (given === undefined || given === NONE) return otherwise;
  const v = unbox(given);
  if (typeof v !== 'string') throw typeError(`${name} must be None or a string, not ${nameOf(v)}`);
  return v;
}

// ---- objects ----------------------------------------------------------------------------------------------------------

builtin('len(obj, /)', (vm, v: Value) => {
  if (typeof v === 'string') return strLength(v);
  if (typeof v === 'object') {
    if (v.kind === K.Range) return rangeLength(v.p as RangeData);
    const size = plainLength(v);
    if (size !== undefined) return size;
    const method = lookup(v.cls, '__len__');
    if (method !== undefined) return vm.call(vm.helper('_len'), [v]);
  }
  throw typeError(`object of type '${nameOf(v)}' has no len()`);
});
builtin('repr(obj, /)', (vm, v: Value) => reprOf(vm, v));
builtin('ascii(obj, /)', (vm, v: Value) => asciiOf(vm, v));
builtin('format(value, spec=, /)', (vm, v: Value, spec: Slot) => {
  if (spec !== undefined && typeof spec !== 'string')
    throw typeError(`format() argument 2 must be str, not ${nameOf(spec)}`);
  return formatValue(vm, v, spec ?? '');
});
builtin('id(obj, /)', (vm, v: Value) => idNumber(vm, v));
builtin('hash(obj, /)', (vm, v: Value) => hashOf(vm, v));
builtin('callable(obj, /)', (_vm, v: Value) => {
  if (typeof v !== 'object') return false;
  if (v.kind === K.Function || v.kind === K.Native || v.kind === K.BoundMethod || v.kind === K.Type)
    return true;
  return lookup(v.cls, '__call__') !== undefined;
});
builtin('isinstance(obj, class_or_tuple, /)', (vm, v: Value, cls: Value) => instanceOf(vm, v, cls));
function instanceOf(vm: VM, v: Value, cls: Value): Value {
  if (typeof cls === 'object') {
    if (cls.kind === K.Type) {
      if (typeOf(v) === cls || isSubtype(typeOf(v), cls)) return true;
      if (cls.cls !== T.type && hasPythonHook(cls, '__instancecheck__'))
        return vm.call(vm.helper('_instancecheck'), [v, cls]);
      return saysItsClass(v) && vm.call(vm.helper('_isinstance_as_said'), [v, cls]);
    }
    if (cls.kind === K.Tuple) {
      for (const item of cls.p as Value[]) {
        const r = instanceOf(vm, v, item);
        if (isSignal(r)) return vm.call(vm.helper('_isinstance_any'), [v, cls]);
        if (r === true) return true;
      }
      return false;
    }
  }
  if (typeof cls === 'object' && hasPythonHook(cls, '__instancecheck__'))
    return vm.call(vm.helper('_instancecheck'), [v, cls]);
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
}
/** Whether `__class__` is a property of the object's class, as a mock's that stands for something. */
function saysItsClass(v: Value): v is Obj {
  if (typeof v !== 'object' || v.kind !== K.Instance) return false;
  const said = lookup(v.cls, '__class__');
  return typeof said === 'object' && said.kind === K.Property;
}
const hasPythonHook = (cls: Obj, name: string): boolean => {
  const hook = lookup(cls.cls, name);
  return typeof hook === 'object' && hook.kind !== K.Native;
};
builtin('issubclass(cls, class_or_tuple, /)', (vm, v: Value, cls: Value) => {
  if (typeof v !== 'object' || v.kind !== K.Type) throw typeError('issubclass() arg 1 must be a class');
  return subclassOf(vm, v, cls);
});
function subclassOf(vm: VM, v: Obj, cls: Value): Value {
  if (typeof cls === 'object') {
    if (cls.kind === K.Type) {
      if (isSubtype(v, cls)) return true;
      if (cls.cls !== T.type && hasPythonHook(cls, '__subclasscheck__'))
        return vm.call(vm.helper('_subclasscheck'), [v, cls]);
      return false;
    }
    if (cls.kind === K.Tuple) return (cls.p as Value[]).some((item) => subclassOf(vm, v, item) === true);
    if (hasPythonHook(cls, '__subclasscheck__')) return vm.call(vm.helper('_subclasscheck'), [v, cls]);
  }
  throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
}
function attributeName(given: Value): string {
  const name = unbox(given);
  if (typeof name === 'string') return name;
  throw typeError(`attribute name must be string, not '${nameOf(given)}'`);
}
builtin('getattr(obj, name, default=, /)', (vm, v: Value, given: Value, otherwise: Slot) => {
  const name = attributeName(given);
  if (otherwise === undefined) return getAttr(vm, v, name);
  return attributeOr(vm, v, name, otherwise);
});
builtin('hasattr(obj, name, /)', (vm, v: Value, given: Value) => {
  const name = attributeName(given);
  return hasAttribute(vm, v, name);
});
builtin('setattr(obj, name, value, /)', (vm, v: Value, given: Value, value: Value) => {
  const name = attributeName(given);
  return setAttr(vm, v, name, value);
});
builtin('delattr(obj, name, /)', (vm, v: Value, name: string) => deleteAttr(vm, v, name));
builtin('globals()', (vm) => callerGlobals(vm));
builtin('locals()', (vm) => callerLocals(vm));
builtin('vars(obj=, /)', (vm, v: Slot) =>
  v === undefined ? callerLocals(vm) : vm.call(vm.helper('_vars'), [v]),
);
builtin('dir(obj=, /)', (vm, v: Slot) =>
  v === undefined ? vm.call(vm.helper('_sorted_names'), [callerLocals(vm)]) : vm.call(vm.helper('_dir'), [v]),
);
builtin('__import__(name, globals=, locals=, fromlist=, level=)', (vm, name: Value) =>
  vm.call(vm.helper('_import'), [name]),
);

// ---- iteration -----------------------------------------------------------------------------------------------------------

builtin('iter(obj, sentinel=, /)', (vm, v: Value, sentinel: Slot) =>
  sentinel === undefined ? iterate(vm, v) : vm.call(vm.helper('_callable_iterator'), [v, sentinel]),
);
builtin('next(iterator, default=, /)', (vm, it: Value, otherwise: Slot) => {
  if (typeof it !== 'object') throw typeError(`'${nameOf(it)}' object is not an iterator`);
  const v = nextOf(vm, it);
  if (v === undefined) {
    if (otherwise === undefined) throw pyError('StopIteration');
    return otherwise;
  }
  if (isSignal(v) && otherwise !== undefined && v === CALL) vm.nextDefault = otherwise;
  return v;
});
builtin('sum(iterable, /, start=)', (vm, iterable: Value, start: Slot) => {
  const values = drain(vm, iterable);
  if (values === undefined || typeof start === 'string')
    return vm.call(vm.helper('_sum'), [again(iterable, values), start ?? 0]);
  vm.charge(values.length >> 6);
  let total: Value = start ?? 0;
  for (const v of values) {
    if (!(isInt(v) || isFloat(v)) || !(isInt(total) || isFloat(total)))
      return vm.call(vm.helper('_sum'), [again(iterable, values), start ?? 0]);
    total =
      typeof total === 'number' && typeof v === 'number' && Number.isSafeInteger(total + v)
        ? total + v
        : binary(vm, 0, total, v);
  }
  return total;
});
for (const [name, op] of [
  ['min', 0],
  ['max', 4],
] as const) {
  builtin(`${name}(*values, key=, default=)`, (vm, values: Value[], key: Slot, otherwise: Slot) => {
    if (values.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
    const one = values.length === 1;
    if (!one && otherwise !== undefined)
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    const all = one ? drain(vm, values[0]) : values;
    const plain = (key === undefined || key === NONE) && all !== undefined ? best(vm, all, op) : undefined;
    if (plain !== undefined) {
      if (one) for (const v of all as readonly Value[]) if (v !== plain) discard(v); // pairs made of a dict's entries
      return plain;
    }
    if (all !== undefined && all.length === 0) {
      if (otherwise !== undefined) return otherwise;
      throw valueError(`${name}() arg is an empty sequence`);
    }
    const given = one ? again(values[0], all) : newTuple(values);
    return vm.call(vm.helper(`_${name}`), [given, key ?? NONE, otherwise ?? MISSING]);
  });
}
function best(vm: VM, values: readonly Value[], op: number): Value | undefined {
  if (values.length === 0) return undefined;
  let [found] = values;
  for (const v of values) {
    const better = plainRich(vm, op, v, found);
    if (better === undefined) return undefined;
    if (better) found = v;
  }
  return found;
}
for (const name of ['any', 'all']) {
  const wanted = name === 'any';
  builtin(`${name}(iterable, /)`, (vm, iterable: Value) => {
    if (isNativeIterator(iterable)) return firstTruth(vm, iterable, wanted);
    const values = drain(vm, iterable);
    if (values === undefined) return vm.call(vm.helper(`_${name}`), [iterable]);
    for (const v of values) {
      const t = truth(vm, v);
      if (isSignal(t)) return vm.call(vm.helper(`_${name}`), [iterable]);
      if (t === wanted) return wanted;
    }
    return !wanted;
  });
}
/** any() and all() of an iterator, which goes no further than to the first value that decides. */
function firstTruth(vm: VM, it: Obj, wanted: boolean): Value {
  for (;;) {
    const v = nextNative(vm, it);
    if (v === undefined) return !wanted;
    const t = truth(vm, v);
    if (isSignal(t)) return vm.call(vm.helper(wanted ? '_any_from' : '_all_from'), [v, it]);
    discard(v);
    if (t === wanted) return wanted;
  }
}
builtin('sorted(iterable, /, *, key=, reverse=)', (vm, iterable: Value, key: Slot, reverse: Slot) =>
  vm.call(vm.helper('_sorted'), [iterable, key ?? NONE, isSet(reverse)]),
);
// ---- numbers -----------------------------------------------------------------------------------------------------------------

builtin('abs(x, /)', (vm, v: Value) => {
  if (isInt(v)) return int.abs(asInt(v));
  if (isFloat(v)) return newFloat(Math.abs(v.p as number));
  const method = lookup(typeOf(v), '__abs__');
  if (method === undefined) throw typeError(`bad operand type for abs(): '${nameOf(v)}'`);
  return vm.call(method, [v]);
});
builtin('divmod(x, y, /)', (vm, x: Value, y: Value) => {
  if (isInt(x) && isInt(y)) return newTuple(int.divMod(asInt(x), asInt(y)));
  if ((isInt(x) || isFloat(x)) && (isInt(y) || isFloat(y))) {
    const [q, r] = floatDivMod(asFloat(x), asFloat(y));
    return newTuple([newFloat(q), newFloat(r)]);
  }
  return vm.call(vm.helper('_binary'), [x, y, '__divmod__', '__rdivmod__', 'divmod()']);
});
const asFloat = (v: Value): number => (isFloat(v) ? (v.p as number) : intToFloat(asInt(v as number)));
builtin('pow(base, exp, mod=)', (vm, x: Value, y: Value, mod: Slot) => {
  if (mod === undefined || mod === NONE) return binary(vm, 6, x, y);
  if (isInt(x) && isInt(y) && isInt(mod)) return powMod(asInt(x), asInt(y), asInt(mod));
  return vm.call(vm.helper('_pow_mod'), [x, y, mod]);
});
builtin('round(number, ndigits=)', (vm, v: Value, digits: Slot) => {
  const n = digits === undefined || digits === NONE ? undefined : digits;
  if (isInt(v)) return n === undefined ? asInt(v) : roundInt(asInt(v), indexOf(n));
  if (isFloat(v))
    return n === undefined ? roundToInt(v.p as number) : newFloat(roundFloat(v.p as number, indexOf(n)));
  const method = lookup(typeOf(v), '__round__');
  if (method === undefined) throw typeError(`type ${nameOf(v)} doesn't define __round__ method`);
  return vm.call(method, n === undefined ? [v] : [v, n]);
});
for (const [name, base] of [
  ['bin', 2],
  ['oct', 8],
  ['hex', 16],
] as const) {
  builtin(`${name}(number, /)`, (_vm, v: Value) => intWithPrefix(indexOf(v), base));
}
builtin('_to_base(number, base, /)', (_vm, v: number, base: 2 | 8 | 16) => intToBase(v, base));
builtin('chr(i, /)', (_vm, v: Value) => chr(indexOf(v)));
builtin('ord(c, /)', (_vm, v: Value) => {
  if (typeof v === 'object' && (v.kind === K.Bytes || v.kind === K.ByteArray)) {
    const bytes = v.p as Uint8Array;
    if (bytes.length !== 1)
      throw typeError(`ord() expected a character, but string of length ${bytes.length} found`);
    return bytes[0];
  }
  if (typeof v !== 'string') throw typeError(`ord() expected string of length 1, but ${nameOf(v)} found`);
  return ord(v);
});

// ---- what the helpers in Python stand on ---------------------------------------------------------------------------------------

const helper = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_helpers', text, fn);

helper('_find(cls, name, /)', (_vm, cls: Obj, name: string) => lookup(cls, name) ?? MISSING);
/** A method that an operator asks first. Built-in sequences come last, after the other operand's methods. */
helper('_operator(cls, name, /)', (_vm, cls: Obj, name: string) => {
  const found = lookup(cls, name);
  return found === undefined || isSequenceOperator(found) ? MISSING : found;
});
helper('_sequence_operator(cls, name, /)', (_vm, cls: Obj, name: string) => {
  const found = lookup(cls, name);
  return found !== undefined && isSequenceOperator(found) ? found : MISSING;
});
helper('_is_python(obj, /)', (_vm, v: Value) => typeof v === 'object' && v.kind !== K.Native);
helper('_type_name(obj, /)', (_vm, v: Value) => nameOf(v));
helper(
  '_plain_compare(x, y, op, /)',
  (vm, x: Value, y: Value, op: number) => plainRich(vm, op, x, y) ?? NONE,
);
helper('_raw_sort(items, keys, reverse, /)', (vm, items: Obj, keys: Value, reverse: Value) =>
  rawSort(vm, items, keys, reverse === true),
);
helper('_dict_bucket(d, h, /)', (vm, d: Obj, h: Value) =>
  newList(
    bucketOf(
      vm,
      (d.p as DictData).custom,
      h,
      [...(d.p as DictData).map.values()].map((entry) => entry.k),
    ),
  ),
);
helper('_dict_put(d, h, key, value, /)', (vm, d: Obj, h: Value, key: Value, value: Value) => {
  const data = d.p as DictData;
  const plain = keyOf(vm, key);
  if (plain === undefined) {
    data.custom ??= new Map();
    const hash = keyOf(vm, h) as never;
    const bucket = data.custom.get(hash);
    if (bucket === undefined) data.custom.set(hash, [key as Obj]);
    else if (!bucket.includes(key as Obj)) bucket.push(key as Obj);
  }
  drop(data.set(plain ?? (key as Obj), key, value));
  return NONE;
});
/** The map key of a key that is in the dict: its own identity where its class hashes in Python. */
const storedKey = (vm: VM, key: Value) => keyOf(vm, key) ?? (key as Obj);
helper(
  '_dict_value(d, key, /)',
  (vm, d: Obj, key: Value) => (d.p as DictData).map.get(storedKey(vm, key))?.v ?? NONE,
);
helper('_dict_set_value(d, key, value, /)', (vm, d: Obj, key: Value, value: Value) => {
  drop((d.p as DictData).set(storedKey(vm, key), key, value));
  return NONE;
});
helper('_dict_take(d, h, key, /)', (vm, d: Obj, h: Value, key: Value) => {
  const data = d.p as DictData;
  const bucket = data.custom?.get(keyOf(vm, h) as never);
  const at = bucket?.indexOf(key as Obj) ?? -1;
  if (at >= 0) bucket?.splice(at, 1);
  const gone = data.remove(storedKey(vm, key));
  drop(gone?.k);
  drop(gone?.v);
  return NONE;
});
helper('_has_key(v, /)', (vm, v: Value) => keyOf(vm, v) !== undefined);
helper('_identity_key(d, key, /)', (_vm, d: Obj, key: Obj) => (d.p as DictData).map.has(key));
helper(
  '_setslice(items, start, stop, step, values, /)',
  (vm, items: Obj, start: number, stop: number, step: number, values: Obj) =>
    setSlice(
      vm,
      items,
      resolveSlice({ start, stop, step } satisfies SliceData, (items.p as Value[]).length) as SliceRange,
      values,
    ),
);
helper('_exc_args(e, /)', (_vm, e: Obj) => e.p.args);
helper('_write_text(file, text, /)', (vm, file: Obj, text: string) => {
  return writeText(vm, fileData(file), text, false);
});
helper('_set_cell(cell, cls, /)', (_vm, cell: Value, cls: Obj) => setClassCell(cell, cls));
helper('_rich(x, y, op, /)', (vm, x: Value, y: Value, op: number) => rich(vm, op, x, y));
helper('_no_attribute(obj, name, /)', (vm, v: Value, name: string) => {
  throw attributeError(vm, v, name);
});

for (const name of ['eval', 'exec', 'compile']) {
  builtin(`${name}(*args, **kwargs)`, () => {
    const instead = name === 'eval' ? ' Use int(), float() or json.loads() to read a value.' : '';
    throw pyError(
      'NotImplementedError',
      `Lockstep does not support ${name}(): a program is compiled before it runs.${instead}`,
    );
  });
}

for (const name of ['exit', 'quit']) {
  builtin(`${name}(code=, /)`, (vm, code: Slot) =>
    vm.call(vm.native('sys.exit'), code === undefined ? [] : [code]),
  );
}

/** The names of the builtins module that natives and types provide. */
export function builtinValues(): Record<string, Value> {
  const values: Record<string, Value> = {
    None: NONE,
    Ellipsis: ELLIPSIS,
    NotImplemented: NOT_IMPLEMENTED,
    __debug__: true,
  };
  for (const [id, fn] of natives)
    if (id.startsWith('builtins.') && !id.startsWith('builtins._t')) values[id.slice(9)] = fn;
  for (const name of [
    'object',
    'type',
    'int',
    'float',
    'str',
    'bytes',
    'bytearray',
    'memoryview',
    'list',
    'tuple',
    'dict',
    'set',
    'frozenset',
    'range',
    'slice',
    'property',
    'classmethod',
    'staticmethod',
    'super',
    'reversed',
    ...EXCEPTION_NAMES,
  ]) {
    values[name] = builtinTypes.get(name) as Obj;
  }
  values.bool = boolType;
  values.IOError = builtinTypes.get('OSError') as Obj;
  values.EnvironmentError = values.IOError;
  return values;
}

export function helperValues(): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [id, fn] of natives) if (id.startsWith('_helpers.')) values[id.slice(9)] = fn;
  return values;
}
