import { type Hash, highHalf, lowHalf } from './numeric';

/** What a table must know of its keys. */
export interface SetPolicy<K> {
  hash(key: K): Hash;
  /** Only asked of keys with equal hashes that are not identical (`===`). */
  equal(a: K, b: K): boolean;
  /** A key came into a table; one left. For counting references. */
  keep?(key: K): void;
  drop?(key: K): void;
}

/** Where a key was removed: the place stays used up until the next resize. */
const DUMMY = Symbol('dummy');
type Slot<K> = K | undefined | typeof DUMMY;

const MIN_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;

/** A table as plain data: places in order, `null` for unused, `'dummy'` for removed. */
export interface SetTableState<K> {
  places: (null | 'dummy' | { key: K; hash: Hash })[];
  finger: number;
}

/**
 * CPython 3.11's set (Objects/setobject.c): open addressing with ten places in a row and then a perturbed jump, the
 * same sizes and moments of growth, so that a set of ints goes round in CPython's order. Keys are never `undefined`.
 */
export class SetTable<K> {
  private keys: Slot<K>[] = new Array(MIN_SIZE).fill(undefined);
  private hashes: Hash[] = new Array(MIN_SIZE).fill(0);
  private filled = 0;
  private active = 0;
  /** Where pop() goes on looking. */
  private finger = 0;
  /** What the last probe met: the last removed place, which is used again first, and the unused one at its end. */
  private removed = -1;
  private unused = 0;

  constructor(readonly policy: SetPolicy<K>) {}

  /** len(set) */
  get size(): number {
    return this.active;
  }

  /** Places in the table, a power of two; they are what memory and the time of a round depend on. */
  get capacity(): number {
    return this.keys.length;
  }

  /** Active and removed places. */
  get fill(): number {
    return this.filled;
  }

  has(key: K): boolean {
    return this.find(key, this.policy.hash(key)) >= 0;
  }

  hasHashed(key: K, hash: Hash): boolean {
    return this.find(key, hash) >= 0;
  }

  /** @returns whether the key was new */
  add(key: K): boolean {
    return this.addHashed(key, this.policy.hash(key));
  }

  addHashed(key: K, hash: Hash): boolean {
    if (this.find(key, hash) >= 0) return false;
    this.insert(key, hash);
    return true;
  }

  /** @returns whether the key was there */
  discard(key: K): boolean {
    return this.discardHashed(key, this.policy.hash(key));
  }

  discardHashed(key: K, hash: Hash): boolean {
    const place = this.find(key, hash);
    if (place < 0) return false;
    this.removeAt(place);
    return true;
  }

  /**
   * Keys with that hash in the order a lookup meets them. For keys whose equality is Python code: compare with
   * each in turn, then `addNew`, or `discardIdentical` the one that was equal.
   */
  candidates(hash: Hash): K[] {
    const found: K[] = [];
    this.probe(hash, (key) => {
      found.push(key);
      return false;
    });
    return found;
  }

  /** Adds a key that is known to equal none. */
  addNew(key: K, hash: Hash): void {
    this.probe(hash, () => false);
    this.insert(key, hash);
  }

  /** Removes the very key given. @returns whether it was there */
  discardIdentical(key: K, hash: Hash): boolean {
    const place = this.probe(hash, (other) => other === key);
    if (place < 0) return false;
    this.removeAt(place);
    return true;
  }

  /** Removes some key, the next one round the table; undefined when empty. The caller takes over its reference. */
  pop(): K | undefined {
    if (this.active === 0) return undefined;
    const mask = this.keys.length - 1;
    let place = this.finger & mask;
    while (this.keys[place] === undefined || this.keys[place] === DUMMY) place = (place + 1) & mask;
    const key = this.keys[place] as K;
    this.keys[place] = DUMMY;
    this.hashes[place] = -1;
    this.active--;
    this.finger = place + 1;
    return key;
  }

  clear(): void {
    const old = this.keys;
    this.keys = new Array(MIN_SIZE).fill(undefined);
    this.hashes = new Array(MIN_SIZE).fill(0);
    this.filled = this.active = 0;
    const { drop } = this.policy;
    if (drop === undefined) return;
    for (const key of old) if (key !== undefined && key !== DUMMY) drop.call(this.policy, key as K);
  }

  /** The first place ≥ `place` with a key, −1 at the end: an iterator is a place and the size it began with. */
  nextPlace(place: number): number {
    for (let at = place; at < this.keys.length; at++) {
      if (this.keys[at] !== undefined && this.keys[at] !== DUMMY) return at;
    }
    return -1;
  }

  keyAt(place: number): K {
    return this.keys[place] as K;
  }

  hashAt(place: number): Hash {
    return this.hashes[place];
  }

  *[Symbol.iterator](): Generator<K> {
    for (let at = this.nextPlace(0); at >= 0; at = this.nextPlace(at + 1)) yield this.keys[at] as K;
  }

  /** Takes in all of another table, as set_merge does: one resize first, then in the other's order. */
  merge(other: SetTable<K>): void {
    if (other === this || other.active === 0) return;
    const mask = this.keys.length - 1;
    if ((this.filled + other.active) * 5 >= mask * 3) this.resize((this.active + other.active) * 2);
    if (this.filled > 0) {
      for (let at = other.nextPlace(0); at >= 0; at = other.nextPlace(at + 1)) {
        this.addHashed(other.keys[at] as K, other.hashes[at]);
      }
      return;
    }
    if (this.keys.length === other.keys.length && other.filled === other.active) {
      this.keys = other.keys.slice();
      this.hashes = other.hashes.slice();
    } else {
      other.copyInto(this.keys, this.hashes);
    }
    this.filled = this.active = other.active;
    if (this.policy.keep !== undefined) for (const key of this) this.policy.keep(key);
  }

  /** Makes room for `count` more at once, as update() with a dict does. */
  reserve(count: number): void {
    if ((this.filled + count) * 5 >= (this.keys.length - 1) * 3) this.resize((this.active + count) * 2);
  }

  /** Gets rid of removed places when there are too many, as difference_update() does at its end. */
  compact(): void {
    if (this.filled - this.active > (this.keys.length - 1) >> 2) this.resize(this.grownSize());
  }

  /** Exchanges the contents of two tables. */
  swap(other: SetTable<K>): void {
    [this.keys, other.keys] = [other.keys, this.keys];
    [this.hashes, other.hashes] = [other.hashes, this.hashes];
    [this.filled, other.filled] = [other.filled, this.filled];
    [this.active, other.active] = [other.active, this.active];
  }

  copy(): SetTable<K> {
    const copy = new SetTable<K>(this.policy);
    copy.merge(this);
    return copy;
  }

  state(): SetTableState<K> {
    const places = this.keys.map((key, at) => {
      if (key === undefined) return null;
      return key === DUMMY ? 'dummy' : { key: key as K, hash: this.hashes[at] };
    });
    return { places, finger: this.finger };
  }

  /** The table that gave the state. Does not count its keys: who decodes counts. */
  static fromState<K>(policy: SetPolicy<K>, state: SetTableState<K>): SetTable<K> {
    const table = new SetTable<K>(policy);
    table.keys = state.places.map((place) =>
      place === null ? undefined : place === 'dummy' ? DUMMY : place.key,
    );
    table.hashes = state.places.map((place) => (place === null ? 0 : place === 'dummy' ? -1 : place.hash));
    table.active = state.places.filter((place) => place !== null && place !== 'dummy').length;
    table.filled = state.places.filter((place) => place !== null).length;
    table.finger = state.finger;
    return table;
  }

  private find(key: K, hash: Hash): number {
    return this.probe(hash, (other) => other === key || this.policy.equal(other, key));
  }

  /** The place of the first key with that hash for which `accept` holds, else −1. Finds what `insert` needs. */
  private probe(hash: Hash, accept: (key: K) => boolean): number {
    const { keys, hashes } = this;
    const mask = keys.length - 1;
    let low = lowHalf(hash);
    let high = highHalf(hash);
    let start = low & mask;
    this.removed = -1;
    for (;;) {
      const end = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let place = start; place <= end; place++) {
        const key = keys[place];
        if (key === undefined) {
          this.unused = place;
          return -1;
        }
        if (key === DUMMY) this.removed = place;
        else if (hashes[place] === hash && accept(key as K)) return place;
      }
      low = (low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT));
      high >>>= PERTURB_SHIFT;
      start = (start * 5 + 1 + low) & mask;
    }
  }

  /** Puts a key where the probe just before, which did not find it, said. */
  private insert(key: K, hash: Hash): void {
    const place = this.removed >= 0 ? this.removed : this.unused;
    this.keys[place] = key;
    this.hashes[place] = hash;
    this.active++;
    this.policy.keep?.(key);
    if (place === this.removed) return;
    this.filled++;
    if (this.filled * 5 >= (this.keys.length - 1) * 3) this.resize(this.grownSize());
  }

  private removeAt(place: number): void {
    const key = this.keys[place] as K;
    this.keys[place] = DUMMY;
    this.hashes[place] = -1;
    this.active--;
    this.policy.drop?.(key);
  }

  private grownSize(): number {
    return this.active > 50000 ? this.active * 2 : this.active * 4;
  }

  /** To the smallest size above `least`; removed places go. */
  private resize(least: number): void {
    let size = MIN_SIZE;
    while (size <= least) size *= 2;
    if (size === MIN_SIZE && this.keys.length === MIN_SIZE && this.filled === this.active) return;
    const keys: Slot<K>[] = new Array(size).fill(undefined);
    const hashes: Hash[] = new Array(size).fill(0);
    this.copyInto(keys, hashes);
    this.keys = keys;
    this.hashes = hashes;
    this.filled = this.active;
  }

  /** Puts the keys into an empty table in their order here; all differ, so none are compared. */
  private copyInto(keys: Slot<K>[], hashes: Hash[]): void {
    const mask = keys.length - 1;
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at];
      if (key === undefined || key === DUMMY) continue;
      const place = freePlace(keys, mask, this.hashes[at]);
      keys[place] = key;
      hashes[place] = this.hashes[at];
    }
  }
}

function freePlace(keys: readonly unknown[], mask: number, hash: Hash): number {
  let low = lowHalf(hash);
  let high = highHalf(hash);
  let start = low & mask;
  for (;;) {
    const end = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
    for (let place = start; place <= end; place++) if (keys[place] === undefined) return place;
    low = (low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT));
    high >>>= PERTURB_SHIFT;
    start = (start * 5 + 1 + low) & mask;
  }
}
