import { type MapKey, mapKey, NEEDS_PYTHON, UNHASHABLE } from '../object/dict';
import { FIRST_BY_METHODS, K, type Obj, type Value } from '../object/obj';
import { lookup, T, type TypeData, typeData, typeOf } from '../object/type';
import { typeError } from './errors';
import type { VM } from './vm';

/** How objects of a class hash: by identity, by Python methods, or not at all. */
export function classifyHash(obj: Obj): 'identity' | 'python' | 'none' {
  const { heap, layout } = obj.cls.p as TypeData;
  const builtin =
    layout === K.List || layout === K.Dict || layout === K.Set || layout === K.ByteArray
      ? 'none'
      : 'identity';
  if (!heap && obj.kind < FIRST_BY_METHODS) return builtin;
  const hash = lookup(obj.cls, '__hash__');
  if (typeof hash === 'object' && hash.kind === K.None) return 'none';
  if (typeof hash === 'object' && (hash.kind !== K.Native || ownHash(obj, hash))) return 'python';
  const equal = lookup(obj.cls, '__eq__');
  return typeof equal === 'object' && equal.kind !== K.Native ? 'python' : builtin;
}

/** Of a kind that does everything by methods: its type has a `__hash__` beside object's. */
const ownHash = (obj: Obj, hash: Obj): boolean =>
  obj.kind >= FIRST_BY_METHODS && hash !== lookup(T.object, '__hash__');

/** The map key of a value; undefined when its class hashes in Python. Throws TypeError for unhashable ones. */
export function keyOf(vm: VM, v: Value): MapKey | undefined {
  if (typeof v === 'number') return v;
  const key = mapKey(v, vm.idOf, classifyHash);
  if (key === NEEDS_PYTHON) return undefined;
  if (key === UNHASHABLE) throw unhashable(v);
  return key as MapKey;
}

export function unhashable(v: Value) {
  const culprit = unhashablePart(v);
  return typeError(`unhashable type: '${typeData(typeOf(culprit)).name}'`);
}

function unhashablePart(v: Value): Value {
  if (typeof v === 'object' && v.kind === K.Tuple) {
    for (const item of v.p as Value[]) {
      if (typeof mapKey(item, () => 0, classifyHash) === 'symbol') return unhashablePart(item);
    }
  }
  return v;
}
