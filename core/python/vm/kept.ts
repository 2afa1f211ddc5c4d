import type { SetTableState } from '../hash/set-table';
import { functionEdits } from '../object/function-edits';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import type { Member, SetData } from '../object/set';
import { bumpTypeEpoch, type TypeData, typeEpoch } from '../object/type';

/** A payload as it was when it was kept. */
export interface KeptPayload {
  /** False while it is what it was. */
  changed(): boolean;
  /** Makes it again what it was. */
  restore(): void;
}

/**
 * The payload of `obj`, which is no dict (see KeptDicts), as it is now; undefined for those that never change.
 * @throws Error for a payload that cannot be kept
 */
export function keepPayload(obj: Obj): KeptPayload | undefined {
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

function keepArray(array: unknown[]): KeptPayload {
  const items = array.slice();
  return {
    changed: () => {
      if (array.length !== items.length) return true;
      for (let i = 0; i < items.length; i++) if (array[i] !== items[i]) return true;
      return false;
    },
    restore: () => {
      if (array.length !== items.length) array.length = items.length;
      for (let i = 0; i < items.length; i++) if (array[i] !== items[i]) array[i] = items[i];
    },
  };
}

function keepMap<Key, Item>(map: Map<Key, Item>): KeptPayload {
  const entries = [...map];
  const changed = (): boolean => {
    if (map.size !== entries.length) return true;
    let i = 0;
    for (const [key, item] of map) {
      const entry = entries[i++];
      if (entry[0] !== key || entry[1] !== item) return true;
    }
    return false;
  };
  const restore = (): void => {
    if (!changed()) return;
    map.clear();
    for (const [key, item] of entries) map.set(key, item);
  };
  return { changed, restore };
}

/** Its table remembers what was removed, so that an unchanged set of members does not mean an unchanged set. */
function keepSet(obj: Obj): KeptPayload {
  const data = obj.p as SetData;
  if (data.custom !== undefined) {
    throw new Error('a set of members that compare in Python cannot be kept for the next process');
  }
  const state = data.state();
  return {
    changed: () => data.custom !== undefined || !sameTable(data.state(), state),
    restore: () => data.become(state),
  };
}

function sameTable(a: SetTableState<Member>, b: SetTableState<Member>): boolean {
  return (
    a.finger === b.finger &&
    a.places.length === b.places.length &&
    a.places.every((place, i) => {
      const other = b.places[i];
      return typeof place === 'object' && place !== null && typeof other === 'object'
        ? place.key === other?.key
        : place === other;
    })
  );
}

/** Lists of defaults, cells and the like are never changed in place, only replaced. */
function keepFunction(fn: FunctionData): KeptPayload {
  const fields = { ...fn };
  const names = Object.keys(fields) as (keyof FunctionData)[];
  let edits = functionEdits();
  let found = false;
  const changed = (): boolean => {
    if (edits !== functionEdits()) {
      found = names.some((name) => fn[name] !== fields[name]);
      edits = functionEdits();
    }
    return found;
  };
  return {
    changed,
    restore: () => {
      if (!changed()) return;
      Object.assign(fn, fields);
      found = false;
    },
  };
}

/**
 * Caches stay: they hold while no class changes, and a class that is put back is a class that changes. While none has,
 * there is no need to look.
 */
function keepType(type: TypeData): KeptPayload {
  const { name, qualname, module, doc, allowed, root } = type;
  const attributes = keepMap<string, Slot>(type.dict as Map<string, Slot>);
  const { bases, mro, subclasses } = type;
  const ancestors = [keepArray(bases), keepArray(mro)];
  const descendants = keepArray(subclasses);
  let epoch = typeEpoch();
  let found = false;
  const isFoundOtherwise = (): boolean => {
    if (epoch !== typeEpoch()) {
      found =
        type.bases !== bases ||
        type.mro !== mro ||
        type.root !== root ||
        attributes.changed() ||
        ancestors.some((array) => array.changed());
      epoch = typeEpoch();
    }
    return found;
  };
  const isTitledOtherwise = (): boolean =>
    type.name !== name ||
    type.qualname !== qualname ||
    type.module !== module ||
    type.doc !== doc ||
    type.allowed !== allowed ||
    type.subclasses !== subclasses;
  return {
    changed: () => isTitledOtherwise() || descendants.changed() || isFoundOtherwise(),
    restore: () => {
      if (isTitledOtherwise()) Object.assign(type, { name, qualname, module, doc, allowed, subclasses });
      descendants.restore();
      if (!isFoundOtherwise()) return;
      Object.assign(type, { root, bases, mro });
      attributes.restore();
      for (const array of ancestors) array.restore();
      bumpTypeEpoch();
      found = false;
      epoch = typeEpoch();
    },
  };
}

/** A payload that is a plain record; arrays among its fields are kept with what they hold. */
function keepFields(record: Record<string, unknown>): KeptPayload {
  const fields = { ...record };
  const names = Object.keys(fields);
  const arrays = Object.values(fields).flatMap((field) => (Array.isArray(field) ? [keepArray(field)] : []));
  return {
    changed: () =>
      names.some((name) => record[name] !== fields[name]) || arrays.some((array) => array.changed()),
    restore: () => {
      Object.assign(record, fields);
      for (const array of arrays) array.restore();
    },
  };
}
