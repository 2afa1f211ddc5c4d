import { assert } from '../base/assert';
import { Bound, Kind, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, DONE, NO_DEADLINE, TIMEOUT } from './calls';
import type { Context } from './context';
import { EAGAIN } from './errno';
import { nameBytes } from './heap';
import * as L from './layout';
import type { Memory } from './memory';
import { isStopped } from './stops';
import { beginWait, checkCaller, endWait, sleepAgain } from './waits';

/** The record of thread `tid` of a process, 0 when there is none. */
export function findThread(memory: Memory, process: number, tid: number): number {
  const { words } = memory;
  let thread = words[process + L.P_THREADS];
  while (thread !== 0 && words[thread + L.T_TID] !== tid) thread = words[thread + L.T_SIBLING];
  return thread;
}

/** True when a new thread can be had, its name included. */
export function roomForThread(k: Context): boolean {
  return k.memory.has(L.POOL_THREADS, 1) && k.heap.free() >= 1;
}

/** Adds a thread to a process, with the signals blocked that its maker has. The caller made sure that there is room. */
export function addThread(k: Context, process: number, name: Uint8Array): number {
  const { words } = k;
  const thread = k.memory.take(L.POOL_THREADS);
  assert(thread !== 0, 'a thread was added to a full table');
  const tid = words[process + L.P_NEXT_TID]++;
  words[thread + L.T_PROCESS] = process;
  words[thread + L.T_TID] = tid;
  words[thread + L.T_WAIT] = L.WAIT_NONE;
  words[thread + L.T_QUEUE] = 0;
  words[thread + L.T_LINE] = 0;
  words[thread + L.T_HELD_BY] = 0;
  words[thread + L.T_LOCK_NAME] = 0;
  words[thread + L.T_NAME] = k.heap.store(name);
  words[thread + L.T_NAME_BYTES] = name.length;
  const maker = k.process === 0 ? 0 : findThread(k.memory, k.process, k.tid);
  words[thread + L.T_BLOCKED] = maker === 0 ? 0 : words[maker + L.T_BLOCKED];
  words[thread + L.T_BLOCKED + 1] = maker === 0 ? 0 : words[maker + L.T_BLOCKED + 1];
  words[thread + L.T_SIBLING] = words[process + L.P_THREADS];
  words[process + L.P_THREADS] = thread;
  words[process + L.P_THREAD_COUNT]++;
  return tid;
}

/** Takes a thread that waits for nothing out of its process. */
export function removeThread(k: Context, thread: number): void {
  const { words } = k;
  const process = words[thread + L.T_PROCESS];
  let link = process + L.P_THREADS;
  while (words[link] !== thread) link = words[link] + L.T_SIBLING;
  words[link] = words[thread + L.T_SIBLING];
  words[process + L.P_THREAD_COUNT]--;
  k.heap.giveChain(words[thread + L.T_NAME]);
  words[thread + L.T_PROCESS] = 0;
  k.memory.give(L.POOL_THREADS, thread);
}

export function threadCreate(k: Context, name: string): number {
  const bytes = nameBytes(name);
  k.enter(1, bytes.length);
  if (k.words[k.process + L.P_THREAD_COUNT] >= L.MAX_THREADS_PER_PROCESS)
    return full(k, EAGAIN, Bound.Threads);
  if (!roomForThread(k)) return full(k, EAGAIN, Bound.ThreadsInAll);
  const tid = addThread(k, k.process, bytes);
  k.emitText(Kind.ThreadStart, tid, 0, 0, 0, bytes);
  k.leave();
  return tid;
}

export function threadExit(k: Context, tid: number): void {
  k.enter(2, 0);
  const thread = findThread(k.memory, k.process, tid);
  if (thread !== 0) {
    if (k.words[thread + L.T_WAIT] !== L.WAIT_NONE) endWait(k, thread, WaitResult.Interrupted);
    removeThread(k, thread);
    wakeJoiners(k, tid);
    k.emit(Kind.ThreadExit, tid, 0, 0, 0);
  }
  k.leave();
}

/**
 * A thread of the process waits for another one of it: for its end, or for a lock that only they know. DONE after an
 * unpark. `again`: what it was woken for was taken by another, so it goes on waiting.
 */
export function threadPark(
  k: Context,
  thread: number,
  waitFor: WaitFor,
  object: number,
  deadline: number,
  again: boolean,
): number {
  checkCaller(k, thread, waitFor, object);
  k.enter(1, 0);
  const waits = k.words[thread + L.T_WAIT];
  let answer: number = BLOCK;
  if (waits === L.WAIT_WOKEN && !again) {
    endWait(k, thread, WaitResult.Granted);
    answer = DONE;
  } else if (k.isOver(deadline)) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.TimedOut);
    answer = TIMEOUT;
  } else if (waits === L.WAIT_NONE) {
    beginWait(k, thread, waitFor, object, deadline, 0);
  } else if (waits === L.WAIT_WOKEN) {
    sleepAgain(k, thread, 0);
  }
  k.leave();
  return answer;
}

/** Says of a lock that threads of the process are parked for, who has it, and where that one took it. */
export function threadLockHeld(k: Context, object: number, tid: number, line: number, name: string): void {
  const { words } = k;
  const bytes = nameBytes(name);
  k.enter(1, bytes.length);
  for (let t = words[k.process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
    const waits = words[t + L.T_WAIT] !== L.WAIT_NONE && words[t + L.T_WAIT_FOR] === WaitFor.ThreadLock;
    if (!waits || words[t + L.T_OBJECT] !== object) continue;
    words[t + L.T_HELD_BY] = tid + 1;
    words[t + L.T_HELD_LINE] = line;
    // Without room for its name it is a lock without a name.
    if (words[t + L.T_LOCK_NAME] !== 0 || bytes.length === 0 || k.heap.free() < 1) continue;
    words[t + L.T_LOCK_NAME] = k.heap.store(bytes);
    words[t + L.T_LOCK_NAME_BYTES] = bytes.length;
  }
  k.emitText(Kind.ThreadLockHeld, object, tid, line, 0, bytes);
  k.leave();
}

/** Wakes a parked thread of the process, if it is asleep for `object` (−1: for any). True when it was. */
export function threadUnpark(k: Context, tid: number, object: number): boolean {
  k.enter(0, 0);
  const thread = findThread(k.memory, k.process, tid);
  const parked =
    thread !== 0 && isParked(k, thread) && (object < 0 || k.words[thread + L.T_OBJECT] === object);
  if (parked) Atomics.store(k.words, thread + L.T_WAIT, L.WAIT_WOKEN);
  k.leave();
  return parked;
}

function isParked(k: Context, thread: number): boolean {
  const { words } = k;
  const waitFor = words[thread + L.T_WAIT_FOR];
  const parks = waitFor === WaitFor.ThreadLock || waitFor === WaitFor.Thread;
  return parks && words[thread + L.T_WAIT] === L.WAIT_ASLEEP;
}

/** Those that wait for a thread's end go on. */
function wakeJoiners(k: Context, tid: number): void {
  const { words } = k;
  for (let t = words[k.process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
    const joins = words[t + L.T_WAIT_FOR] === WaitFor.Thread && words[t + L.T_OBJECT] === tid;
    if (joins && isParked(k, t)) Atomics.store(words, t + L.T_WAIT, L.WAIT_WOKEN);
  }
}

export function cancelWait(k: Context, tid: number): void {
  k.enter(1, 0);
  const thread = findThread(k.memory, k.process, tid);
  if (thread !== 0 && k.words[thread + L.T_WAIT] !== L.WAIT_NONE) endWait(k, thread, WaitResult.Interrupted);
  k.leave();
}

/**
 * True when thread `tid` waits for nothing, was woken, or its deadline is over. Without the kernel lock: only this
 * process puts its threads to sleep, others only wake them, and T_WAIT is one word.
 */
export function runnable(k: Context, thread: number): boolean {
  if (thread === 0 || Atomics.load(k.words, thread + L.T_WAIT) !== L.WAIT_ASLEEP) return true;
  const deadline = k.memory.float(thread + L.T_DEADLINE);
  return deadline !== NO_DEADLINE && deadline <= k.clock.read();
}

/** Earliest deadline among a process's threads that are asleep, and its timer. */
export function nextDeadline(k: Context, process: number): number {
  const { words } = k;
  if (isStopped(k, process)) return Number.POSITIVE_INFINITY;
  let earliest = k.memory.float(process + L.P_TIMER);
  for (let t = words[process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
    if (Atomics.load(words, t + L.T_WAIT) !== L.WAIT_ASLEEP) continue;
    earliest = Math.min(earliest, k.memory.float(t + L.T_DEADLINE));
  }
  return earliest;
}

/** Emits where the calling thread is. */
export function progress(k: Context): void {
  k.enter(1, 0);
  k.emit(Kind.Progress, 0, 0, 0, 0);
  k.leave();
}
