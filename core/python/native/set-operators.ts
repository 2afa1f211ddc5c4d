import { BINARY_METHODS } from '../bytecode/op';
import { K, type Obj, type Value } from '../object/obj';
import { NOT_IMPLEMENTED, T } from '../object/type';
import { dictUnion, isDict, updateDict } from '../vm/dicts';
import { setOperation, setUpdateOperation } from '../vm/sets';
import type { VM } from '../vm/vm';
import { method } from './define';

/** Operators of sets, views and dicts by name: what `{1}.__or__({2})` and `super().__or__(x)` reach. */

const SET_OPERATORS = ['sub', 'and', 'or', 'xor'] as const;

const isSet = (v: Value): v is Obj => typeof v === 'object' && (v.kind === K.Set || v.kind === K.FrozenSet);

/** The operator and its reflection, for an operand on the other side that `fits`. */
function both(
  type: Obj,
  name: string,
  fits: (v: Value) => boolean,
  operate: (vm: VM, x: Obj, y: Obj) => Value,
): void {
  method(type, `__${name}__(value, /)`, (vm, self: Obj, other: Value) =>
    fits(other) ? operate(vm, self, other as Obj) : NOT_IMPLEMENTED,
  );
  method(type, `__r${name}__(value, /)`, (vm, self: Obj, other: Value) =>
    fits(other) ? operate(vm, other as Obj, self) : NOT_IMPLEMENTED,
  );
}

for (const name of SET_OPERATORS) {
  const op = BINARY_METHODS.indexOf(name);
  const operate = (vm: VM, x: Obj, y: Obj): Value => setOperation(vm, op, x, y) ?? NOT_IMPLEMENTED;
  for (const type of [T.set, T.frozenset]) both(type, name, isSet, operate);
  for (const type of [T.dictKeys, T.dictItems]) both(type, name, () => true, operate);
  method(T.set, `__i${name}__(value, /)`, (vm, self: Obj, other: Value) =>
    isSet(other) ? (setUpdateOperation(vm, op, self, other) ?? NOT_IMPLEMENTED) : NOT_IMPLEMENTED,
  );
}

both(T.dict, 'or', isDict, dictUnion);
method(T.dict, '__ior__(value, /)', (vm, self: Obj, other: Value) =>
  isDict(other) ? updateDict(vm, self, other) : vm.call(vm.helper('_dict_update'), [self, other]),
);
