import type { MapKey } from '../object/dict';
import type { Value } from '../object/obj';
import { hashOf } from './hash';
import { keyOf } from './keys';
import { isSignal } from './signal';
import type { VM } from './vm';

/** A dict's or a set's payload, as looking up sees it. */
interface Hashed {
  custom: Map<MapKey, Value[]> | undefined;
  has(key: MapKey): boolean;
}

/**
 * The map key under which `v` is, or would be, in a dict or set; undefined when Python must compare: v's class hashes
 * in Python, or a member that does has v's hash.
 */
export function lookupKey(vm: VM, data: Hashed, v: Value): MapKey | undefined {
  const key = keyOf(vm, v);
  if (data.custom === undefined || key === undefined || data.has(key)) return key;
  const hash = hashOf(vm, v);
  if (isSignal(hash)) return undefined;
  const rivals = data.custom.get(keyOf(vm, hash) as MapKey);
  return rivals === undefined || rivals.length === 0 ? key : undefined;
}

/**
 * Members whose hash is `hash`: those whose classes hash in Python first, then the plain ones. For helpers that compare.
 */
export function bucketOf(vm: VM, custom: Hashed['custom'], hash: Value, plain: Iterable<Value>): Value[] {
  const key = keyOf(vm, hash) as MapKey;
  const bucket = [...(custom?.get(key) ?? [])];
  for (const member of plain) {
    if (keyOf(vm, member) === undefined) continue;
    const own = hashOf(vm, member);
    if (!isSignal(own) && keyOf(vm, own) === key) bucket.push(member);
  }
  return bucket;
}
