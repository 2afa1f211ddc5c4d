import type { ArrayData } from '../object/array';
import {
  bytesLike,
  isReadonly,
  MEMORY_VIEW,
  type MemoryViewData,
  newMemoryView,
  viewed,
} from '../object/buffer';
import { drop } from '../object/heap';
import { adoptList, newBytes, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { SliceData } from '../object/payloads';
import { NONE, NOT_IMPLEMENTED, typeData, typeOf } from '../object/type';
import { asInt, isInt } from '../vm/arith';
import { pyError, typeError, valueError } from '../vm/errors';
import { resolveSlice } from '../vm/slices';
import { address } from '../vm/text';
import type { VM } from '../vm/vm';
import { C_ITEMS, type CItem, dataView } from './c-items';
import { attribute, method, staticMethod } from './define';

/** memoryview, of one dimension. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

function data(o: Obj): MemoryViewData {
  const view = o.p as MemoryViewData;
  if (view.base === undefined) throw valueError('operation forbidden on released memoryview object');
  return view;
}
const itemOf = (view: MemoryViewData): CItem => C_ITEMS[view.format];

staticMethod(MEMORY_VIEW, '__new__(cls, object)', (_vm, _cls: Obj, v: Value) => {
  if (typeof v === 'object' && v.kind === K.MemoryView) return newMemoryView({ ...data(v) });
  const bytes = bytesLike(v);
  if (bytes === undefined || typeof v !== 'object')
    throw typeError(`memoryview: a bytes-like object is required, not '${nameOf(v)}'`);
  const format = v.kind === K.Array ? (v.p as ArrayData).typecode : 'B';
  const { size } = C_ITEMS[format];
  return newMemoryView({
    base: v,
    start: 0,
    length: bytes.length / size,
    stride: size,
    format,
    itemsize: size,
  });
});

function place(view: MemoryViewData, index: number | bigint): number {
  const i = Number(index);
  const at = i < 0 ? i + view.length : i;
  if (at < 0 || at >= view.length) throw pyError('IndexError', 'index out of bounds on dimension 1');
  return view.start + at * view.stride;
}

function part(view: MemoryViewData, slice: SliceData): MemoryViewData {
  const range = resolveSlice(slice, view.length);
  if (range === undefined) throw typeError('slice indices must be integers or None');
  return {
    ...view,
    start: view.start + range.start * view.stride,
    length: range.length,
    stride: view.stride * range.step,
  };
}

method(MEMORY_VIEW, '__getitem__(key, /)', (_vm, self: Obj, key: Value) => {
  const view = data(self);
  if (isInt(key)) return itemOf(view).get(dataView(viewed(view)), place(view, asInt(key)), true);
  if (typeof key === 'object' && key.kind === K.Slice) return newMemoryView(part(view, key.p as SliceData));
  throw typeError('memoryview: invalid slice key');
});
method(MEMORY_VIEW, '__setitem__(key, value, /)', (vm, self: Obj, key: Value, v: Value) => {
  const view = data(self);
  if (isReadonly(view.base as Obj)) throw typeError('cannot modify read-only memory');
  if (isInt(key)) {
    setItem(vm, view, place(view, asInt(key)), v);
    return NONE;
  }
  if (typeof key !== 'object' || key.kind !== K.Slice) throw typeError('memoryview: invalid slice key');
  const target = part(view, key.p as SliceData);
  const source = bytesLike(v)?.slice();
  if (source === undefined) throw typeError(`a bytes-like object is required, not '${nameOf(v)}'`);
  if (source.length !== target.length * target.itemsize)
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  const bytes = viewed(target);
  for (let i = 0; i < target.length; i++)
    bytes.set(
      source.subarray(i * target.itemsize, (i + 1) * target.itemsize),
      target.start + i * target.stride,
    );
  return NONE;
});
function setItem(vm: VM, view: MemoryViewData, at: number, v: Value): void {
  if (isInt(v) || view.format === 'd' || view.format === 'f' || view.format === 'c') {
    try {
      itemOf(view).set(vm, dataView(viewed(view)), at, v, true);
    } catch {
      throw valueError(`memoryview: invalid value for format '${view.format}'`);
    }
  } else throw typeError(`memoryview: invalid type for format '${view.format}'`);
}
method(MEMORY_VIEW, '__len__()', (_vm, self: Obj) => data(self).length);

function items(self: Obj): Value[] {
  const view = data(self);
  const bytes = dataView(viewed(view));
  return Array.from({ length: view.length }, (_, i) =>
    itemOf(view).get(bytes, view.start + i * view.stride, true),
  );
}
function listOf(self: Obj): Obj {
  const list = items(self);
  for (const v of list) if (typeof v === 'object') v.rc++;
  return adoptList(list);
}
method(MEMORY_VIEW, 'tolist()', (_vm, self: Obj) => listOf(self));
method(MEMORY_VIEW, '__iter__()', (vm, self: Obj) => vm.call(vm.native('builtins.iter'), [listOf(self)]));
method(MEMORY_VIEW, 'tobytes(order=)', (_vm, self: Obj) => newBytes(contents(self).slice()));
const contents = (self: Obj): Uint8Array => {
  data(self);
  return bytesLike(self) as Uint8Array;
};
method(MEMORY_VIEW, 'hex(*args)', (vm, self: Obj, args: Value[]) =>
  vm.call(vm.native('bytes.hex'), [newBytes(contents(self).slice()), ...args]),
);
method(MEMORY_VIEW, 'release()', (_vm, self: Obj) => {
  const view = self.p as MemoryViewData;
  const { base } = view;
  view.base = undefined;
  drop(base);
  return NONE;
});
method(MEMORY_VIEW, '__enter__()', (_vm, self: Obj) => {
  data(self);
  return self;
});
method(MEMORY_VIEW, '__exit__(*args)', (_vm, self: Obj) => {
  const view = self.p as MemoryViewData;
  const { base } = view;
  view.base = undefined;
  drop(base);
  return NONE;
});
method(MEMORY_VIEW, 'cast(format, shape=)', (_vm, self: Obj, format: Value, _shape: Slot) => {
  const view = data(self);
  const item = typeof format === 'string' && Object.hasOwn(C_ITEMS, format) ? C_ITEMS[format] : undefined;
  if (item === undefined)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  if (view.stride !== view.itemsize)
    throw typeError('memoryview: casts are restricted to C-contiguous views');
  const size = view.length * view.itemsize;
  if (size % item.size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  return newMemoryView({
    ...view,
    length: size / item.size,
    stride: item.size,
    itemsize: item.size,
    format: format as string,
  });
});
method(MEMORY_VIEW, 'toreadonly()', (_vm, self: Obj) => {
  const copy = newBytes(contents(self).slice());
  const view = data(self);
  return newMemoryView({ ...view, base: copy, start: 0, stride: view.itemsize });
});
for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(MEMORY_VIEW, `${name}(other, /)`, (_vm, self: Obj, other: Value) => {
    if (self === other) return wanted;
    const theirs = bytesLike(other);
    if (theirs === undefined) return NOT_IMPLEMENTED;
    const mine = contents(self);
    return (mine.length === theirs.length && mine.every((byte, i) => byte === theirs[i])) === wanted;
  });
}
method(MEMORY_VIEW, '__repr__()', (vm, self: Obj) =>
  (self.p as MemoryViewData).base === undefined
    ? `<released memory at ${address(vm, self)}>`
    : `<memory at ${address(vm, self)}>`,
);
attribute(MEMORY_VIEW, 'nbytes', (_vm, self) => data(self as Obj).length * data(self as Obj).itemsize);
attribute(MEMORY_VIEW, 'itemsize', (_vm, self) => data(self as Obj).itemsize);
attribute(MEMORY_VIEW, 'format', (_vm, self) => data(self as Obj).format);
attribute(MEMORY_VIEW, 'readonly', (_vm, self) => isReadonly(data(self as Obj).base as Obj));
attribute(MEMORY_VIEW, 'obj', (_vm, self) => data(self as Obj).base as Obj);
attribute(MEMORY_VIEW, 'ndim', () => 1);
attribute(MEMORY_VIEW, 'shape', (_vm, self) => newTuple([data(self as Obj).length]));
attribute(MEMORY_VIEW, 'strides', (_vm, self) => newTuple([data(self as Obj).stride]));
attribute(MEMORY_VIEW, 'contiguous', (_vm, self) => data(self as Obj).stride === data(self as Obj).itemsize);
