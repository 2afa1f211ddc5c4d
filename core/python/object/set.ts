import { hashTuple } from '../hash/composite';
import { type Hash, hashFloat, hashInt } from '../hash/numeric';
import { SetTable, type SetTableState } from '../hash/set-table';
import { hashStr } from '../hash/text';
import type { MapKey } from './dict';
import { K, type Obj, type Value } from './obj';

/** A member: its map key is what equality means, its hash where CPython's table puts it. */
export interface Member {
  readonly key: MapKey;
  readonly value: Value;
  readonly hash: Hash;
}

const policy = {
  hash: (member: Member): Hash => member.hash,
  equal: (a: Member, b: Member): boolean => a.key === b.key,
};

/** Payload of a set and a frozenset: a Map for looking up, CPython's table for the order. Callers count references. */
export class SetData {
  private index = new Map<MapKey, Member>();
  private table = new SetTable<Member>(policy);
  /** Members whose classes hash in Python, by hash. */
  custom: Map<MapKey, Value[]> | undefined;
  /** Members in order while the set does not change. */
  private order: Member[] | undefined;

  get size(): number {
    return this.index.size;
  }

  has(key: MapKey): boolean {
    return this.index.has(key);
  }

  /** False when an equal member is there already. `hash` is given where it does not follow from the key. */
  add(key: MapKey, value: Value, hash?: Hash): boolean {
    if (this.index.has(key)) return false;
    const member = { key, value, hash: hash ?? memberHash(key, value) };
    this.index.set(key, member);
    this.table.add(member);
    this.order = undefined;
    return true;
  }

  /** Takes in all of another set, with the table as set_merge leaves it. @returns the members that were new */
  merge(other: SetData): Value[] {
    const fresh: Value[] = [];
    for (const member of other.members()) {
      if (this.index.has(member.key)) continue;
      this.index.set(member.key, member);
      fresh.push(member.value);
    }
    this.table.merge(other.table);
    this.order = undefined;
    return fresh;
  }

  /** Gets rid of removed places in the table when there are many, as difference_update() does at its end. */
  compact(): void {
    this.table.compact();
    this.order = undefined;
  }

  /** Exchanges the contents with another set's. */
  swap(other: SetData): void {
    [this.index, other.index] = [other.index, this.index];
    [this.table, other.table] = [other.table, this.table];
    this.order = other.order = undefined;
  }

  remove(key: MapKey): Value | undefined {
    const member = this.index.get(key);
    if (member === undefined) return undefined;
    this.index.delete(key);
    this.table.discard(member);
    this.order = undefined;
    return member.value;
  }

  /** Takes out the member that CPython's pop() would; undefined when empty. */
  pop(): Value | undefined {
    const member = this.table.pop();
    if (member === undefined) return undefined;
    this.index.delete(member.key);
    this.order = undefined;
    return member.value;
  }

  clear(): Value[] {
    const values = [...this.values()];
    this.index.clear();
    this.table = new SetTable<Member>(policy);
    this.custom = undefined;
    this.order = undefined;
    return values;
  }

  members(): readonly Member[] {
    this.order ??= [...this.table];
    return this.order;
  }

  /** Index of the member at or after `from` in iteration order; −1 at the end. */
  nextIndex(from: number): number {
    return from < this.members().length ? from : -1;
  }

  at(i: number): Value {
    return this.members()[i].value;
  }

  /** The table as it stands, for encoding. */
  state(): SetTableState<Member> {
    return this.table.state();
  }

  /** The set that gave the state. Does not count its members: who decodes counts. */
  static fromState(state: SetTableState<Member>): SetData {
    const set = new SetData();
    set.become(state);
    return set;
  }

  /** Makes it the set that gave the state, in place; counts nothing. */
  become(state: SetTableState<Member>): void {
    this.table = SetTable.fromState(policy, state);
    this.index.clear();
    for (const member of this.table) this.index.set(member.key, member);
    this.custom = undefined;
    this.order = undefined;
  }

  *values(): Iterable<Value> {
    for (const member of this.members()) yield member.value;
  }

  *entries(): Iterable<[MapKey, Value, Hash]> {
    for (const { key, value, hash } of this.members()) yield [key, value, hash];
  }
}

function memberHash(key: MapKey, value: Value): Hash {
  return typeof value === 'object' && value.kind === K.Tuple ? tupleHash(value) : keyHash(key);
}

/** Exact for tuples of numbers and of such tuples, as points of a grid are; any fixed one for other items. */
function tupleHash(tuple: Obj): Hash {
  return hashTuple(
    (tuple.p as Value[]).map((item) => {
      if (typeof item === 'boolean') return item ? 1 : 0;
      if (typeof item !== 'object') return keyHash(item);
      if (item.kind === K.Float) return hashFloat(item.p as number);
      return item.kind === K.Tuple ? tupleHash(item) : hashStr(String(item.kind));
    }),
  );
}

/** The hash that goes with a map key: exact for numbers, any fixed one for the rest. */
function keyHash(key: MapKey): Hash {
  switch (typeof key) {
    case 'number':
      return Number.isInteger(key) ? hashInt(key) : hashFloat(key);
    case 'bigint':
      return hashInt(key);
    case 'string':
      return hashStr(key);
    default:
      return hashStr(String(key.kind));
  }
}
