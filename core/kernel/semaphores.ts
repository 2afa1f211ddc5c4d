import { Bound, Kind, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, DONE, type SemKind, TIMEOUT } from './calls';
import type { Context } from './context';
import { EINVAL, ENOENT, ENOSPC, EOVERFLOW } from './errno';
import { addHandle, dropHandle, freeUnused, hasHandle } from './handles';
import { nameBytes } from './heap';
import * as L from './layout';
import { beginWait, checkCaller, endWait, passOn, sleepAgain } from './waits';

/**
 * Counting semaphores that barge, as POSIX's do: a release raises the value and wakes the longest waiter, who must
 * still find it above 0 when it comes; if it does not, it queues again at the tail.
 */

export function semCreate(
  k: Context,
  kind: SemKind,
  value: number,
  maxValue: number,
  named: boolean,
): number {
  k.enter(1, 0);
  if (value < 0 || value > maxValue) return k.fail(EINVAL);
  const s = k.memory.takeNumbered(L.POOL_SEMAPHORES, k.memory.layout.tables.semaphores);
  if (s === 0) return full(k, ENOSPC, Bound.Semaphores);
  const { words } = k;
  const id = words[s + L.S_ID];
  words[s + L.S_STATE] = 1;
  words[s + L.S_KIND] = kind;
  words[s + L.S_VALUE] = value;
  words[s + L.S_MAX] = maxValue;
  words[s + L.S_LINKED] = named ? Math.max(1, words[k.process + L.P_TRACKER]) : 0;
  addHandle(k, k.process, s);
  k.emit(Kind.SemCreate, id, kind, value, maxValue);
  k.leave();
  return id;
}

export function semOpen(k: Context, id: number): number {
  k.enter(0, 0);
  const s = k.memory.semaphore(id);
  if (s === 0) return k.fail(ENOENT);
  if (k.words[s + L.S_LINKED] === 0 && !hasHandle(k, k.process, s)) return k.fail(ENOENT);
  addHandle(k, k.process, s);
  k.leave();
  return DONE;
}

export function semUnlink(k: Context, id: number): number {
  k.enter(1, 0);
  const s = k.memory.semaphore(id);
  if (s === 0 || k.words[s + L.S_LINKED] === 0) return k.fail(ENOENT);
  loseLink(k, s);
  k.leave();
  return DONE;
}

/** A semaphore can be opened no more, and goes unless a process has a handle. Within a call; emits SemDrop then. */
export function loseLink(k: Context, s: number): void {
  k.words[s + L.S_LINKED] = 0;
  freeUnused(k, k.process, s);
}

export function semName(k: Context, id: number, name: string): void {
  const bytes = nameBytes(name);
  k.enter(1, bytes.length);
  const s = k.memory.semaphore(id);
  // A name is a convenience: with no block left for it the semaphore stays nameless.
  if (s !== 0 && k.words[s + L.S_NAME] === 0 && bytes.length > 0 && k.heap.free() > 0) {
    k.words[s + L.S_NAME] = k.heap.store(bytes);
    k.words[s + L.S_NAME_BYTES] = bytes.length;
    k.emitText(Kind.SemName, id, 0, 0, 0, bytes);
  }
  k.leave();
}

export function semAcquire(k: Context, thread: number, id: number, deadline: number): number {
  checkCaller(k, thread, WaitFor.Semaphore, id);
  k.enter(2, 0);
  const { words } = k;
  const s = k.memory.semaphore(id);
  if (s === 0) return k.fail(EINVAL);
  const wait = words[thread + L.T_WAIT];
  let answer: number;
  if (wait === L.WAIT_ASLEEP) {
    // Not woken: whatever the value is, it was promised to threads that wait longer.
    answer = k.isOver(deadline) ? giveUp(k, thread) : BLOCK;
  } else if (words[s + L.S_VALUE] > 0) {
    if (wait === L.WAIT_WOKEN) endWait(k, thread, WaitResult.Granted);
    answer = take(k, s, id, wait === L.WAIT_WOKEN ? 1 : 0);
  } else if (wait === L.WAIT_WOKEN) {
    answer = k.isOver(deadline) ? giveUp(k, thread) : lose(k, thread, s);
  } else if (k.isOver(deadline)) {
    k.emit(Kind.SemTimeout, id, 0, 0, 0);
    answer = TIMEOUT;
  } else {
    answer = beginWait(k, thread, WaitFor.Semaphore, id, deadline, s + L.S_WAITERS);
  }
  k.leave();
  return answer;
}

function take(k: Context, s: number, id: number, waited: number): number {
  const { words } = k;
  const value = words[s + L.S_VALUE] - 1;
  words[s + L.S_VALUE] = value;
  words[s + L.S_HOLDER_PID] = k.pid;
  words[s + L.S_HOLDER_TID] = k.tid;
  words[s + L.S_HOLDER_LINE] = k.line;
  k.emit(Kind.SemAcquire, id, value, waited, 0);
  return DONE;
}

function giveUp(k: Context, thread: number): number {
  endWait(k, thread, WaitResult.TimedOut);
  return TIMEOUT;
}

function lose(k: Context, thread: number, s: number): number {
  k.words[s + L.S_WOKEN]--;
  return sleepAgain(k, thread, s + L.S_WAITERS);
}

export function semRelease(k: Context, id: number): number {
  k.enter(1, 0);
  const { words } = k;
  const s = k.memory.semaphore(id);
  if (s === 0) return k.fail(EINVAL);
  const value = words[s + L.S_VALUE] + 1;
  if (value > words[s + L.S_MAX]) return k.fail(EOVERFLOW);
  words[s + L.S_VALUE] = value;
  words[s + L.S_HOLDER_PID] = 0;
  const woken = words[s + L.S_WAITERS] === 0 ? 0 : passOn(k, s);
  if (woken === 0) k.emit(Kind.SemRelease, id, value, 0, 0);
  else {
    const pid = words[words[woken + L.T_PROCESS] + L.P_PID];
    k.emit(Kind.SemRelease, id, value, pid, words[woken + L.T_TID]);
  }
  k.leave();
  return DONE;
}

/** The value, or −EINVAL when there is no such semaphore. */
export function semValue(k: Context, id: number): number {
  k.enter(0, 0);
  const s = k.memory.semaphore(id);
  const value = s === 0 ? -EINVAL : k.words[s + L.S_VALUE];
  k.leave();
  return value;
}

export function semHolder(k: Context, id: number): { pid: number; tid: number } | undefined {
  k.enter(0, 0);
  const holder = holderOf(k, k.memory.semaphore(id));
  k.leave();
  return holder;
}

/** Who acquired a semaphore of kind Lock or RLock that is taken, and at which line. */
export function holderOf(k: Context, s: number): { pid: number; tid: number; line: number } | undefined {
  const { words } = k;
  if (s === 0 || words[s + L.S_KIND] > 1 || words[s + L.S_VALUE] > 0 || words[s + L.S_HOLDER_PID] === 0)
    return undefined;
  return { pid: words[s + L.S_HOLDER_PID], tid: words[s + L.S_HOLDER_TID], line: words[s + L.S_HOLDER_LINE] };
}

export function semDrop(k: Context, id: number): void {
  k.enter(1, 0);
  const s = k.memory.semaphore(id);
  if (s !== 0) dropHandle(k, k.process, s);
  k.leave();
}

export function semDepth(k: Context, id: number, depth: number): void {
  k.enter(1, 0);
  k.emit(Kind.SemDepth, id, depth, 0, 0);
  k.leave();
}
