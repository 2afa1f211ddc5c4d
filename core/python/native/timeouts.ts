/** Timeouts as CPython's C code takes them: as nanoseconds in 64 bits, or as milliseconds in 32. */
import { unbox } from '../object/boxed';
import type { Slot, Value } from '../object/obj';
import { NONE } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { pyError, typeError, valueError } from '../vm/errors';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { deadlineOf } from './lock';

/** Seconds that fit in so many nanoseconds. */
const SECONDS_MOST = 2 ** 63 / 1e9;
/** Milliseconds that poll() of POSIX takes. */
const POLL_MS_MOST = 2 ** 31 - 1;

/**
 * Seconds of `time.sleep`, of a thread's lock or join.
 * @throws PyThrow as CPython: of what is no number, of NaN, and of what is too long for its clock
 */
export function timeoutSeconds(v: Value): number {
  const plain = unbox(v);
  if (isFloat(plain)) {
    const seconds = plain.p as number;
    if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
    if (Math.abs(seconds) >= SECONDS_MOST)
      throw pyError('OverflowError', 'timestamp out of range for platform time_t');
    return seconds;
  }
  const seconds = Number(indexOf(plain));
  if (Math.abs(seconds) >= SECONDS_MOST) throw tooLong();
  return seconds;
}

/**
 * Absolute deadline of a wait that POSIX makes by poll(), of a connection or a process.
 * @throws PyThrow of what is no number, and where CPython refuses so long a wait
 */
export function pollDeadline(vm: VM, timeout: Slot, now: number): number {
  if (vm.options.preset !== 'windows') checkPollTimeout(timeout);
  return deadlineOf(vm, timeout, now, notAddable);
}

function checkPollTimeout(timeout: Slot): void {
  if (timeout === undefined || timeout === NONE || !(isFloat(timeout) || isInt(timeout))) return;
  const seconds = isFloat(timeout) ? (timeout.p as number) : Number(asInt(timeout));
  if (isFloat(timeout) && Number.isNaN(seconds)) throw valueError('cannot convert float NaN to integer');
  if (isFloat(timeout) && seconds === Number.POSITIVE_INFINITY)
    throw pyError('OverflowError', 'cannot convert float infinity to integer');
  if (seconds >= SECONDS_MOST) throw tooLong();
  if (Math.ceil(seconds * 1e3) > POLL_MS_MOST) throw pyError('OverflowError', 'timeout is too large');
}

/** The error of a timeout that CPython adds to its clock. */
const notAddable = (type: string) => typeError(`unsupported operand type(s) for +: 'float' and '${type}'`);
const tooLong = () => pyError('OverflowError', 'timestamp too large to convert to C _PyTime_t');
