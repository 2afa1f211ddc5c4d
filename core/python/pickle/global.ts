import { K, type Obj, type Slot, type Value } from '../object/obj';
import { type FunctionData, moduleDict, type NativeData } from '../object/payloads';
import { builtinTypes, lookup, type TypeData, typeData } from '../object/type';
import { readyModule } from '../vm/imports';
import type { VM } from '../vm/vm';

/** Functions and classes go by module and name. */
export interface GlobalName {
  module: string;
  /** Dotted, as `__qualname__`. */
  name: string;
  /** CPython keeps the module's name of a built-in function apart from equal strs. */
  native: boolean;
}

/** What a dotted name leads to in a module that is there; undefined when Python must be asked or there is nothing. */
export function findGlobal(vm: VM, module: string, qualname: string): Slot {
  const home = readyModule(vm, module);
  if (home === undefined) return undefined;
  if (!qualname.includes('.')) return moduleDict(home).getStr(qualname);
  let at: Slot = home;
  for (const part of qualname.split('.')) {
    if (part === '<locals>') return undefined;
    at = memberOf(at, part);
    if (at === undefined) return undefined;
  }
  return at;
}

function memberOf(at: Value, part: string): Slot {
  if (typeof at !== 'object') return undefined;
  if (at.kind === K.Module) return moduleDict(at).getStr(part);
  if (at.kind !== K.Type) return undefined;
  const found = lookup(at, part);
  return typeof found === 'object' && found.kind === K.StaticMethod ? (found.p as Value) : found;
}

/** The name of a function, class or built-in function; undefined for what is a method of a type or an instance. */
export function globalName(v: Obj): GlobalName | undefined {
  switch (v.kind) {
    case K.Function: {
      const { module, qualname } = v.p as FunctionData;
      return typeof module === 'string' ? { module, name: qualname, native: false } : undefined;
    }
    case K.Type: {
      const { module, qualname } = v.p as TypeData;
      return { module, name: qualname, native: false };
    }
    case K.Native: {
      const { id, name } = v.p as NativeData;
      return { module: id.slice(0, id.length - name.length - 1), name, native: true };
    }
    default:
      return undefined;
  }
}

/** The type that a native is found on: `str.join`, `dict.fromkeys`; undefined for a function of a module. */
export function ownerOf(native: Obj): Obj | undefined {
  const { id, name } = native.p as NativeData;
  const type = builtinTypes.get(id.slice(0, id.length - name.length - 1));
  return type !== undefined && typeData(type).dict.get(name) === native ? type : undefined;
}
