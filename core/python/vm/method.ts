import { drop } from '../object/heap';
import { K, type Slot, type Value } from '../object/obj';
import type { BoundMethodData } from '../object/payloads';
import { typeEpoch } from '../object/type';
import { getAttr, instanceSlotCache, methodCache } from './attr';
import type { Code } from './code';
import { isSignal, SWITCHED } from './signal';
import type { VM } from './vm';

/**
 * METHOD where the loop's cache does not know the method: puts the function that `R[from].name` calls in `R[to]` and its
 * first argument in `R[to + 1]`; or nothing and what is to be called. Empties `from` when it is used up.
 * @param at index of the instruction, for its cache
 * @returns SWITCHED when they are in their places; else the signal to follow, whose value goes to `R[to + 1]`
 */
export function methodOf(
  vm: VM,
  code: Code,
  at: number,
  name: number,
  R: Slot[],
  from: number,
  to: number,
  usedUp: boolean,
): Value {
  const obj = R[from] as Value;
  const own = ownSlot(code, at, obj);
  if (own !== undefined) {
    place(R, from, to, own, usedUp);
    return SWITCHED;
  }
  const fn = methodCache(code, at, obj, code.names[name]);
  if (fn !== undefined) {
    fn.rc++;
    if (typeof obj === 'object') obj.rc++;
    if (usedUp) empty(R, from);
    R[to] = fn;
    R[to + 1] = obj;
    return SWITCHED;
  }
  if (typeof obj === 'object') instanceSlotCache(code, at, obj, code.names[name]);
  const value = getAttr(vm, obj, code.names[name]);
  if (isSignal(value)) {
    if (usedUp) empty(R, from);
    R[to] = undefined;
    return value;
  }
  place(R, from, to, value, usedUp);
  return SWITCHED;
}

/** The instance's own attribute where the instruction found one last time. */
function ownSlot(code: Code, at: number, obj: Value): Slot {
  if (typeof obj !== 'object') return undefined;
  const cache = code.caches[at];
  return cache !== undefined && cache.slot >= 0 && cache.shape === obj.shape && cache.epoch === typeEpoch()
    ? (obj.slots as Value[])[cache.slot]
    : undefined;
}

/** What is to be called; of a bound method its function and its object, so that it is called as any method. */
function place(R: Slot[], from: number, to: number, v: Value, usedUp: boolean): void {
  if (typeof v === 'object') v.rc++; // the object it comes from may be the only one that holds it
  if (usedUp) empty(R, from);
  if (typeof v === 'object' && v.kind === K.BoundMethod) {
    const { fn, self } = v.p as BoundMethodData;
    fn.rc++;
    if (typeof self === 'object') self.rc++;
    R[to] = fn;
    R[to + 1] = self;
    drop(v);
  } else {
    R[to] = undefined;
    R[to + 1] = v;
  }
}

function empty(R: Slot[], at: number): void {
  const v = R[at];
  R[at] = undefined;
  drop(v);
}
