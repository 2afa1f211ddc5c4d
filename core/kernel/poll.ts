import { Bound, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, TIMEOUT } from './calls';
import type { Context } from './context';
import { descriptor } from './descriptors';
import { EBADF, ENOMEM } from './errno';
import { blocksFor } from './heap';
import * as L from './layout';
import { beginWait, checkCaller, endWait, readable, sleepAgain, wake } from './waits';

/**
 * Waiting for one of several descriptors. All threads that poll stand in one queue, each with the open objects it
 * polls; whatever becomes readable wakes those that poll it. There are few of them at any time.
 */

/** Which of the descriptors can be read or are at their end, by index. */
export function fdPoll(
  k: Context,
  thread: number,
  fds: readonly number[],
  deadline: number,
): number[] | number {
  checkCaller(k, thread, WaitFor.Poll);
  k.enter(1, 0);
  const { words } = k;
  const waits = words[thread + L.T_WAIT];
  const ready: number[] = [];
  for (let i = 0; i < fds.length; i++) {
    const open = descriptor(k, fds[i]);
    if (open === 0) {
      if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.Interrupted);
      return k.fail(EBADF);
    }
    if (isReady(k, open)) ready.push(i);
  }
  let answer: number[] | number = BLOCK;
  if (ready.length > 0) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.Granted);
    answer = ready;
  } else if (k.isOver(deadline)) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.TimedOut);
    answer = TIMEOUT;
  } else if (waits === L.WAIT_WOKEN) {
    answer = sleepAgain(k, thread, L.H_POLLERS);
  } else if (waits === L.WAIT_NONE) {
    if (blocksFor(4 * fds.length) > k.heap.free()) return full(k, ENOMEM, Bound.Shared);
    keepPolled(k, thread, fds);
    answer = beginWait(k, thread, WaitFor.Poll, onlyPipe(k, fds), deadline, L.H_POLLERS);
  }
  k.leave();
  return answer;
}

/** The pipe, when one alone is polled; −1. */
function onlyPipe(k: Context, fds: readonly number[]): number {
  const open = fds.length === 1 ? descriptor(k, fds[0]) : 0;
  const pipe = open <= 0 ? 0 : k.words[open + L.O_IN];
  return pipe === 0 ? -1 : k.words[pipe + L.PI_ID];
}

/** As select finds it: files always, an end that only writes when nobody reads any more. */
export function isReady(k: Context, open: number): boolean {
  const { words } = k;
  if (open < 0) return true;
  switch (words[open + L.O_KIND]) {
    case L.OPEN_PIPE: {
      const pipe = words[open + L.O_IN];
      return pipe === 0 ? words[words[open + L.O_OUT] + L.PI_READER] === 0 : readable(words, pipe);
    }
    case L.OPEN_LISTENER:
      return words[words[open + L.O_OBJECT] + L.LI_WAITING] > 0;
    case L.OPEN_PROCESS: {
      const process = k.memory.process(words[open + L.O_OBJECT]);
      return process === 0 || words[process + L.P_STATE] === L.PROCESS_ENDED;
    }
    default:
      return true;
  }
}

function keepPolled(k: Context, thread: number, fds: readonly number[]): void {
  const opens = Int32Array.from(fds, (fd) => descriptor(k, fd));
  k.words[thread + L.T_POLLED] = k.heap.store(new Uint8Array(opens.buffer));
  k.words[thread + L.T_POLLED_COUNT] = fds.length;
}

/** The open objects that a thread polls. */
export function polledBy(k: Context, thread: number): Int32Array {
  const bytes = k.heap.load(k.words[thread + L.T_POLLED], 4 * k.words[thread + L.T_POLLED_COUNT]);
  return new Int32Array(bytes.buffer);
}

/** An open object became readable: wakes who polls it. */
export function wakePollers(k: Context, open: number): void {
  wakePollersWhere(k, (polled) => polled === open);
}

/** Process `pid` has ended. */
export function wakePollersOfProcess(k: Context, pid: number): void {
  const { words } = k;
  wakePollersWhere(
    k,
    (open) => open > 0 && words[open + L.O_KIND] === L.OPEN_PROCESS && words[open + L.O_OBJECT] === pid,
  );
}

function wakePollersWhere(k: Context, concerns: (open: number) => boolean): void {
  const { words } = k;
  for (let t = words[L.H_POLLERS]; t !== 0; ) {
    const next = words[t + L.T_NEXT];
    if (polledBy(k, t).some(concerns)) wake(k, t);
    t = next;
  }
}
