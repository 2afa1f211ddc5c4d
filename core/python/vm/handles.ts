import { SemKind } from '../../kernel/calls';
import { K, type Obj, type Value } from '../object/obj';
import { NONE } from '../object/type';
import { GATE } from './signal';
import type { VM } from './vm';

/** Payload of a native lock: a semaphore of the kernel. */
export interface LockData {
  sem: number;
  kind: SemKind;
  /** Largest value; a BoundedSemaphore's first one. */
  maxValue: number;
}

/** The last Python reference to a kernel object has gone: the kernel may use its slot again. */
export function dropHandle(vm: VM, obj: Obj): Value {
  if (obj.kind !== K.Lock) return NONE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.semDrop((obj.p as LockData).sem);
  return NONE;
}

/** `<Lock(owner=None)>` and its like, as CPython's multiprocessing shows them. */
export function describeHandle(vm: VM, obj: Obj): string | undefined {
  const { sem, kind } = obj.p as LockData;
  if (kind !== SemKind.Lock) return undefined;
  const holder = vm.kernel.semHolder(sem);
  if (holder === undefined) return '<Lock(owner=None)>';
  if (holder.pid !== vm.kernel.pid) return '<Lock(owner=SomeOtherProcess)>';
  if (holder.tid !== vm.thread.tid) return '<Lock(owner=SomeOtherThread)>';
  return `<Lock(owner=${vm.processName})>`;
}
