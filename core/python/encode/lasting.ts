import { BadBytes } from '../../base/bytes';
import { DictData, type Entry, type MapKey } from '../object/dict';
import { K, type Obj } from '../object/obj';
import { bumpTypeEpoch, type TypeData } from '../object/type';
import { unwatch, type WeakRefData } from '../object/weak';
import type { DictDifference } from '../vm/kept-dicts';
import type { GraphReader } from './reader';
import type { GraphWriter } from './writer';

/**
 * Lets `read` give an object of the library anew what it consists of. Call sites of the library remember entries of
 * dicts and what lookups in classes found, so these change in place, and such that what is remembered wrongly is
 * noticed.
 */
export function readAnew(obj: Obj, read: () => void): void {
  const { kind, p } = obj;
  obj.shape = undefined;
  obj.slots = undefined;
  if (kind === K.Type) {
    readType(p as TypeData, read);
    return;
  }
  if (kind === K.WeakRef && (p as WeakRefData).target !== undefined) unwatch(obj);
  read();
  if (kind === K.Dict && p instanceof DictData && obj.p !== p) {
    takeOver(p, obj.p as DictData);
    obj.p = p;
  }
}

function readType(data: TypeData, read: () => void): void {
  const { bases, mro } = data;
  const attributes = [...data.dict];
  data.dict.clear();
  data.allowed = undefined;
  read();
  let i = 0;
  const same =
    data.dict.size === attributes.length &&
    [...data.dict].every(([name, value]) => attributes[i][0] === name && attributes[i++][1] === value) &&
    areAlike(data.bases, bases) &&
    areAlike(data.mro, mro);
  if (!same) bumpTypeEpoch();
}

const areAlike = (a: readonly Obj[], b: readonly Obj[]): boolean =>
  a.length === b.length && a.every((obj, i) => obj === b[i]);

/** Makes `data` hold what `fresh` does. Entries of keys that it had stay, those of keys that are gone lose their values. */
function takeOver(data: DictData, fresh: DictData): void {
  const before = new Map(data.map);
  const names = [...before.keys()];
  let at = 0;
  let sameKeys = fresh.map.size === before.size;
  for (const [key, entry] of fresh.map) {
    if (key !== names[at++] || entry.k !== before.get(key)?.k) sameKeys = false;
  }
  if (sameKeys) {
    for (const [key, { v }] of fresh.map) (before.get(key) as Entry).v = v;
  } else {
    data.map.clear();
    for (const [key, entry] of fresh.map) {
      const known = before.get(key);
      const stays = known !== undefined && known.k === entry.k;
      if (stays) known.v = entry.v;
      if (stays) before.delete(key);
      data.map.set(key, stays ? known : entry);
    }
    for (const gone of before.values()) gone.v = undefined;
    data.version++;
  }
  data.custom = fresh.custom;
}

/** Those entries of a dict of the library that are not as they were. */
export function writeEntries(to: GraphWriter, { changed, added }: DictDifference): void {
  to.out.unsigned(changed.length);
  for (const [place, { v }] of changed) {
    to.out.unsigned(place);
    to.value(v);
  }
  to.out.unsigned(added.length);
  for (const [key, { k, v }] of added) {
    to.value(k);
    to.valueAfter(k, key);
    to.value(v);
  }
}

/** Mirrors writeEntries. `entries` are those that the dict at hand has; undefined where it is none. */
export function readEntries(from: GraphReader, obj: Obj, entries: readonly Entry[] | undefined): void {
  const { input } = from;
  if (entries === undefined) throw new BadBytes(`entries of what is no dict before byte ${input.position}`);
  for (let left = input.unsigned('a number of entries'); left > 0; left--) {
    const entry = entries[input.unsigned('a place')];
    if (entry === undefined) throw new BadBytes(`no such entry of a dict before byte ${input.position}`);
    entry.v = from.slot();
  }
  const data = obj.p as DictData;
  const added = input.unsigned('a number of entries');
  for (let left = added; left > 0; left--) {
    const k = from.value();
    const key = from.slot(k) as MapKey;
    data.map.set(key, { k, v: from.slot() });
  }
  data.version += added;
}
