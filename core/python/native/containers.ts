import type { DictData } from '../object/dict';
import { drop, handOver } from '../object/heap';
import { newDict, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import type { RangeData } from '../object/payloads';
import type { SetData } from '../object/set';
import { lookup, NONE, T, typeData } from '../object/type';
import { asInt, binary, isInt } from '../vm/arith';
import { asBuiltin } from '../vm/as-builtin';
import { equalPlain } from '../vm/compare';
import { clearDict, copyDict, mergeDict } from '../vm/dicts';
import { pyError, valueError } from '../vm/errors';
import { deleteItem, dictItem, getItem, setItem } from '../vm/item';
import { extendNative, iterate, nextNative, seqIterator } from '../vm/iterate';
import { lookupKey } from '../vm/lookup-key';
import { MISSING } from '../vm/missing';
import { rangeIndex, rangeLength } from '../vm/ranges';
import { addAll, newSet, removeKey, setOperation, setUpdateOperation } from '../vm/sets';
import { plainRepr } from '../vm/text';
import type { VM } from '../vm/vm';
import { fillSet, indexOf, isSet, sizeOf } from './conversions';
import { classMethod, method } from './define';

/** Methods of list, tuple, dict, set and frozenset, and of the views of a dict. */

/** Number of `|` among the binary operators. */
const UNION = 10;
const items = (o: Obj): Value[] => o.p as Value[];
const dict = (o: Obj): DictData => o.p as DictData;
const set = (o: Obj): SetData => o.p as SetData;
const counted = <V extends Slot>(v: V): V => {
  if (typeof v === 'object') v.rc++;
  return v;
};

const nativeIterator = (vm: VM, self: Obj): Value => asBuiltin(self, (o) => iterate(vm, o));

function nextOrStop(vm: VM, it: Obj): Value {
  const v = nextNative(vm, it);
  if (v === undefined) throw pyError('StopIteration');
  return v;
}

/** A value as an error shows it; classes with a repr in Python by their default one. */
const reprText = (vm: VM, v: Value): string => plainRepr(vm, v, 0) ?? '<object>';

// ---- list -----------------------------------------------------------------------------------------------------------

method(T.list, '__init__(iterable=, /)', (vm, self: Obj, iterable: Slot) => {
  for (const v of items(self).splice(0)) drop(v);
  if (iterable === undefined || extendNative(vm, self, iterable)) {
    vm.allocate(items(self).length);
    return NONE;
  }
  return vm.call(vm.helper('_list_extend'), [self, iterable]);
});
method(T.list, 'append(object, /)', (vm, self: Obj, v: Value) => {
  items(self).push(counted(v));
  vm.cells++;
  return NONE;
});
method(T.list, 'extend(iterable, /)', (vm, self: Obj, iterable: Value) => {
  if (extendNative(vm, self, iterable)) return NONE;
  return vm.call(vm.helper('_list_extend'), [self, iterable]);
});
method(T.list, 'insert(index, object, /)', (_vm, self: Obj, index: Value, v: Value) => {
  const list = items(self);
  const i = sizeOf(index);
  list.splice(i < 0 ? Math.max(0, i + list.length) : i, 0, counted(v));
  return NONE;
});
method(T.list, 'pop(index=, /)', (_vm, self: Obj, index: Slot) => {
  const list = items(self);
  if (list.length === 0) throw pyError('IndexError', 'pop from empty list');
  if (index === undefined) return handOver(list.pop() as Value);
  const i = sizeOf(index);
  const at = i < 0 ? i + list.length : i;
  if (at < 0 || at >= list.length) throw pyError('IndexError', 'pop index out of range');
  return handOver(at === list.length - 1 ? (list.pop() as Value) : list.splice(at, 1)[0]);
});
method(T.list, 'clear()', (_vm, self: Obj) => {
  for (const v of items(self).splice(0).reverse()) drop(v);
  return NONE;
});
method(T.list, 'copy()', (vm, self: Obj) => {
  vm.allocate(items(self).length);
  return new Obj(K.List, T.list, items(self).map(counted));
});
method(T.list, 'reverse()', (_vm, self: Obj) => {
  items(self).reverse();
  return NONE;
});
method(T.list, 'sort(*, key=, reverse=)', (vm, self: Obj, key: Slot, reverse: Slot) =>
  vm.call(vm.helper('_list_sort'), [self, key ?? NONE, isSet(reverse)]),
);
/** Position of the first equal item from `start` on; −1; undefined when Python compares. */
function position(
  vm: VM,
  list: readonly Value[],
  v: Value,
  start = 0,
  stop = list.length,
): number | undefined {
  vm.charge((stop - start) >> 6);
  for (let i = start; i < stop && i < list.length; i++) {
    if (list[i] === v) return i;
    const same = equalPlain(vm, list[i], v);
    if (same === undefined) return undefined;
    if (same) return i;
  }
  return -1;
}
const bound = (v: Slot, length: number, otherwise: number): number => {
  if (v === undefined) return otherwise;
  const n = Number(indexOf(v, 'slice indices must be integers or have an __index__ method'));
  return n < 0 ? Math.max(0, n + length) : n;
};
for (const type of [T.list, T.tuple]) {
  const name = typeData(type).name;
  method(type, 'index(value, start=, stop=, /)', (vm, self: Obj, v: Value, start: Slot, stop: Slot) => {
    const list = items(self);
    const at = position(vm, list, v, bound(start, list.length, 0), bound(stop, list.length, list.length));
    if (at === undefined)
      return vm.call(vm.helper('_sequence_index'), [
        self,
        v,
        bound(start, list.length, 0),
        bound(stop, list.length, list.length),
        name,
      ]);
    if (at < 0)
      throw valueError(
        name === 'list' ? `${reprText(vm, v)} is not in list` : 'tuple.index(x): x not in tuple',
      );
    return at;
  });
  method(type, 'count(value, /)', (vm, self: Obj, v: Value) => {
    let n = 0;
    for (const item of items(self)) {
      const same = item === v ? true : equalPlain(vm, item, v);
      if (same === undefined) return vm.call(vm.helper('_sequence_count'), [self, v]);
      if (same) n++;
    }
    return n;
  });
}
method(T.list, 'remove(value, /)', (vm, self: Obj, v: Value) => {
  const at = position(vm, items(self), v);
  if (at === undefined) return vm.call(vm.helper('_list_remove'), [self, v]);
  if (at < 0) throw valueError('list.remove(x): x not in list');
  drop(items(self).splice(at, 1)[0]);
  return NONE;
});
method(T.list, '__reversed__()', (_vm, self: Obj) =>
  seqIterator(self, T.listReverseIterator, items(self).length - 1, -1),
);

for (const type of [T.list, T.dict, T.set, T.bytearray]) typeData(type).dict.set('__hash__', NONE);

// what subclasses reach by super(): the native behaviour under its special name
for (const type of [T.list, T.tuple, T.dict, T.set, T.frozenset]) {
  method(
    type,
    '__len__()',
    (_vm, self: Obj) =>
      (self.p as { length?: number; size?: number }).length ?? (self.p as { size: number }).size,
  );
  method(type, '__iter__()', (vm, self: Obj) => nativeIterator(vm, self));
  method(type, '__contains__(value, /)', (vm, self: Obj, v: Value) =>
    vm.call(vm.helper('_native_contains'), [self, v]),
  );
}
for (const type of [T.list, T.tuple]) {
  method(type, '__getitem__(key, /)', (vm, self: Obj, key: Value) =>
    asBuiltin(self, (o) => getItem(vm, o, key)),
  );
}
method(T.dict, '__getitem__(key, /)', (vm, self: Obj, key: Value) => dictItem(vm, self, key));
for (const type of [T.str, T.range, T.bytes, T.bytearray]) {
  method(type, '__getitem__(key, /)', (vm, self: Value, key: Value) => getItem(vm, self, key));
}
for (const type of [T.list, T.dict, T.bytearray]) {
  method(type, '__setitem__(key, value, /)', (vm, self: Obj, key: Value, v: Value) =>
    asBuiltin(self, (o) => setItem(vm, o, key, v)),
  );
  method(type, '__delitem__(key, /)', (vm, self: Obj, key: Value) =>
    asBuiltin(self, (o) => deleteItem(vm, o, key)),
  );
}

// ---- dict -------------------------------------------------------------------------------------------------------------

method(T.dict, '__init__(source=, /, **kwargs)', (vm, self: Obj, source: Slot, kwargs: Map<string, Value>) =>
  update(vm, self, source, kwargs),
);
method(T.dict, 'update(source=, /, **kwargs)', (vm, self: Obj, source: Slot, kwargs: Map<string, Value>) =>
  update(vm, self, source, kwargs),
);
function update(vm: VM, self: Obj, source: Slot, kwargs: Map<string, Value>): Value {
  if (source !== undefined) {
    if (typeof source === 'object' && source.cls === T.dict && dict(source).custom === undefined)
      mergeDict(dict(self), dict(source));
    else {
      const named = newDict();
      for (const [key, v] of kwargs) dict(named).setStr(key, v);
      return vm.call(vm.helper('_dict_update_all'), [self, source, named]);
    }
  }
  for (const [key, v] of kwargs) drop(dict(self).setStr(key, v));
  return NONE;
}
method(T.dict, 'get(key, default=, /)', (vm, self: Obj, key: Value, otherwise: Slot) => {
  const k = lookupKey(vm, dict(self), key);
  if (k === undefined) return vm.call(vm.helper('_dict_get'), [self, key, otherwise ?? NONE]);
  return dict(self).get(k) ?? otherwise ?? NONE;
});
method(T.dict, 'setdefault(key, default=, /)', (vm, self: Obj, key: Value, otherwise: Slot) => {
  const k = lookupKey(vm, dict(self), key);
  if (k === undefined) return vm.call(vm.helper('_dict_setdefault'), [self, key, otherwise ?? NONE]);
  const found = dict(self).get(k);
  if (found !== undefined) return found;
  dict(self).set(k, key, otherwise ?? NONE);
  return otherwise ?? NONE;
});
method(T.dict, 'pop(key, default=, /)', (vm, self: Obj, key: Value, otherwise: Slot) => {
  const k = lookupKey(vm, dict(self), key);
  if (k === undefined) return vm.call(vm.helper('_dict_pop'), [self, key, otherwise ?? MISSING]);
  const gone = dict(self).remove(k);
  if (gone === undefined) {
    if (otherwise === undefined) throw pyError('KeyError', key);
    return otherwise;
  }
  drop(gone.k);
  return handOver(gone.v as Value);
});
method(T.dict, 'popitem()', (_vm, self: Obj) => {
  const data = dict(self);
  if (data.size === 0) throw pyError('KeyError', 'popitem(): dictionary is empty');
  let last: Parameters<DictData['remove']>[0] = 0;
  for (const key of data.map.keys()) last = key;
  const gone = data.remove(last) as { k: Value; v: Value };
  return new Obj(K.Tuple, T.tuple, [gone.k, gone.v]);
});
method(T.dict, 'clear()', (_vm, self: Obj) => {
  clearDict(self);
  return NONE;
});
method(T.dict, 'copy()', (_vm, self: Obj) => copyDict(self));
for (const [name, type] of [
  ['keys', T.dictKeys],
  ['values', T.dictValues],
  ['items', T.dictItems],
] as const) {
  method(T.dict, `${name}()`, (_vm, self: Obj) => new Obj(K.DictView, type, counted(self)));
}
method(T.dict, '__reversed__()', (_vm, self: Obj) => {
  const keys = newTuple([...dict(self).map.values()].map((e) => e.k));
  return seqIterator(keys, T.dictReverseKeyIterator, dict(self).size - 1, -1);
});
classMethod(T.dict, 'fromkeys(iterable, value=, /)', (vm, cls: Obj, iterable: Value, v: Slot) =>
  vm.call(vm.helper('_fromkeys'), [cls, iterable, v ?? NONE]),
);

for (const type of [T.dictKeys, T.dictValues, T.dictItems]) {
  method(type, '__len__()', (_vm, self: Obj) => dict(self.p as Obj).size);
  method(type, '__iter__()', (vm, self: Obj) => iterate(vm, self));
  if (type !== T.dictValues)
    method(type, 'isdisjoint(other, /)', (vm, self: Obj, other: Value) =>
      vm.call(vm.helper('_isdisjoint'), [self, other]),
    );
}
method(T.dictKeys, '__contains__(key, /)', (vm, self: Obj, key: Value) =>
  vm.call(vm.helper('_native_contains'), [self.p as Obj, key]),
);
method(T.dictItems, '__contains__(item, /)', (vm, self: Obj, item: Value) =>
  vm.call(vm.helper('_items_contain'), [self.p as Obj, item]),
);
for (const [name, helper] of [
  ['get', 'get'],
  ['keys', 'keys'],
  ['values', 'values'],
  ['items', 'items'],
  ['copy', 'copy'],
]) {
  method(T.mappingproxy, `${name}(*args)`, (vm, self: Obj, args: Value[]) =>
    vm.call(lookup(T.dict, helper) as Value, [self.p as Obj, ...args]),
  );
}
method(T.mappingproxy, '__contains__(key, /)', (vm, self: Obj, key: Value) =>
  vm.call(vm.helper('_native_contains'), [self.p as Obj, key]),
);
method(T.mappingproxy, '__reversed__()', (vm, self: Obj) =>
  vm.call(lookup(T.dict, '__reversed__') as Value, [self.p as Obj]),
);
method(T.mappingproxy, '__or__(value, /)', (vm, self: Obj, other: Value) => binary(vm, UNION, self, other));
method(T.mappingproxy, '__ror__(value, /)', (vm, self: Obj, other: Value) => binary(vm, UNION, other, self));
method(T.mappingproxy, '__iter__()', (vm, self: Obj) => iterate(vm, self.p as Obj));

// ---- set and frozenset -----------------------------------------------------------------------------------------------------

method(T.set, '__init__(iterable=, /)', (vm, self: Obj, iterable: Slot) => {
  for (const v of set(self).clear()) drop(v);
  if (iterable === undefined) return NONE;
  return join(vm, self, iterable);
});
/** Adds all of an iterable; through Python where members hash there. */
function join(vm: VM, self: Obj, iterable: Value): Value {
  if (
    typeof iterable === 'object' &&
    (iterable.kind === K.Set || iterable.kind === K.FrozenSet) &&
    set(iterable).custom === undefined
  ) {
    addAll(set(self), set(iterable));
    return NONE;
  }
  const filled = fillSet(vm, self, iterable, (members) => vm.call(vm.helper('_set_update'), [self, members]));
  return filled === self ? NONE : filled;
}
method(T.set, 'add(element, /)', (vm, self: Obj, v: Value) => {
  const key = lookupKey(vm, set(self), v);
  if (key === undefined) return vm.call(vm.helper('_set_add'), [self, v]);
  if (set(self).add(key, v)) {
    counted(v);
    vm.cells++;
  }
  return NONE;
});
method(T.set, 'discard(element, /)', (vm, self: Obj, v: Value) => {
  const key = lookupKey(vm, set(self), v);
  if (key === undefined) return vm.call(vm.helper('_set_discard'), [self, v]);
  removeKey(set(self), key);
  return NONE;
});
method(T.set, 'remove(element, /)', (vm, self: Obj, v: Value) => {
  const key = lookupKey(vm, set(self), v);
  if (key === undefined) return vm.call(vm.helper('_set_remove'), [self, v]);
  if (!removeKey(set(self), key)) throw pyError('KeyError', v);
  return NONE;
});
method(T.set, 'pop()', (_vm, self: Obj) => {
  const v = set(self).pop();
  if (v === undefined) throw pyError('KeyError', 'pop from an empty set');
  return handOver(v);
});
method(T.set, 'clear()', (_vm, self: Obj) => {
  for (const v of set(self).clear()) drop(v);
  return NONE;
});
method(T.set, 'update(*others)', (vm, self: Obj, others: Value[]) => {
  if (others.length === 1) return join(vm, self, others[0]);
  return vm.call(vm.helper('_set_update_all'), [self, newTuple(others)]);
});
const OPERATORS: Record<string, number> = {
  difference: 1,
  intersection: 9,
  union: 10,
  symmetric_difference: 11,
};
for (const type of [T.set, T.frozenset]) {
  method(type, 'copy()', (_vm, self: Obj) => {
    if (type === T.frozenset && self.cls === T.frozenset) return self;
    const copy = newSet(type === T.set ? K.Set : K.FrozenSet);
    addAll(set(copy), set(self));
    set(copy).custom =
      set(self).custom === undefined
        ? undefined
        : new Map([...(set(self).custom as Map<never, Value[]>)].map(([k, v]) => [k, v.slice()]));
    return copy;
  });
  for (const [name, op] of Object.entries(OPERATORS)) {
    method(type, `${name}(*others)`, (vm, self: Obj, others: Value[]) => {
      const [only] = others;
      if (
        others.length === 1 &&
        typeof only === 'object' &&
        (only.kind === K.Set || only.kind === K.FrozenSet)
      )
        return setOperation(vm, op, self, only) as Value;
      return vm.call(vm.helper('_set_method'), [
        self,
        newTuple(others),
        ['-', '&', '|', '^'][op === 1 ? 0 : op - 8],
      ]);
    });
  }
  for (const name of ['issubset', 'issuperset', 'isdisjoint']) {
    method(type, `${name}(other, /)`, (vm, self: Obj, other: Value) =>
      vm.call(vm.helper(`_${name}`), [self, other]),
    );
  }
}
for (const [name, op] of Object.entries(OPERATORS)) {
  if (name === 'union') continue;
  method(T.set, `${name}_update(*others)`, (vm, self: Obj, others: Value[]) => {
    const [only] = others;
    if (
      others.length === 1 &&
      typeof only === 'object' &&
      (only.kind === K.Set || only.kind === K.FrozenSet)
    ) {
      const r = setUpdateOperation(vm, op, self, only);
      return r === self ? NONE : (r as Value);
    }
    return vm.call(vm.helper('_set_method_update'), [
      self,
      newTuple(others),
      ['-', '&', '|', '^'][op === 1 ? 0 : op - 8],
    ]);
  });
}

// ---- range, slice ----------------------------------------------------------------------------------------------------------

method(T.range, 'index(value, /)', (vm, self: Obj, v: Value) => {
  const at = isInt(v) ? rangeIndex(self.p as RangeData, asInt(v)) : undefined;
  if (at === undefined) throw valueError(`${reprText(vm, v)} is not in range`);
  return at;
});
method(T.range, 'count(value, /)', (vm, self: Obj, v: Value) => {
  if (isInt(v)) return rangeIndex(self.p as RangeData, asInt(v)) === undefined ? 0 : 1;
  return vm.call(vm.helper('_sequence_count'), [self, v]);
});
method(T.range, '__len__()', (_vm, self: Obj) => rangeLength(self.p as RangeData));
method(T.range, '__iter__()', (vm, self: Obj) => iterate(vm, self));
method(T.slice, 'indices(length, /)', (vm, self: Obj, length: number) =>
  vm.call(vm.helper('_slice_indices'), [self, length]),
);

// ---- iterators -------------------------------------------------------------------------------------------------------------

for (const type of [
  T.listIterator,
  T.tupleIterator,
  T.listReverseIterator,
  T.rangeIterator,
  T.strIterator,
  T.bytesIterator,
  T.dictKeyIterator,
  T.dictValueIterator,
  T.dictItemIterator,
  T.dictReverseKeyIterator,
  T.setIterator,
]) {
  method(type, '__iter__()', (_vm, self: Obj) => self);
  method(type, '__next__()', (vm, self: Obj) => nextOrStop(vm, self));
}
