import { NO_DEADLINE, type PipeMode, TIMEOUT } from '../../kernel/calls';
import { EAGAIN, EINTR, EMSGSIZE, EPIPE } from '../../kernel/errno';
import { bytesLike } from '../object/buffer';
import { newBytes, newList, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { type PyThrow, pyError, typeError } from '../vm/errors';
import { ERROR_BROKEN_PIPE, ERROR_NO_DATA, osError, winError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import type { MessageState } from '../vm/thread';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define } from './define';
import { lockOf } from './lock';
import { pollDeadline } from './timeouts';

/**
 * Pipes, sockets and messages through them, as `_multiprocessing` offers them. A native that makes several kernel
 * calls, each of which may wait, keeps in `thread.wait` how far it came.
 */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_multiprocessing', text, fn);

/** Up to this long a message is one write with its length before it, as CPython's. */
const ONE_WRITE = 16_384;
const LENGTH_BYTES = 4;
/** A length that says that the length follows, in eight bytes. */
const LONG = -1;
const LONG_LENGTH_BYTES = 8;
const NOTHING = new Uint8Array(0);

const isWindows = (vm: VM): boolean => vm.options.preset === 'windows';
/** On Windows every connection carries whole messages, also one to a port, whose bytes nothing reads but the other end. */
const pipeMode = (vm: VM): PipeMode => (isWindows(vm) ? 'message' : 'stream');

/** The bytes of a bytes-like object. */
export function bufferOf(v: Value): Uint8Array {
  const bytes = bytesLike(v);
  if (bytes !== undefined) return bytes;
  throw typeError(`a bytes-like object is required, not '${typeData(typeOf(v)).name}'`);
}

/** The answer of a call that waits for nothing: a number ≥ 0, or OSError. */
export function checked(vm: VM, answer: number): number {
  if (answer < 0) throw osError(vm, -answer, NONE);
  return answer;
}

native('pipe(duplex, /)', (vm, duplex: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const mode = pipeMode(vm);
  const pair = duplex === true ? kernel.socketPair(mode) : kernel.pipeCreate(mode);
  if (typeof pair === 'number') throw osError(vm, -pair, NONE);
  return newTuple('a' in pair ? [pair.a, pair.b] : [pair.read, pair.write]);
});

// ---- in several calls -----------------------------------------------------------------------------------------------

/** How far the present message came; kept from its first wait or gate on. */
export function state(vm: VM, step: number): MessageState {
  return vm.thread.wait?.message ?? { step, done: 0, part: NOTHING };
}

/** Waits, or stands at a gate, with what was done so far. */
function pause(vm: VM, message: MessageState, signal: Value): Value {
  vm.thread.wait = { deadline: NO_DEADLINE, message };
  return signal;
}

/** A call failed; Windows has an error of its own for what can be written no more. */
export function failed(vm: VM, answer: number): PyThrow {
  vm.thread.wait = undefined;
  if (answer === -EPIPE && isWindows(vm)) return winError(vm, ERROR_NO_DATA);
  return osError(vm, -answer, NONE);
}

/** Writes from `at.done` on; NONE when all is written, WAIT or GATE meanwhile. */
export function writeAll(vm: VM, fd: number, bytes: Uint8Array, at: MessageState): Value {
  do {
    const kernel = vm.sys();
    if (kernel === undefined) return at.done === 0 && at.step === 0 ? GATE : pause(vm, at, GATE);
    const answer = kernel.fdWrite(fd, bytes, at.done);
    if (answer === -EAGAIN) return pause(vm, at, WAIT);
    if (answer === -EINTR) return pause(vm, at, GATE);
    if (answer < 0) throw failed(vm, answer);
    at.done += answer;
  } while (at.done < bytes.length);
  return NONE;
}

// ---- messages ----------------------------------------------------------------------------------------------------------

native('send_message(fd, buffer, /)', (vm, fd: number, buffer: Value) => {
  const bytes = bufferOf(buffer);
  const at = state(vm, 0);
  if (isWindows(vm)) return sent(vm, writeAll(vm, fd, bytes, at));
  if (bytes.length <= ONE_WRITE) return sent(vm, writeAll(vm, fd, withLength(bytes), at));
  if (at.step === 0) {
    const signal = writeAll(vm, fd, lengthOf(bytes), at);
    if (signal !== NONE) return signal;
    at.step = 1;
    at.done = 0;
  }
  return sent(vm, writeAll(vm, fd, bytes, at));
});

/**
 * Sends a message under a Lock where that needs no waiting, in one call of the kernel. False: nothing was done, the lock is
 * to be acquired, the message sent, and the lock released.
 */
native('send_under(lock, fd, buffer, /)', (vm, lock: Obj, fd: Value, buffer: Value) => {
  const bytes = bufferOf(buffer);
  const kernel = vm.sys();
  if (kernel === undefined || typeof fd !== 'number' || bytes.length > ONE_WRITE) return false;
  return kernel.sendUnder(lockOf(lock).sem, fd, withLength(bytes));
});

/** As `send_under`: the next message, or None. */
native('recv_under(lock, fd, /)', (vm, lock: Obj, fd: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined || typeof fd !== 'number') return NONE;
  const message = kernel.receiveUnder(lockOf(lock).sem, fd);
  return message === undefined ? NONE : newBytes(message);
});

function sent(vm: VM, signal: Value): Value {
  if (signal === NONE) vm.thread.wait = undefined;
  return signal;
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const n = bytes.length;
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);
}

function withLength(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(LENGTH_BYTES + bytes.length);
  const n = bytes.length;
  whole[0] = n >>> 24;
  whole[1] = n >>> 16;
  whole[2] = n >>> 8;
  whole[3] = n;
  whole.set(bytes, LENGTH_BYTES);
  return whole;
}

/** What is being read of a message: its length, or its body, or the length of one that is too long for four bytes. */
const Step = { Length: 0, Body: 1, LongLength: 2 } as const;

native('recv_message(fd, maxlength, /)', (vm, fd: number, maxLength: Value) => {
  const most = maxLength === NONE ? Number.POSITIVE_INFINITY : Number(indexOf(maxLength));
  if (isWindows(vm)) return receiveWhole(vm, fd, most);
  const at = state(vm, Step.Length);
  if (at.step === Step.Length && at.part.length === 0) at.part = new Uint8Array(LENGTH_BYTES);
  while (at.step !== Step.Body) {
    const signal = readAll(vm, fd, at);
    if (signal !== NONE) return signal;
    const length = lengthIn(at.part);
    if (length === LONG && at.step === Step.Length) beginStep(at, Step.LongLength, LONG_LENGTH_BYTES);
    else if (length > most) {
      vm.thread.wait = undefined;
      throw pyError('OSError', 'bad message length');
    } else beginStep(at, Step.Body, Math.max(0, length)); // a torn header may be anything
  }
  if (at.part.length > 0) {
    const signal = readAll(vm, fd, at);
    if (signal !== NONE) return signal;
  }
  vm.thread.wait = undefined;
  return newBytes(at.part);
});

function beginStep(at: MessageState, step: number, length: number): void {
  at.step = step;
  at.done = 0;
  at.part = new Uint8Array(length);
}

/** A number of four bytes with a sign, or of eight without. */
function lengthIn(bytes: Uint8Array): number {
  if (bytes.length === LENGTH_BYTES) return (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
  return Number(new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getBigUint64(0));
}

/** Reads until `at.part` is full; NONE then, WAIT or GATE meanwhile. EOFError at the end of the stream. */
function readAll(vm: VM, fd: number, at: MessageState): Value {
  while (at.done < at.part.length) {
    const kernel = vm.sys();
    if (kernel === undefined) return at.done === 0 && at.step === 0 ? GATE : pause(vm, at, GATE);
    const answer = kernel.fdRead(fd, at.part.length - at.done);
    if (typeof answer === 'number') {
      if (answer < 0) throw failed(vm, answer);
      return pause(vm, at, WAIT);
    }
    if (answer.length === 0) {
      vm.thread.wait = undefined;
      throw at.done === 0 ? pyError('EOFError') : pyError('OSError', 'got end of file during message');
    }
    at.part.set(answer, at.done);
    at.done += answer.length;
  }
  return NONE;
}

function receiveWhole(vm: VM, fd: number, most: number): Value {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const answer = kernel.fdRead(fd, most);
  if (typeof answer === 'number' && answer > 0) return pause(vm, state(vm, 0), WAIT);
  vm.thread.wait = undefined;
  if (answer === -EPIPE) throw pyError('EOFError');
  if (answer === -EMSGSIZE) throw pyError('OSError', 'bad message length');
  if (typeof answer === 'number') throw failed(vm, answer);
  return newBytes(answer);
}

// ---- waiting for several -------------------------------------------------------------------------------------------

/** Which of the descriptors are ready, in their order. */
native('poll(fds, timeout, /)', (vm, list: Obj, timeout: Slot) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { thread } = vm;
  const deadline =
    thread.wait?.deadline ??
    pollDeadline(
      vm,
      timeout,
      pollBase(timeout, () => kernel.now()),
    );
  const fds = list.p as number[];
  const answer = kernel.fdPoll(fds, deadline);
  if (typeof answer === 'number' && answer > 0 && answer !== TIMEOUT) {
    thread.wait = { deadline };
    return WAIT;
  }
  thread.wait = undefined;
  if (answer === TIMEOUT) return newList([]);
  if (typeof answer === 'number') throw osError(vm, -answer, NONE);
  return newList(answer.map((i) => fds[i]));
});

/** The time that a timeout counts from; a timeout that is over asks for none. */
function pollBase(timeout: Slot, now: () => number): number {
  const never = timeout === undefined || timeout === NONE;
  return never || (typeof timeout === 'object' ? (timeout.p as number) : Number(timeout)) <= 0 ? 0 : now();
}

/** How many bytes can be read without waiting; what PeekNamedPipe says. */
native('pending(fd, /)', (vm, fd: number) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const answer = kernel.fdPending(fd);
  if (answer === -EPIPE && isWindows(vm)) throw winError(vm, ERROR_BROKEN_PIPE);
  return checked(vm, answer);
});

// ---- descriptors -----------------------------------------------------------------------------------------------------

native('close(fd, /)', (vm, fd: number) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  checked(vm, kernel.fdClose(fd));
  return NONE;
});
native('share(fd, /)', (vm, fd: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.fdShare(fd));
});
native('take(token, /)', (vm, token: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.fdTake(token));
});
/** A descriptor that is ready once the process has ended. */
native('process_fd(pid, /)', (vm, pid: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.processOpen(pid));
});

// ---- listeners -------------------------------------------------------------------------------------------------------

native('listen(address, backlog, /)', (vm, address: string, backlog: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.listen(address, backlog));
});
native('connect(address, /)', (vm, address: string) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : descriptorOrWait(vm, kernel.connect(address, pipeMode(vm)));
});
native('accept(fd, /)', (vm, fd: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : descriptorOrWait(vm, kernel.accept(fd));
});

/** Descriptors of 3 and above are answers; BLOCK is none. */
function descriptorOrWait(vm: VM, answer: number): Value {
  if (answer >= 0 && answer < FIRST_DESCRIPTOR) return pause(vm, state(vm, 0), WAIT);
  vm.thread.wait = undefined;
  return checked(vm, answer);
}
const FIRST_DESCRIPTOR = 3;
