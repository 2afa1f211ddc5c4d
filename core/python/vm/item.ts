import { bytesLike } from '../object/buffer';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { adoptList, adoptTuple, newBytes } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { RangeData, SliceData } from '../object/payloads';
import { lookup, NONE, T, type TypeData, typeData, typeOf } from '../object/type';
import { strAt, strLength } from '../text/points';
import { strSlice } from '../text/slice';
import { asInt, isInt } from './arith';
import { hasIndex } from './ask-index';
import { pyError, typeError, valueError } from './errors';
import { drain } from './iterate';
import { lookupKey } from './lookup-key';
import { rangeAt, rangeSlice } from './ranges';
import { resolveSlice, type SliceRange } from './slices';
import type { VM } from './vm';

/** obj[key]. A value, or CALL. */
export function getItem(vm: VM, obj: Value, key: Value): Value {
  if (typeof obj === 'string') return textItem(vm, obj, key);
  if (typeof obj !== 'object') throw notSubscriptable(obj);
  if (definedInPython(obj, '__getitem__'))
    return vm.call(lookup(obj.cls, '__getitem__') as Value, [obj, key], undefined);
  switch (obj.kind) {
    case K.List:
    case K.Tuple: {
      const items = obj.p as Value[];
      const at = indexOf(obj, key, items.length);
      if (typeof at === 'object') {
        const part = pick(items, at);
        vm.allocate(part.length);
        return obj.kind === K.List ? adoptList(part) : adoptTuple(part);
      }
      return at === undefined ? vm.byIndex('_getitem_index', [obj, key]) : items[at];
    }
    case K.Dict:
      return dictItem(vm, obj, key);
    case K.Bytes:
    case K.ByteArray: {
      const bytes = obj.p as Uint8Array;
      const at = indexOf(obj, key, bytes.length);
      if (typeof at === 'object') {
        const part = Uint8Array.from({ length: at.length }, (_, i) => bytes[at.start + i * at.step]);
        return obj.kind === K.Bytes ? newBytes(part) : vm.newByteArray(part);
      }
      return at === undefined ? vm.byIndex('_getitem_index', [obj, key]) : bytes[at];
    }
    case K.Range:
      return rangeItem(vm, obj, key);
    case K.Boxed:
      if (typeof obj.p === 'string') return textItem(vm, obj.p, key);
      break;
    case K.MappingProxy:
      return getItem(vm, obj.p as Obj, key);
    case K.Type: {
      const generic = lookup(obj, '__class_getitem__');
      if (generic !== undefined) return vm.call(vm.helper('_class_getitem'), [obj, key], undefined);
      if (obj === T.type) return vm.call(vm.helper('_generic_alias'), [obj, key], undefined);
      throw typeError(`type '${typeData(obj).name}' is not subscriptable`);
    }
  }
  const method = lookup(obj.cls, '__getitem__');
  if (method === undefined) throw notSubscriptable(obj);
  return vm.call(method, [obj, key], undefined);
}

function notSubscriptable(obj: Value) {
  return typeError(`'${typeData(typeOf(obj)).name}' object is not subscriptable`);
}

function definedInPython(obj: Obj, name: string): boolean {
  if (!(obj.cls.p as TypeData).heap) return false;
  const method = lookup(obj.cls, name);
  return typeof method === 'object' && method.kind !== K.Native;
}

function textItem(vm: VM, text: string, key: Value): Value {
  if (isInt(key)) {
    return strAt(text, asInt(key));
  }
  if (typeof key === 'object' && key.kind === K.Slice) {
    const { start, stop, step } = key.p as SliceData;
    if (resolveSlice(key.p as SliceData, strLength(text)) === undefined)
      return vm.byIndex('_getitem_index', [text, key]);
    return strSlice(text, limit(start), limit(stop), limit(step));
  }
  if (hasIndex(key)) return vm.byIndex('_getitem_index', [text, key]);
  throw typeError(`string indices must be integers, not '${typeData(typeOf(key)).name}'`);
}

/** A part of a slice as text functions take it: an int, or undefined for None. */
const limit = (part: Value): number | bigint | undefined => (isInt(part) ? asInt(part) : undefined);

/** The position a key names in a sequence of `length`; a range for a slice; undefined when `__index__` must be asked. */
function indexOf(obj: Obj, key: Value, length: number, doing = ''): number | SliceRange | undefined {
  if (isInt(key)) {
    const i = Number(asInt(key));
    const at = i < 0 ? i + length : i;
    if (at < 0 || at >= length)
      throw pyError(
        'IndexError',
        `${obj.kind === K.Bytes ? '' : `${kindName(obj)}${doing} `}index out of range`,
      );
    return at;
  }
  if (typeof key === 'object' && key.kind === K.Slice) return resolveSlice(key.p as SliceData, length);
  if (hasIndex(key)) return undefined;
  const name = kindName(obj);
  throw typeError(
    `${name === 'bytes' ? 'byte' : name} indices must be integers or slices, not ${typeData(typeOf(key)).name}`,
  );
}

function kindName(obj: Obj): string {
  return (
    { [K.List]: 'list', [K.Tuple]: 'tuple', [K.Bytes]: 'bytes', [K.ByteArray]: 'bytearray' }[
      obj.kind as number
    ] ?? typeData(obj.cls).name
  );
}

/** Items of a slice, counted. */
function pick(items: readonly Value[], range: SliceRange): Value[] {
  const part: Value[] = [];
  for (let i = 0, at = range.start; i < range.length; i++, at += range.step) {
    const item = items[at];
    if (typeof item === 'object') item.rc++;
    part.push(item);
  }
  return part;
}

/** A dict's own way to an item: a subclass's `__missing__` is asked, its `__getitem__` is not. */
export function dictItem(vm: VM, obj: Obj, key: Value): Value {
  const mapKey = lookupKey(vm, obj.p as DictData, key);
  if (mapKey === undefined) return vm.call(vm.helper('_dict_getitem'), [obj, key], undefined);
  const v = (obj.p as DictData).map.get(mapKey)?.v;
  if (v !== undefined) return v;
  if ((obj.cls.p as TypeData).heap) {
    const missing = lookup(obj.cls, '__missing__');
    if (missing !== undefined) return vm.call(missing, [obj, key], undefined);
  }
  throw pyError('KeyError', key);
}

function rangeItem(vm: VM, obj: Obj, key: Value): Value {
  const r = obj.p as RangeData;
  if (isInt(key)) return rangeAt(r, asInt(key));
  if (typeof key === 'object' && key.kind === K.Slice) {
    if (resolveSlice(key.p as SliceData, 0) === undefined) return vm.byIndex('_getitem_index', [obj, key]);
    return rangeSlice(r, key.p as SliceData);
  }
  if (hasIndex(key)) return vm.byIndex('_getitem_index', [obj, key]);
  throw typeError(`range indices must be integers or slices, not ${typeData(typeOf(key)).name}`);
}

/** obj[key] = value. NONE, or CALL. */
export function setItem(vm: VM, obj: Value, key: Value, value: Value): Value {
  if (typeof obj !== 'object') throw noAssignment(obj);
  if (definedInPython(obj, '__setitem__'))
    return vm.call(lookup(obj.cls, '__setitem__') as Value, [obj, key, value], undefined);
  switch (obj.kind) {
    case K.List: {
      const items = obj.p as Value[];
      const at = indexOf(obj, key, items.length, ' assignment');
      if (at === undefined) return vm.byIndex('_setitem_index', [obj, key, value]);
      if (typeof at === 'object') return setSlice(vm, obj, at, value);
      const old = items[at];
      if (typeof value === 'object') value.rc++;
      items[at] = value;
      drop(old);
      return NONE;
    }
    case K.Dict: {
      const mapKey = lookupKey(vm, obj.p as DictData, key);
      if (mapKey === undefined) return vm.call(vm.helper('_dict_setitem'), [obj, key, value], undefined);
      drop((obj.p as DictData).set(mapKey, key, value));
      vm.cells += 2;
      return NONE;
    }
    case K.ByteArray:
      return setByte(vm, obj, key, value);
  }
  const method = lookup(obj.cls, '__setitem__');
  if (method === undefined) throw noAssignment(obj);
  return vm.call(method, [obj, key, value], undefined);
}

function setByte(vm: VM, obj: Obj, key: Value, value: Value): Value {
  const bytes = obj.p as Uint8Array;
  const at = indexOf(obj, key, bytes.length);
  if (at === undefined) return vm.byIndex('_setitem_index', [obj, key, value]);
  if (typeof at === 'number') {
    if (!isInt(value))
      throw typeError(`'${typeData(typeOf(value)).name}' object cannot be interpreted as an integer`);
    const byte = Number(asInt(value));
    if (byte < 0 || byte > 255) throw valueError('byte must be in range(0, 256)');
    bytes[at] = byte;
    return NONE;
  }
  const added = bytesLike(value)?.slice() ?? bytesOfItems(vm, value);
  if (added === undefined) return vm.call(vm.helper('_bytearray_setslice'), [obj, key, value]);
  if (at.step === 1) {
    obj.p = spliced(bytes, at, added);
    return NONE;
  }
  if (added.length !== at.length)
    throw valueError(
      `attempt to assign bytes of size ${added.length} to extended slice of size ${at.length}`,
    );
  for (let i = 0; i < added.length; i++) bytes[at.start + i * at.step] = added[i];
  return NONE;
}

/** Items of an iterable of small ints as bytes; undefined when Python must iterate. */
function bytesOfItems(vm: VM, value: Value): Uint8Array | undefined {
  if (isInt(value) || typeof value === 'string' || !vm.isIterable(value))
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  const items = drain(vm, value);
  if (items === undefined) return undefined;
  return Uint8Array.from(items, (item) => {
    if (!isInt(item))
      throw typeError(`'${typeData(typeOf(item)).name}' object cannot be interpreted as an integer`);
    const byte = Number(asInt(item));
    if (byte < 0 || byte > 255) throw valueError('byte must be in range(0, 256)');
    return byte;
  });
}

function spliced(bytes: Uint8Array, { start, length }: SliceRange, added: Uint8Array): Uint8Array {
  if (added.length === length) {
    bytes.set(added, start); // views keep seeing it
    return bytes;
  }
  const next = new Uint8Array(bytes.length - length + added.length);
  next.set(bytes.subarray(0, start));
  next.set(added, start);
  next.set(bytes.subarray(start + length), start + added.length);
  return next;
}

function noAssignment(obj: Value) {
  return typeError(`'${typeData(typeOf(obj)).name}' object does not support item assignment`);
}

/** list[slice] = iterable. */
export function setSlice(vm: VM, obj: Obj, range: SliceRange, value: Value): Value {
  if (!vm.isIterable(value))
    throw typeError(
      range.step === 1 ? 'can only assign an iterable' : 'must assign iterable to extended slice',
    );
  const values = drain(vm, value);
  if (values === undefined)
    return vm.call(vm.helper('_list_setslice'), [obj, range.start, range.end, range.step, value], undefined);
  const items = obj.p as Value[];
  const added = values.slice();
  for (const item of added) if (typeof item === 'object') item.rc++;
  if (range.step === 1) {
    // Not as arguments of one splice: a hundred thousand are more than JavaScript's stack holds.
    const rest = items.splice(range.start);
    const gone = rest.slice(0, range.length);
    for (const item of added) items.push(item);
    for (let i = range.length; i < rest.length; i++) items.push(rest[i]);
    for (let i = gone.length - 1; i >= 0; i--) drop(gone[i]);
    return NONE;
  }
  if (added.length !== range.length) {
    for (const item of added) drop(item);
    throw valueError(
      `attempt to assign sequence of size ${added.length} to extended slice of size ${range.length}`,
    );
  }
  added.forEach((item, i) => {
    const at = range.start + i * range.step;
    const old = items[at];
    items[at] = item;
    drop(old);
  });
  return NONE;
}

/** del obj[key]. NONE, or CALL. */
export function deleteItem(vm: VM, obj: Value, key: Value): Value {
  if (typeof obj !== 'object') throw noDeletion(obj);
  if (definedInPython(obj, '__delitem__'))
    return vm.call(lookup(obj.cls, '__delitem__') as Value, [obj, key], undefined);
  switch (obj.kind) {
    case K.List: {
      const items = obj.p as Value[];
      const at = indexOf(obj, key, items.length, ' assignment');
      if (at === undefined) return vm.byIndex('_delitem_index', [obj, key]);
      if (typeof at === 'object') return deleteSlice(items, at);
      const [gone] = items.splice(at, 1);
      drop(gone);
      return NONE;
    }
    case K.Dict: {
      const mapKey = lookupKey(vm, obj.p as DictData, key);
      if (mapKey === undefined) return vm.call(vm.helper('_dict_delitem'), [obj, key], undefined);
      const gone = (obj.p as DictData).remove(mapKey);
      if (gone === undefined) throw pyError('KeyError', key);
      drop(gone.k);
      drop(gone.v);
      return NONE;
    }
  }
  if (obj.kind === K.ByteArray) {
    const bytes = obj.p as Uint8Array;
    const at = indexOf(obj, key, bytes.length);
    if (at === undefined) return vm.byIndex('_delitem_index', [obj, key]);
    const range = typeof at === 'number' ? { start: at, step: 1, length: 1, end: at + 1 } : at;
    const gone = new Set(Array.from({ length: range.length }, (_, i) => range.start + i * range.step));
    obj.p = bytes.filter((_, i) => !gone.has(i));
    return NONE;
  }
  const method = lookup(obj.cls, '__delitem__');
  if (method === undefined) throw noDeletion(obj);
  return vm.call(method, [obj, key], undefined);
}

function noDeletion(obj: Value) {
  return typeError(`'${typeData(typeOf(obj)).name}' object doesn't support item deletion`);
}

function deleteSlice(items: Value[], range: SliceRange): Value {
  if (range.length === 0) return NONE;
  const doomed = new Set<number>();
  for (let i = 0; i < range.length; i++) doomed.add(range.start + i * range.step);
  const gone = items.filter((_, i) => doomed.has(i));
  const kept = items.filter((_, i) => !doomed.has(i));
  items.length = 0;
  for (const item of kept) items.push(item);
  if (range.step === 1) gone.reverse(); // CPython lets a run go from its end
  for (const item of gone) drop(item);
  return NONE;
}

export function newSlice(start: Value, stop: Value, step: Value): Obj {
  return new Obj(K.Slice, T.slice, { start, stop, step } satisfies SliceData);
}
