import { ARRAY, type ArrayData } from '../object/array';
import { unbox } from '../object/boxed';
import { bytesLike } from '../object/buffer';
import { adoptList, newBytes, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { SliceData } from '../object/payloads';
import { NONE, NOT_IMPLEMENTED, typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { AskIndex, notAnInt } from '../vm/ask-index';
import { PyThrow, pyError, typeError, valueError } from '../vm/errors';
import { drain } from '../vm/iterate';
import { resolveSlice, type SliceRange } from '../vm/slices';
import { plainRepr } from '../vm/text';
import type { VM } from '../vm/vm';
import { C_ITEMS, dataView } from './c-items';
import { instanceOf, sizeOf, timesOf } from './conversions';
import { attribute, method, staticMethod } from './define';
import { nativeModuleOf } from './modules';

/** array.array. */

const TYPECODES = 'bBuhHiIlLqQfd';
const WORDS: Record<string, string> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
};
const nameOf = (v: Value): string => typeData(typeOf(v)).name;
const data = (o: Obj): ArrayData => o.p as ArrayData;
const isArray = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.Array;
const size = (d: ArrayData): number => C_ITEMS[d.typecode].size;
const count = (d: ArrayData): number => d.bytes.length / size(d);
const itemAt = (d: ArrayData, i: number): Value =>
  C_ITEMS[d.typecode].get(dataView(d.bytes), i * size(d), true);
const allItems = (d: ArrayData): Value[] => Array.from({ length: count(d) }, (_, i) => itemAt(d, i));
const like = (self: Obj, bytes: Uint8Array): Obj =>
  instanceOf(K.Array, ARRAY, { typecode: data(self).typecode, bytes } satisfies ArrayData);

/** The bytes of one item. */
function encoded(vm: VM, typecode: string, given: Value): Uint8Array {
  const v = unbox(given);
  const item = C_ITEMS[typecode];
  const bytes = new Uint8Array(item.size);
  if ('fd'.includes(typecode)) {
    if (!isInt(v) && !isFloat(v)) throw notAnInt(v, `must be real number, not ${nameOf(v)}`);
  } else if (typecode !== 'u' && !isInt(v)) throw notAnInt(v);
  try {
    item.set(vm, dataView(bytes), 0, v, true);
  } catch (error) {
    if (!(error instanceof PyThrow) || typecode === 'u' || !isInt(v)) throw error;
    const low = asInt(v) < 0;
    const word = WORDS[typecode];
    if (word === undefined)
      throw pyError(
        'OverflowError',
        low && typecode === typecode.toUpperCase()
          ? "can't convert negative value to unsigned int"
          : 'Python int too large to convert to C long',
      );
    throw pyError('OverflowError', `${word} is ${low ? 'less than minimum' : 'greater than maximum'}`);
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

staticMethod(ARRAY, '__new__(cls, typecode, initializer=, /)', (vm, cls: Obj, code: Value, from: Slot) => {
  if (typeof code !== 'string' || code.length !== 1)
    throw typeError(`array() argument 1 must be a unicode character, not ${nameOf(code)}`);
  if (!TYPECODES.includes(code))
    throw valueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  const made = instanceOf(K.Array, cls, { typecode: code, bytes: new Uint8Array(0) } satisfies ArrayData);
  if (from === undefined) return made;
  if (typeof from === 'string' && code !== 'u')
    throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
  if (typeof from === 'object' && (from.kind === K.Bytes || from.kind === K.ByteArray)) {
    appendBytes(made, from.p as Uint8Array);
    return made;
  }
  if (!vm.isIterable(from)) throw typeError(`'${nameOf(from)}' object is not iterable`);
  const values = drain(vm, from);
  if (values === undefined) return vm.call(vm.moduleValue('array', '_filled'), [made, from]);
  data(made).bytes = joined(values.map((v) => encoded(vm, code, v)));
  return made;
});
method(ARRAY, '__init__(*args, **kwargs)', () => NONE);

function appendBytes(self: Obj, bytes: Uint8Array): void {
  const d = data(self);
  if (bytes.length % size(d) !== 0) throw valueError('bytes length not a multiple of item size');
  d.bytes = joined([d.bytes, bytes]);
}
function splice(self: Obj, at: number, removed: number, added: Uint8Array): void {
  const d = data(self);
  const w = size(d);
  d.bytes = joined([d.bytes.subarray(0, at * w), added, d.bytes.subarray((at + removed) * w)]);
}
method(ARRAY, 'append(v, /)', (vm, self: Obj, v: Value) => {
  appendBytes(self, encoded(vm, data(self).typecode, v));
  vm.charge(data(self).bytes.length >> 10);
  return NONE;
});
method(ARRAY, 'extend(iterable, /)', (vm, self: Obj, iterable: Value) => {
  if (isArray(iterable)) {
    if (data(iterable).typecode !== data(self).typecode)
      throw typeError('can only extend with array of same kind');
    appendBytes(self, data(iterable).bytes.slice());
    return NONE;
  }
  const values = drain(vm, iterable);
  if (values === undefined) return vm.call(vm.moduleValue('array', '_extend'), [self, iterable]);
  appendBytes(self, joined(values.map((v) => encoded(vm, data(self).typecode, v))));
  return NONE;
});
method(ARRAY, 'fromlist(list, /)', (vm, self: Obj, list: Value) => {
  if (typeof list !== 'object' || list.kind !== K.List) throw typeError('arg must be list');
  appendBytes(self, joined((list.p as Value[]).map((v) => encoded(vm, data(self).typecode, v))));
  return NONE;
});
method(ARRAY, 'frombytes(buffer, /)', (_vm, self: Obj, buffer: Value) => {
  const bytes = bytesLike(buffer);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${nameOf(buffer)}'`);
  appendBytes(self, bytes.slice());
  return NONE;
});
method(ARRAY, 'tobytes()', (_vm, self: Obj) => newBytes(data(self).bytes.slice()));
function listOf(self: Obj): Obj {
  const list = allItems(data(self));
  for (const v of list) if (typeof v === 'object') v.rc++;
  return adoptList(list);
}
method(ARRAY, 'tolist()', (_vm, self: Obj) => listOf(self));
method(ARRAY, 'tounicode()', (_vm, self: Obj) => allItems(data(self)).join(''));
method(ARRAY, '__iter__()', (vm, self: Obj) => vm.call(vm.moduleValue('array', '_items'), [self]));
method(ARRAY, '__len__()', (_vm, self: Obj) => count(data(self)));
method(ARRAY, '__contains__(v, /)', (vm, self: Obj, v: Value) =>
  vm.call(vm.native('list.__contains__'), [listOf(self), v]),
);
for (const name of ['index', 'count']) {
  method(ARRAY, `${name}(v, *args)`, (vm, self: Obj, v: Value, args: Value[]) =>
    vm.call(vm.moduleValue('array', `_${name}`), [self, v, ...args]),
  );
}
const atOf = (self: Obj, index: Value, what: string): number => {
  const n = count(data(self));
  const i = sizeOf(index);
  const at = i < 0 ? i + n : i;
  if (at < 0 || at >= n) throw pyError('IndexError', what);
  return at;
};
method(ARRAY, 'insert(i, v, /)', (vm, self: Obj, index: Value, v: Value) => {
  const n = count(data(self));
  const i = sizeOf(index);
  splice(self, i < 0 ? Math.max(0, i + n) : Math.min(i, n), 0, encoded(vm, data(self).typecode, v));
  return NONE;
});
method(ARRAY, 'pop(i=, /)', (_vm, self: Obj, index: Slot) => {
  if (count(data(self)) === 0) throw pyError('IndexError', 'pop from empty array');
  const at = atOf(self, index ?? -1, 'pop index out of range');
  const v = itemAt(data(self), at);
  splice(self, at, 1, new Uint8Array(0));
  return v;
});
method(ARRAY, 'remove(v, /)', (vm, self: Obj, v: Value) =>
  vm.call(vm.moduleValue('array', '_remove'), [self, v]),
);
method(ARRAY, 'reverse()', (vm, self: Obj) => {
  const d = data(self);
  d.bytes = joined(
    allItems(d)
      .reverse()
      .map((v) => encoded(vm, d.typecode, v)),
  );
  return NONE;
});
method(ARRAY, 'buffer_info()', (_vm, self: Obj) => newTuple([0x7f5b_0000_0000, count(data(self))]));
const copy = (_vm: VM, self: Obj): Obj => like(self, data(self).bytes.slice());
method(ARRAY, '__copy__()', copy);
method(ARRAY, '__deepcopy__(memo, /)', copy);
method(ARRAY, '__reduce_ex__(protocol, /)', (_vm, self: Obj) =>
  newTuple([ARRAY, newTuple([data(self).typecode, listOf(self)]), NONE]),
);

function rangeOf(self: Obj, key: Obj): SliceRange {
  const range = resolveSlice(key.p as SliceData, count(data(self)));
  if (range === undefined) throw new AskIndex(key);
  return range;
}
const isSlice = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.Slice;
method(ARRAY, '__getitem__(key, /)', (_vm, self: Obj, key: Value) => {
  const d = data(self);
  if (!isSlice(key)) {
    if (!isInt(unbox(key))) throw notAnInt(key, 'array indices must be integers');
    return itemAt(d, atOf(self, key, 'array index out of range'));
  }
  const { start, step, length } = rangeOf(self, key);
  const w = size(d);
  return like(
    self,
    joined(
      Array.from({ length }, (_, i) => d.bytes.subarray((start + i * step) * w, (start + i * step + 1) * w)),
    ),
  );
});
method(ARRAY, '__setitem__(key, value, /)', (vm, self: Obj, key: Value, v: Value) => {
  const d = data(self);
  const w = size(d);
  if (!isSlice(key)) {
    const at = atOf(self, key, 'array assignment index out of range');
    d.bytes.set(encoded(vm, d.typecode, v), at * w);
    return NONE;
  }
  if (!isArray(v)) throw typeError(`can only assign array (not "${nameOf(v)}") to array slice`);
  const { start, step, length } = rangeOf(self, key);
  const added = data(v).bytes.slice();
  if (step === 1) splice(self, start, length, added);
  else {
    if (added.length !== length * w)
      throw valueError(
        `attempt to assign array of size ${added.length / w} to extended slice of size ${length}`,
      );
    for (let i = 0; i < length; i++) d.bytes.set(added.subarray(i * w, (i + 1) * w), (start + i * step) * w);
  }
  return NONE;
});
method(ARRAY, '__delitem__(key, /)', (_vm, self: Obj, key: Value) => {
  if (!isSlice(key)) {
    splice(self, atOf(self, key, 'array assignment index out of range'), 1, new Uint8Array(0));
    return NONE;
  }
  const { start, step, length } = rangeOf(self, key);
  const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
  const d = data(self);
  const w = size(d);
  const kept = Array.from({ length: count(d) }, (_, i) => i).filter((i) => !gone.has(i));
  d.bytes = joined(kept.map((i) => d.bytes.subarray(i * w, (i + 1) * w)));
  return NONE;
});
method(ARRAY, '__add__(other, /)', (_vm, self: Obj, other: Value) => {
  if (!isArray(other)) throw typeError(`can only append array (not "${nameOf(other)}") to array`);
  if (data(other).typecode !== data(self).typecode)
    throw typeError('bad argument type for built-in operation');
  return like(self, joined([data(self).bytes, data(other).bytes]));
});
method(ARRAY, '__iadd__(other, /)', (_vm, self: Obj, other: Value) => {
  if (!isArray(other)) throw typeError(`can only extend with array (not "${nameOf(other)}")`);
  appendBytes(self, data(other).bytes.slice());
  return self;
});
for (const name of ['__mul__', '__rmul__']) {
  method(ARRAY, `${name}(times, /)`, (vm, self: Obj, times: Value) => {
    const n = timesOf(times);
    vm.allocate((data(self).bytes.length * n) >> 3);
    return like(self, joined(new Array(n).fill(data(self).bytes)));
  });
}
['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'].forEach((name) => {
  method(ARRAY, `${name}(other, /)`, (vm, self: Obj, other: Value) =>
    isArray(other) ? vm.call(vm.native(`list.${name}`), [listOf(self), listOf(other)]) : NOT_IMPLEMENTED,
  );
});
typeData(ARRAY).dict.set('__hash__', NONE);
method(ARRAY, '__repr__()', (vm, self: Obj) => {
  const d = data(self);
  if (count(d) === 0) return `array('${d.typecode}')`;
  const shown = d.typecode === 'u' ? plainRepr(vm, allItems(d).join(''), 0) : plainRepr(vm, listOf(self), 0);
  return `array('${d.typecode}', ${shown})`;
});
attribute(ARRAY, 'typecode', (_vm, self) => data(self as Obj).typecode);
attribute(ARRAY, 'itemsize', (_vm, self) => size(data(self as Obj)));

nativeModuleOf('_array', () => ({ array: ARRAY, typecodes: TYPECODES }));
