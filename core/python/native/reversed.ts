import { adoptTuple, newList, newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import type { RangeData, SeqIterData } from '../object/payloads';
import { lookup, NONE, T } from '../object/type';
import { pyError } from '../vm/errors';
import { drain, iterate, nextNative, seqIterator } from '../vm/iterate';
import { reversedRange } from '../vm/ranges';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { method, staticMethod } from './define';

/** The type reversed. What goes through the items of a list, a range or a dict backwards is of other types, as in CPython. */

const lengthOf = (sequence: Obj): number => (sequence.p as ArrayLike<unknown>).length;

staticMethod(T.reversed, '__new__(cls, sequence, /)', (vm, cls: Obj, v: Value) => {
  if (typeof v === 'string') {
    if (cls !== T.reversed) return inPython(vm, cls, v);
    const characters = adoptTuple([...v]);
    return seqIterator(characters, T.reversed, lengthOf(characters) - 1, -1);
  }
  if (typeof v !== 'object' || (v.kind !== K.List && lookup(v.cls, '__reversed__') !== undefined))
    return inPython(vm, cls, v);
  switch (v.kind) {
    case K.Range:
      return iterate(vm, reversedRange(v.p as RangeData));
    case K.DictView: {
      const list = newList([...(drain(vm, v) as Value[])]);
      return seqIterator(list, T.listReverseIterator, lengthOf(list) - 1, -1);
    }
    case K.Tuple:
    case K.Bytes:
    case K.ByteArray:
      return cls === T.reversed ? seqIterator(v, T.reversed, lengthOf(v) - 1, -1) : inPython(vm, cls, v);
    default:
      return inPython(vm, cls, v);
  }
});
const inPython = (vm: VM, cls: Obj, v: Value): Value => vm.call(vm.helper('_reversed'), [cls, v]);

method(T.reversed, '__iter__()', (_vm, self: Obj) => self);
method(T.reversed, '__next__()', (vm, self: Obj) => {
  if (self.kind !== K.SeqIter) return vm.call(vm.helper('_reversed_next'), [self]);
  const next = nextNative(vm, self);
  if (next === undefined) throw pyError('StopIteration');
  return next;
});
for (const type of [T.reversed, T.listReverseIterator]) {
  method(type, '__length_hint__()', (vm, self: Obj) => {
    if (self.kind !== K.SeqIter) return vm.call(vm.helper('_reversed_left'), [self]);
    const { seq, i } = self.p as SeqIterData;
    return i < lengthOf(seq) ? i + 1 : 0;
  });
  method(type, '__reduce__()', (vm, self: Obj) => {
    if (self.kind !== K.SeqIter) return vm.call(vm.helper('_reversed_reduce'), [self]);
    const { seq, i } = self.p as SeqIterData;
    if (i < 0) return newTuple([vm.native('builtins.iter'), newTuple([newTuple([])])]);
    return newTuple([T.reversed, newTuple([seq]), i]);
  });
  method(type, '__setstate__(state, /)', (vm, self: Obj, state: Value) => {
    if (self.kind !== K.SeqIter) return vm.call(vm.helper('_reversed_setstate'), [self, state]);
    (self.p as SeqIterData).i = Number(indexOf(state));
    return NONE;
  });
}
