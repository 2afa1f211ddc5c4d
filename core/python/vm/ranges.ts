import { add, compare, floorDiv, type Int, mod, mul, negate, sub } from '../number/int';
import { K, Obj, type Value } from '../object/obj';
import type { RangeData, SliceData } from '../object/payloads';
import { NONE, T } from '../object/type';
import { asInt, isInt } from './arith';
import { pyError, valueError } from './errors';

/** range objects: of ints of any size, as CPython's. */

/** range(start, stop, step). @throws ValueError */
export function newRange(start: Int, stop: Int, step: Int): Obj {
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  const span = step > 0 ? sub(stop, start) : sub(start, stop);
  const length = span > 0 ? add(floorDiv(sub(span, 1), step > 0 ? step : negate(step)), 1) : 0;
  return new Obj(K.Range, T.range, { start, stop, step, length } satisfies RangeData);
}

/** Its members are safe integers, and so are the sums of neighbours: it can be gone through in plain numbers. */
export function isNarrow(r: RangeData): r is { start: number; stop: number; step: number; length: number } {
  return (
    typeof r.start === 'number' &&
    typeof r.step === 'number' &&
    typeof r.length === 'number' &&
    Number.isSafeInteger(r.start + r.length * r.step)
  );
}

/** len(). @throws OverflowError */
export function rangeLength(r: RangeData): Int {
  if (r.length > 0x7fff_ffff_ffff_ffffn)
    throw pyError('OverflowError', 'Python int too large to convert to C ssize_t');
  return r.length;
}

/** The member at `index`, which counts from the end where negative. @throws IndexError */
export function rangeAt(r: RangeData, index: Int): Int {
  const at = index < 0 ? add(index, r.length) : index;
  if (at < 0 || at >= r.length) throw pyError('IndexError', 'range object index out of range');
  return add(r.start, mul(at, r.step));
}

/** Where `x` is among the members; undefined where it is none. */
export function rangeIndex(r: RangeData, x: Int): Int | undefined {
  const distance = sub(x, r.start);
  if (mod(distance, r.step) !== 0) return undefined;
  const at = floorDiv(distance, r.step);
  return at >= 0 && at < r.length ? at : undefined;
}

export function sameRange(a: RangeData, b: RangeData): boolean {
  if (a.length !== b.length) return false;
  return a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step));
}

/** What range[slice] is; its parts must be ints or None. @throws ValueError */
export function rangeSlice(r: RangeData, slice: SliceData): Obj {
  const part = (v: Value): Int | undefined => (isInt(v) ? asInt(v) : undefined);
  const step = part(slice.step) ?? 1;
  if (step === 0) throw valueError('slice step cannot be zero');
  const [low, high] = step < 0 ? [-1, sub(r.length, 1)] : [0, r.length];
  const clamp = (given: Int | undefined, absent: Int): Int => {
    if (given === undefined) return absent;
    const at = given < 0 ? add(given, r.length) : given;
    return compare(at, low) < 0 ? low : compare(at, high) > 0 ? high : at;
  };
  const start = clamp(part(slice.start), step < 0 ? high : low);
  const end = clamp(part(slice.stop), step < 0 ? low : high);
  return newRange(add(r.start, mul(start, r.step)), add(r.start, mul(end, r.step)), mul(r.step, step));
}

/** The same members backwards. */
export function reversedRange(r: RangeData): Obj {
  const last = add(r.start, mul(sub(r.length, 1), r.step));
  return newRange(last, sub(r.start, r.step), negate(r.step));
}

/** hash() of what makes two ranges equal. */
export const rangeFacts = (r: RangeData): Value[] => [
  r.length,
  r.length > 0 ? r.start : NONE,
  r.length > 1 ? r.step : NONE,
];
