import { BLOCK, NO_DEADLINE, SemKind, TIMEOUT } from '../../kernel/calls';
import { EINVAL, EOVERFLOW } from '../../kernel/errno';
import { newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { builtinType, NONE, typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { truth } from '../vm/compare';
import { pyError, typeError, valueError } from '../vm/errors';
import { countHandle, describeHandle, isMine, type LockData } from '../vm/handles';
import { osError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import type { VM } from '../vm/vm';
import { cIntOf, indexOf } from './conversions';
import { attribute, define, method, staticMethod } from './define';
import { joinTracker } from './trackers';

/** `_multiprocessing.SemLock`: a semaphore of the kernel as Lock, RLock, Semaphore or BoundedSemaphore. */
export const LOCK = builtinType('SemLock', K.Lock);
typeData(LOCK).module = '_multiprocessing';

const NANOSECONDS = 1e9;
/** CPython's limit for a semaphore's value. */
export const SEM_VALUE_MAX = 0x7fff_ffff;

export const lockOf = (self: Obj): LockData => self.p as LockData;

/** An object for a semaphore that this process has a handle to. */
export function newLock(vm: VM, sem: number, kind: SemKind, maxValue: number): Obj {
  countHandle(vm, sem);
  return new Obj(K.Lock, LOCK, { sem, kind, maxValue, count: 0, owner: 0 } satisfies LockData);
}

/** A number of a constructor: an int that fits a semaphore. */
function smallInt(v: Value, least: number, what: string): number {
  const n = indexOf(v);
  if (n < least || n > SEM_VALUE_MAX)
    throw valueError(`${what} must be between ${least} and ${SEM_VALUE_MAX}`);
  return Number(n);
}

/** One with a name can be opened by other processes until it is unlinked; of the name it is only asked if there is one. */
staticMethod(
  LOCK,
  '__new__(cls, kind, value, maxvalue, name=, unlink=)',
  (vm, _cls: Obj, kind: Value, value: Value, maxValue: Value, name: Slot, unlink: Slot) => {
    const k = Number(indexOf(kind));
    if (!Object.values(SemKind).includes(k as SemKind)) throw valueError('unrecognized kind');
    const first = smallInt(value, 0, 'semaphore initial value');
    const most = smallInt(maxValue, 0, 'semaphore maximum value');
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    const holds = (v: Slot): boolean => v !== undefined && truth(vm, v) === true;
    const linked = holds(name) && !holds(unlink);
    if (linked) joinTracker(vm);
    const sem = kernel.semCreate(k as SemKind, first, Math.max(first, most), linked);
    if (sem < 0) throw osError(vm, -sem, NONE);
    return newLock(vm, sem, k as SemKind, most);
  },
);
method(LOCK, '__init__(*args, **kwargs)', () => NONE);

/** An object for a semaphore that another process made, or this one has inherited. The caller has a permit. */
export function openLock(vm: VM, sem: number, kind: SemKind, maxValue: number): Obj {
  const result = vm.kernel.semOpen(sem);
  if (result < 0) throw osError(vm, -result, NONE);
  return newLock(vm, sem, kind, maxValue);
}
staticMethod(
  LOCK,
  '_rebuild(handle, kind, maxvalue, /)',
  (vm, sem: number, kind: number, maxValue: number) =>
    vm.sys() === undefined ? GATE : openLock(vm, sem, kind as SemKind, maxValue),
);

/** Nobody else can open the semaphore from here on. */
define('_multiprocessing', 'sem_unlink(handle, /)', (vm, sem: number) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.semUnlink(sem);
  if (result < 0) throw osError(vm, -result, NONE);
  return NONE;
});

const notReal = (type: string) => typeError(`must be real number, not ${type}`);

/** Absolute deadline of a timeout in seconds from now; a negative one counts as 0. */
export function deadlineOf(vm: VM, timeout: Slot, now: number, refuse = notReal): number {
  if (!isGiven(timeout)) return NO_DEADLINE;
  return now + Math.round(Math.max(0, secondsOf(vm, timeout, refuse)) * NANOSECONDS);
}

function secondsOf(vm: VM, timeout: Value, refuse: typeof notReal): number {
  if (isFloat(timeout)) return timeout.p as number;
  if (!isInt(timeout)) throw refuse(typeData((timeout as Obj).cls ?? vm.strType).name);
  const seconds = Number(asInt(timeout));
  if (!Number.isFinite(seconds)) throw pyError('OverflowError', 'int too large to convert to float');
  return seconds;
}

/** The most that fits: seconds in C's long under POSIX, half of what milliseconds in a DWORD can be under Windows. */
const POSIX_SECONDS_END = 2 ** 63;
const WINDOWS_SECONDS_END = (0.5 * 0xffff_ffff) / 1e3;

/**
 * Whether a semaphore's timeout is too long to wait for. POSIX looks at it only when there is something to wait for.
 * @throws PyThrow under Windows, at once
 */
function isTooLong(vm: VM, timeout: Slot): boolean {
  if (!isGiven(timeout)) return false;
  const seconds = secondsOf(vm, timeout, notReal);
  if (vm.options.preset !== 'windows') return !(seconds < POSIX_SECONDS_END);
  if (seconds >= WINDOWS_SECONDS_END) throw pyError('OverflowError', 'timeout is too large');
  return false;
}

/**
 * Acquires; WAIT until woken. The deadline is worked out once, at the first try, and kept with the thread. Who holds
 * an RLock already only counts.
 */
export function acquire(vm: VM, lock: LockData, block: boolean, timeout: Slot): Value {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  if (lock.kind === SemKind.RLock && isMine(vm, lock)) {
    lock.count++;
    kernel.semDepth(lock.sem, lock.count);
    return true;
  }
  const { thread } = vm;
  const first = thread.wait === undefined;
  const tooLong = block && first && isTooLong(vm, timeout);
  const deadline =
    thread.wait?.deadline ?? deadlineOf(vm, timeout, block && isGiven(timeout) ? kernel.now() : 0);
  const result = kernel.semAcquire(lock.sem, block && !tooLong ? deadline : 0);
  if (tooLong && result === TIMEOUT) throw osError(vm, EINVAL, NONE);
  if (result === BLOCK) {
    if (first) thread.wait = { deadline };
    return WAIT;
  }
  thread.wait = undefined;
  if (result < 0) throw osError(vm, -result, NONE);
  if (result === TIMEOUT) return false;
  lock.count++;
  lock.owner = thread.tid;
  return true;
}

const isGiven = (timeout: Slot): timeout is Value => timeout !== undefined && timeout !== NONE;

method(LOCK, 'acquire(block=, timeout=)', (vm, self: Obj, block: Slot, timeout: Slot) =>
  acquire(vm, lockOf(self), block === undefined || cIntOf(block) !== 0, timeout),
);

export function release(vm: VM, lock: LockData): Value {
  if (lock.kind === SemKind.RLock) {
    if (!isMine(vm, lock))
      throw pyError('AssertionError', 'attempt to release recursive lock not owned by thread');
  }
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  if (lock.kind === SemKind.RLock && lock.count > 1) {
    lock.count--;
    kernel.semDepth(lock.sem, lock.count);
    return NONE;
  }
  const result = kernel.semRelease(lock.sem);
  if (result === -EOVERFLOW) throw valueError('semaphore or lock released too many times');
  if (result < 0) throw osError(vm, -result, NONE);
  lock.count--;
  return NONE;
}
method(LOCK, 'release()', (vm, self: Obj) => release(vm, lockOf(self)));
method(LOCK, '__enter__()', (vm, self: Obj) => acquire(vm, lockOf(self), true, undefined));
method(LOCK, '__exit__(*args)', (vm, self: Obj) => release(vm, lockOf(self)));
method(LOCK, '_count()', (_vm, self: Obj) => lockOf(self).count);
method(LOCK, '_is_mine()', (vm, self: Obj) => isMine(vm, lockOf(self)));
method(LOCK, '_after_fork()', (_vm, self: Obj) => {
  lockOf(self).count = 0;
  return NONE;
});

function semValue(vm: VM, self: Obj): number | undefined {
  const kernel = vm.sys();
  if (kernel === undefined) return undefined;
  const value = kernel.semValue(lockOf(self).sem);
  if (value < 0) throw osError(vm, -value, NONE);
  return value;
}
method(LOCK, '_get_value()', (vm, self: Obj) => semValue(vm, self) ?? GATE);
method(LOCK, '_is_zero()', (vm, self: Obj) => {
  const value = semValue(vm, self);
  return value === undefined ? GATE : value === 0;
});
attribute(LOCK, 'handle', (_vm, self) => lockOf(self as Obj).sem);
/** As C's semaphores have it: 0 may be acquired again by who holds it. */
attribute(LOCK, 'kind', (_vm, self) => (lockOf(self as Obj).kind === SemKind.RLock ? 0 : 1));
/** Those of Lockstep are unlinked as soon as they are made, or go by number. */
attribute(LOCK, 'name', () => NONE);
method(LOCK, '_state()', (_vm, self: Obj) => {
  const { sem, kind, maxValue } = lockOf(self);
  return newTuple([sem, kind, maxValue]);
});
attribute(LOCK, 'maxvalue', (_vm, self) => lockOf(self as Obj).maxValue);
method(LOCK, '__repr__()', (vm, self: Obj) => {
  if (vm.sys() === undefined) return GATE;
  return (
    describeHandle(vm, self) ?? `<${typeData(typeOf(self)).name} object at 0x${vm.idOf(self).toString(16)}>`
  );
});
