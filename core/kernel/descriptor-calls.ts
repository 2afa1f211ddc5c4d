import { Bound, Kind, SignalFate, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, DONE, type FdStat, type PipeMode } from './calls';
import type { Context } from './context';
import {
  closeDescriptor,
  descriptor,
  EVENTS_PER_DESCRIPTOR,
  freeDescriptor,
  makeOpen,
  retainOpen,
  setDescriptor,
} from './descriptors';
import * as E from './errno';
import { fileRead, fileWrite } from './files';
import * as L from './layout';
import { capacityOf, emitRead, makePipe, PREVIEW_BYTES, readPipe, writePipe } from './pipes';
import { enterClosing } from './processes';
import { SIGPIPE } from './signal-set';
import { raiseSignal } from './signals';
import { beginWait, checkCaller, endWait, readable, roomToWake, sleepAgain } from './waits';

/** Calls on descriptors of any kind, and those that make pipes. */

export function pipeCreate(k: Context, mode: PipeMode): { read: number; write: number } | number {
  k.enter(1, 0);
  const read = freeDescriptor(k, 0);
  const write = read < 0 ? -1 : freeDescriptor(k, read + 1);
  if (write < 0) return full(k, E.EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 2) || !k.memory.has(L.POOL_PIPES, 1))
    return full(k, E.ENFILE, Bound.OpenInAll);
  const pipe = makePipe(k, mode === 'stream' ? L.PIPE_STREAM : L.PIPE_MESSAGE);
  setDescriptor(k, read, makeEnd(k, pipe, 0));
  setDescriptor(k, write, makeEnd(k, 0, pipe));
  tellPipe(k, pipe, read, write);
  k.leave();
  return { read, write };
}

export function socketPair(k: Context, mode: PipeMode): { a: number; b: number } | number {
  k.enter(2, 0);
  const a = freeDescriptor(k);
  const b = a < 0 ? -1 : freeDescriptor(k, a + 1);
  if (b < 0) return full(k, E.EMFILE, Bound.Open);
  if (!roomForPair(k)) return full(k, E.ENFILE, Bound.OpenInAll);
  const [left, right] = makePair(k, mode);
  setDescriptor(k, a, left);
  setDescriptor(k, b, right);
  tellPipe(k, k.words[left + L.O_IN], a, b);
  tellPipe(k, k.words[right + L.O_IN], b, a);
  k.leave();
  return { a, b };
}

export function roomForPair(k: Context): boolean {
  return k.memory.has(L.POOL_OPEN, 2) && k.memory.has(L.POOL_PIPES, 2);
}

/** Two connected ends, each one open object. */
export function makePair(k: Context, mode: PipeMode): [number, number] {
  const kind = mode === 'stream' ? L.PIPE_SOCKET : L.PIPE_MESSAGE;
  const there = makePipe(k, kind);
  const back = makePipe(k, kind);
  return [makeEnd(k, back, there), makeEnd(k, there, back)];
}

function makeEnd(k: Context, reads: number, writes: number): number {
  const open = makeOpen(k, L.OPEN_PIPE, 0);
  k.words[open + L.O_IN] = reads;
  k.words[open + L.O_OUT] = writes;
  if (reads !== 0) k.words[reads + L.PI_READER] = open;
  if (writes !== 0) k.words[writes + L.PI_WRITER] = open;
  return open;
}

export function tellPipe(k: Context, pipe: number, read: number, write: number): void {
  k.emit(Kind.PipeCreate, k.words[pipe + L.PI_ID], read, write, capacityOf(k.words[pipe + L.PI_KIND]));
}

export function fdRead(k: Context, thread: number, fd: number, max: number): Uint8Array | number {
  const open = descriptor(k, fd); // without the lock: only this process changes its descriptors
  if (open < 0 || (open > 0 && k.words[open + L.O_KIND] === L.OPEN_FILE)) return fileRead(k, fd, max);
  checkCaller(k, thread, WaitFor.PipeRead);
  k.enter(2, 0);
  const { words } = k;
  const pipe = open === 0 ? 0 : words[open + L.O_IN];
  if (pipe === 0 || words[open + L.O_KIND] !== L.OPEN_PIPE) return failWaiting(k, thread, E.EBADF);
  if (!(max >= 0)) return failWaiting(k, thread, E.EINVAL);
  const waits = words[thread + L.T_WAIT];
  let answer: Uint8Array | number;
  if (waits === L.WAIT_ASLEEP) answer = BLOCK;
  else if (readable(words, pipe)) {
    if (waits === L.WAIT_WOKEN) endWait(k, thread, WaitResult.Granted);
    answer = words[pipe + L.PI_WRITER] === 0 ? readLast(k, pipe, max) : readPipe(k, pipe, max);
  } else if (waits === L.WAIT_WOKEN) {
    words[pipe + L.PI_READERS_WOKEN]--;
    answer = sleepAgain(k, thread, pipe + L.PI_READERS);
  } else {
    const queue = pipe + L.PI_READERS;
    answer = beginWait(k, thread, WaitFor.PipeRead, words[pipe + L.PI_ID], Number.POSITIVE_INFINITY, queue);
  }
  k.leave();
  return answer;
}

/** A read from a pipe that nobody can write to any more. */
function readLast(k: Context, pipe: number, max: number): Uint8Array | number {
  const { words } = k;
  if (words[pipe + L.PI_BYTES] > 0 || words[pipe + L.PI_UNITS] > 0) return readPipe(k, pipe, max);
  if (words[pipe + L.PI_KIND] === L.PIPE_MESSAGE) return -E.EPIPE;
  if (words[pipe + L.PI_RESET] !== 0) {
    words[pipe + L.PI_RESET] = 0; // said once
    return -E.ECONNRESET;
  }
  emitRead(k, pipe, 0);
  return new Uint8Array(0);
}

export function fdWrite(k: Context, thread: number, fd: number, bytes: Uint8Array, from: number): number {
  const open = descriptor(k, fd);
  if (open < 0 || (open > 0 && k.words[open + L.O_KIND] === L.OPEN_FILE))
    return fileWrite(k, fd, from === 0 ? bytes : bytes.subarray(from));
  checkCaller(k, thread, WaitFor.PipeWrite);
  k.enter(3, PREVIEW_BYTES);
  const { words } = k;
  const pipe = open === 0 ? 0 : words[open + L.O_OUT];
  if (pipe === 0 || words[open + L.O_KIND] !== L.OPEN_PIPE) return failWaiting(k, thread, E.EBADF);
  const waits = words[thread + L.T_WAIT];
  const message = words[pipe + L.PI_KIND] === L.PIPE_MESSAGE;
  const total = bytes.length - from;
  let answer: number;
  if (waits === L.WAIT_ASLEEP) answer = -E.EAGAIN;
  else if (total === 0 && !message) answer = 0;
  else if (words[pipe + L.PI_READER] === 0 && !(message && waits === L.WAIT_WOKEN && roomToWake(words, pipe)))
    return brokenPipe(k, thread); // but not of a message that was read before the reader closed
  else if (message) answer = writeMessage(k, thread, pipe, bytes, from, waits);
  else {
    answer = writePipe(k, pipe, bytes, from);
    if (answer === -E.EAGAIN) waitToWrite(k, thread, pipe, waits);
    else if (waits === L.WAIT_WOKEN)
      endWait(k, thread, answer < 0 ? WaitResult.Interrupted : WaitResult.Granted);
  }
  k.leave();
  return answer;
}

/** A message goes in at once; who writes more than the pipe is meant to hold waits until readers have taken enough. */
function writeMessage(
  k: Context,
  thread: number,
  pipe: number,
  bytes: Uint8Array,
  from: number,
  waits: number,
): number {
  if (waits === L.WAIT_NONE) {
    const answer = writePipe(k, pipe, bytes, from);
    if (answer < 0) return answer;
  }
  if (!roomToWake(k.words, pipe)) {
    waitToWrite(k, thread, pipe, waits);
    return -E.EAGAIN;
  }
  if (waits === L.WAIT_WOKEN) endWait(k, thread, WaitResult.Granted);
  return bytes.length - from;
}

function waitToWrite(k: Context, thread: number, pipe: number, waits: number): void {
  const { words } = k;
  const queue = pipe + L.PI_WRITERS;
  if (waits === L.WAIT_WOKEN) {
    words[pipe + L.PI_WRITERS_WOKEN]--;
    sleepAgain(k, thread, queue);
  } else beginWait(k, thread, WaitFor.PipeWrite, words[pipe + L.PI_ID], Number.POSITIVE_INFINITY, queue);
}

/** Nobody reads any more: SIGPIPE, which Python ignores unless the program wants it. */
function brokenPipe(k: Context, thread: number): number {
  const ends = raiseSignal(k, k.process, SIGPIPE) === SignalFate.Ends;
  return failWaiting(k, thread, ends ? E.EINTR : E.EPIPE);
}

/** Ends a call that failed; a wait that led to it ends too. */
export function failWaiting(k: Context, thread: number, errno: number): number {
  if (k.words[thread + L.T_WAIT] !== L.WAIT_NONE) endWait(k, thread, WaitResult.Interrupted);
  return k.fail(errno);
}

export function fdPending(k: Context, fd: number): number {
  k.enter(0, 0);
  const { words } = k;
  const open = descriptor(k, fd);
  const pipe = open <= 0 ? 0 : words[open + L.O_IN];
  if (pipe === 0) return k.fail(E.EBADF);
  const left = words[pipe + L.PI_BYTES] > 0 || words[pipe + L.PI_UNITS] > 0;
  const answer = !left && words[pipe + L.PI_WRITER] === 0 ? -E.EPIPE : words[pipe + L.PI_BYTES];
  k.leave();
  return answer;
}

export function fdClose(k: Context, fd: number): number {
  enterClosing(k, EVENTS_PER_DESCRIPTOR);
  if (descriptor(k, fd) === 0) return k.fail(E.EBADF);
  closeDescriptor(k, k.process, fd);
  k.leave();
  return DONE;
}

/** See `KernelCalls.fdDup`. */
export function fdDup(k: Context, fd: number, to?: number): number {
  enterClosing(k, 2 * EVENTS_PER_DESCRIPTOR);
  const open = descriptor(k, fd);
  const copy = to ?? freeDescriptor(k, 0);
  if (open === 0) return k.fail(E.EBADF);
  if (to !== undefined && !(to >= 0 && to < k.memory.layout.tables.descriptors)) return k.fail(E.EBADF);
  if (copy < 0) return full(k, E.EMFILE, Bound.Open);
  if (copy !== fd) {
    if (open > 0) retainOpen(k, k.process, open);
    if (descriptor(k, copy) !== 0) closeDescriptor(k, k.process, copy);
    setDescriptor(k, copy, open);
  }
  k.leave();
  return copy;
}

/** See `KernelCalls.fdStat`. */
export function fdStat(k: Context, fd: number): FdStat | number {
  k.enter(0, 0);
  const open = descriptor(k, fd);
  if (open === 0) return k.fail(E.EBADF);
  const kind = kindOf(k, open);
  const size = kind === 'file' ? k.words[k.words[open + L.O_OBJECT] + L.F_SIZE] : 0;
  k.leave();
  return { kind, size };
}

function kindOf(k: Context, open: number): FdStat['kind'] {
  const { words } = k;
  if (open < 0) return open === L.FD_NULL ? 'null' : 'terminal';
  switch (words[open + L.O_KIND]) {
    case L.OPEN_FILE:
    case L.OPEN_MEMORY:
      return 'file';
    case L.OPEN_PIPE:
      return words[open + L.O_IN] !== 0 && words[open + L.O_OUT] !== 0 ? 'socket' : 'pipe';
    default:
      return 'other';
  }
}
