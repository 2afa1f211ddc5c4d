import { DEQUE } from '../object/deque';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { K, type Obj, type Value } from '../object/obj';
import { builtinType, NONE, typeData, typeOf } from '../object/type';
import { binary, isInt } from '../vm/arith';
import { pyError, typeError } from '../vm/errors';
import { again, drain } from '../vm/iterate';
import { keyOf } from '../vm/keys';
import { attribute, define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/collections: fields of named tuples, counting, the order of dicts. */

/** Bears the descriptors of named tuples' fields, one for each position. */
const FIELDS = builtinType('_tuplegetter', K.Instance);
typeData(FIELDS).module = 'collections';
const MAX_FIELDS = 64;
for (let i = 0; i < MAX_FIELDS; i++) {
  attribute(
    FIELDS,
    String(i),
    (_vm, self) => {
      const v = ((self as Obj).p as Value[])[i];
      if (v === undefined) throw pyError('IndexError', 'tuple index out of range');
      return v;
    },
    () => {
      throw pyError('AttributeError', "can't set attribute");
    },
    `Alias for field number ${i}`,
  );
}
define('_collections', '_field(index, /)', (_vm, i: number) => typeData(FIELDS).dict.get(String(i)) ?? NONE);

/** Counts what needs no Python to be hashed: None, or what is to be counted in Python, of which nothing was. */
define('_collections', '_count_plain(counts, iterable, /)', (vm, counts: Obj, iterable: Value) => {
  const values = drain(vm, iterable);
  if (values === undefined) return iterable;
  const data = counts.p as DictData;
  const keys = values.map((v) => keyOf(vm, v));
  if (keys.includes(undefined)) return again(iterable, values);
  vm.charge(values.length >> 6);
  values.forEach((v, i) => {
    const key = keys[i] as never;
    const old = data.get(key) ?? 0;
    if (!isInt(old)) return;
    drop(data.set(key, v, binary(vm, 0, old, 1)));
  });
  vm.allocate(data.size);
  return NONE;
});

/** The dict of an OrderedDict, which may be called for any object: `OrderedDict.move_to_end(x, key)`. */
function orderedDict(d: Value): DictData {
  if (typeof d === 'object' && d.kind === K.Dict) return d.p as DictData;
  throw typeError(
    `descriptor 'move_to_end' for 'collections.OrderedDict' objects doesn't apply to a '${typeData(typeOf(d)).name}' object`,
  );
}

define('_collections', '_move_to_front(d, key, /)', (vm, d: Value, key: Value) => {
  const data = orderedDict(d);
  const mapKey = keyOf(vm, key) ?? (key as Obj);
  const first = data.map.get(mapKey);
  if (first === undefined) throw pyError('KeyError', key);
  const rest = [...data.map].filter(([k]) => k !== mapKey);
  vm.charge(rest.length >> 6);
  data.map.clear();
  data.map.set(mapKey, first);
  for (const [k, entry] of rest) data.map.set(k, entry);
  data.version++;
  return NONE;
});
define('_collections', '_move_to_end(d, key, /)', (vm, d: Value, key: Value) => {
  const data = orderedDict(d);
  const mapKey = keyOf(vm, key) ?? (key as Obj);
  const entry = data.map.get(mapKey);
  if (entry === undefined) throw pyError('KeyError', key);
  data.map.delete(mapKey);
  data.map.set(mapKey, entry);
  data.version++;
  return NONE;
});

nativeModuleOf('_collections', (vm) => ({
  deque: DEQUE,
  _field: vm.native('_collections._field'),
  _count_plain: vm.native('_collections._count_plain'),
  _move_to_end: vm.native('_collections._move_to_end'),
  _move_to_front: vm.native('_collections._move_to_front'),
}));
