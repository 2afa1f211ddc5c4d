import { DictData, type Entry, type MapKey } from '../object/dict';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import { SetData } from '../object/set';
import { bumpTypeEpoch, type TypeData } from '../object/type';

/** Makes a payload again what it was when it was kept. */
export type Restore = () => void;

/**
 * How the payload of `obj` is made again what it is now; undefined for those that never change.
 * @throws Error for a payload that cannot be kept
 */
export function keepPayload(obj: Obj): Restore | undefined {
  const { kind, p } = obj;
  switch (kind) {
    case K.None:
    case K.Float:
    case K.Tuple:
    case K.Native:
    case K.BoundMethod:
    case K.FrozenSet:
    case K.Bytes:
    case K.Range:
    case K.Slice:
    case K.Module:
    case K.Code:
    case K.Frame:
    case K.Boxed:
    case K.MemberDescriptor:
    case K.MappingProxy:
    case K.NotImplemented:
    case K.Ellipsis:
    case K.DictView:
      return undefined;
    case K.Instance:
    case K.Cell:
    case K.ClassMethod:
    case K.StaticMethod:
      return undefined; // the payload is a value
    case K.List:
      return keepArray(p as Value[]);
    case K.Dict:
      return keepDict(obj);
    case K.Set:
      return keepSet(obj);
    case K.Function:
      return keepFunction(p as FunctionData);
    case K.Type:
      return keepType(p as TypeData);
    case K.Property:
    case K.ThreadLock:
    case K.Generator:
    case K.File:
    case K.WeakRef:
    case K.Deque:
      return keepFields(p as Record<string, unknown>);
    default:
      throw new Error(`an object of kind ${kind} cannot be kept for the next process`);
  }
}

export function keepArray(array: unknown[]): Restore {
  const items = array.slice();
  return () => {
    if (array.length !== items.length) array.length = items.length;
    for (let i = 0; i < items.length; i++) if (array[i] !== items[i]) array[i] = items[i];
  };
}

function keepMap<Key, Item>(map: Map<Key, Item>): { isAsKept: () => boolean; restore: Restore } {
  const entries = [...map];
  const isAsKept = (): boolean => {
    if (map.size !== entries.length) return false;
    let i = 0;
    for (const [key, item] of map) {
      const entry = entries[i++];
      if (entry[0] !== key || entry[1] !== item) return false;
    }
    return true;
  };
  const restore = (): void => {
    if (isAsKept()) return;
    map.clear();
    for (const [key, item] of entries) map.set(key, item);
  };
  return { isAsKept, restore };
}

/**
 * Entries are kept with their identity, since call sites remember them. Those that have come since lose their values,
 * which is how call sites notice that a name is gone.
 */
function keepDict(obj: Obj): Restore {
  const data = obj.p as DictData;
  if (data.constructor !== DictData || data.custom !== undefined) {
    throw new Error('a dict with keys that compare in Python cannot be kept for the next process');
  }
  const keys = [...data.map.keys()];
  const entries = [...data.map.values()];
  const values = entries.map(({ v }) => v);
  return () => {
    data.custom = undefined;
    if (!hasEntries(data.map, entries)) {
      for (const entry of data.map.values()) entry.v = undefined;
      data.map.clear();
      for (let i = 0; i < keys.length; i++) data.map.set(keys[i], entries[i]);
      data.version++;
    }
    for (let i = 0; i < entries.length; i++) if (entries[i].v !== values[i]) entries[i].v = values[i];
  };
}

function hasEntries(map: ReadonlyMap<MapKey, Entry>, entries: readonly Entry[]): boolean {
  if (map.size !== entries.length) return false;
  let i = 0;
  for (const entry of map.values()) if (entry !== entries[i++]) return false;
  return true;
}

/** Its table remembers what was removed, so that an unchanged set of members does not mean an unchanged set. */
function keepSet(obj: Obj): Restore {
  const data = obj.p as SetData;
  if (data.custom !== undefined) {
    throw new Error('a set of members that compare in Python cannot be kept for the next process');
  }
  const state = data.state();
  return () => {
    obj.p = SetData.fromState(state);
  };
}

function keepFunction(fn: FunctionData): Restore {
  const { code, globals, name, qualname, defaults, kwdefaults, annotations, closure, doc, module } = fn;
  const parts = [
    defaults && keepArray(defaults),
    kwdefaults && keepMap(kwdefaults).restore,
    closure && keepArray(closure),
  ].filter((part) => part !== undefined);
  return () => {
    // nearly always all of it is as it was, and reading is cheaper than writing
    if (fn.code !== code) fn.code = code;
    if (fn.globals !== globals) fn.globals = globals;
    if (fn.name !== name) fn.name = name;
    if (fn.qualname !== qualname) fn.qualname = qualname;
    if (fn.defaults !== defaults) fn.defaults = defaults;
    if (fn.kwdefaults !== kwdefaults) fn.kwdefaults = kwdefaults;
    if (fn.annotations !== annotations) fn.annotations = annotations;
    if (fn.closure !== closure) fn.closure = closure;
    if (fn.doc !== doc) fn.doc = doc;
    if (fn.module !== module) fn.module = module;
    for (let i = 0; i < parts.length; i++) parts[i]();
  };
}

/** Caches stay: they hold while no class changes, and a class that is put back is a class that changes. */
function keepType(type: TypeData): Restore {
  const { name, qualname, module, doc, allowed, root } = type;
  const attributes = keepMap<string, Slot>(type.dict as Map<string, Slot>);
  const { bases, mro, subclasses } = type;
  const arrays = [keepArray(bases), keepArray(mro), keepArray(subclasses)];
  return () => {
    if (type.bases !== bases || type.mro !== mro || !attributes.isAsKept()) bumpTypeEpoch();
    Object.assign(type, { name, qualname, module, doc, allowed, root, bases, mro, subclasses });
    attributes.restore();
    for (const array of arrays) array();
  };
}

/** A payload that is a plain record; arrays among its fields are kept with what they hold. */
function keepFields(record: Record<string, unknown>): Restore {
  const fields = { ...record };
  const arrays = Object.values(fields).flatMap((field) => (Array.isArray(field) ? [keepArray(field)] : []));
  return () => {
    Object.assign(record, fields);
    for (const array of arrays) array();
  };
}
