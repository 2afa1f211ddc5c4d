import { BINARY_METHODS } from '../bytecode/op';
import { floatToInt } from '../number/int-float';
import { powMod } from '../number/int-pow';
import { ceil, floor } from '../number/math';
import { newFloat } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { NONE, NOT_IMPLEMENTED, T } from '../object/type';
import { asInt, binary, invert, isFloat, isInt, isNumber, negate } from '../vm/arith';
import { typeError } from '../vm/errors';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { method } from './define';

/** Operators of int and float by name: what `int.__add__(1, 2)` and `super().__add__(x)` reach. */

const POW = 6;
const LAST_FLOAT_OP = POW;

function operators(type: Obj, fits: (v: Value) => boolean): void {
  BINARY_METHODS.forEach((name, op) => {
    if (name === 'matmul' || (type === T.float && op > LAST_FLOAT_OP)) return;
    if (op !== POW)
      method(type, `__${name}__(other, /)`, (vm, self: Value, other: Value) =>
        fits(other) ? binary(vm, op, self, other) : NOT_IMPLEMENTED,
      );
    method(type, `__r${name}__(other, /)`, (vm, self: Value, other: Value) =>
      fits(other) ? binary(vm, op, other, self) : NOT_IMPLEMENTED,
    );
  });
  method(type, '__pow__(other, mod=, /)', (vm, self: Value, other: Value, mod: Slot) => {
    if (!fits(other)) return NOT_IMPLEMENTED;
    if (mod === undefined || mod === NONE) return binary(vm, POW, self, other);
    if (!isInt(self) || !isInt(other))
      throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
    return isInt(mod) ? powMod(asInt(self), asInt(other), asInt(mod)) : NOT_IMPLEMENTED;
  });
  const divmod = (vm: VM, x: Value, y: Value): Value => vm.call(vm.native('builtins.divmod'), [x, y]);
  method(type, '__divmod__(other, /)', (vm, self: Value, other: Value) =>
    fits(other) ? divmod(vm, self, other) : NOT_IMPLEMENTED,
  );
  method(type, '__rdivmod__(other, /)', (vm, self: Value, other: Value) =>
    fits(other) ? divmod(vm, other, self) : NOT_IMPLEMENTED,
  );
}
operators(T.int, isInt);
operators(T.float, isNumber);

for (const type of [T.int, T.float]) {
  const whole = (self: Value, round: (x: number) => number | bigint): Value =>
    isFloat(self) ? round(self.p) : asInt(self as number);
  method(type, '__neg__()', (vm, self: Value) => negate(vm, self));
  method(type, '__pos__()', (_vm, self: Value) => (isInt(self) ? asInt(self) : self));
  method(type, '__abs__()', (vm, self: Value) => vm.call(vm.native('builtins.abs'), [self]));
  method(type, '__bool__()', (_vm, self: Value) =>
    isFloat(self) ? self.p !== 0 : Number(asInt(self as number)) !== 0,
  );
  method(type, '__int__()', (_vm, self: Value) => whole(self, floatToInt));
  method(type, '__trunc__()', (_vm, self: Value) => whole(self, floatToInt));
  method(type, '__floor__()', (_vm, self: Value) => whole(self, floor));
  method(type, '__ceil__()', (_vm, self: Value) => whole(self, ceil));
  method(type, '__float__()', (_vm, self: Value) => (isInt(self) ? newFloat(Number(asInt(self))) : self));
  method(type, '__round__(ndigits=, /)', (vm, self: Value, digits: Slot) =>
    vm.call(vm.native('builtins.round'), digits === undefined ? [self] : [self, digits]),
  );
}
method(T.int, '__invert__()', (vm, self: Value) => invert(vm, self));
method(T.int, '__index__()', (_vm, self: Value) => indexOf(self));
