import { FIRST_BY_METHODS, K, type Obj, type Slot, type Value } from './obj';

/** One association. Entries keep their identity while the key stays in the dict, so call sites may cache them. */
export interface Entry {
  k: Value;
  /** undefined once deleted. */
  v: Slot;
}

/** A JavaScript map key that is equal for equal Python keys. */
export type MapKey = number | bigint | string | Obj;

/**
 * Payload of a dict: a Map from normalised keys, so insertion order is the Map's. Keys whose class defines
 * `__eq__` or `__hash__` in Python are stored under their own identity, and `custom` finds them by hash; the
 * comparing is done by Python helpers (core/stdlib/builtins.py), because only the VM can call Python.
 */
export class DictData {
  readonly map = new Map<MapKey, Entry>();
  custom: Map<MapKey, Obj[]> | undefined;
  /** Raised whenever a key is added: what a cached miss depends on. */
  version = 0;

  get size(): number {
    return this.map.size;
  }

  getStr(key: string): Slot {
    return this.map.get(key.charCodeAt(0) === 0 ? `\0s${key}` : key)?.v;
  }

  has(key: MapKey): boolean {
    return this.map.has(key);
  }

  get(key: MapKey): Slot {
    return this.map.get(key)?.v;
  }

  /** Takes over one reference to each of `key` and `value` where it stores them; answers the value it replaced. */
  set(mapKey: MapKey, key: Value, value: Value): Slot {
    const entry = this.map.get(mapKey);
    if (entry !== undefined) {
      const old = entry.v;
      if (typeof value === 'object') value.rc++;
      entry.v = value;
      return old;
    }
    if (typeof value === 'object') value.rc++;
    if (typeof key === 'object') key.rc++;
    this.map.set(mapKey, { k: key, v: value });
    this.version++;
    return undefined;
  }

  setStr(key: string, value: Value): Slot {
    return this.set(key.charCodeAt(0) === 0 ? `\0s${key}` : key, key, value);
  }

  /** Removes the entry and hands its references (key and value) to the caller. */
  remove(mapKey: MapKey): Entry | undefined {
    const entry = this.map.get(mapKey);
    if (entry === undefined) return undefined;
    this.map.delete(mapKey);
    const gone = { k: entry.k, v: entry.v };
    entry.v = undefined;
    return gone;
  }
}

/** Why a value has no map key. */
export const UNHASHABLE = Symbol('unhashable');
export const NEEDS_PYTHON = Symbol('needs a Python call');
export type NoKey = typeof UNHASHABLE | typeof NEEDS_PYTHON;

/** Identity number of an object inside a tuple key; given by the heap so that it can be encoded. */
export type IdOf = (obj: Obj) => number;

export function floatKey(x: number, self: Obj): MapKey {
  if (Number.isSafeInteger(x)) return x + 0;
  if (Number.isInteger(x)) return BigInt(x);
  return Number.isNaN(x) ? self : x;
}

/**
 * The map key of a Python value. `classify` tells for an Instance whether its hash and equality are identity's,
 * Python's, or absent.
 */
export function mapKey(
  v: Value,
  idOf: IdOf,
  classify: (obj: Obj) => 'identity' | 'python' | 'none',
): MapKey | NoKey {
  switch (typeof v) {
    case 'string':
      return v.charCodeAt(0) === 0 ? `\0s${v}` : v;
    case 'number':
    case 'bigint':
      return v;
    case 'boolean':
      return v ? 1 : 0;
  }
  switch (v.kind) {
    case K.Float:
      return floatKey(v.p as number, v);
    case K.Boxed:
      return classify(v) === 'python' ? NEEDS_PYTHON : mapKey(v.p as Value, idOf, classify);
    case K.Tuple: {
      if (classify(v) === 'python') return NEEDS_PYTHON;
      return sequenceKey('t', v.p as Value[], idOf, classify);
    }
    case K.Bytes: {
      let text = '\0b';
      for (const byte of v.p as Uint8Array) text += String.fromCharCode(byte);
      return text;
    }
    case K.FrozenSet: {
      const parts: string[] = [];
      for (const item of (v.p as { values(): Iterable<Value> }).values()) {
        const part = mapKey(item, idOf, classify);
        if (typeof part === 'symbol') return part;
        parts.push(keyText(part, idOf));
      }
      return `\0f${parts.sort().join('')}`;
    }
    case K.Range: {
      const { start, step, length } = v.p as { start: number; step: number; length: number };
      return length === 0 ? '\0r' : length === 1 ? `\0r${start}` : `\0r${start},${step},${length}`;
    }
    case K.List:
    case K.Dict:
    case K.Set:
    case K.ByteArray:
    case K.Slice:
      return classify(v) === 'none' ? UNHASHABLE : NEEDS_PYTHON;
    case K.BoundMethod: {
      const { self, fn } = v.p as { self: Value; fn: Obj };
      const part =
        typeof self === 'object' ? `o${idOf(self)};` : keyText(mapKey(self, idOf, classify) as MapKey, idOf);
      return `\0m${idOf(fn)}${part}`;
    }
    case K.Instance:
    case K.Exception: {
      const how = classify(v);
      return how === 'identity' ? v : how === 'python' ? NEEDS_PYTHON : UNHASHABLE;
    }
    default: {
      if (v.kind < FIRST_BY_METHODS) return v;
      const how = classify(v);
      return how === 'identity' ? v : how === 'python' ? NEEDS_PYTHON : UNHASHABLE;
    }
  }
}

function sequenceKey(
  tag: string,
  items: readonly Value[],
  idOf: IdOf,
  classify: (obj: Obj) => 'identity' | 'python' | 'none',
): MapKey | NoKey {
  let text = `\0${tag}`;
  for (const item of items) {
    const part = mapKey(item, idOf, classify);
    if (typeof part === 'symbol') return part;
    text += keyText(part, idOf);
  }
  return text;
}

/** A self-delimiting text for a part of a composite key. */
function keyText(key: MapKey, idOf: IdOf): string {
  switch (typeof key) {
    case 'string':
      return `s${key.length}:${key}`;
    case 'object':
      return `o${idOf(key)};`;
    default:
      return `n${key};`;
  }
}
