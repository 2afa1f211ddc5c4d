import { DictData, type Entry, type MapKey } from '../object/dict';
import type { Obj, Slot } from '../object/obj';

/** How a dict differs from what it was when it was kept. */
export interface DictDifference {
  /** Those that have another value, with their places among the entries. */
  readonly changed: readonly (readonly [number, Entry])[];
  /** What has come after them. */
  readonly added: readonly (readonly [MapKey, Entry])[];
}

interface KeptDict {
  readonly data: DictData;
  readonly place: number;
  readonly keys: readonly MapKey[];
  /** Its entries are those from here on. */
  readonly first: number;
  version: number;
}

/**
 * Dicts as they were when they were kept. Entries are kept with their identity, since call sites remember them. Those that
 * have come since lose their values, which is how call sites notice that a name is gone. A dict of another version has other
 * entries, or others in between; one of the same version and size has the same. The entries of all dicts are in one list:
 * every start of a process goes through all of them.
 */
export class KeptDicts {
  readonly #dicts: KeptDict[] = [];
  readonly #at = new Map<number, KeptDict>();
  readonly #entries: Entry[] = [];
  readonly #values: Slot[] = [];

  /** @throws Error for a dict with keys that compare in Python, which cannot be kept */
  add(obj: Obj, place: number): void {
    const data = obj.p as DictData;
    if (data.constructor !== DictData || data.custom !== undefined) {
      throw new Error('a dict with keys that compare in Python cannot be kept for the next process');
    }
    const { version } = data;
    const dict = { data, place, keys: [...data.map.keys()], first: this.#entries.length, version };
    this.#dicts.push(dict);
    this.#at.set(place, dict);
    for (const entry of data.map.values()) {
      this.#entries.push(entry);
      this.#values.push(entry.v);
    }
  }

  /** Makes all of them what they were. */
  restore(): void {
    for (const dict of this.#dicts) {
      dict.data.custom = undefined;
      if (hasOtherKeys(dict)) this.#restoreKeys(dict);
    }
    const entries = this.#entries;
    const values = this.#values;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry.v !== values[i]) entry.v = values[i];
    }
  }

  #restoreKeys(dict: KeptDict): void {
    const { data, keys, first } = dict;
    for (const entry of data.map.values()) entry.v = undefined;
    data.map.clear();
    for (let i = 0; i < keys.length; i++) data.map.set(keys[i], this.#entries[first + i]);
    dict.version = ++data.version;
  }

  /** Calls back with the place of each that is not as it was. */
  eachChanged(tell: (place: number) => void): void {
    const entries = this.#entries;
    const values = this.#values;
    let i = 0;
    for (const dict of this.#dicts) {
      const end = dict.first + dict.keys.length;
      while (i < end && entries[i].v === values[i]) i++;
      if (i < end || hasOtherKeys(dict)) tell(dict.place);
      i = end;
    }
  }

  /**
   * How the dict at `place` differs from what it was; undefined when an entry that it had is gone, or has gone and come back,
   * and where no dict is.
   */
  difference(place: number): DictDifference | undefined {
    const dict = this.#at.get(place);
    if (dict === undefined) return undefined;
    const { data, keys, first } = dict;
    if (data.custom !== undefined || data.map.size < keys.length) return undefined;
    const changed: [number, Entry][] = [];
    const added: [MapKey, Entry][] = [];
    let i = 0;
    for (const [key, entry] of data.map) {
      if (i >= keys.length) added.push([key, entry]);
      else if (entry !== this.#entries[first + i]) return undefined;
      else if (entry.v !== this.#values[first + i]) changed.push([i, entry]);
      i++;
    }
    return { changed, added };
  }

  /** The entries that the dict at `place` had, in order; undefined where no dict is. */
  entriesAt(place: number): readonly Entry[] | undefined {
    const dict = this.#at.get(place);
    return dict && this.#entries.slice(dict.first, dict.first + dict.keys.length);
  }
}

const hasOtherKeys = ({ data, keys, version }: KeptDict): boolean =>
  data.custom !== undefined || data.version !== version || data.map.size !== keys.length;
