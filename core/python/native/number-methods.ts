import { BINARY_METHODS, COMPARE_METHODS } from '../bytecode/op';
import { intFromBytes, intToBytes } from '../number/bits';
import { floatFromHex, floatHex } from '../number/float-text';
import { bitCount, bitLength } from '../number/int';
import { integerRatio } from '../number/int-float';
import { newBytes, newFloat, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { boolType, NOT_IMPLEMENTED, T } from '../object/type';
import { asInt, binary, isFloat, isInt, negate } from '../vm/arith';
import { asBuiltin } from '../vm/as-builtin';
import { plainRich } from '../vm/compare';
import { hashOf } from '../vm/hash';
import { reprOf } from '../vm/text';
import { indexOf } from './conversions';
import { attribute, classMethod, method } from './define';

/** Methods and attributes of int, bool and float. */

const whole = (v: Value): number | bigint => asInt(v as number);
method(T.int, 'bit_length()', (_vm, self: Value) => bitLength(whole(self)));
method(T.int, 'bit_count()', (_vm, self: Value) => bitCount(whole(self)));
method(T.int, 'as_integer_ratio()', (_vm, self: Value) => newTuple([whole(self), 1]));
method(T.int, 'conjugate()', (_vm, self: Value) => whole(self));
method(
  T.int,
  'to_bytes(length=, byteorder=, *, signed=)',
  (_vm, self: Value, length: Slot, order: Slot, signed: Slot) =>
    newBytes(intToBytes(whole(self), Number(length ?? 1), (order ?? 'big') as 'big', signed === true)),
);
classMethod(
  T.int,
  'from_bytes(bytes, byteorder=, *, signed=)',
  (_vm, _cls: Obj, bytes: Obj, order: Slot, signed: Slot) =>
    intFromBytes(bytes.p as Uint8Array, (order ?? 'big') as 'big', signed === true),
);
attribute(T.int, 'real', (_vm, self) => whole(self));
attribute(T.int, 'imag', () => 0);
attribute(T.int, 'numerator', (_vm, self) => whole(self));
attribute(T.int, 'denominator', () => 1);

const real = (v: Value): number => (v as Obj).p as number;
method(T.float, 'is_integer()', (_vm, self: Value) => Number.isInteger(real(self)));
method(T.float, 'as_integer_ratio()', (_vm, self: Value) => newTuple(integerRatio(real(self))));
method(T.float, 'hex()', (_vm, self: Value) => floatHex(real(self)));
classMethod(T.float, 'fromhex(string, /)', (_vm, _cls: Obj, text: string) => newFloat(floatFromHex(text)));
method(T.float, 'conjugate()', (_vm, self: Value) => self);
attribute(T.float, 'real', (_vm, self) => self);
attribute(T.float, 'imag', () => newFloat(0));

// operators by name: what `int.__add__(1, 2)` and super().__eq__() reach
const numeric = (v: Value): boolean => isInt(v) || isFloat(v);
for (const type of [T.int, T.float]) {
  BINARY_METHODS.forEach((name, op) => {
    if (name === 'matmul' || (type === T.float && op > 6)) return;
    const fits = (v: Value): boolean => (type === T.int ? isInt(v) : numeric(v));
    method(type, `__${name}__(other, /)`, (vm, self: Value, other: Value) =>
      fits(other) ? binary(vm, op, self, other) : NOT_IMPLEMENTED,
    );
    method(type, `__r${name}__(other, /)`, (vm, self: Value, other: Value) =>
      fits(other) ? binary(vm, op, other, self) : NOT_IMPLEMENTED,
    );
  });
  method(type, '__neg__()', (vm, self: Value) => negate(vm, self));
  method(type, '__pos__()', (_vm, self: Value) => (isInt(self) ? whole(self) : self));
  method(type, '__bool__()', (_vm, self: Value) =>
    isInt(self) ? Number(whole(self)) !== 0 : real(self) !== 0,
  );
  method(type, '__int__()', (_vm, self: Value) => (isInt(self) ? whole(self) : Math.trunc(real(self))));
  method(type, '__float__()', (_vm, self: Value) => (isInt(self) ? newFloat(Number(whole(self))) : self));
}
method(T.int, '__index__()', (_vm, self: Value) => indexOf(self));

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
]) {
  method(type, '__repr__()', (vm, self: Value) =>
    typeof self === 'object' ? asBuiltin(self, (v) => reprOf(vm, v)) : reprOf(vm, self),
  );
}
method(T.str, '__str__()', (_vm, self: Value) => self);

function comparable(a: Value, b: Value): boolean {
  if (numeric(a)) return numeric(b);
  if (typeof a === 'string') return typeof b === 'string';
  if (typeof b !== 'object') return false;
  const group = (kind: number): number =>
    kind === K.FrozenSet ? K.Set : kind === K.ByteArray ? K.Bytes : kind;
  return group((a as Obj).kind) === group(b.kind);
}
