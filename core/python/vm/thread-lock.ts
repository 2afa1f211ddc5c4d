import { BLOCK, TIMEOUT, WaitFor } from '../../kernel/calls';
import { K, type Obj, type Value } from '../object/obj';
import { NONE } from '../object/type';
import { pyError } from './errors';
import { GATE, WAIT } from './signal';
import type { VM } from './vm';

/**
 * Payload of a lock that threads of one process share (`_thread.lock`, `_thread.RLock`). As a futex it is plain data of
 * the VM: the kernel hears of it only when a thread must wait or be woken (Franke, Russell, Kirkwood: "Fuss, Futexes
 * and Furwocks", 2002).
 */
export interface ThreadLockData {
  /** tid of who acquired it; −1 when it is free. A plain lock may be released by another. */
  owner: number;
  /** How often its owner has acquired an RLock; 1 for a plain lock that is taken. */
  depth: number;
  /** Threads that are parked for it, longest first; some may wait no longer. */
  waiters: number[];
  /** Line of the program at which its owner took it; 0 when none. */
  line: number;
  /** The variable it was first bound to, if the program itself made it; else ''. */
  name: string;
}

export function newThreadLock(name: string): ThreadLockData {
  return { owner: FREE, depth: 0, waiters: [], line: 0, name };
}

export const FREE = -1;
/** Owner of a lock that was held by a thread which a fork left behind. */
export const LOST = -2;

export const threadLock = (obj: Obj): ThreadLockData => obj.p as ThreadLockData;

/** When an acquire gives up (ns), asked for when it comes to wait; undefined: it does not wait. */
export type Patience = (() => number) | undefined;

/** Takes the lock. True, false when it was not had in time, WAIT or GATE. */
export function acquireThreadLock(vm: VM, obj: Obj, patience: Patience): Value {
  const lock = threadLock(obj);
  const { thread } = vm;
  const { wait } = thread;
  const begins = wait === undefined || wait.resumed === true; // the kernel knows nothing of a wait
  if (begins && lock.owner === FREE) {
    if (lock.waiters.length > 0 && vm.sys() === undefined) return GATE;
    thread.wait = undefined;
    return take(vm, obj);
  }
  if (patience === undefined) return false;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const deadline = wait?.deadline ?? patience();
  const taken = lock.owner !== FREE;
  const answer = kernel.threadPark(WaitFor.ThreadLock, vm.idOf(obj), deadline, taken);
  if (answer === BLOCK) {
    if (begins) thread.wait = { deadline };
    if (!lock.waiters.includes(thread.tid)) {
      lock.waiters.push(thread.tid);
      if (isHeldByAnother(vm, lock)) tellHolder(vm, obj);
    }
    return WAIT;
  }
  thread.wait = undefined;
  forget(lock, thread.tid);
  if (answer === TIMEOUT) return false;
  return take(vm, obj);
}

/** Those who wait on hear who has it now. */
function take(vm: VM, obj: Obj): boolean {
  const lock = threadLock(obj);
  lock.owner = vm.thread.tid;
  lock.depth = 1;
  lock.line = vm.userLine();
  if (lock.waiters.length > 0) tellHolder(vm, obj);
  return true;
}

function tellHolder(vm: VM, obj: Obj): void {
  const { owner, line, name } = threadLock(obj);
  vm.kernel.threadLockHeld(vm.idOf(obj), owner, line, name);
}

/**
 * Whether the present thread waits for what somebody holds. In the library a thread that takes a lock twice waits for
 * another to free it, as it does in a condition: there nobody holds it.
 */
function isHeldByAnother(vm: VM, { owner }: ThreadLockData): boolean {
  return owner !== vm.thread.tid || isProgramsCall(vm);
}

/** Whether the program itself, no line of the library's, makes the present call. */
export function isProgramsCall({ thread }: VM): boolean {
  return !thread.frames[thread.depth].code.unit.internal;
}

function forget(lock: ThreadLockData, tid: number): void {
  const at = lock.waiters.indexOf(tid);
  if (at >= 0) lock.waiters.splice(at, 1);
}

/** Frees the lock and wakes the longest waiter, which must still take it. NONE or GATE. */
export function freeThreadLock(vm: VM, obj: Obj): Value {
  const lock = threadLock(obj);
  if (lock.waiters.length > 0) {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    while (lock.waiters.length > 0) {
      const tid = lock.waiters.shift() as number;
      if (kernel.threadUnpark(tid, vm.idOf(obj))) break;
    }
  }
  lock.owner = FREE;
  lock.depth = 0;
  return NONE;
}

export function acquireRecursive(vm: VM, obj: Obj, patience: Patience): Value {
  const lock = threadLock(obj);
  if (lock.owner !== vm.thread.tid) return acquireThreadLock(vm, obj, patience);
  lock.depth++;
  return true;
}

export function releaseRecursive(vm: VM, obj: Obj): Value {
  const lock = threadLock(obj);
  if (lock.owner !== vm.thread.tid) throw pyError('RuntimeError', 'cannot release un-acquired lock');
  if (lock.depth > 1) {
    lock.depth--;
    return NONE;
  }
  return freeThreadLock(vm, obj);
}

/**
 * A thread was taken out of its wait for a lock, maybe just when it had been woken: all that wait for locks of this
 * process look again.
 */
export function passOnThreadWakes(vm: VM): void {
  const parked = vm.threads.filter((thread) => thread.waiting && thread.wait !== undefined);
  for (const { tid } of parked) vm.kernel.threadUnpark(tid, -1);
}

/** Whether an object is a lock of threads. */
export const isThreadLock = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.ThreadLock;
