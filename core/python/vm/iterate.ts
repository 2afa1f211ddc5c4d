import { type DequeData, type DequeIterData, dequeIterator, itemAt } from '../object/deque';
import type { DictData, Entry } from '../object/dict';
import { discard } from '../object/heap';
import { newList, newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { DictIterData, RangeData, RangeIterData, SeqIterData, StrIterData } from '../object/payloads';
import type { SetData } from '../object/set';
import { lookup, NONE, T, type TypeData, typeData, typeOf } from '../object/type';
import { pyError, typeError } from './errors';
import { readLineOf } from './files';
import { isNarrow } from './ranges';
import { CALL } from './signal';
import { nextOfLibrary } from './steps';
import type { VM } from './vm';

/** iter(v). An iterator, or CALL. */
export function iterate(vm: VM, v: Value): Value {
  if (typeof v === 'string')
    return new Obj(K.StrIter, T.strIterator, { text: v, i: 0 } satisfies StrIterData);
  if (typeof v !== 'object') throw notIterable(v);
  if ((v.cls.p as TypeData).heap) {
    const method = lookup(v.cls, '__iter__');
    if (typeof method === 'object' && method.kind !== K.Native) {
      if (method === NONE) throw notIterable(v);
      return method.kind === K.Function
        ? vm.call(vm.helper('_iter'), [v], undefined)
        : vm.call(method, [v], undefined);
    }
  }
  const own = ownIterator(vm, v);
  if (own !== undefined) return own;
  if (lookup(v.cls, '__iter__') !== undefined) return vm.call(vm.helper('_iter'), [v], undefined);
  if (lookup(v.cls, '__getitem__') !== undefined) return vm.call(vm.helper('_iter_items'), [v], undefined);
  throw notIterable(v);
}

function notIterable(v: Value) {
  return typeError(`'${typeData(typeOf(v)).name}' object is not iterable`);
}

/** The iterator of a built-in kind. */
function ownIterator(vm: VM, v: Obj): Value | undefined {
  switch (v.kind) {
    case K.List:
    case K.Tuple:
      return seqIterator(v, v.kind === K.List ? T.listIterator : T.tupleIterator);
    case K.Bytes:
    case K.ByteArray:
      return seqIterator(v, T.bytesIterator);
    case K.Range: {
      const r = v.p as RangeData;
      if (!isNarrow(r)) return vm.call(vm.helper('_wide_range'), [r.start, r.step, r.length]);
      return new Obj(K.RangeIter, T.rangeIterator, {
        i: r.start,
        step: r.step,
        left: r.length,
      } satisfies RangeIterData);
    }
    case K.Boxed:
      return typeof v.p === 'string' ? iterate(vm, v.p) : undefined;
    case K.Dict:
      return dictIterator(v, 0);
    case K.DictView:
      return dictIterator(v.p as Obj, v.cls === T.dictKeys ? 0 : v.cls === T.dictValues ? 1 : 2);
    case K.Set:
    case K.FrozenSet:
      v.rc++;
      return new Obj(K.SetIter, T.setIterator, { set: v, i: 0, size: (v.p as SetData).size });
    case K.MappingProxy:
      return dictIterator(v.p as Obj, 0);
    case K.SeqIter:
    case K.RangeIter:
    case K.StrIter:
    case K.DictIter:
    case K.SetIter:
    case K.Generator:
      return v;
    case K.File:
    case K.DequeIter:
      return v;
    case K.Deque:
      return dequeIterator(v);
    default:
      return undefined;
  }
}

export function seqIterator(seq: Obj, cls: Obj, i = 0, step: 1 | -1 = 1): Obj {
  seq.rc++;
  return new Obj(K.SeqIter, cls, { seq, i, step } satisfies SeqIterData);
}

function dictIterator(dict: Obj, what: 0 | 1 | 2): Obj {
  dict.rc++;
  const cls = [T.dictKeyIterator, T.dictValueIterator, T.dictItemIterator][what];
  return new Obj(K.DictIter, cls, {
    dict,
    what,
    i: 0,
    size: (dict.p as DictData).size,
    live: undefined,
  } satisfies DictIterData);
}

/** next(it) of a native iterator; undefined at its end; CALL when it is none of ours. */
export function nextNative(vm: VM, it: Obj): Value | undefined {
  switch (it.kind) {
    case K.RangeIter: {
      const r = it.p as RangeIterData;
      if (r.left <= 0) return undefined;
      r.left--;
      const v = r.i;
      r.i += r.step;
      return v;
    }
    case K.SeqIter: {
      const s = it.p as SeqIterData;
      const items = s.seq.p as ArrayLike<Value>;
      if (s.i < 0 || s.i >= items.length) {
        s.i = -1; // exhausted for good, also when the list grows
        return undefined;
      }
      const v = items[s.i];
      s.i += s.step;
      return v;
    }
    case K.StrIter: {
      const s = it.p as StrIterData;
      if (s.i >= s.text.length) return undefined;
      const unit = s.text.charCodeAt(s.i);
      const pair =
        unit >= 0xd800 &&
        unit < 0xdc00 &&
        s.i + 1 < s.text.length &&
        (s.text.charCodeAt(s.i + 1) & 0xfc00) === 0xdc00;
      const v = s.text.slice(s.i, s.i + (pair ? 2 : 1));
      s.i += v.length;
      return v;
    }
    case K.DictIter:
      return nextEntry(it.p as DictIterData);
    case K.SetIter: {
      const s = it.p as { set: Obj; i: number; size: number };
      const set = s.set.p as SetData;
      if (set.size !== s.size) {
        s.size = -1;
        throw pyError('RuntimeError', 'Set changed size during iteration');
      }
      const at = set.nextIndex(s.i);
      if (at < 0) return undefined;
      s.i = at + 1;
      return set.at(at);
    }
    case K.File:
      return readLineOf(vm, it);
    case K.DequeIter:
      return nextInDeque(it);
    case K.Instance:
      return nextOfLibrary(vm, it);
    default:
      return CALL;
  }
}

function nextInDeque(it: Obj): Value | undefined {
  const d = it.p as DequeIterData;
  const data = d.deque.p as DequeData;
  if (d.changes !== data.changes) {
    d.changes = -1;
    throw pyError('RuntimeError', 'deque mutated during iteration');
  }
  if (d.i >= data.size) return undefined;
  const at = d.step === 1 ? d.i : data.size - 1 - d.i;
  d.i++;
  return itemAt(data, at);
}

function nextEntry(d: DictIterData): Value | undefined {
  const data = d.dict.p as DictData;
  if (d.size !== data.size) {
    if (d.size === -1) return undefined;
    d.size = -2; // CPython's, too, goes on refusing
    throw pyError('RuntimeError', 'dictionary changed size during iteration');
  }
  if (d.live === undefined) {
    const live = data.map.values();
    for (let i = 0; i < d.i; i++) live.next();
    d.live = live;
  }
  const { value, done } = d.live.next();
  if (done === true) {
    d.size = -1;
    return undefined;
  }
  if (d.i === d.size) {
    d.size = -1;
    throw pyError('RuntimeError', 'dictionary keys changed during iteration');
  }
  d.i++;
  const entry = value as Entry;
  if (d.what === 0) return entry.k;
  if (d.what === 1) return entry.v as Value;
  return newTuple([entry.k, entry.v as Value]);
}

/**
 * All values of an iterable that needs no Python to be iterated; undefined where it does. Values are borrowed
 * (new tuples of dict items have no references yet).
 */
export function drain(vm: VM, v: Value): readonly Value[] | undefined {
  if (typeof v === 'string') return [...v].length === v.length ? v.split('') : [...v];
  if (typeof v !== 'object') throw notIterable(v);
  if ((v.cls.p as TypeData).heap) {
    const method = lookup(v.cls, '__iter__');
    if (typeof method !== 'object' || method.kind !== K.Native) return undefined;
  }
  if (v.kind === K.List || v.kind === K.Tuple) return v.p as Value[];
  if (v.kind === K.Generator || v.kind === K.File || v.kind === K.Instance) return undefined;
  if (v.kind === K.Range && !isNarrow(v.p as RangeData)) return undefined;
  const it = ownIterator(vm, v);
  if (it === undefined || typeof it !== 'object') return undefined;
  const all: Value[] = [];
  for (let next = nextNative(vm, it); next !== undefined; next = nextNative(vm, it)) {
    if (next === CALL) return undefined;
    all.push(next);
    if (all.length > vm.options.maxCells) throw vm.outOfMemory();
  }
  vm.allocate(all.length);
  if (it !== v) discard(it);
  return all;
}

/** Iterators that give their values without Python, and each of them once. */
export function isNativeIterator(v: Value): v is Obj {
  if (typeof v !== 'object') return false;
  switch (v.kind) {
    case K.RangeIter:
    case K.SeqIter:
    case K.StrIter:
    case K.DictIter:
    case K.SetIter:
    case K.DequeIter:
      return true;
    default:
      return false;
  }
}

/**
 * For who has drained `v` and finds that Python must go through it all the same: what is to be gone through.
 * @param values what `drain` answered
 */
export function again(v: Value, values: readonly Value[] | undefined): Value {
  return values !== undefined && isNativeIterator(v) ? newList(values as Value[]) : v; // its own, as an iterator's are
}

/** list.extend where no Python is needed. */
export function extendNative(vm: VM, list: Obj, iterable: Value): boolean {
  const values = drain(vm, iterable);
  if (values === undefined) return false;
  const items = list.p as Value[];
  const n = values.length; // x += x
  vm.allocate(n);
  for (let i = 0; i < n; i++) {
    const item = values[i];
    if (typeof item === 'object') item.rc++;
    items.push(item);
  }
  return true;
}
