import {
  bytesLike,
  isSharedView,
  type MemoryViewData,
  type SharedMemoryData,
  viewed,
} from '../object/buffer';
import { K, type Kind, type Obj, type Value } from '../object/obj';
import { NONE } from '../object/type';
import { pyError } from './errors';
import { osError } from './os-error';
import { GATE } from './signal';
import type { VM } from './vm';

/** Bytes behind memoryviews: of this process, or of shared memory, where each access is a kernel call of its own. */

/** Shared memory is in this process's address space no more. NONE, or GATE. */
export function unmap(vm: VM, obj: Obj): Value {
  const memory = obj.p as SharedMemoryData;
  if (memory.fd < 0) return NONE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.fdClose(memory.fd);
  memory.fd = -1;
  return NONE;
}

/** Tells what the trace shows of bytes. */
type Show = (bytes: Uint8Array) => string;

/** The bytes of a view's items in a row; undefined when a permit is wanted first. `kind`: of the view. */
export function readView(vm: VM, kind: Kind, view: MemoryViewData, show?: Show): Uint8Array | undefined {
  const { low, span } = extent(view);
  if (span === 0) return new Uint8Array(0);
  if (kind !== K.SharedView) return gathered(view, viewed(view).subarray(low, low + span), low);
  const kernel = vm.sys();
  if (kernel === undefined) return undefined;
  const all = kernel.shmRead(fdOf(view), low, span, show);
  if (typeof all === 'number') throw osError(vm, -all, NONE);
  return gathered(view, all, low);
}

/** Writes all items of a view; false when a permit is wanted first. `shown`: what the trace shows of them. */
export function writeView(
  vm: VM,
  kind: Kind,
  view: MemoryViewData,
  bytes: Uint8Array,
  shown?: string,
): boolean {
  const { low, span } = extent(view);
  if (span === 0) return true;
  if (kind !== K.SharedView) {
    scatter(view, bytes, viewed(view), 0);
    return true;
  }
  const kernel = vm.sys();
  if (kernel === undefined) return false;
  const isWhole = span === bytes.length && view.stride >= 0;
  // what lies between the items is written as it is: reading it is part of the same step
  const all = isWhole ? bytes : kernel.shmRead(fdOf(view), low, span);
  if (typeof all === 'number') throw osError(vm, -all, NONE);
  if (!isWhole) scatter(view, bytes, all, low);
  const answer = kernel.shmWrite(fdOf(view), low, all, shown);
  if (answer < 0) throw osError(vm, -answer, NONE);
  return true;
}

/** How many bytes a bytes-like object has, of this process or shared; undefined for anything else. */
export function byteLength(v: Value): number | undefined {
  if (!isSharedView(v)) return bytesLike(v)?.length;
  const view = v.p as MemoryViewData;
  return view.base === undefined ? undefined : view.length * view.itemsize;
}

/** The bytes of a part of what `byteLength` knows; undefined when a permit is wanted first. */
export function readBytes(vm: VM, v: Obj, at: number, count: number): Uint8Array | undefined {
  return isSharedView(v)
    ? readView(vm, v.kind, part(v.p as MemoryViewData, at, count))
    : bytesLike(v)?.subarray(at, at + count);
}

/** Writes a part of it; false when a permit is wanted first. */
export function writeBytes(vm: VM, v: Obj, at: number, bytes: Uint8Array): boolean {
  if (isSharedView(v)) return writeView(vm, v.kind, part(v.p as MemoryViewData, at, bytes.length), bytes);
  bytesLike(v)?.set(bytes, at);
  return true;
}

/** `count` bytes of a view, which leaves none out, from its byte `at` on. */
function part(view: MemoryViewData, at: number, count: number): MemoryViewData {
  if (view.stride !== view.itemsize)
    throw pyError('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  return { ...view, start: view.start + at, length: count, stride: 1, itemsize: 1, format: 'B' };
}

const fdOf = (view: MemoryViewData): number => ((view.base as Obj).p as SharedMemoryData).fd;

/** The bytes between the first and the last that a view has. */
function extent(view: MemoryViewData): { low: number; span: number } {
  if (view.length === 0) return { low: view.start, span: 0 };
  const last = view.start + (view.length - 1) * view.stride;
  const low = Math.min(view.start, last);
  return { low, span: Math.max(view.start, last) + view.itemsize - low };
}

/** The items of a view, of bytes that begin at `low`. */
function gathered(view: MemoryViewData, all: Uint8Array, low: number): Uint8Array {
  const { length, start, stride, itemsize } = view;
  if (stride === itemsize) return all;
  const bytes = new Uint8Array(length * itemsize);
  for (let i = 0; i < length; i++) {
    const at = start + i * stride - low;
    bytes.set(all.subarray(at, at + itemsize), i * itemsize);
  }
  return bytes;
}

/** Puts items in their places, in bytes that begin at `low`. */
function scatter(view: MemoryViewData, bytes: Uint8Array, all: Uint8Array, low: number): void {
  const { length, start, stride, itemsize } = view;
  for (let i = 0; i < length; i++)
    all.set(bytes.subarray(i * itemsize, (i + 1) * itemsize), start + i * stride - low);
}
