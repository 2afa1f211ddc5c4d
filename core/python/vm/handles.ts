import { SemKind } from '../../kernel/calls';
import type { Obj, Value } from '../object/obj';
import { NONE } from '../object/type';
import { GATE } from './signal';
import type { VM } from './vm';

/** Payload of a SemLock: a semaphore of the kernel, and what this process knows of it. */
export interface LockData {
  sem: number;
  kind: SemKind;
  /** Largest value; a BoundedSemaphore's first one. */
  maxValue: number;
  /** How often this object was acquired more than released; and by which thread last. */
  count: number;
  owner: number;
}

export const isMine = (vm: VM, lock: LockData): boolean => lock.count > 0 && lock.owner === vm.thread.tid;

/** One more object of this process refers to the semaphore. */
export function countHandle(vm: VM, sem: number): void {
  vm.semaphores.set(sem, (vm.semaphores.get(sem) ?? 0) + 1);
}

/** An object of a semaphore has gone; with the last of this process the kernel's handle goes too. */
export function dropHandle(vm: VM, obj: Obj): Value {
  const { sem } = obj.p as LockData;
  const left = (vm.semaphores.get(sem) ?? 1) - 1;
  if (left > 0) {
    vm.semaphores.set(sem, left);
    return NONE;
  }
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  vm.semaphores.delete(sem);
  kernel.semDrop(sem);
  return NONE;
}

/** `<Lock(owner=None)>` and its like, as CPython's multiprocessing shows them. */
export function describeHandle(vm: VM, obj: Obj): string | undefined {
  const lock = obj.p as LockData;
  if (lock.kind !== SemKind.Lock) return undefined;
  if (isMine(vm, lock)) return `<Lock(owner=${vm.processName})>`;
  if (vm.kernel.semValue(lock.sem) === 1) return '<Lock(owner=None)>';
  return lock.count > 0 ? '<Lock(owner=SomeOtherThread)>' : '<Lock(owner=SomeOtherProcess)>';
}
