import { Binary } from '../bytecode/op';
import { drop } from '../object/heap';
import { K, Obj, type Value } from '../object/obj';
import { SetData } from '../object/set';
import { T } from '../object/type';
import { unsupported } from './arith';
import type { VM } from './vm';

const isSet = (v: Value): v is Obj => typeof v === 'object' && (v.kind === K.Set || v.kind === K.FrozenSet);

export function newSet(kind: typeof K.Set | typeof K.FrozenSet = K.Set): Obj {
  return new Obj(kind, kind === K.Set ? T.set : T.frozenset, new SetData());
}

/** Adds what `from` has and `to` has not; counted. */
export function addAll(to: SetData, from: SetData): void {
  for (const value of to.merge(from)) if (typeof value === 'object') value.rc++;
}

/** Removes a member; its reference goes. */
export function removeKey(set: SetData, key: Parameters<SetData['remove']>[0]): boolean {
  const gone = set.remove(key);
  if (gone === undefined) return false;
  drop(gone);
  return true;
}

/** The four operators: 1 difference, 9 intersection, 10 union, 11 symmetric difference. The result has x's type. */
export function setOperation(vm: VM, op: number, x: Obj, y: Obj): Value | undefined {
  if (x.kind === K.DictView || y.kind === K.DictView) {
    return vm.call(vm.helper('_view_operation'), [x, y, Binary[op]], undefined);
  }
  if (!isSet(x) || !isSet(y)) return undefined;
  if ((x.p as SetData).custom !== undefined || (y.p as SetData).custom !== undefined) {
    return vm.call(vm.helper('_set_operation'), [x, y, Binary[op]], undefined);
  }
  const result = newSet(x.kind as typeof K.Set);
  combine(op, x.p as SetData, y.p as SetData, result.p as SetData);
  vm.allocate((result.p as SetData).size);
  return result;
}

/** Which side is gone round and which is copied decides the order of the result: as Objects/setobject.c does. */
function combine(op: number, a: SetData, b: SetData, into: SetData): void {
  switch (op) {
    case 1:
      if (a.size >> 2 > b.size) {
        addAll(into, a);
        subtract(into, b);
      } else for (const entry of a.entries()) if (!b.has(entry[0])) put(into, entry);
      return;
    case 9: {
      const [walk, look] = b.size > a.size ? [a, b] : [b, a];
      for (const entry of walk.entries()) if (look.has(entry[0])) put(into, entry);
      return;
    }
    case 10:
      addAll(into, a);
      addAll(into, b);
      return;
    case 11:
      addAll(into, b);
      toggle(into, a);
  }
}

type Entry = [Parameters<SetData['add']>[0], Value, Parameters<SetData['add']>[2]];

function put(into: SetData, [key, value, hash]: Entry): void {
  if (into.add(key, value, hash) && typeof value === 'object') value.rc++;
}

function subtract(a: SetData, b: SetData): void {
  const common = b.size >> 3 > a.size ? [...a.entries()].filter(([key]) => b.has(key)) : [...b.entries()];
  for (const [key] of common) removeKey(a, key);
  a.compact();
}

function toggle(a: SetData, b: SetData): void {
  for (const entry of [...b.entries()]) if (!removeKey(a, entry[0])) put(a, entry);
}

/** s -= t and the like: s itself. undefined when t is no set. */
export function setUpdateOperation(vm: VM, op: number, x: Obj, y: Value): Value | undefined {
  if (typeof y === 'object' && y.kind === K.DictView) return undefined;
  if (!isSet(y)) {
    throw unsupported(`${Binary[op]}=`, x, y);
  }
  const a = x.p as SetData;
  const b = y.p as SetData;
  if (a.custom !== undefined || b.custom !== undefined)
    return vm.call(vm.helper('_set_update_operation'), [x, y, Binary[op]], undefined);
  switch (op) {
    case 1:
      subtract(a, b);
      return x;
    case 9: {
      const result = new SetData();
      combine(op, a, b, result);
      a.swap(result);
      for (const value of result.clear()) drop(value);
      return x;
    }
    case 10:
      addAll(a, b);
      return x;
    case 11:
      toggle(a, b);
      return x;
    default:
      return undefined;
  }
}

/** Comparison by inclusion; `op` as COMPARE_METHODS. undefined when members compare in Python. */
export function setCompare(_vm: VM, op: number, x: Obj, y: Obj): boolean | undefined {
  const a = x.p as SetData;
  const b = y.p as SetData;
  if (a.custom !== undefined || b.custom !== undefined) return undefined;
  const within = (p: SetData, q: SetData): boolean => {
    if (p.size > q.size) return false;
    for (const [key] of p.entries()) if (!q.has(key)) return false;
    return true;
  };
  switch (op) {
    case 0:
      return a.size < b.size && within(a, b);
    case 1:
      return within(a, b);
    case 2:
      return a.size === b.size && within(a, b);
    case 3:
      return !(a.size === b.size && within(a, b));
    case 4:
      return b.size < a.size && within(b, a);
    default:
      return within(b, a);
  }
}
