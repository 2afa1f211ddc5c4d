import type { ArrayData } from './array';
import { K, Obj, type Slot } from './obj';
import { builtinType } from './type';

/** Payload of a memoryview: places in the bytes of another object, one after the other. */
export interface MemoryViewData {
  /** Counted; undefined once released. */
  base: Obj | undefined;
  /** Byte in the base's buffer where the first item begins. */
  start: number;
  /** Items. */
  length: number;
  /** Bytes from one item to the next. */
  stride: number;
  /** A code of the struct module. */
  format: string;
  itemsize: number;
}

export const MEMORY_VIEW = builtinType('memoryview', K.MemoryView);

/** All bytes of an object that keeps bytes itself. */
function ownBytes(base: Obj): Uint8Array {
  return base.kind === K.Array ? (base.p as ArrayData).bytes : (base.p as Uint8Array);
}

/** The bytes behind a view; writing to them writes to its object. */
export const viewed = (view: MemoryViewData): Uint8Array => ownBytes(view.base as Obj);

export const isReadonly = (base: Obj): boolean => base.kind === K.Bytes;

/**
 * The bytes of a bytes-like object: itself, unless it is a view that leaves bytes out, of which it is a copy.
 * undefined for anything else.
 */
export function bytesLike(v: Slot): Uint8Array | undefined {
  if (typeof v !== 'object') return undefined;
  if (v.kind === K.Bytes || v.kind === K.ByteArray || v.kind === K.Array) return ownBytes(v);
  if (v.kind !== K.MemoryView || (v.p as MemoryViewData).base === undefined) return undefined;
  const view = v.p as MemoryViewData;
  const all = viewed(view);
  if (view.stride === view.itemsize)
    return all.subarray(view.start, view.start + view.length * view.itemsize);
  const copy = new Uint8Array(view.length * view.itemsize);
  for (let i = 0; i < view.length; i++) {
    const at = view.start + i * view.stride;
    copy.set(all.subarray(at, at + view.itemsize), i * view.itemsize);
  }
  return copy;
}

export function newMemoryView(data: MemoryViewData): Obj {
  if (data.base !== undefined) data.base.rc++;
  return new Obj(K.MemoryView, MEMORY_VIEW, data);
}
