import type { Int } from '../number/int';
import { Raise } from '../raise';
import { codePoints, isWide, strLength, substring } from './points';

/** A slice made to fit a sequence: `length` items from `start`, each `step` further. */
export interface SliceRange {
  start: number;
  stop: number;
  step: number;
  length: number;
}

function clamp(value: Int, length: number, low: number, high: number): number {
  let at = typeof value === 'bigint' ? (value < 0n ? -Infinity : Infinity) : value;
  if (at < 0) at += length;
  return at < low ? low : at > high ? high : at;
}

/**
 * slice(start, stop, step).indices(length), and how many items that is. An absent bound is `undefined`.
 * @throws ValueError for a step of 0
 */
export function sliceIndices(
  start: Int | undefined,
  stop: Int | undefined,
  step: Int | undefined,
  length: number,
): SliceRange {
  if (step === 0) throw new Raise('ValueError', 'slice step cannot be zero');
  let by = 1;
  if (typeof step === 'bigint') by = step < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  else if (step !== undefined) by = step;
  const low = by < 0 ? -1 : 0;
  const high = by < 0 ? length - 1 : length;
  const from = start === undefined ? (by < 0 ? high : low) : clamp(start, length, low, high);
  const to = stop === undefined ? (by < 0 ? low : high) : clamp(stop, length, low, high);
  const distance = by < 0 ? from - to : to - from;
  const count = distance <= 0 ? 0 : Math.floor((distance - 1) / Math.abs(by)) + 1;
  return { start: from, stop: to, step: by, length: count };
}

/** text[start:stop:step] */
export function strSlice(text: string, start?: Int, stop?: Int, step?: Int): string {
  const range = sliceIndices(start, stop, step, strLength(text));
  if (range.length === 0) return '';
  if (range.step === 1) return substring(text, range.start, range.start + range.length);
  let out = '';
  if (!isWide(text)) {
    for (let i = 0; i < range.length; i++) out += text[range.start + i * range.step];
    return out;
  }
  const points = codePoints(text);
  for (let i = 0; i < range.length; i++) out += String.fromCodePoint(points[range.start + i * range.step]);
  return out;
}

/** bytes[start:stop:step], always a copy. */
export function bytesSlice(bytes: Uint8Array, start?: Int, stop?: Int, step?: Int): Uint8Array {
  const range = sliceIndices(start, stop, step, bytes.length);
  if (range.step === 1) return bytes.slice(range.start, range.start + range.length);
  const out = new Uint8Array(range.length);
  for (let i = 0; i < range.length; i++) out[i] = bytes[range.start + i * range.step];
  return out;
}
