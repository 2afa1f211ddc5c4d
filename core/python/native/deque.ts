import { unbox } from '../object/boxed';
import {
  DEQUE,
  DEQUE_ITERATOR,
  DEQUE_REVERSE_ITERATOR,
  type DequeData,
  type DequeIterData,
  dequeItems,
  dequeIterator,
  itemAt,
  newDequeData,
  placeOf,
  pushLeft,
  pushRight,
  putItems,
  takeAll,
  takeLeft,
  takeRight,
} from '../object/deque';
import { drop, handOver } from '../object/heap';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { NONE, NOT_IMPLEMENTED, typeData, typeOf } from '../object/type';
import { asInt, isInt } from '../vm/arith';
import { notAnInt } from '../vm/ask-index';
import { pyError, typeError, valueError } from '../vm/errors';
import { drain, nextNative } from '../vm/iterate';
import type { VM } from '../vm/vm';
import { instanceOf, sizeOf, timesOf } from './conversions';
import { attribute, method, staticMethod } from './define';

/** collections.deque. What asks items (comparing, repr) or goes round iterators of Python is core/stdlib/_deque.py. */

const data = (o: Obj): DequeData => o.p as DequeData;
const counted = <V extends Value>(v: V): V => {
  if (typeof v === 'object') v.rc++;
  return v;
};
const isDeque = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.Deque;
const inPython = (vm: VM, name: string, args: Value[]): Value =>
  vm.call(vm.moduleValue('_deque', name), args);

function append(d: DequeData, v: Value): void {
  if (d.maxlen === 0) return;
  if (d.size === d.maxlen) drop(takeLeft(d));
  pushRight(d, counted(v));
}

function appendLeft(d: DequeData, v: Value): void {
  if (d.maxlen === 0) return;
  if (d.size === d.maxlen) drop(takeRight(d));
  pushLeft(d, counted(v));
}

function maxlenOf(v: Slot): number {
  if (v === undefined || v === NONE) return -1;
  const plain = unbox(v);
  if (!isInt(plain)) throw typeError('an integer is required');
  const n = Number(asInt(plain));
  if (n < 0) throw valueError('maxlen must be non-negative');
  return n;
}

staticMethod(DEQUE, '__new__(cls, *args, **kwargs)', (_vm, cls: Obj) =>
  instanceOf(K.Deque, cls, newDequeData(-1)),
);
method(DEQUE, '__init__(iterable=, maxlen=)', (vm, self: Obj, iterable: Slot, maxlen: Slot) => {
  const d = data(self);
  d.maxlen = maxlenOf(maxlen);
  for (const v of takeAll(d)) drop(v);
  if (iterable === undefined) return NONE;
  return extend(vm, self, iterable, 'extend', append);
});
method(DEQUE, 'append(item, /)', (vm, self: Obj, v: Value) => {
  append(data(self), v);
  vm.cells++;
  return NONE;
});
method(DEQUE, 'appendleft(item, /)', (vm, self: Obj, v: Value) => {
  appendLeft(data(self), v);
  vm.cells++;
  return NONE;
});
function extend(vm: VM, self: Obj, iterable: Value, name: string, add: typeof append): Value {
  const values = drain(vm, iterable);
  if (values === undefined) return inPython(vm, name, [self, iterable]);
  const all = iterable === self ? values.slice() : values;
  vm.allocate(all.length);
  for (const v of all) add(data(self), v);
  return NONE;
}
method(DEQUE, 'extend(iterable, /)', (vm, self: Obj, iterable: Value) =>
  extend(vm, self, iterable, 'extend', append),
);
method(DEQUE, 'extendleft(iterable, /)', (vm, self: Obj, iterable: Value) =>
  extend(vm, self, iterable, 'extendleft', appendLeft),
);
method(DEQUE, 'pop()', (_vm, self: Obj) => {
  if (data(self).size === 0) throw pyError('IndexError', 'pop from an empty deque');
  return handOver(takeRight(data(self)));
});
method(DEQUE, 'popleft()', (_vm, self: Obj) => {
  if (data(self).size === 0) throw pyError('IndexError', 'pop from an empty deque');
  return handOver(takeLeft(data(self)));
});
method(DEQUE, 'clear()', (_vm, self: Obj) => {
  for (const v of takeAll(data(self))) drop(v);
  return NONE;
});
method(DEQUE, 'reverse()', (_vm, self: Obj) => {
  putItems(data(self), dequeItems(data(self)).reverse());
  return NONE;
});
method(DEQUE, 'rotate(n=, /)', (vm, self: Obj, n: Slot) => {
  const d = data(self);
  const turns = sizeOf(n ?? 1);
  if (d.size < 2) return NONE;
  const by = turns % d.size;
  vm.charge(Math.abs(by) >> 6);
  for (let i = 0; i < by; i++) pushLeft(d, takeRight(d));
  for (let i = 0; i > by; i--) pushRight(d, takeLeft(d));
  return NONE;
});
const copy = (vm: VM, self: Obj): Value => {
  const { cls } = self;
  if (typeData(cls).heap) return inPython(vm, 'copy', [self]);
  return plainCopy(self);
};
function plainCopy(self: Obj): Obj {
  const d = newDequeData(data(self).maxlen);
  putItems(d, dequeItems(data(self)).map(counted));
  return instanceOf(K.Deque, DEQUE, d);
}
method(DEQUE, 'copy()', copy);
method(DEQUE, '__copy__()', copy);
method(DEQUE, 'insert(index, value, /)', (_vm, self: Obj, index: Value, v: Value) => {
  const d = data(self);
  if (d.size === d.maxlen) throw pyError('IndexError', 'deque already at its maximum size');
  const i = sizeOf(index);
  const items = takeAll(d);
  items.splice(i < 0 ? Math.max(0, i + items.length) : i, 0, counted(v));
  putItems(d, items);
  return NONE;
});
for (const name of ['remove', 'count']) {
  method(DEQUE, `${name}(value, /)`, (vm, self: Obj, v: Value) => inPython(vm, name, [self, v]));
}
method(DEQUE, 'index(value, start=, stop=, /)', (vm, self: Obj, v: Value, start: Slot, stop: Slot) =>
  inPython(vm, 'index', [self, v, start ?? 0, stop ?? data(self).size]),
);
method(DEQUE, '__contains__(value, /)', (vm, self: Obj, v: Value) => inPython(vm, 'contains', [self, v]));
method(DEQUE, '__len__()', (_vm, self: Obj) => data(self).size);
method(DEQUE, '__iter__()', (_vm, self: Obj) => dequeIterator(self));
method(DEQUE, '__reversed__()', (_vm, self: Obj) => dequeIterator(self, -1));
method(DEQUE, '__repr__()', (vm, self: Obj) => inPython(vm, 'text', [self]));
method(DEQUE, '__reduce__()', (vm, self: Obj) => inPython(vm, 'reduced', [self]));
attribute(DEQUE, 'maxlen', (_vm, self) => (data(self as Obj).maxlen < 0 ? NONE : data(self as Obj).maxlen));
typeData(DEQUE).dict.set('__hash__', NONE);

// ---- items by position ------------------------------------------------------------------------------------------------

function position(self: Obj, index: Value): number {
  const n = unbox(index);
  if (!isInt(n))
    throw notAnInt(index, `sequence index must be integer, not '${typeData(typeOf(index)).name}'`);
  const { size } = data(self);
  const i = Number(asInt(n));
  const at = i < 0 ? i + size : i;
  if (at < 0 || at >= size) throw pyError('IndexError', 'deque index out of range');
  return at;
}
method(DEQUE, '__getitem__(index, /)', (_vm, self: Obj, index: Value) =>
  itemAt(data(self), position(self, index)),
);
method(DEQUE, '__setitem__(index, value, /)', (_vm, self: Obj, index: Value, v: Value) => {
  const d = data(self);
  const place = placeOf(d, position(self, index));
  const old = d.buffer[place];
  d.buffer[place] = counted(v);
  drop(old);
  return NONE;
});
method(DEQUE, '__delitem__(index, /)', (_vm, self: Obj, index: Value) => {
  const at = position(self, index);
  const items = takeAll(data(self));
  const [gone] = items.splice(at, 1);
  putItems(data(self), items);
  drop(gone);
  return NONE;
});

// ---- operators -----------------------------------------------------------------------------------------------------------

for (const name of ['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__']) {
  method(DEQUE, `${name}(other, /)`, (vm, self: Obj, other: Value) =>
    isDeque(other) ? inPython(vm, 'compare', [self, other, name]) : NOT_IMPLEMENTED,
  );
}
method(DEQUE, '__add__(other, /)', (_vm, self: Obj, other: Value) => {
  if (!isDeque(other))
    throw typeError(`can only concatenate deque (not "${typeData(typeOf(other)).name}") to deque`);
  const sum = plainCopy(self);
  for (const v of dequeItems(data(other))) append(data(sum), v);
  return sum;
});
function repeat(vm: VM, self: Obj, times: Value): Obj {
  const n = timesOf(times);
  const d = newDequeData(data(self).maxlen);
  const items = dequeItems(data(self));
  vm.allocate(items.length * n);
  for (let i = 0; i < n; i++) for (const v of items) append(d, v);
  return instanceOf(K.Deque, DEQUE, d);
}
for (const name of ['__mul__', '__rmul__']) {
  method(DEQUE, `${name}(times, /)`, (vm, self: Obj, times: Value) => repeat(vm, self, times));
}
method(DEQUE, '__iadd__(iterable, /)', (vm, self: Obj, iterable: Value) => {
  const answer = extend(vm, self, iterable, 'extended', append);
  return answer === NONE ? self : answer;
});
method(DEQUE, '__imul__(times, /)', (vm, self: Obj, times: Value) => {
  const repeated = repeat(vm, self, times);
  for (const v of takeAll(data(self))) drop(v);
  putItems(data(self), takeAll(data(repeated)));
  return self;
});

for (const type of [DEQUE_ITERATOR, DEQUE_REVERSE_ITERATOR]) {
  method(type, '__iter__()', (_vm, self: Obj) => self);
  method(type, '__next__()', (vm, self: Obj) => {
    const v = nextNative(vm, self);
    if (v === undefined) throw pyError('StopIteration');
    return v;
  });
  method(type, '__length_hint__()', (_vm, self: Obj) => {
    const { deque, i } = self.p as DequeIterData;
    return Math.max(0, data(deque).size - i);
  });
}
