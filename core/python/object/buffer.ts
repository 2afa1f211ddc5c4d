import type { ArrayData } from './array';
import { K, Obj, type Slot } from './obj';
import { builtinType, typeData } from './type';

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

/** Payload of a stretch of shared memory that is in this process's address space, as `mmap` has it. */
export interface SharedMemoryData {
  /** Its descriptor; −1 once closed. */
  fd: number;
  size: number;
  /** Views of it that have not been released: it cannot be closed meanwhile. */
  exports: number;
}

export const SHARED_MEMORY = builtinType('mmap', K.SharedMemory);
typeData(SHARED_MEMORY).module = 'mmap';

/** A view of shared memory has gone or was released. */
export function endExport(view: MemoryViewData): void {
  if (view.base !== undefined) (view.base.p as SharedMemoryData).exports--;
}

/** All bytes of an object that keeps bytes itself. */
function ownBytes(base: Obj): Uint8Array {
  return base.kind === K.Array ? (base.p as ArrayData).bytes : (base.p as Uint8Array);
}

/** A view of shared memory: bytes-like for programs, but natives must ask the kernel for its bytes. */
export const isSharedView = (v: Slot): v is SharedViewObj => typeof v === 'object' && v.kind === K.SharedView;
export type SharedViewObj = Obj & { readonly kind: typeof K.SharedView };

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
  const { base } = data;
  if (base !== undefined) base.rc++;
  if (base?.kind !== K.SharedMemory) return new Obj(K.MemoryView, MEMORY_VIEW, data);
  (base.p as SharedMemoryData).exports++;
  return new Obj(K.SharedView, MEMORY_VIEW, data);
}
