import { peek } from './byte-queue';
import type { Context } from './context';
import { fdRead, fdWrite } from './descriptor-calls';
import { descriptor } from './descriptors';
import * as L from './layout';
import { PREVIEW_BYTES, takesWhole } from './pipes';
import { semAcquire, semRelease } from './semaphores';

/**
 * Messages through a one-way stream under a lock, as queues send and receive them: acquire, write or read, release. Where
 * none of these has to wait they are made as one call, with the events that they have apart; it saves a process three
 * turns at the kernel's lock, for which the others contend.
 */

/** Events of an acquire, two reads or a write, and a release. */
const EVENTS = 2 + 2 * 2 + 1;
const LENGTH_BYTES = 4;
const length = new Uint8Array(LENGTH_BYTES);

/** Writes bytes while it has the lock. False, with nothing done, when something would have to wait, or fail. */
export function sendUnder(k: Context, thread: number, lock: number, fd: number, bytes: Uint8Array): boolean {
  const pipe = streamOf(k, fd, L.O_OUT);
  if (pipe === 0) return false;
  k.hold(EVENTS, PREVIEW_BYTES);
  const { words } = k;
  const can = isFree(k, thread, lock) && words[pipe + L.PI_READER] !== 0 && takesWhole(k, pipe, bytes);
  if (can) {
    semAcquire(k, thread, lock, Number.POSITIVE_INFINITY);
    fdWrite(k, thread, fd, bytes, 0);
    semRelease(k, lock);
  }
  k.letGo();
  return can;
}

/**
 * Reads a message, which is its length and so many bytes, while it has the lock. undefined, with nothing done, when not all
 * of it is there, or something would have to wait, or fail.
 */
export function receiveUnder(k: Context, thread: number, lock: number, fd: number): Uint8Array | undefined {
  const pipe = streamOf(k, fd, L.O_IN);
  if (pipe === 0) return undefined;
  k.hold(EVENTS, 0);
  const bytes = isFree(k, thread, lock) ? lengthOfNext(k, pipe) : 0;
  let message: Uint8Array | undefined;
  if (bytes > 0) {
    semAcquire(k, thread, lock, Number.POSITIVE_INFINITY);
    fdRead(k, thread, fd, LENGTH_BYTES);
    message = fdRead(k, thread, fd, bytes) as Uint8Array;
    semRelease(k, lock);
  }
  k.letGo();
  return message;
}

/** The one-way stream that a descriptor writes to or reads from; 0 for whatever else. */
function streamOf(k: Context, fd: number, direction: number): number {
  const open = descriptor(k, fd);
  if (open <= 0 || k.words[open + L.O_KIND] !== L.OPEN_PIPE) return 0;
  const pipe = k.words[open + direction];
  return pipe !== 0 && k.words[pipe + L.PI_KIND] === L.PIPE_STREAM ? pipe : 0;
}

function isFree(k: Context, thread: number, lock: number): boolean {
  const s = k.memory.semaphore(lock);
  return s !== 0 && k.words[s + L.S_VALUE] > 0 && k.words[thread + L.T_WAIT] === L.WAIT_NONE;
}

/** Bytes of the next message when all of it is there, its length, too; else 0. */
function lengthOfNext(k: Context, pipe: number): number {
  const there = k.words[pipe + L.PI_BYTES] - LENGTH_BYTES;
  if (there <= 0) return 0;
  peek(k, pipe, length);
  const n = (length[0] << 24) | (length[1] << 16) | (length[2] << 8) | length[3];
  return n > 0 && n <= there ? n : 0;
}
