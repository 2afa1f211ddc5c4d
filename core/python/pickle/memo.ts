import { drop } from '../object/heap';
import { K, type Obj, type Slot, type Value } from '../object/obj';

/**
 * What a pickler has written and may refer to. CPython goes by identity. Our strs have none: equal ones count as one,
 * which is right for constants, names and dict keys, and differs for equal strs that were computed apart.
 */
export class PickleMemo {
  private readonly places = new Map<Value, number>();
  /** Objects that are one in CPython and several here: module names of built-in functions, bytes of one or none. */
  private readonly shared = new Map<string, number>();
  /** By place; undefined where nothing can refer to it. Counted. */
  private readonly values: Slot[] = [];

  get size(): number {
    return this.values.length;
  }

  /** Place of a value, or −1. */
  find(v: Value): number {
    if (this.values.length === 0) return -1;
    return this.places.get(v) ?? (isShort(v) ? this.findShared(shortName(v)) : -1);
  }

  findShared(name: string): number {
    return this.shared.get(name) ?? -1;
  }

  /** @returns its place */
  add(v: Value): number {
    const place = this.values.push(v) - 1;
    if (typeof v === 'object') {
      v.rc++;
      if (isShort(v)) this.shared.set(shortName(v), place);
    }
    this.places.set(v, place);
    return place;
  }

  addShared(name: string): number {
    const place = this.values.push(undefined) - 1;
    this.shared.set(name, place);
    return place;
  }

  clear(): void {
    if (this.values.length === 0) return;
    this.places.clear();
    this.shared.clear();
    for (const v of this.values.splice(0)) drop(v);
  }

  state(): { values: readonly Slot[]; shared: [string, number][] } {
    return { values: this.values, shared: [...this.shared] };
  }

  /** Does not count: decoding restores counts itself. */
  static fromState(values: readonly Slot[], shared: [string, number][]): PickleMemo {
    const memo = new PickleMemo();
    values.forEach((v, place) => {
      memo.values.push(v);
      if (v !== undefined) memo.places.set(v, place);
    });
    for (const [name, place] of shared) memo.shared.set(name, place);
    return memo;
  }
}

const isShort = (v: Value): v is Obj =>
  typeof v === 'object' && v.kind === K.Bytes && (v.p as Uint8Array).length < 2;
const shortName = (v: Obj): string => `bytes ${(v.p as Uint8Array).join()}`;
