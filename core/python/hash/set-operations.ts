import { SetTable } from './set-table';

/*
 * The operations of two sets as CPython 3.11 goes about them: which side it goes round and which it copies decides
 * the order of the result. Where Python takes any iterable, make a table of it first or use `add` one by one, as said.
 */

/** a | b, a.union(b) for a set b. (Other iterables: `copy`, then `add` each; a dict: `reserve` its size first.) */
export function union<K>(a: SetTable<K>, b: SetTable<K>): SetTable<K> {
  const result = a.copy();
  if (a !== b) result.merge(b);
  return result;
}

/** a & b */
export function intersection<K>(a: SetTable<K>, b: SetTable<K>): SetTable<K> {
  if (a === b) return a.copy();
  const result = new SetTable<K>(a.policy);
  const [large, small] = b.size > a.size ? [b, a] : [a, b];
  for (let at = small.nextPlace(0); at >= 0; at = small.nextPlace(at + 1)) {
    const key = small.keyAt(at);
    const hash = small.hashAt(at);
    if (large.hasHashed(key, hash)) result.addHashed(key, hash);
  }
  return result;
}

/** a.intersection(iterable) of something that is no set: in the iterable's order. */
export function intersectionWith<K>(a: SetTable<K>, keys: Iterable<K>): SetTable<K> {
  const result = new SetTable<K>(a.policy);
  for (const key of keys) if (a.has(key)) result.add(key);
  return result;
}

/** a &= b */
export function intersectionUpdate<K>(a: SetTable<K>, b: SetTable<K>): void {
  const result = intersection(a, b);
  a.swap(result);
  result.clear();
}

/** a - b */
export function difference<K>(a: SetTable<K>, b: SetTable<K>): SetTable<K> {
  if (a.size >> 2 > b.size) {
    const result = a.copy();
    differenceUpdate(result, b);
    return result;
  }
  const result = new SetTable<K>(a.policy);
  for (let at = a.nextPlace(0); at >= 0; at = a.nextPlace(at + 1)) {
    const key = a.keyAt(at);
    const hash = a.hashAt(at);
    if (!b.hasHashed(key, hash)) result.addHashed(key, hash);
  }
  return result;
}

/** a -= b. (Other iterables: `discard` each, then `compact`.) */
export function differenceUpdate<K>(a: SetTable<K>, b: SetTable<K>): void {
  if (a === b) {
    a.clear();
    return;
  }
  const common = b.size >> 3 > a.size ? intersection(a, b) : undefined;
  const removed = common ?? b;
  for (let at = removed.nextPlace(0); at >= 0; at = removed.nextPlace(at + 1)) {
    a.discardHashed(removed.keyAt(at), removed.hashAt(at));
  }
  common?.clear();
  a.compact();
}

/** a ^= b, with `b` a set, or a table made of an iterable. */
export function symmetricDifferenceUpdate<K>(a: SetTable<K>, b: SetTable<K>): void {
  if (a === b) {
    a.clear();
    return;
  }
  for (let at = b.nextPlace(0); at >= 0; at = b.nextPlace(at + 1)) {
    const key = b.keyAt(at);
    const hash = b.hashAt(at);
    if (!a.discardHashed(key, hash)) a.addHashed(key, hash);
  }
}

/** a ^ b: a copy of b that a is toggled into. */
export function symmetricDifference<K>(a: SetTable<K>, b: SetTable<K>): SetTable<K> {
  const result = b.copy();
  symmetricDifferenceUpdate(result, a);
  return result;
}

/** a <= b */
export function isSubset<K>(a: SetTable<K>, b: SetTable<K>): boolean {
  if (a.size > b.size) return false;
  for (let at = a.nextPlace(0); at >= 0; at = a.nextPlace(at + 1)) {
    if (!b.hasHashed(a.keyAt(at), a.hashAt(at))) return false;
  }
  return true;
}

/** a == b */
export function sameElements<K>(a: SetTable<K>, b: SetTable<K>): boolean {
  return a.size === b.size && isSubset(a, b);
}

/** a.isdisjoint(b) */
export function isDisjoint<K>(a: SetTable<K>, b: SetTable<K>): boolean {
  const [large, small] = b.size > a.size ? [b, a] : [a, b];
  for (let at = small.nextPlace(0); at >= 0; at = small.nextPlace(at + 1)) {
    if (large.hasHashed(small.keyAt(at), small.hashAt(at))) return false;
  }
  return true;
}
