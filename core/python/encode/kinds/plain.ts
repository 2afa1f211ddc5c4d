import type { ArrayData } from '../../object/array';
import type { MemoryViewData, SharedMemoryData } from '../../object/buffer';
import { K, type Value } from '../../object/obj';
import type { RangeData, SliceData } from '../../object/payloads';
import type { Codec, Codecs } from '../codec';

const nothing: Codec = { write: () => undefined, read: () => undefined };

const bytes: Codec = {
  write: (to, obj) => to.out.blob(obj.p as Uint8Array),
  read: (from, obj) => {
    obj.p = from.input.blob();
  },
};

const array: Codec = {
  write: (to, obj) => {
    const { typecode, bytes } = obj.p as ArrayData;
    to.text(typecode);
    to.out.blob(bytes);
  },
  read: (from, obj) => {
    obj.p = { typecode: from.text(), bytes: from.input.blob() } satisfies ArrayData;
  },
};

const memoryView: Codec = {
  write: (to, obj) => {
    const { base, start, length, stride, format, itemsize } = obj.p as MemoryViewData;
    to.values([base, start, length, stride, format, itemsize]);
  },
  read: (from, obj) => {
    const [base, start, length, stride, format, itemsize] = from.slots();
    obj.p = { base, start, length, stride, format, itemsize } as MemoryViewData;
  },
};

const sharedMemory: Codec = {
  write: (to, obj) => {
    const { fd, size, exports } = obj.p as SharedMemoryData;
    to.values([fd, size, exports]);
  },
  read: (from, obj) => {
    const [fd, size, exports] = from.values() as number[];
    obj.p = { fd, size, exports } satisfies SharedMemoryData;
  },
};

const float: Codec = {
  write: (to, obj) => to.out.float(obj.p as number),
  read: (from, obj) => {
    obj.p = from.input.float();
  },
};

const range: Codec = {
  write: (to, obj) => {
    const { start, stop, step, length } = obj.p as RangeData;
    to.values([start, stop, step, length]);
  },
  read: (from, obj) => {
    const [start, stop, step, length] = from.values() as (number | bigint)[];
    obj.p = { start, stop, step, length } satisfies RangeData;
  },
};

const slice: Codec = {
  write: (to, obj) => {
    const { start, stop, step } = obj.p as SliceData;
    to.values([start, stop, step]);
  },
  read: (from, obj) => {
    const [start, stop, step] = from.values();
    obj.p = { start, stop, step } satisfies SliceData;
  },
};

/** A payload that is one value, counted: what a wrapper wraps. */
const wrapped: Codec = {
  write: (to, obj) => to.value(obj.p as Value),
  read: (from, obj) => {
    obj.p = from.slot();
  },
};

export const plainKinds: Codecs = [
  [K.Instance, nothing],
  [K.Float, float],
  [K.Bytes, bytes],
  [K.ByteArray, bytes],
  [K.Array, array],
  [K.MemoryView, memoryView],
  [K.SharedView, memoryView],
  [K.SharedMemory, sharedMemory],
  [K.Range, range],
  [K.Slice, slice],
  [K.Cell, wrapped],
  [K.Boxed, wrapped],
  [K.ClassMethod, wrapped],
  [K.StaticMethod, wrapped],
  [K.DictView, wrapped],
  [K.MappingProxy, wrapped],
];
