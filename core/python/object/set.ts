import type { MapKey } from './dict';
import type { Value } from './obj';

/** Payload of a set and a frozenset. References are counted by the caller. */
export class SetData {
  private readonly index = new Map<MapKey, number>();
  private items: (Value | undefined)[] = [];
  private keys: (MapKey | undefined)[] = [];
  /** Members whose classes hash in Python, by hash. */
  custom: Map<MapKey, Value[]> | undefined;

  get size(): number {
    return this.index.size;
  }

  has(key: MapKey): boolean {
    return this.index.has(key);
  }

  /** False when an equal member is there already. */
  add(key: MapKey, value: Value): boolean {
    if (this.index.has(key)) return false;
    this.index.set(key, this.items.length);
    this.items.push(value);
    this.keys.push(key);
    return true;
  }

  remove(key: MapKey): Value | undefined {
    const at = this.index.get(key);
    if (at === undefined) return undefined;
    this.index.delete(key);
    const gone = this.items[at];
    this.items[at] = undefined;
    this.keys[at] = undefined;
    return gone;
  }

  /** Index of the first member at or after `from` in iteration order; −1 at the end. */
  nextIndex(from: number): number {
    for (let i = from; i < this.items.length; i++) if (this.items[i] !== undefined) return i;
    return -1;
  }

  at(i: number): Value {
    return this.items[i] as Value;
  }

  keyAt(i: number): MapKey {
    return this.keys[i] as MapKey;
  }

  *values(): Iterable<Value> {
    for (let i = this.nextIndex(0); i >= 0; i = this.nextIndex(i + 1)) yield this.at(i);
  }

  *entries(): Iterable<[MapKey, Value]> {
    for (let i = this.nextIndex(0); i >= 0; i = this.nextIndex(i + 1)) yield [this.keyAt(i), this.at(i)];
  }
}
