import { unbox } from '../object/boxed';
import { newBytes, newFloat } from '../object/make';
import { K, type Value } from '../object/obj';
import { typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { AskIndex, hasIndex } from '../vm/ask-index';
import { truthOf } from '../vm/compare';
import { pyError, typeError, valueError } from '../vm/errors';
import type { VM } from '../vm/vm';

/** An item of a C type in bytes, as struct, array and memoryview see it. */
export interface CItem {
  size: number;
  get(view: DataView, at: number, little: boolean): Value;
  /** @throws PyThrow for what does not fit */
  set(vm: VM, view: DataView, at: number, v: Value, little: boolean): void;
}

const narrow = (n: bigint): Value =>
  n >= BigInt(Number.MIN_SAFE_INTEGER) && n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : n;

function integer(code: string, size: number, signed: boolean): CItem {
  const bits = BigInt(size * 8);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  return {
    size,
    get: (view, at, little) => {
      let n = 0n;
      for (let i = 0; i < size; i++) n = (n << 8n) | BigInt(view.getUint8(at + (little ? size - 1 - i : i)));
      return narrow(signed ? BigInt.asIntN(size * 8, n) : n);
    },
    set: (_vm, view, at, given, little) => {
      const v = unbox(given);
      if (!isInt(v)) {
        if (hasIndex(v)) throw new AskIndex(v);
        throw valueError('required argument is not an integer');
      }
      let n = BigInt(asInt(v));
      if (n < low || n > high) throw valueError(rangeMessage(code, size, low, high, n));
      for (let i = 0; i < size; i++) {
        view.setUint8(at + (little ? i : size - 1 - i), Number(n & 0xffn));
        n >>= 8n;
      }
    },
  };
}

const LONG_MAX = 2n ** 63n - 1n;

/** What the struct module says of an int that does not fit: first it must be a long of C, or an unsigned one. */
function rangeMessage(code: string, size: number, low: bigint, high: bigint, n: bigint): string {
  if (code === 'P') return 'int too large to convert';
  const asLong =
    code === 'I' || code === 'L' ? n >= 0n && n <= 2n * LONG_MAX + 1n : n >= -LONG_MAX - 1n && n <= LONG_MAX;
  if (size === 8 || !asLong) return 'argument out of range';
  if (size === 1)
    return code === 'b'
      ? 'byte format requires -128 <= number <= 127'
      : 'ubyte format requires 0 <= number <= 255';
  if (size === 2)
    return code === 'h'
      ? 'short format requires -32768 <= number <= 32767'
      : 'ushort format requires 0 <= number <= 65535';
  return `'${code}' format requires ${low} <= number <= ${high}`;
}

function realOf(given: Value): number {
  const v = unbox(given);
  if (isFloat(v)) return v.p as number;
  if (isInt(v)) return Number(asInt(v));
  if (hasIndex(v)) throw new AskIndex(v);
  throw valueError('required argument is not a float');
}

/** Of the half precision numbers around x the nearest, an even one in the middle. */
function toHalf(x: number): number {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  let exponent = -14;
  while (size >= 2 ** (exponent + 1)) exponent++;
  const scaled = size / 2 ** (exponent - 10);
  let rounded = Math.floor(scaled);
  const rest = scaled - rounded;
  if (rest > 0.5 || (rest === 0.5 && rounded % 2 === 1)) rounded++;
  const word = rounded < 1024 ? rounded : (exponent + 14) * 1024 + rounded;
  if (word >= 0x7c00) throw pyError('OverflowError', 'float too large to pack with e format');
  return sign | word;
}

function fromHalf(word: number): number {
  const sign = word & 0x8000 ? -1 : 1;
  const exponent = (word >> 10) & 31;
  const fraction = word & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (fraction + 1024) * 2 ** (exponent - 25));
}

const character: CItem = {
  size: 1,
  get: (view, at) => newBytes(Uint8Array.of(view.getUint8(at))),
  set: (_vm, view, at, v) => {
    if (typeof v !== 'object' || (v.kind !== K.Bytes && v.kind !== K.ByteArray) || v.p.length !== 1)
      throw valueError('char format requires a bytes object of length 1');
    view.setUint8(at, v.p[0]);
  },
};

const half: CItem = {
  size: 2,
  get: (view, at, little) => newFloat(fromHalf(view.getUint16(at, little))),
  set: (_vm, view, at, v, little) => view.setUint16(at, toHalf(realOf(v)), little),
};

const single: CItem = {
  size: 4,
  get: (view, at, little) => newFloat(view.getFloat32(at, little)),
  set: (_vm, view, at, v, little) => view.setFloat32(at, realOf(v), little),
};

const standardSingle: CItem = {
  ...single,
  set: (_vm, view, at, v, little) => {
    const x = realOf(v);
    if (Number.isFinite(x) && !Number.isFinite(Math.fround(x)))
      throw pyError('OverflowError', 'float too large to pack with f format');
    view.setFloat32(at, x, little);
  },
};

const double: CItem = {
  size: 8,
  get: (view, at, little) => newFloat(view.getFloat64(at, little)),
  set: (_vm, view, at, v, little) => view.setFloat64(at, realOf(v), little),
};

const truthItem: CItem = {
  size: 1,
  get: (view, at) => view.getUint8(at) !== 0,
  set: (vm, view, at, v) => view.setUint8(at, truthOf(vm, v) ? 1 : 0),
};

const wide: CItem = {
  size: 4,
  get: (view, at, little) => String.fromCodePoint(view.getUint32(at, little)),
  set: (_vm, view, at, v, little) => {
    if (typeof v !== 'string' || [...v].length !== 1)
      throw typeError(`array item must be a unicode character, not ${typeData(typeOf(v)).name}`);
    view.setUint32(at, v.codePointAt(0) as number, little);
  },
};

/** Native sizes (a 64-bit Linux). A float that is too large for an `f` becomes an infinity, as C has it. */
export const C_ITEMS: Readonly<Record<string, CItem>> = {
  c: character,
  b: integer('b', 1, true),
  B: integer('B', 1, false),
  '?': truthItem,
  h: integer('h', 2, true),
  H: integer('H', 2, false),
  i: integer('i', 4, true),
  I: integer('I', 4, false),
  l: integer('l', 8, true),
  L: integer('L', 8, false),
  q: integer('q', 8, true),
  Q: integer('Q', 8, false),
  n: integer('n', 8, true),
  N: integer('N', 8, false),
  P: integer('P', 8, false),
  e: half,
  f: single,
  d: double,
  u: wide,
};

/** What is otherwise in the standard formats of struct. */
export const STANDARD_ITEMS: Readonly<Record<string, CItem>> = {
  f: standardSingle,
  l: integer('l', 4, true),
  L: integer('L', 4, false),
};

export const dataView = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
