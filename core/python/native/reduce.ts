import { isBoxed, unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { newBytes, newDict, newFloat, newList, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import type {
  BoundMethodData,
  ExceptionData,
  NativeData,
  RangeData,
  RangeIterData,
  SeqIterData,
  SliceData,
  StrIterData,
} from '../object/payloads';
import type { SetData } from '../object/set';
import { NONE, T, typeData, typeOf } from '../object/type';
import { ownerOf } from '../pickle/global';
import { cannotPickle, stateOf } from '../pickle/reduce';
import { latinText } from '../text/decode';
import { storeSlot } from '../vm/attr';
import { exceptionType, typeError } from '../vm/errors';
import { unsetField } from '../vm/exception-fields';
import { nextNative } from '../vm/iterate';
import { newRange } from '../vm/ranges';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define, method } from './define';

/** `__reduce__` and its kin of the built-in types: how pickle and copy take objects apart. */

method(T.object, '__reduce_ex__(protocol, /)', (vm, self: Value, protocol: Value) =>
  vm.call(vm.helper('_reduce_ex'), [self, protocol]),
);
method(T.object, '__reduce__()', (vm, self: Value) => vm.call(vm.helper('_common_reduce'), [self, 0]));
method(T.object, '__getstate__()', (_vm, self: Value) => (typeof self === 'object' ? stateOf(self) : NONE));

/** Kinds that `object.__reduce_ex__` makes anew by `__new__`, without arguments. */
const WITHOUT_ARGUMENTS: readonly number[] = [K.Instance, K.Exception, K.List, K.Dict];
define('_helpers', '_check_newobj(obj, /)', (_vm, v: Value) => {
  if (typeof v !== 'object' || !WITHOUT_ARGUMENTS.includes(v.kind)) throw cannotPickle(v);
  return NONE;
});

// ---- arguments for __new__ ----------------------------------------------------------------------------------------------

method(T.int, '__getnewargs__()', (_vm, self: Value) => newTuple([unbox(self)]));
method(T.str, '__getnewargs__()', (_vm, self: Value) => newTuple([unbox(self)]));
method(T.float, '__getnewargs__()', (_vm, self: Obj) =>
  newTuple([isBoxed(self) ? self.p : newFloat(self.p as number)]),
);
method(T.bytes, '__getnewargs__()', (_vm, self: Obj) => newTuple([newBytes(self.p as Uint8Array)]));
method(T.tuple, '__getnewargs__()', (_vm, self: Obj) => newTuple([newTuple([...(self.p as Value[])])]));

// ---- containers ---------------------------------------------------------------------------------------------------------

for (const type of [T.set, T.frozenset]) {
  method(type, '__reduce__()', (_vm, self: Obj) =>
    newTuple([self.cls, newTuple([newList([...(self.p as SetData).values()])]), stateOf(self)]),
  );
}
const reduceByteArray = (self: Obj, protocol: number): Value => {
  const bytes = self.p as Uint8Array;
  if (protocol < 3) return newTuple([self.cls, newTuple([latinText(bytes), 'latin-1']), stateOf(self)]);
  return newTuple([self.cls, newTuple(bytes.length === 0 ? [] : [newBytes(bytes.slice())]), stateOf(self)]);
};
method(T.bytearray, '__reduce_ex__(protocol=, /)', (_vm, self: Obj, protocol: Slot) =>
  reduceByteArray(self, typeof protocol === 'number' ? protocol : 0),
);
method(T.bytearray, '__reduce__()', (_vm, self: Obj) => reduceByteArray(self, 2));
method(T.range, '__reduce__()', (_vm, self: Obj) => {
  const { start, stop, step } = self.p as RangeData;
  return newTuple([T.range, newTuple([start, stop, step])]);
});
method(T.slice, '__reduce__()', (_vm, self: Obj) => {
  const { start, stop, step } = self.p as SliceData;
  return newTuple([T.slice, newTuple([start, stop, step])]);
});
for (const type of [T.listIterator, T.tupleIterator, T.bytesIterator]) {
  method(type, '__reduce__()', (vm, self: Obj) => {
    const { seq, i } = self.p as SeqIterData;
    return newTuple([vm.native('builtins.iter'), newTuple([seq]), i]);
  });
  method(type, '__setstate__(state, /)', (_vm, self: Obj, state: Value) => {
    (self.p as SeqIterData).i = Number(indexOf(state));
    return NONE;
  });
}
method(T.rangeIterator, '__reduce__()', (vm, self: Obj) => {
  const { i, step, left } = self.p as RangeIterData;
  return newTuple([vm.native('builtins.iter'), newTuple([newRange(i, i + left * step, step)])]);
});
method(T.strIterator, '__reduce__()', (vm, self: Obj) => {
  const { text, i } = self.p as StrIterData;
  return newTuple([vm.native('builtins.iter'), newTuple([text.slice(i)])]);
});
/** What is left of the items of others is a list, as CPython has it; the iterator itself stays where it is. */
for (const type of [T.dictKeyIterator, T.dictValueIterator, T.dictItemIterator, T.setIterator]) {
  method(type, '__reduce__()', (vm, self: Obj) => {
    const ahead = new Obj(self.kind, self.cls, { ...(self.p as object), live: undefined });
    const left: Value[] = [];
    for (let next = nextNative(vm, ahead); next !== undefined; next = nextNative(vm, ahead))
      left.push(next as Value);
    return newTuple([vm.native('builtins.iter'), newTuple([newList(left)])]);
  });
}

// ---- functions and singletons -----------------------------------------------------------------------------------------------

const getattrOf = (vm: VM, owner: Value, name: string): Value =>
  newTuple([vm.native('builtins.getattr'), newTuple([owner, name])]);
/** A function of a module goes by name, a method of a type or an object by what it belongs to. */
function reduceCallable(vm: VM, self: Obj): Value {
  if (self.kind === K.BoundMethod) {
    const bound = self.p as BoundMethodData;
    return getattrOf(vm, bound.self, (bound.fn.p as { name: string }).name);
  }
  const owner = ownerOf(self);
  const { name } = self.p as NativeData;
  return owner === undefined ? name : getattrOf(vm, owner, name);
}
for (const type of [T.native, T.nativeMethod, T.method])
  method(type, '__reduce__()', (vm, self: Obj) => reduceCallable(vm, self));
method(T.ellipsis, '__reduce__()', () => 'Ellipsis');
method(T.NotImplementedType, '__reduce__()', () => 'NotImplemented');

// ---- exceptions ------------------------------------------------------------------------------------------------------------

/** What a program set on an exception, without the fields that its class makes of its arguments. */
function ownState(vm: VM, self: Obj): Value {
  const dict = newDict();
  self.shape?.names.forEach((name, i) => {
    if (unsetField(vm, self.cls, name) === undefined)
      (dict.p as DictData).setStr(name, (self.slots as Value[])[i]);
  });
  return (dict.p as DictData).size === 0 ? NONE : dict;
}

const fieldOf = (self: Obj, name: string): Value => {
  const slot = self.shape?.find(name) ?? -1;
  return slot < 0 ? NONE : (self.slots as Value[])[slot];
};

function reduced(self: Obj, args: Value, state: Value): Value {
  return newTuple(state === NONE ? [self.cls, args] : [self.cls, args, state]);
}

const BaseException = exceptionType('BaseException');
method(BaseException, '__reduce__()', (vm, self: Obj) =>
  reduced(self, (self.p as ExceptionData).args, ownState(vm, self)),
);
method(exceptionType('OSError'), '__reduce__()', (vm, self: Obj) => {
  const { args } = self.p as ExceptionData;
  const filename = fieldOf(self, 'filename');
  const items = args.p as Value[];
  if (items.length !== 2 || filename === NONE) return reduced(self, args, ownState(vm, self));
  const second = fieldOf(self, 'filename2');
  const all = second === NONE ? [...items, filename] : [...items, filename, NONE, second];
  return reduced(self, newTuple(all), ownState(vm, self));
});
method(exceptionType('ImportError'), '__reduce__()', (vm, self: Obj) => {
  const state = ownState(vm, self);
  const extra = ['name', 'path'].filter((name) => fieldOf(self, name) !== NONE);
  if (extra.length === 0) return reduced(self, (self.p as ExceptionData).args, state);
  const dict = state === NONE ? newDict() : (state as Obj);
  for (const name of extra) (dict.p as DictData).setStr(name, fieldOf(self, name));
  return reduced(self, (self.p as ExceptionData).args, dict);
});
method(BaseException, '__setstate__(state, /)', (vm, self: Obj, state: Value) => {
  if (state === NONE) return NONE;
  if (typeof state !== 'object' || state.kind !== K.Dict) throw typeError('state is not a dictionary');
  if (typeData(typeOf(self)).heap) return vm.call(vm.helper('_set_attributes'), [self, state]);
  for (const { k, v } of (state.p as DictData).map.values()) storeSlot(self, k as string, v as Value);
  return NONE;
});
