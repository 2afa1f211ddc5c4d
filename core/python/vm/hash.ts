import { hashFrozenSet, hashTuple } from '../hash/composite';
import { hashFloat, hashInt } from '../hash/numeric';
import { hashBytes, hashStr } from '../hash/text';
import { newTuple } from '../object/make';
import { FIRST_BY_METHODS, K, type Obj, type Value } from '../object/obj';
import type { RangeData } from '../object/payloads';
import type { SetData } from '../object/set';
import type { TypeData } from '../object/type';
import { classifyHash, unhashable } from './keys';
import { rangeFacts } from './ranges';
import { CALL, isSignal } from './signal';
import { addressNumber } from './text';
import type { VM } from './vm';

type Hash = number | bigint;

/** hash(v): an int, or CALL when Python must be asked. `own`: v's class's own `__hash__` is what asks. */
export function hashOf(vm: VM, v: Value, own = false): Value {
  switch (typeof v) {
    case 'string':
      return hashStr(v);
    case 'number':
    case 'bigint':
      return hashInt(v);
    case 'boolean':
      return v ? 1 : 0;
  }
  if (!own && ((v.cls.p as TypeData).heap || v.kind >= FIRST_BY_METHODS)) {
    const how = classifyHash(v);
    if (how === 'none') throw unhashable(v);
    if (how === 'python') return vm.call(vm.helper('_hash'), [v]);
  }
  switch (v.kind) {
    case K.Float:
      return hashFloat(v.p as number);
    case K.Boxed:
      return hashOf(vm, v.p as Value);
    case K.Bytes:
      return hashBytes(v.p as Uint8Array);
    case K.Tuple:
      return hashTupleOf(vm, v);
    case K.FrozenSet: {
      const parts = [...(v.p as SetData).values()].map((item) => hashOf(vm, item));
      return parts.some(isSignal)
        ? vm.call(vm.helper('_hash_frozenset'), [v])
        : hashFrozenSet(parts as Hash[]);
    }
    case K.Range:
      return hashTupleOf(vm, newTuple(rangeFacts(v.p as RangeData)));
    case K.List:
    case K.Dict:
    case K.Set:
    case K.ByteArray:
    case K.Slice:
    case K.MappingProxy:
      throw unhashable(v);
    default:
      return Math.floor(addressNumber(vm, v) / 16);
  }
}

function hashTupleOf(vm: VM, v: Obj): Value {
  const parts: Hash[] = [];
  for (const item of v.p as Value[]) {
    const part = hashOf(vm, item);
    if (part === CALL) return vm.call(vm.helper('_hash_tuple'), [v]);
    parts.push(part as Hash);
  }
  return hashTuple(parts);
}
