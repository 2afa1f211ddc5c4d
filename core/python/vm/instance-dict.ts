import { DictData, type Entry, type MapKey } from '../object/dict';
import { drop } from '../object/heap';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { T } from '../object/type';
import { storeSlot } from './attr';

/**
 * `obj.__dict__`: the attributes at the time it was asked for; what is written to it is written to the object. It holds
 * its object as long as it lives (heap.ts lets it go).
 */
export class InstanceDictData extends DictData {
  constructor(readonly owner: Obj) {
    super();
    owner.rc++;
  }

  /** For decoding, which restores counts itself. */
  static of(owner: Obj): InstanceDictData {
    const data = new InstanceDictData(owner);
    owner.rc--;
    return data;
  }

  override set(mapKey: MapKey, key: Value, value: Value): Slot {
    if (typeof key === 'string') storeSlot(this.owner, key, value);
    return super.set(mapKey, key, value);
  }

  override remove(mapKey: MapKey): Entry | undefined {
    const { shape, slots } = this.owner;
    const slot = typeof mapKey === 'string' && shape !== undefined ? shape.find(mapKey) : -1;
    if (slot >= 0 && shape !== undefined) {
      const [gone] = (slots as Value[]).splice(slot, 1);
      this.owner.shape = shape.without(mapKey as string);
      drop(gone);
    }
    return super.remove(mapKey);
  }
}

/** A dict over the attributes of an object that has some. */
export function instanceDictOf(owner: Obj): Obj {
  const data = new InstanceDictData(owner);
  const { names } = owner.shape as NonNullable<Obj['shape']>;
  names.forEach((name, i) => {
    const value = (owner.slots as Value[])[i];
    if (typeof value === 'object') value.rc++;
    data.map.set(name, { k: name, v: value });
  });
  return new Obj(K.Dict, T.dict, data);
}
