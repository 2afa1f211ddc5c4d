import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newDict } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { VM } from './vm';

/** Copies all entries of `from` into `to`. */
export function mergeDict(to: DictData, from: DictData): void {
  if (to === from) return;
  for (const [key, entry] of from.map) drop(to.set(key, entry.k, entry.v as Value));
  if (from.custom !== undefined) {
    to.custom ??= new Map();
    for (const [hash, keys] of from.custom) {
      const known = to.custom.get(hash);
      if (known === undefined) to.custom.set(hash, keys.slice());
      else for (const key of keys) if (!known.includes(key)) known.push(key);
    }
  }
}

export function copyDict(from: Obj): Obj {
  const copy = newDict();
  mergeDict(copy.p as DictData, from.p as DictData);
  return copy;
}

/** d | e. Keys that compare in Python go through the helper. */
export function dictUnion(vm: VM, x: Obj, y: Obj): Value {
  if ((y.p as DictData).custom !== undefined) return vm.call(vm.helper('_dict_union'), [x, y], undefined);
  const union = copyDict(x);
  mergeDict(union.p as DictData, y.p as DictData);
  return union;
}

/** d.update(e) and d |= e; answers d. */
export function updateDict(vm: VM, x: Obj, y: Obj): Value {
  if ((y.p as DictData).custom !== undefined) return vm.call(vm.helper('_dict_update'), [x, y], undefined);
  mergeDict(x.p as DictData, y.p as DictData);
  return x;
}

export function clearDict(dict: Obj): void {
  const data = dict.p as DictData;
  const entries = [...data.map.values()];
  data.map.clear();
  data.custom = undefined;
  for (const entry of entries) {
    const { k, v } = entry;
    entry.v = undefined;
    drop(k);
    drop(v);
  }
}

export const isDict = (v: Value): v is Obj => v instanceof Obj && v.kind === K.Dict;
