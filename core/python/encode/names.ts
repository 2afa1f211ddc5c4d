import { BadBytes } from '../../base/bytes';
import { natives } from '../native/registry';
import { K, type Obj } from '../object/obj';
import type { NativeData } from '../object/payloads';
import { builtinTypes, ELLIPSIS, NONE, NOT_IMPLEMENTED, typeData } from '../object/type';
import { MISSING } from '../vm/missing';
import { Head } from './format';

/** The name of an object that every realm has: what is written instead of it. */
export interface RealmName {
  head: number;
  /** A native's id, a type's name, a singleton's name; of a descriptor, the type it belongs to. */
  name: string;
  /** A descriptor's name in its type. */
  attribute: string;
}

const singletons = new Map<string, Obj>([
  ['None', NONE],
  ['NotImplemented', NOT_IMPLEMENTED],
  ['Ellipsis', ELLIPSIS],
  ['missing', MISSING],
]);

const known = new Map<Obj, RealmName>();

/** @throws Error for an object that counts as immortal and has no name */
export function realmName(obj: Obj): RealmName {
  const name = known.get(obj) ?? findName(obj);
  known.set(obj, name);
  return name;
}

function findName(obj: Obj): RealmName {
  if (obj.kind === K.Native) return named(Head.Native, (obj.p as NativeData).id, obj, natives);
  if (obj.kind === K.Type) return named(Head.BuiltinType, typeData(obj).name, obj, builtinTypes);
  for (const [name, singleton] of singletons)
    if (singleton === obj) return { head: Head.Singleton, name, attribute: '' };
  for (const [name, type] of builtinTypes) {
    for (const [attribute, value] of typeData(type).dict) {
      if (value === obj) return { head: Head.Descriptor, name, attribute };
    }
  }
  throw new Error(`an immortal object of kind ${obj.kind} has no name to encode it by`);
}

function named(head: number, name: string, obj: Obj, table: ReadonlyMap<string, Obj>): RealmName {
  if (table.get(name) !== obj) throw new Error(`the name ${name} does not lead to the object that bears it`);
  return { head, name, attribute: '' };
}

/** The object of that name. @throws BadBytes when this realm has none */
export function realmObject({ head, name, attribute }: RealmName): Obj {
  const found = lookFor(head, name, attribute);
  if (found === undefined)
    throw new BadBytes(`no built-in object ${name}${attribute === '' ? '' : `.${attribute}`}`);
  return found;
}

function lookFor(head: number, name: string, attribute: string): Obj | undefined {
  switch (head) {
    case Head.Native:
      return natives.get(name);
    case Head.BuiltinType:
      return builtinTypes.get(name);
    case Head.Singleton:
      return singletons.get(name);
    default: {
      const type = builtinTypes.get(name);
      const found = type === undefined ? undefined : typeData(type).dict.get(attribute);
      return typeof found === 'object' ? found : undefined;
    }
  }
}
