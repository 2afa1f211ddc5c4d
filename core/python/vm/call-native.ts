import { isBoxed } from '../object/boxed';
import { isSharedView } from '../object/buffer';
import { drop } from '../object/heap';
import type { Slot, Value } from '../object/obj';
import type { NativeData } from '../object/payloads';
import { GATE, isSignal, WAIT } from './signal';
import type { VM } from './vm';

/**
 * Whether a native takes the values at `R[base + 1]` … as they are: the right number of them, after `before` others, and
 * nothing to be replaced by a plain value.
 */
export function takesPlain(
  native: NativeData,
  R: readonly Slot[],
  base: number,
  n: number,
  before: number,
): boolean {
  const given = n + before;
  if (!native.plain || given < native.required || given > native.positional) return false;
  if (native.unboxes)
    for (let i = base + 1; i <= base + n; i++) {
      const v = R[i] as Value;
      if (isBoxed(v) || isSharedView(v)) return false;
    }
  return true;
}

/**
 * Calls a native with the values at `R[base + 1]` …, after `self` where it is a bound method's, and empties the registers
 * of the call unless it is to be made again.
 * @returns its value, uncounted, or a signal
 */
export function callNative(
  vm: VM,
  R: Slot[],
  native: NativeData,
  base: number,
  n: number,
  self?: Value,
): Value {
  const res =
    self === undefined ? callDirect(vm, R, native, base, n) : callBound(vm, R, native, base, n, self);
  if (typeof res === 'object') {
    if (res === GATE || res === WAIT) return res;
    if (!isSignal(res)) {
      res.rc++; // an argument may be the only one that holds it
      clearCall(R, base, n);
      res.rc--;
      return res;
    }
  }
  clearCall(R, base, n);
  return res;
}

function clearCall(R: Slot[], base: number, n: number): void {
  for (let i = base + n; i >= base; i--) {
    const v = R[i];
    if (typeof v === 'object') {
      R[i] = undefined;
      drop(v);
    }
  }
}

function callDirect(vm: VM, R: readonly Slot[], native: NativeData, base: number, n: number): Value {
  switch (n) {
    case 0:
      return native.fn(vm);
    case 1:
      return native.fn(vm, R[base + 1]);
    case 2:
      return native.fn(vm, R[base + 1], R[base + 2]);
    case 3:
      return native.fn(vm, R[base + 1], R[base + 2], R[base + 3]);
    case 4:
      return native.fn(vm, R[base + 1], R[base + 2], R[base + 3], R[base + 4]);
    default:
      return native.fn(vm, ...R.slice(base + 1, base + 1 + n));
  }
}

function callBound(
  vm: VM,
  R: readonly Slot[],
  native: NativeData,
  base: number,
  n: number,
  self: Value,
): Value {
  switch (n) {
    case 0:
      return native.fn(vm, self);
    case 1:
      return native.fn(vm, self, R[base + 1]);
    case 2:
      return native.fn(vm, self, R[base + 1], R[base + 2]);
    default:
      return native.fn(vm, self, ...R.slice(base + 1, base + 1 + n));
  }
}
