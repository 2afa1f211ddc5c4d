import { assert } from '../base/assert';
import { Kind, WaitFor, WaitResult } from '../trace/event';
import { BLOCK, DONE } from './calls';
import type { Context } from './context';
import * as L from './layout';

/**
 * Waiting. A thread that waits is *asleep* in the queue of what it waits for (a sleeper in none), or *woken*: out of
 * the queue, and yet to make its call again. A queue is two words, first and last thread.
 */

/**
 * Before a call that may wait: its thread waits for nothing, or for just what it asks for again.
 * @param object what it asks for; undefined where only the kernel can tell.
 */
export function checkCaller(
  k: Context,
  thread: number,
  waitFor: WaitFor,
  object: number | undefined = undefined,
): void {
  const { words } = k;
  if (thread !== 0) {
    if (words[thread + L.T_WAIT] === L.WAIT_NONE) return;
    const same = object === undefined || words[thread + L.T_OBJECT] === object;
    if (words[thread + L.T_WAIT_FOR] === waitFor && same) return;
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
  if (queue !== 0) append(k.words, queue, thread);
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
  words[thread + L.T_HELD_BY] = 0;
  giveBack(k, thread + L.T_POLLED);
  giveBack(k, thread + L.T_LOCK_NAME);
  if (woken) unclaimed(k, waitFor, object, result !== WaitResult.Granted);
}

/** The chain of blocks that a word of a record names, if it does. */
function giveBack(k: Context, word: number): void {
  if (k.words[word] === 0) return;
  k.heap.giveChain(k.words[word]);
  k.words[word] = 0;
}

/** A woken thread waits no more; what it was woken for passes on, unless it took that. */
function unclaimed(k: Context, waitFor: WaitFor, object: number, passes: boolean): void {
  const { words } = k;
  if (waitFor === WaitFor.Semaphore) {
    const semaphore = k.memory.semaphore(object);
    words[semaphore + L.S_WOKEN]--;
    if (passes) passOn(k, semaphore);
  } else if (waitFor === WaitFor.PipeRead || waitFor === WaitFor.PipeWrite) {
    const pipe = k.memory.pipe(object);
    if (pipe === 0) return; // closed under it
    if (waitFor === WaitFor.PipeRead) {
      words[pipe + L.PI_READERS_WOKEN]--;
      if (passes) wakeReaders(k, pipe);
    } else {
      words[pipe + L.PI_WRITERS_WOKEN]--;
      if (passes) wakeWriters(k, pipe);
    }
  } else if (waitFor === WaitFor.Accept) {
    const listener = k.memory.listener(object);
    if (listener === 0) return;
    words[listener + L.LI_ACCEPTERS_WOKEN]--;
    if (passes) wakeAccepters(k, listener);
  }
}

/** Whether a read would not wait: something is there, or there will never be. */
export function readable(words: Int32Array, pipe: number): boolean {
  return words[pipe + L.PI_BYTES] > 0 || words[pipe + L.PI_UNITS] > 0 || words[pipe + L.PI_WRITER] === 0;
}

/** Wakes the longest waiting reader when there is something to read and nobody is on the way to it; at the end, all. */
export function wakeReaders(k: Context, pipe: number): void {
  const { words } = k;
  const queue = pipe + L.PI_READERS;
  if (words[queue] === 0) return;
  const all = words[pipe + L.PI_WRITER] === 0 || words[pipe + L.PI_READER] === 0;
  if (!all && (words[pipe + L.PI_READERS_WOKEN] > 0 || !readable(words, pipe))) return;
  do {
    wakeFirst(k, queue);
    words[pipe + L.PI_READERS_WOKEN]++;
  } while (all && words[queue] !== 0);
}

/**
 * Whether writers that wait are woken. As Linux does: of a one-way stream when a page is free; of a socket only when
 * three quarters of it are.
 */
export function roomToWake(words: Int32Array, pipe: number): boolean {
  if (words[pipe + L.PI_READER] === 0 || words[pipe + L.PI_WRITER] === 0) return true;
  switch (words[pipe + L.PI_KIND]) {
    case L.PIPE_STREAM:
      return words[pipe + L.PI_USED] < L.PIPE_PAGES;
    case L.PIPE_SOCKET:
      return words[pipe + L.PI_USED] * 4 <= L.SOCKET_CAPACITY;
    default:
      return words[pipe + L.PI_BYTES] <= L.MESSAGE_CAPACITY;
  }
}

/** Wakes writers that wait when there is room: of a one-way stream the first, of the others all. */
export function wakeWriters(k: Context, pipe: number): void {
  const { words } = k;
  const queue = pipe + L.PI_WRITERS;
  if (words[queue] === 0 || !roomToWake(words, pipe)) return;
  const all =
    words[pipe + L.PI_KIND] !== L.PIPE_STREAM ||
    words[pipe + L.PI_READER] === 0 ||
    words[pipe + L.PI_WRITER] === 0;
  if (!all && words[pipe + L.PI_WRITERS_WOKEN] > 0) return;
  do {
    wakeFirst(k, queue);
    words[pipe + L.PI_WRITERS_WOKEN]++;
  } while (all && words[queue] !== 0);
}

/** Wakes as many accepting threads as connections wait. */
export function wakeAccepters(k: Context, listener: number): void {
  const { words } = k;
  const queue = listener + L.LI_ACCEPTERS;
  while (
    words[queue] !== 0 &&
    (words[listener + L.LI_OPEN] === 0 ||
      words[listener + L.LI_ACCEPTERS_WOKEN] < words[listener + L.LI_WAITING])
  ) {
    wakeFirst(k, queue);
    words[listener + L.LI_ACCEPTERS_WOKEN]++;
  }
}

/** Wakes all threads of a queue that keeps no count of them. */
export function wakeAll(k: Context, queue: number): void {
  while (k.words[queue] !== 0) wakeFirst(k, queue);
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
  return wake(k, k.words[queue]);
}

/** Wakes a thread that is asleep in a queue. */
export function wake(k: Context, thread: number): number {
  const { words } = k;
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
