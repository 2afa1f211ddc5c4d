import type { Hash } from '../../hash/numeric';
import type { SetTableState } from '../../hash/set-table';
import { type DequeData, dequeItems, newDequeData } from '../../object/deque';
import { DictData, type MapKey } from '../../object/dict';
import { K, type Obj, type Value } from '../../object/obj';
import { type Member, SetData } from '../../object/set';
import { InstanceDictData } from '../../vm/instance-dict';
import type { Codec, Codecs } from '../codec';
import type { GraphReader } from '../reader';
import type { GraphWriter } from '../writer';

const sequence: Codec = {
  write: (to, obj) => to.values(obj.p as Value[]),
  read: (from, obj) => {
    obj.p = from.values();
  },
};

/** Members by hash, of those whose classes compare in Python. */
function writeBuckets(to: GraphWriter, buckets: ReadonlyMap<MapKey, readonly Value[]> | undefined): void {
  to.out.unsigned(buckets === undefined ? 0 : buckets.size + 1);
  for (const [hash, bucket] of buckets ?? []) {
    to.value(hash);
    to.values(bucket);
  }
}

function readBuckets(from: GraphReader): Map<MapKey, Value[]> | undefined {
  const count = from.input.unsigned('a number of buckets');
  if (count === 0) return undefined;
  const buckets = new Map<MapKey, Value[]>();
  for (let left = count - 1; left > 0; left--) buckets.set(from.value() as MapKey, from.values());
  return buckets;
}

/**
 * Entries in order. Map keys that hold identity numbers stay right because those numbers are kept; entries are
 * new, which nothing can tell: only inline caches refer to them, and codes begin with empty ones.
 */
const dict: Codec = {
  write: (to, obj) => {
    const data = obj.p as DictData;
    to.value(data instanceof InstanceDictData ? data.owner : undefined);
    to.out.unsigned(data.version);
    to.out.unsigned(data.map.size);
    for (const [key, entry] of data.map) {
      to.value(entry.k);
      to.valueAfter(entry.k, key);
      to.value(entry.v);
    }
    writeBuckets(to, data.custom);
  },
  read: (from, obj) => {
    const owner = from.slot() as Obj | undefined;
    const data = owner === undefined ? new DictData() : InstanceDictData.of(owner);
    data.version = from.input.unsigned('a version');
    for (let left = from.input.unsigned('a number of entries'); left > 0; left--) {
      const k = from.value();
      const key = from.slot(k) as MapKey;
      data.map.set(key, { k, v: from.slot() });
    }
    data.custom = readBuckets(from) as Map<MapKey, Obj[]> | undefined;
    obj.p = data;
  },
};

/** What a place of a set's table holds. */
const Place = { Unused: 0, Removed: 1, Member: 2 } as const;

/** The table as it stands, removed places too: the order of a round, now and after later changes, follows from it. */
const set: Codec = {
  write: (to, obj) => {
    const data = obj.p as SetData;
    const { places, finger } = data.state();
    to.out.unsigned(finger);
    to.out.unsigned(places.length);
    for (const place of places) {
      if (place === null) to.out.byte(Place.Unused);
      else if (place === 'dummy') to.out.byte(Place.Removed);
      else {
        to.out.byte(Place.Member);
        to.value(place.key.value);
        to.valueAfter(place.key.value, place.key.key);
        to.value(place.hash);
      }
    }
    writeBuckets(to, data.custom);
  },
  read: (from, obj) => {
    const finger = from.input.unsigned('a finger');
    const places: SetTableState<Member>['places'] = [];
    for (let left = from.input.unsigned('a number of places'); left > 0; left--) places.push(readPlace(from));
    const data = SetData.fromState({ places, finger });
    data.custom = readBuckets(from);
    obj.p = data;
  },
};

function readPlace(from: GraphReader): SetTableState<Member>['places'][number] {
  const what = from.input.byte('a place');
  if (what === Place.Unused) return null;
  if (what === Place.Removed) return 'dummy';
  const value = from.value();
  const key = from.slot(value) as MapKey;
  const hash = from.value() as Hash;
  return { key: { key, value, hash }, hash };
}

/** In order from the left; where the buffer begins is nobody's business. */
const deque: Codec = {
  write: (to, obj) => {
    const data = obj.p as DequeData;
    to.values(dequeItems(data));
    to.out.signed(data.maxlen);
    to.out.unsigned(data.changes);
  },
  read: (from, obj) => {
    const items = from.values();
    const data = newDequeData(from.input.signed('a length'));
    data.buffer = items;
    data.size = items.length;
    data.changes = from.input.unsigned('a number of changes');
    obj.p = data;
  },
};

export const containerKinds: Codecs = [
  [K.Deque, deque],
  [K.List, sequence],
  [K.Tuple, sequence],
  [K.Dict, dict],
  [K.Set, set],
  [K.FrozenSet, set],
];
