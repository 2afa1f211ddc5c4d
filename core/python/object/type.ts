import { IMMORTAL, K, type Kind, Obj, type Slot, type Value } from './obj';
import { Shape } from './shape';

/** Payload of a type object. */
export interface TypeData {
  /** What error messages call it; of a native type in a module it may be 'module.name', as CPython's tp_name. */
  name: string;
  qualname: string;
  module: string;
  bases: Obj[];
  /** Method resolution order, itself first. */
  mro: Obj[];
  /** The class's own attributes in order of definition. */
  dict: Map<string, Value>;
  /** Classes of the program that have it among their bases, in order; not counted: a class takes itself out at its end. */
  subclasses: Obj[];
  /** Kind of its instances. */
  layout: Kind;
  /** Root of its instances' shapes; undefined where instances take no attributes. */
  root: Shape | undefined;
  /** False for built-in types, whose attributes cannot be set. */
  heap: boolean;
  /** The MRO's findings by name, valid while `epoch` is the current one. */
  cache: Map<string, Slot>;
  epoch: number;
  /** Facts about special methods, valid with the cache. */
  facts: TypeFacts | undefined;
  doc: string | undefined;
  /** Attribute names that `__slots__` allows, in the order in which an instance's end gives them up; undefined when any is. */
  allowed: ReadonlySet<string> | undefined;
}

/** What the fast paths must know about a class. */
export interface TypeFacts {
  hash: 'identity' | 'python' | 'none';
  /** `__del__` defined in Python. */
  finalizer: Obj | undefined;
  /** `__getattribute__` or `__setattr__`/`__delattr__` defined in Python. */
  getattribute: Obj | undefined;
  setattr: Obj | undefined;
  delattr: Obj | undefined;
}

let currentEpoch = 1;
/** Number of changes made to any class so far; caches of lookups hold while it stays. */
export function typeEpoch(): number {
  return currentEpoch;
}
export function bumpTypeEpoch(): void {
  currentEpoch++;
}

export function newTypeData(name: string, bases: Obj[], layout: Kind, heap: boolean): TypeData {
  return {
    name,
    qualname: name.slice(name.lastIndexOf('.') + 1),
    module: 'builtins',
    bases,
    mro: [],
    dict: new Map(),
    subclasses: [],
    layout,
    root: undefined,
    heap,
    cache: new Map(),
    epoch: 0,
    facts: undefined,
    doc: undefined,
    allowed: undefined,
  };
}

export const typeData = (cls: Obj): TypeData => cls.p as TypeData;

/** `cls.__name__`. */
export const shortName = ({ name }: TypeData): string => name.slice(name.lastIndexOf('.') + 1);

/** Linearisation by C3 (Barrett et al.: "A Monotonic Superclass Linearization for Dylan", 1996), as CPython's. */
export function linearise(cls: Obj, bases: readonly Obj[]): Obj[] | undefined {
  const queues = [...bases.map((base) => [...typeData(base).mro]), [...bases]];
  const order = [cls];
  for (;;) {
    const open = queues.filter((queue) => queue.length > 0);
    if (open.length === 0) return order;
    const next = open
      .map((queue) => queue[0])
      .find((head) => !open.some((queue) => queue.indexOf(head, 1) > 0));
    if (next === undefined) return undefined;
    order.push(next);
    for (const queue of open) if (queue[0] === next) queue.shift();
  }
}

/** The attribute `name` of a class or its bases, without binding. */
export function lookup(cls: Obj, name: string): Slot {
  const data = cls.p as TypeData;
  if (data.epoch !== currentEpoch) {
    data.cache.clear();
    data.facts = undefined;
    data.epoch = currentEpoch;
  }
  const cached = data.cache.get(name);
  if (cached !== undefined) return cached;
  if (data.cache.has(name)) return undefined;
  let found: Slot;
  for (const base of data.mro) {
    found = (base.p as TypeData).dict.get(name);
    if (found !== undefined) break;
  }
  data.cache.set(name, found);
  return found;
}

/** `lookup` that begins after `after` in the MRO of `cls`: what super() does. */
export function lookupAfter(cls: Obj, after: Obj, name: string): Slot {
  const { mro } = typeData(cls);
  for (let i = mro.indexOf(after) + 1; i < mro.length; i++) {
    const found = typeData(mro[i]).dict.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isSubtype(cls: Obj, base: Obj): boolean {
  return cls === base || (cls.p as TypeData).mro.includes(base);
}

// ---- the built-in types, one per realm, immortal --------------------------------------------------------------

/** All built-in types by name, for encoding. */
export const builtinTypes = new Map<string, Obj>();

// `type` is its own type: the cast lets it be made before it can be named.
export const typeType: Obj = new Obj(K.Type, undefined as unknown as Obj, undefined);
typeType.cls = typeType;

function define(obj: Obj, name: string, bases: Obj[], layout: Kind, takesAttributes: boolean): Obj {
  const data = newTypeData(name, bases, layout, false);
  obj.p = data;
  obj.rc = IMMORTAL;
  data.mro = linearise(obj, bases) as Obj[];
  if (takesAttributes) data.root = new Shape([]);
  builtinTypes.set(name, obj);
  return obj;
}

export const objectType = define(new Obj(K.Type, typeType, undefined), 'object', [], K.Instance, false);
define(typeType, 'type', [objectType], K.Type, false);

export function builtinType(
  name: string,
  layout: Kind,
  base: Obj | Obj[] = objectType,
  takesAttributes = false,
): Obj {
  const bases = Array.isArray(base) ? base : [base];
  return define(new Obj(K.Type, typeType, undefined), name, bases, layout, takesAttributes);
}

export const T = {
  object: objectType,
  type: typeType,
  NoneType: builtinType('NoneType', K.None),
  NotImplementedType: builtinType('NotImplementedType', K.NotImplemented),
  ellipsis: builtinType('ellipsis', K.Ellipsis),
  int: builtinType('int', K.Instance),
  float: builtinType('float', K.Float),
  str: builtinType('str', K.Instance),
  bytes: builtinType('bytes', K.Bytes),
  bytearray: builtinType('bytearray', K.ByteArray),
  list: builtinType('list', K.List),
  tuple: builtinType('tuple', K.Tuple),
  dict: builtinType('dict', K.Dict),
  set: builtinType('set', K.Set),
  frozenset: builtinType('frozenset', K.FrozenSet),
  range: builtinType('range', K.Range),
  slice: builtinType('slice', K.Slice),
  function: builtinType('function', K.Function, objectType, true),
  native: builtinType('builtin_function_or_method', K.Native),
  nativeMethod: builtinType('method_descriptor', K.Native),
  method: builtinType('method', K.BoundMethod),
  module: builtinType('module', K.Module),
  cell: builtinType('cell', K.Cell),
  code: builtinType('code', K.Code),
  generator: builtinType('generator', K.Generator),
  property: builtinType('property', K.Property),
  classmethod: builtinType('classmethod', K.ClassMethod),
  staticmethod: builtinType('staticmethod', K.StaticMethod),
  super: builtinType('super', K.Super),
  getset: builtinType('getset_descriptor', K.MemberDescriptor),
  mappingproxy: builtinType('mappingproxy', K.MappingProxy),
  traceback: builtinType('traceback', K.Traceback),
  frame: builtinType('frame', K.Frame),
  listIterator: builtinType('list_iterator', K.SeqIter),
  tupleIterator: builtinType('tuple_iterator', K.SeqIter),
  listReverseIterator: builtinType('list_reverseiterator', K.SeqIter),
  /** Its instances over str, tuple and bytes are `SeqIter`s; those over other sequences are Python's. */
  reversed: builtinType('reversed', K.Instance),
  rangeIterator: builtinType('range_iterator', K.RangeIter),
  strIterator: builtinType('str_iterator', K.StrIter),
  bytesIterator: builtinType('bytes_iterator', K.SeqIter),
  dictKeys: builtinType('dict_keys', K.DictView),
  dictValues: builtinType('dict_values', K.DictView),
  dictItems: builtinType('dict_items', K.DictView),
  dictKeyIterator: builtinType('dict_keyiterator', K.DictIter),
  dictValueIterator: builtinType('dict_valueiterator', K.DictIter),
  dictItemIterator: builtinType('dict_itemiterator', K.DictIter),
  dictReverseKeyIterator: builtinType('dict_reversekeyiterator', K.SeqIter),
  setIterator: builtinType('set_iterator', K.SetIter),
} as const;
export const boolType = builtinType('bool', K.Instance, T.int);

function singleton(kind: Kind, cls: Obj): Obj {
  const obj = new Obj(kind, cls, undefined);
  obj.rc = IMMORTAL;
  return obj;
}
export const NONE = singleton(K.None, T.NoneType);
export const NOT_IMPLEMENTED = singleton(K.NotImplemented, T.NotImplementedType);
export const ELLIPSIS = singleton(K.Ellipsis, T.ellipsis);

/** The Python type of any value. */
export function typeOf(v: Value): Obj {
  switch (typeof v) {
    case 'object':
      return v.cls;
    case 'number':
    case 'bigint':
      return T.int;
    case 'string':
      return T.str;
    default:
      return boolType;
  }
}
