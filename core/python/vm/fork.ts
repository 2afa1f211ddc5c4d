import type { KernelCalls } from '../../kernel/calls';
import { decode } from '../encode/decode';
import { encodeChanges } from '../encode/encode';
import { K, type Obj } from '../object/obj';
import type { LockData } from './handles';
import type { Thread } from './thread';
import { LOST, type ThreadLockData } from './thread-lock';
import type { VM } from './vm';

/**
 * fork(): the child is a copy of the process with only the thread that forked. That thread stands between two
 * instructions, at the call of fork, which answers 0 in the child when it is made again.
 */

/** Makes the child that `thread` asks for; it has the permit of the call. Its answer is kept for when it goes on. */
export function fork(vm: VM, thread: Thread): void {
  const request = thread.fork!;
  thread.fork = undefined;
  thread.forked = 0;
  const payload = encodeChanges(vm, [thread]);
  vm.kernel.tid = thread.tid;
  vm.kernel.line = vm.userLine();
  thread.forked = vm.kernel.procCreate({ ...request, method: 'fork', payload });
}

/** Makes `vm`, which has nothing yet or the library only, the child whose parent wrote `payload` in `fork`. */
export function forkedVm(vm: VM, kernel: KernelCalls, payload: Uint8Array): VM {
  vm.kernel = kernel;
  vm.threads.length = 0;
  const { objects } = decode(vm, payload);
  const { thread } = vm;
  const { tid } = thread;
  thread.tid = 0;
  // what was sent to the parent is the parent's
  thread.signalled = false;
  vm.came = [];
  vm.cutsWait = false;
  vm.linesDone = 0;
  for (const obj of objects) inherit(obj, tid);
  return vm;
}

/** Locks stay as they are: those of the thread that forked are the child's, those of others are held for ever. */
function inherit(obj: Obj, tid: number): void {
  if (obj.kind === K.ThreadLock) {
    const lock = obj.p as ThreadLockData;
    lock.waiters = [];
    if (lock.owner >= 0) lock.owner = lock.owner === tid ? 0 : LOST;
  } else if (obj.kind === K.Lock) {
    const lock = obj.p as LockData;
    lock.owner = lock.owner === tid ? 0 : LOST;
  }
}
