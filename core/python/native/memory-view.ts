import type { ArrayData } from '../object/array';
import { unbox } from '../object/boxed';
import {
  bytesLike,
  endExport,
  isReadonly,
  MEMORY_VIEW,
  type MemoryViewData,
  newMemoryView,
  type SharedMemoryData,
  viewed,
} from '../object/buffer';
import { drop } from '../object/heap';
import { adoptList, newBytes, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { SliceData } from '../object/payloads';
import { NONE, NOT_IMPLEMENTED, typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { AskIndex, hasIndex } from '../vm/ask-index';
import { pyError, typeError, valueError } from '../vm/errors';
import { readView, writeView } from '../vm/shared-memory';
import { GATE } from '../vm/signal';
import { resolveSlice } from '../vm/slices';
import { address } from '../vm/text';
import type { VM } from '../vm/vm';
import { C_ITEMS, type CItem, dataView } from './c-items';
import { attribute, method, staticMethod } from './define';

/** memoryview, of one dimension: of bytes of this process, or of shared memory. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

function data(o: Obj): MemoryViewData {
  const view = o.p as MemoryViewData;
  if (view.base === undefined) throw valueError('operation forbidden on released memoryview object');
  return view;
}
const itemOf = (view: MemoryViewData): CItem => C_ITEMS[view.format];

const isView = (v: Value): boolean =>
  typeof v === 'object' && (v.kind === K.MemoryView || v.kind === K.SharedView);

staticMethod(MEMORY_VIEW, '__new__(cls, object)', (_vm, _cls: Obj, v: Value) => {
  if (isView(v)) return newMemoryView({ ...data(v as Obj) });
  if (typeof v === 'object' && v.kind === K.SharedMemory) return newMemoryView(allOf(v));
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

/** All bytes of shared memory. */
function allOf(memory: Obj): MemoryViewData {
  const { fd, size } = memory.p as SharedMemoryData;
  if (fd < 0) throw valueError('mmap closed or invalid');
  return { base: memory, start: 0, length: size, stride: 1, format: 'B', itemsize: 1 };
}

/** Byte, within all that the view's object has, at which item `index` begins. */
function place(view: MemoryViewData, index: number | bigint): number {
  const i = Number(index);
  const at = i < 0 ? i + view.length : i;
  if (at < 0 || at >= view.length) throw pyError('IndexError', 'index out of bounds on dimension 1');
  return view.start + at * view.stride;
}

function part(view: MemoryViewData, slice: SliceData): MemoryViewData {
  const range = resolveSlice(slice, view.length);
  if (range === undefined)
    throw typeError('slice indices must be integers or None or have an __index__ method');
  return {
    ...view,
    start: view.start + range.start * view.stride,
    length: range.length,
    stride: view.stride * range.step,
  };
}

/** One item alone, as a view of its own. */
const itemAt = (view: MemoryViewData, index: number | bigint): MemoryViewData => ({
  ...view,
  start: place(view, index),
  length: 1,
  stride: view.itemsize,
});

const shown = (v: Value): string => (typeof v !== 'object' ? String(v) : isFloat(v) ? String(v.p) : '');

/** An int or a slice of ints; objects with `__index__` are asked for the int. */
function keyOf(given: Value): Value {
  const key = unbox(given);
  if (hasIndex(key)) throw new AskIndex(key);
  if (typeof key === 'object' && key.kind === K.Slice && resolveSlice(key.p as SliceData, 0) === undefined)
    throw new AskIndex(key);
  return key;
}

method(MEMORY_VIEW, '__getitem__(key, /)', (vm, self: Obj, given: Value) => {
  const view = data(self);
  const key = keyOf(given);
  if (isInt(key)) {
    const item = itemOf(view);
    if (self.kind === K.MemoryView) return item.get(dataView(viewed(view)), place(view, asInt(key)), true);
    const value = (bytes: Uint8Array): Value => item.get(dataView(bytes), 0, true);
    const bytes = readView(vm, self.kind, itemAt(view, asInt(key)), (found) => shown(value(found)));
    return bytes === undefined ? GATE : value(bytes);
  }
  if (typeof key === 'object' && key.kind === K.Slice) return newMemoryView(part(view, key.p as SliceData));
  throw typeError('memoryview: invalid slice key');
});
method(MEMORY_VIEW, '__setitem__(key, value, /)', (vm, self: Obj, given: Value, v: Value) => {
  const view = data(self);
  const key = keyOf(given);
  if (isReadonly(view.base as Obj)) throw typeError('cannot modify read-only memory');
  if (isInt(key)) {
    const target = itemAt(view, asInt(key));
    return writeView(vm, self.kind, target, itemBytes(vm, view, v), shown(v)) ? NONE : GATE;
  }
  if (typeof key !== 'object' || key.kind !== K.Slice) throw typeError('memoryview: invalid slice key');
  if (typeof v === 'object' && v.kind === K.SharedView)
    return vm.call(vm.helper('_store_snapshot'), [self, key, v]);
  const target = part(view, key.p as SliceData);
  const source = bytesLike(v)?.slice();
  if (source === undefined) throw typeError(`a bytes-like object is required, not '${nameOf(v)}'`);
  if (source.length !== target.length * target.itemsize)
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  return writeView(vm, self.kind, target, source) ? NONE : GATE;
});
function itemBytes(vm: VM, view: MemoryViewData, v: Value): Uint8Array {
  if (!(isInt(v) || view.format === 'd' || view.format === 'f' || view.format === 'c'))
    throw typeError(`memoryview: invalid type for format '${view.format}'`);
  const bytes = new Uint8Array(view.itemsize);
  try {
    itemOf(view).set(vm, dataView(bytes), 0, v, true);
  } catch {
    throw valueError(`memoryview: invalid value for format '${view.format}'`);
  }
  return bytes;
}
method(MEMORY_VIEW, '__len__()', (_vm, self: Obj) => data(self).length);

/** All bytes of a view in a row, a copy; undefined when a permit is wanted first. */
function contents(vm: VM, self: Obj): Uint8Array | undefined {
  return readView(vm, self.kind, data(self))?.slice();
}
/** What `use` makes of the bytes of a view. */
function withContents(vm: VM, self: Obj, use: (bytes: Uint8Array) => Value): Value {
  const bytes = contents(vm, self);
  return bytes === undefined ? GATE : use(bytes);
}
function listOf(self: Obj, bytes: Uint8Array): Obj {
  const view = data(self);
  const items = Array.from({ length: view.length }, (_, i) =>
    itemOf(view).get(dataView(bytes), i * view.itemsize, true),
  );
  for (const v of items) if (typeof v === 'object') v.rc++;
  return adoptList(items);
}
method(MEMORY_VIEW, 'tolist()', (vm, self: Obj) => withContents(vm, self, (bytes) => listOf(self, bytes)));
method(MEMORY_VIEW, '__iter__()', (vm, self: Obj) =>
  withContents(vm, self, (bytes) => vm.call(vm.native('builtins.iter'), [listOf(self, bytes)])),
);
method(MEMORY_VIEW, 'tobytes(order=)', (vm, self: Obj) => withContents(vm, self, newBytes));
method(MEMORY_VIEW, 'hex(*args)', (vm, self: Obj, args: Value[]) =>
  withContents(vm, self, (bytes) => vm.call(vm.native('bytes.hex'), [newBytes(bytes), ...args])),
);
function release(self: Obj): Value {
  const view = self.p as MemoryViewData;
  const { base } = view;
  if (self.kind === K.SharedView) endExport(view);
  view.base = undefined;
  drop(base);
  return NONE;
}
method(MEMORY_VIEW, 'release()', (_vm, self: Obj) => release(self));
method(MEMORY_VIEW, '__enter__()', (_vm, self: Obj) => {
  data(self);
  return self;
});
method(MEMORY_VIEW, '__exit__(*args)', (_vm, self: Obj) => release(self));
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
method(MEMORY_VIEW, 'toreadonly()', (vm, self: Obj) =>
  withContents(vm, self, (bytes) => {
    const view = data(self);
    return newMemoryView({ ...view, base: newBytes(bytes), start: 0, stride: view.itemsize });
  }),
);
for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(MEMORY_VIEW, `${name}(other, /)`, (vm, self: Obj, other: Value) => {
    if (self === other) return wanted;
    if (typeof other === 'object' && other.kind === K.SharedView)
      return vm.call(vm.helper('_compare_snapshot'), [self, other, wanted]);
    const theirs = bytesLike(other);
    if (theirs === undefined) return NOT_IMPLEMENTED;
    return withContents(
      vm,
      self,
      (mine) => (mine.length === theirs.length && mine.every((byte, i) => byte === theirs[i])) === wanted,
    );
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
