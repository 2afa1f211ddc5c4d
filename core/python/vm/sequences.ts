import { bytesLike } from '../object/buffer';
import { adoptList, adoptTuple, newBytes } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { typeData, typeOf } from '../object/type';
import { type PyThrow, pyError, typeError } from './errors';
import { extendNative } from './iterate';
import type { VM } from './vm';

/** `+` and `*` of str, bytes, bytearray, list and tuple, and what `+=` and `*=` do where they change the object. */

/** A str, or an object whose items lie in a row. */
export type Sequence = string | Obj;

export const isSequence = (v: Value): v is Sequence =>
  typeof v === 'string' ||
  (typeof v === 'object' &&
    (v.kind === K.List || v.kind === K.Tuple || v.kind === K.Bytes || v.kind === K.ByteArray));

/** Sequences that `+=` and `*=` change instead of making another. */
export const isMutableSequence = (v: Obj): boolean => v.kind === K.List || v.kind === K.ByteArray;

/** x + y; undefined when y does not fit. */
export function concatenate(vm: VM, x: Sequence, y: Value): Value | undefined {
  if (typeof x === 'string') return typeof y === 'string' ? vm.concat(x, y) : undefined;
  if (x.kind === K.Bytes || x.kind === K.ByteArray) {
    const added = bytesLike(y);
    return added === undefined ? undefined : joinBytes(vm, x, added);
  }
  if (typeof y !== 'object' || y.kind !== x.kind) return undefined;
  const items = (x.p as Value[]).concat(y.p as Value[]);
  vm.allocate(items.length);
  for (const item of items) if (typeof item === 'object') item.rc++;
  return x.kind === K.List ? adoptList(items) : adoptTuple(items);
}

function joinBytes(vm: VM, x: Obj, added: Uint8Array): Obj {
  const first = x.p as Uint8Array;
  const joined = new Uint8Array(first.length + added.length);
  vm.allocate(joined.length >> 3);
  joined.set(first);
  joined.set(added, first.length);
  return x.kind === K.Bytes ? newBytes(joined) : vm.newByteArray(joined);
}

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

export function cannotConcatenate(x: Sequence, y: Value): PyThrow {
  if (typeof x === 'object' && (x.kind === K.Bytes || x.kind === K.ByteArray))
    return typeError(`can't concat ${nameOf(y)} to ${nameOf(x)}`);
  const plain = typeof x === 'string' ? 'str' : x.kind === K.List ? 'list' : 'tuple';
  return typeError(`can only concatenate ${plain} (not "${nameOf(y)}") to ${plain}`);
}

export const cannotRepeat = (y: Value): PyThrow =>
  typeError(`can't multiply sequence by non-int of type '${nameOf(y)}'`);

/** How often a sequence is to be repeated; OverflowError beyond what a sequence can have. */
function timesOf(n: number | bigint): number {
  if (typeof n === 'bigint') throw pyError('OverflowError', "cannot fit 'int' into an index-sized integer");
  return Math.max(0, n);
}

/** x * n. */
export function repeat(vm: VM, x: Sequence, n: number | bigint): Value {
  const times = timesOf(n);
  if (typeof x === 'string') {
    vm.allocate((x.length * times) >> 3);
    return x.repeat(times);
  }
  if (x.kind === K.Bytes || x.kind === K.ByteArray) {
    const all = repeatBytes(vm, x.p as Uint8Array, times);
    return x.kind === K.Bytes ? newBytes(all) : vm.newByteArray(all);
  }
  const items = x.p as Value[];
  vm.allocate(items.length * times);
  const all: Value[] = [];
  for (let i = 0; i < times; i++) for (const item of items) all.push(counted(item));
  return x.kind === K.List ? adoptList(all) : adoptTuple(all);
}

function counted(v: Value): Value {
  if (typeof v === 'object') v.rc++;
  return v;
}

function repeatBytes(vm: VM, bytes: Uint8Array, times: number): Uint8Array {
  vm.allocate((bytes.length * times) >> 3);
  const all = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i++) all.set(bytes, i * bytes.length);
  return all;
}

/** x += y of a list or bytearray: x, or CALL when y must be iterated in Python. */
export function concatenateInPlace(vm: VM, x: Obj, y: Value): Value {
  if (x.kind === K.List) return extendNative(vm, x, y) ? x : vm.call(vm.helper('_list_iadd'), [x, y]);
  const added = bytesLike(y);
  if (added === undefined) throw cannotConcatenate(x, y);
  x.p = joinBytes(vm, x, added).p;
  return x;
}

/** x *= n of a list or bytearray: x. */
export function repeatInPlace(vm: VM, x: Obj, n: number | bigint): Value {
  const times = timesOf(n);
  if (x.kind === K.ByteArray) {
    x.p = repeatBytes(vm, x.p as Uint8Array, times);
    return x;
  }
  const items = x.p as Value[];
  if (times === 0) {
    for (const item of items.splice(0, items.length)) vm.dropValue(item);
    return x;
  }
  const once = items.slice();
  vm.allocate(once.length * (times - 1));
  for (let i = 1; i < times; i++) for (const item of once) items.push(counted(item));
  return x;
}
