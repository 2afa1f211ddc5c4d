import { BLOCK, NO_DEADLINE, SemKind, TIMEOUT } from '../../kernel/calls';
import { EOVERFLOW } from '../../kernel/errno';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { builtinType, NONE, typeData } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { truth } from '../vm/compare';
import { typeError, valueError } from '../vm/errors';
import { describeHandle, type LockData } from '../vm/handles';
import { osError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import type { VM } from '../vm/vm';
import { define, method } from './define';

/** multiprocessing.Lock: a semaphore of the kernel with the value 1. */
export const LOCK = builtinType('Lock', K.Lock);
typeData(LOCK).module = 'multiprocessing.synchronize';

const NANOSECONDS = 1e9;
/** CPython's limit for a semaphore's value. */
export const SEM_VALUE_MAX = 0x7fff_ffff;

export function newLock(sem: number, kind: SemKind, maxValue: number): Obj {
  return new Obj(K.Lock, LOCK, { sem, kind, maxValue } satisfies LockData);
}

define('_multiprocessing', 'Lock()', (vm) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const sem = kernel.semCreate(SemKind.Lock, 1, 1);
  if (sem < 0) throw osError(vm, -sem, NONE);
  return newLock(sem, SemKind.Lock, 1);
});

/** Absolute deadline of a timeout in seconds from now; a negative one counts as 0. */
export function deadlineOf(vm: VM, timeout: Slot, now: number): number {
  if (timeout === undefined || timeout === NONE) return NO_DEADLINE;
  const seconds = isFloat(timeout)
    ? (timeout.p as number)
    : isInt(timeout)
      ? Number(asInt(timeout))
      : undefined;
  if (seconds === undefined)
    throw typeError(`must be real number, not ${typeData((timeout as Obj).cls ?? vm.strType).name}`);
  return now + Math.round(Math.max(0, seconds) * NANOSECONDS);
}

/**
 * Acquires; WAIT until woken. The deadline is worked out once, at the first try, and kept with the thread.
 */
export function acquire(vm: VM, lock: LockData, block: boolean, timeout: Slot): Value {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { thread } = vm;
  const first = thread.wait === undefined;
  const deadline =
    thread.wait?.deadline ?? (block ? deadlineOf(vm, timeout, finite(timeout) ? kernel.now() : 0) : 0);
  const result = kernel.semAcquire(lock.sem, deadline);
  if (result === BLOCK) {
    if (first) thread.wait = { deadline };
    return WAIT;
  }
  thread.wait = undefined;
  if (result < 0) throw osError(vm, -result, NONE);
  return result !== TIMEOUT;
}

const finite = (timeout: Slot): boolean => timeout !== undefined && timeout !== NONE;

method(LOCK, 'acquire(block=, timeout=)', (vm, self: Obj, block: Slot, timeout: Slot) =>
  acquire(vm, self.p as LockData, block === undefined || truth(vm, block) === true, timeout),
);
export function release(vm: VM, lock: LockData): Value {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.semRelease(lock.sem);
  if (result === -EOVERFLOW) throw valueError('semaphore or lock released too many times');
  if (result < 0) throw osError(vm, -result, NONE);
  return NONE;
}
method(LOCK, 'release()', (vm, self: Obj) => release(vm, self.p as LockData));
method(LOCK, '__enter__()', (vm, self: Obj) => acquire(vm, self.p as LockData, true, undefined));
method(LOCK, '__exit__(*args)', (vm, self: Obj) => release(vm, self.p as LockData));
method(LOCK, '__repr__()', (vm, self: Obj) =>
  vm.sys() === undefined ? GATE : (describeHandle(vm, self) as string),
);
