import { Raise } from '../raise';
import { bitLength, type Int, MAX_BITS, normalise, sub, tooBig } from './int';

const POWERS: number[] = [1];
for (let i = 1; i < 64; i++) POWERS.push(POWERS[i - 1] * 2);

/** @throws ValueError for a negative count, MemoryError beyond {@link MAX_BITS}. */
export function lshift(a: Int, count: Int): Int {
  if (count < 0) throw new Raise('ValueError', 'negative shift count');
  if (a === 0) return 0;
  if (typeof count === 'bigint') throw new Raise('OverflowError', 'too many digits in integer');
  if (typeof a === 'number' && count < 53) {
    const shifted = a * POWERS[count];
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  if (bitLength(a) + count > MAX_BITS) throw tooBig();
  return normalise(BigInt(a) << BigInt(count));
}

/** @throws ValueError for a negative count. */
export function rshift(a: Int, count: Int): Int {
  if (count < 0) throw new Raise('ValueError', 'negative shift count');
  if (typeof a === 'number') return count >= 64 ? (a < 0 ? -1 : 0) : Math.floor(a / POWERS[count as number]);
  if (count > MAX_BITS * 2) return a < 0n ? -1 : 0;
  return normalise(a >> BigInt(count));
}

function isInt32(a: Int): a is number {
  return typeof a === 'number' && (a | 0) === a;
}

export function and(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a & b : normalise(BigInt(a) & BigInt(b));
}

export function or(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a | b : normalise(BigInt(a) | BigInt(b));
}

export function xor(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a ^ b : normalise(BigInt(a) ^ BigInt(b));
}

export function invert(a: Int): Int {
  return sub(-1, a);
}

/**
 * Two's complement bytes, as int.to_bytes.
 * @throws OverflowError when it does not fit, ValueError for a negative length.
 */
export function intToBytes(a: Int, length: number, order: 'big' | 'little', signed: boolean): Uint8Array {
  if (length < 0) throw new Raise('ValueError', 'length argument must be non-negative');
  if (a < 0 && !signed) throw new Raise('OverflowError', "can't convert negative int to unsigned");
  const bits = a < 0 ? bitLength(invert(a)) : bitLength(a);
  if (bits + (signed ? 1 : 0) > length * 8 && !(a === 0 && length === 0)) {
    throw new Raise('OverflowError', 'int too big to convert');
  }
  const bytes = new Uint8Array(length);
  if (length === 0) return bytes;
  const hex = BigInt.asUintN(length * 8, BigInt(a))
    .toString(16)
    .padStart(length * 2, '0');
  for (let i = 0; i < length; i++) bytes[i] = Number.parseInt(hex.substr(i * 2, 2), 16);
  return order === 'big' ? bytes : bytes.reverse();
}

export function intFromBytes(bytes: Uint8Array, order: 'big' | 'little', signed: boolean): Int {
  if (bytes.length === 0) return 0;
  let hex = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = order === 'big' ? bytes[i] : bytes[bytes.length - 1 - i];
    hex += byte.toString(16).padStart(2, '0');
  }
  const value = BigInt(`0x${hex}`);
  return normalise(signed ? BigInt.asIntN(bytes.length * 8, value) : value);
}
