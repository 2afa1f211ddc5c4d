import type { DictData } from '../object/dict';
import { K, type Obj, type Value } from '../object/obj';
import type { SetData } from '../object/set';
import { type TypeData, typeData, typeOf } from '../object/type';
import { strIsIdentifier } from '../text/classify';
import { pyError, typeError } from './errors';

/** `__b` in the `__slots__` of C is the attribute `_C__b`. */
function mangled(name: string, cls: string): string {
  const stripped = cls.replace(/^_+/, '');
  return name.startsWith('__') && !name.endsWith('__') && stripped !== '' ? `_${stripped}${name}` : name;
}

/** What a `__slots__` consists of; none where only Python could iterate over it. */
function items(slots: Value): readonly Value[] | undefined {
  if (typeof slots === 'string') return [slots];
  if (typeof slots !== 'object') throw typeError(`'${typeData(typeOf(slots)).name}' object is not iterable`);
  switch (slots.kind) {
    case K.Tuple:
    case K.List:
      return slots.p as Value[];
    case K.Dict:
      return [...(slots.p as DictData).map.values()].map(({ k }) => k);
    case K.Set:
    case K.FrozenSet:
      return [...(slots.p as SetData).values()];
    default:
      return undefined;
  }
}

/** The names in a class's own `__slots__`, as its instances have them; undefined where it has none. */
export function ownSlots(data: TypeData): string[] | undefined {
  const slots = data.dict.get('__slots__');
  return slots === undefined ? undefined : items(slots)?.map((name) => mangled(name as string, data.name));
}

/**
 * What a class that is being made may not say in its `__slots__`.
 * @throws PyThrow TypeError, ValueError
 */
export function checkSlots(data: TypeData): void {
  const slots = data.dict.get('__slots__');
  for (const name of (slots === undefined ? undefined : items(slots)) ?? []) {
    if (typeof name !== 'string')
      throw typeError(`__slots__ items must be strings, not '${typeData(typeOf(name)).name}'`);
    if (!strIsIdentifier(name)) throw typeError('__slots__ must be identifiers');
    if (data.dict.has(mangled(name, data.name)))
      throw pyError('ValueError', `'${name}' in __slots__ conflicts with class variable`);
  }
}

/** The class among `cls` and its bases whose `__slots__` has the name. */
export function slotOwner(cls: Obj, name: string): Obj | undefined {
  return typeData(cls).mro.find(
    (base) =>
      name !== '__dict__' && name !== '__weakref__' && ownSlots(typeData(base))?.includes(name) === true,
  );
}
