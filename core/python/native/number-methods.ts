import { COMPARE_METHODS } from '../bytecode/op';
import { intFromBytes, intToBytes } from '../number/bits';
import { floatFromHex, floatHex } from '../number/float-text';
import { bitCount, bitLength } from '../number/int';
import { integerRatio } from '../number/int-float';
import { unbox } from '../object/boxed';
import { newBytes, newFloat, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { boolType, NONE, NOT_IMPLEMENTED, T, typeData, typeOf } from '../object/type';
import { asInt, isNumber } from '../vm/arith';
import { asBuiltin } from '../vm/as-builtin';
import { plainRich } from '../vm/compare';
import { typeError, valueError } from '../vm/errors';
import { hashOf } from '../vm/hash';
import { reprOf } from '../vm/text';
import type { VM } from '../vm/vm';
import { bytesArgument } from './bytes-methods';
import { indexOf } from './conversions';
import { attribute, classMethod, method } from './define';

/** Methods and attributes of int, bool and float. */

/** What a classmethod that makes numbers answers: a subclass is called with the plain number. */
const inClass = (vm: VM, cls: Obj, n: Value): Value => (typeData(cls).heap ? vm.call(cls, [n]) : n);

const whole = (v: Value): number | bigint => asInt(unbox(v) as number);
method(T.int, 'bit_length()', (_vm, self: Value) => bitLength(whole(self)));
method(T.int, 'bit_count()', (_vm, self: Value) => bitCount(whole(self)));
method(T.int, 'as_integer_ratio()', (_vm, self: Value) => newTuple([whole(self), 1]));
method(T.int, 'conjugate()', (_vm, self: Value) => whole(self));
function lengthOf(given: Slot): number {
  return given === undefined ? 1 : Number(indexOf(given));
}

/** Which byte is first, in a call of the method `name`. What is no order at all is refused by who uses it. */
function byteOrder(given: Slot, name: string): 'big' | 'little' {
  if (given === undefined) return 'big';
  if (given === 'big' || given === 'little') return given;
  if (typeof given === 'string') throw valueError("byteorder must be either 'little' or 'big'");
  throw typeError(
    `${name}() argument 'byteorder' must be str, not ${given === NONE ? 'None' : typeData(typeOf(given)).name}`,
  );
}

method(
  T.int,
  'to_bytes(length=, byteorder=, *, signed=)',
  (_vm, self: Value, length: Slot, order: Slot, signed: Slot) =>
    newBytes(intToBytes(whole(self), lengthOf(length), byteOrder(order, 'to_bytes'), signed === true)),
);
classMethod(
  T.int,
  'from_bytes(bytes, byteorder=, *, signed=)',
  (vm, cls: Obj, bytes: Obj, order: Slot, signed: Slot) =>
    inClass(vm, cls, intFromBytes(bytesArgument(bytes), byteOrder(order, 'from_bytes'), signed === true)),
);
attribute(T.int, 'real', (_vm, self) => whole(self));
attribute(T.int, 'imag', () => 0);
attribute(T.int, 'numerator', (_vm, self) => whole(self));
attribute(T.int, 'denominator', () => 1);

const real = (v: Value): number => (unbox(v) as Obj).p as number;
method(T.float, 'is_integer()', (_vm, self: Value) => Number.isInteger(real(self)));
method(T.float, 'as_integer_ratio()', (_vm, self: Value) => newTuple(integerRatio(real(self))));
method(T.float, 'hex()', (_vm, self: Value) => floatHex(real(self)));
classMethod(T.float, 'fromhex(string, /)', (vm, cls: Obj, text: Value) => {
  if (typeof text !== 'string') throw typeError('bad argument type for built-in operation');
  return inClass(vm, cls, newFloat(floatFromHex(text)));
});
method(T.float, 'conjugate()', (_vm, self: Value) => self);
attribute(T.float, 'real', (_vm, self) => unbox(self));
attribute(T.float, 'imag', () => newFloat(0));

/** Comparison, hash and repr by name for the types whose objects compare natively. */
for (const type of [T.int, T.float, T.str, T.bytes, T.list, T.tuple, T.dict, T.set, T.frozenset, T.range]) {
  COMPARE_METHODS.forEach((name, op) => {
    if ((type === T.dict || type === T.range) && op !== 2 && op !== 3) return;
    method(type, `${name}(other, /)`, (vm, self: Value, other: Value) =>
      comparable(self, other)
        ? (plainRich(vm, op, self, other) ?? vm.call(vm.helper('_structure_by_name'), [self, other, name]))
        : NOT_IMPLEMENTED,
    );
  });
}
for (const type of [T.int, T.float, T.str, T.bytes, T.tuple, T.frozenset])
  method(type, '__hash__()', (vm, self: Value) => hashOf(vm, self, true));
for (const type of [
  T.int,
  T.float,
  T.str,
  T.bytes,
  T.list,
  T.tuple,
  T.dict,
  T.set,
  T.frozenset,
  T.range,
  boolType,
  T.bytearray,
  T.slice,
  T.NoneType,
  T.NotImplementedType,
  T.ellipsis,
  T.type,
  T.super,
  T.function,
  T.method,
  T.native,
  T.nativeMethod,
  T.classmethod,
  T.staticmethod,
  T.generator,
  T.module,
  T.mappingproxy,
  T.getset,
  T.code,
  T.cell,
  T.dictKeys,
  T.dictValues,
  T.dictItems,
]) {
  method(type, '__repr__()', (vm, self: Value) =>
    typeof self === 'object' ? asBuiltin(self, (v) => reprOf(vm, v)) : reprOf(vm, self),
  );
}
method(T.str, '__str__()', (_vm, self: Value) => self);

function comparable(a: Value, b: Value): boolean {
  if (isNumber(a)) return isNumber(b);
  if (typeof a === 'string') return typeof b === 'string';
  if (typeof b !== 'object') return false;
  const group = (kind: number): number =>
    kind === K.FrozenSet ? K.Set : kind === K.ByteArray ? K.Bytes : kind;
  return group((a as Obj).kind) === group(b.kind);
}
