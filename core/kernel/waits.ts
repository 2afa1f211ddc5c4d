import { assert } from '../base/assert';
import { Kind, WaitFor, WaitResult } from '../trace/event';
import { BLOCK, DONE } from './calls';
import type { Context } from './context';
import * as L from './layout';

/**
 * Waiting. A thread that waits is *asleep* in the queue of what it waits for (a sleeper in none), or *woken*: out of
 * the queue, and yet to make its call again. A queue is two words, first and last thread.
 */

/** Before a call that may wait: its thread waits for nothing, or for just what it asks for again. */
export function checkCaller(k: Context, thread: number, waitFor: WaitFor, object: number): void {
  const { words } = k;
  if (thread !== 0) {
    if (words[thread + L.T_WAIT] === L.WAIT_NONE) return;
    if (words[thread + L.T_WAIT_FOR] === waitFor && words[thread + L.T_OBJECT] === object) return;
  }
  // Apart from the checks, so that a call that is right builds no message.
  assert(thread !== 0, `process ${k.pid} has no thread ${k.tid}`);
  assert(
    false,
    `thread ${k.tid} of process ${k.pid} made another call while it waits; cancelWait comes first`,
  );
}

/** Puts the calling thread to sleep, in `queue` unless that is 0. Emits WaitBegin. */
export function beginWait(
  k: Context,
  thread: number,
  waitFor: WaitFor,
  object: number,
  deadline: number,
  queue: number,
): number {
  const { words } = k;
  words[thread + L.T_WAIT_FOR] = waitFor;
  words[thread + L.T_OBJECT] = object;
  words[thread + L.T_LINE] = k.line;
  k.memory.setFloat(thread + L.T_DEADLINE, deadline);
  words[thread + L.T_WAIT] = L.WAIT_ASLEEP;
  if (queue !== 0) append(words, queue, thread);
  // Events have 32-bit fields: a deadline further off than 35 minutes reads as the furthest.
  const micros =
    deadline === Number.POSITIVE_INFINITY ? -1 : Math.min(Math.floor(deadline / 1000), 0x7fffffff);
  k.emit(Kind.WaitBegin, waitFor, object, micros, 0);
  return BLOCK;
}

/** Puts a woken thread that lost the race back to sleep, at the tail. It has not ceased to wait: no event. */
export function sleepAgain(k: Context, thread: number, queue: number): number {
  k.words[thread + L.T_WAIT] = L.WAIT_ASLEEP;
  append(k.words, queue, thread);
  return BLOCK;
}

/** Ends a thread's wait and emits WaitEnd. What it was woken for and did not take passes to the next waiter. */
export function endWait(k: Context, thread: number, result: WaitResult): void {
  const { words } = k;
  const woken = words[thread + L.T_WAIT] === L.WAIT_WOKEN;
  const waitFor = words[thread + L.T_WAIT_FOR] as WaitFor;
  const object = words[thread + L.T_OBJECT];
  if (words[thread + L.T_QUEUE] !== 0) unlink(words, thread);
  words[thread + L.T_WAIT] = L.WAIT_NONE;
  const pid = words[words[thread + L.T_PROCESS] + L.P_PID];
  // A thread that is taken out of its wait is still on the line where it began to wait.
  const line = words[thread + L.T_LINE];
  k.emitFor(pid, words[thread + L.T_TID], line, Kind.WaitEnd, waitFor, object, result);
  if (woken && waitFor === WaitFor.Semaphore) {
    const semaphore = k.memory.semaphore(object);
    words[semaphore + L.S_WOKEN]--;
    if (result !== WaitResult.Granted) passOn(k, semaphore);
  }
}

/**
 * Wakes the longest waiters of a semaphore while fewer are woken than it has to give. Returns the last one woken, 0
 * when none was: after a release at most one is. Since a woken thread that dies or gives up calls this too, no wake is
 * lost, and since a woken one that will still come is counted, none is given twice.
 */
export function passOn(k: Context, semaphore: number): number {
  const { words } = k;
  let last = 0;
  while (
    words[semaphore + L.S_WOKEN] < words[semaphore + L.S_VALUE] &&
    words[semaphore + L.S_WAITERS] !== 0
  ) {
    last = wakeFirst(k, semaphore + L.S_WAITERS);
    words[semaphore + L.S_WOKEN]++;
  }
  return last;
}

/** Wakes the first thread of a queue that is not empty. */
export function wakeFirst(k: Context, queue: number): number {
  const { words } = k;
  const thread = words[queue];
  unlink(words, thread);
  // Atomic: `runnable` looks at it without the lock.
  Atomics.store(words, thread + L.T_WAIT, L.WAIT_WOKEN);
  k.ringProcess(words[thread + L.T_PROCESS]);
  return thread;
}

/** time.sleep: BLOCK until `deadline`, then DONE. A deadline that is over makes no wait. */
export function sleep(k: Context, thread: number, deadline: number): number {
  checkCaller(k, thread, WaitFor.Sleep, 0);
  k.enter(1, 0);
  const over = k.isOver(deadline);
  let answer: number = DONE;
  if (k.words[thread + L.T_WAIT] === L.WAIT_NONE) {
    if (!over) answer = beginWait(k, thread, WaitFor.Sleep, 0, deadline, 0);
  } else if (over) endWait(k, thread, WaitResult.Granted);
  else answer = BLOCK;
  k.leave();
  return answer;
}

function append(words: Int32Array, queue: number, thread: number): void {
  const last = words[queue + 1];
  words[thread + L.T_QUEUE] = queue;
  words[thread + L.T_PREVIOUS] = last;
  words[thread + L.T_NEXT] = 0;
  if (last === 0) words[queue] = thread;
  else words[last + L.T_NEXT] = thread;
  words[queue + 1] = thread;
}

function unlink(words: Int32Array, thread: number): void {
  const queue = words[thread + L.T_QUEUE];
  const previous = words[thread + L.T_PREVIOUS];
  const next = words[thread + L.T_NEXT];
  if (previous === 0) words[queue] = next;
  else words[previous + L.T_NEXT] = next;
  if (next === 0) words[queue + 1] = previous;
  else words[next + L.T_PREVIOUS] = previous;
  words[thread + L.T_QUEUE] = 0;
}
