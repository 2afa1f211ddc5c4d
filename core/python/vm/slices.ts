import { K } from '../object/obj';
import type { SliceData } from '../object/payloads';
import { lookup, typeOf } from '../object/type';
import { asInt, isInt } from './arith';
import { typeError, valueError } from './errors';

/** The positions a slice names: `length` of them from `start`, `step` apart; `end` is where it stops. */
export interface SliceRange {
  start: number;
  end: number;
  step: number;
  length: number;
}

/** CPython's PySlice_AdjustIndices. undefined when an `__index__` must be asked first. */
export function resolveSlice(slice: SliceData, length: number): SliceRange | undefined {
  const parts = [slice.start, slice.stop, slice.step];
  const numbers: (number | undefined)[] = [];
  for (const part of parts) {
    if (typeof part === 'object' && part.kind === K.None) numbers.push(undefined);
    else if (isInt(part)) numbers.push(Math.max(-(2 ** 53), Math.min(2 ** 53, Number(asInt(part)))));
    else if (lookup(typeOf(part), '__index__') !== undefined) return undefined;
    else throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  const step = numbers[2] ?? 1;
  if (step === 0) throw valueError('slice step cannot be zero');
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const clamp = (i: number | undefined, absent: number): number =>
    i === undefined ? absent : i < 0 ? Math.max(low, i + length) : Math.min(high, i);
  const start = clamp(numbers[0], step < 0 ? high : 0);
  let end = clamp(numbers[1], step < 0 ? -1 : length);
  const count =
    step > 0 ? Math.max(0, Math.ceil((end - start) / step)) : Math.max(0, Math.ceil((start - end) / -step));
  if (step === 1 && end < start) end = start;
  return { start, end, step, length: count };
}
