import { unbox } from '../object/boxed';
import type { Obj, Value } from '../object/obj';
import { NOT_IMPLEMENTED, T, typeOf } from '../object/type';
import { percent } from '../vm/percent';
import {
  cannotConcatenate,
  concatenate,
  concatenateInPlace,
  repeat,
  repeatInPlace,
  type Sequence,
} from '../vm/sequences';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { method } from './define';

/** Operators of sequences by name: what `[1].__add__([2])` and `super().__add__(x)` reach. */

const sequenceOperators = new Set<Value>();

/** True for the methods below that C has as slots of sequences and not of numbers: operators ask them last. */
export const isSequenceOperator = (v: Value): boolean => sequenceOperators.has(v);

type Repeat = (vm: VM, self: Sequence, n: number | bigint) => Value;

function repeating(type: Obj, name: string, repeatBy: Repeat): void {
  const native = method(type, `${name}(value, /)`, (vm, self: Sequence, given: Value) => {
    return repeatBy(vm, unbox(self) as Sequence, indexOf(given));
  });
  sequenceOperators.add(native);
}

for (const type of [T.str, T.bytes, T.bytearray, T.list, T.tuple]) {
  const add = method(type, '__add__(value, /)', (vm, self: Sequence, value: Value) => {
    const x = unbox(self) as Sequence;
    const sum = concatenate(vm, x, unbox(value));
    if (sum === undefined) throw cannotConcatenate(x, value);
    return sum;
  });
  sequenceOperators.add(add);
  repeating(type, '__mul__', repeat);
  repeating(type, '__rmul__', repeat);
}

for (const type of [T.list, T.bytearray]) {
  const add = method(type, '__iadd__(value, /)', (vm, self: Obj, value: Value) =>
    concatenateInPlace(vm, self, value),
  );
  sequenceOperators.add(add);
  repeating(type, '__imul__', (vm, self, n) => repeatInPlace(vm, self as Obj, n));
}

for (const type of [T.str, T.bytes, T.bytearray]) {
  method(type, '__mod__(value, /)', (vm, self: Value, value: Value) => percent(vm, self, value));
  method(type, '__rmod__(value, /)', (vm, self: Value, value: Value) => {
    const format = unbox(value);
    return typeOf(format) === type ? percent(vm, format, self) : NOT_IMPLEMENTED;
  });
}
