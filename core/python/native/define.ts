import { immortal } from '../object/heap';
import { K, Obj, type Value } from '../object/obj';
import type { GetSetData, NativeData, NativeFn } from '../object/payloads';
import { bumpTypeEpoch, shortName, T, typeData } from '../object/type';
import type { VM } from '../vm/vm';
import { natives } from './registry';

/**
 * How natives are written. A signature reads as in Python: `'pop(index=, /)'`, `'sort(*, key=, reverse=)'`,
 * `'print(*values, sep=, end=)'`; a name with `=` may be left out, the function then gets undefined. The function
 * gets the VM, then self (methods), positional parameters, the array of `*args`, keyword-only parameters, and the
 * Map of `**kwargs`.
 */

function signature(
  text: string,
  self: boolean,
): Omit<NativeData, 'id' | 'fn' | 'doc' | 'unboxes' | 'owner' | 'makes'> {
  const open = text.indexOf('(');
  const name = text.slice(0, open);
  const parts = text
    .slice(open + 1, text.lastIndexOf(')'))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const params: string[] = self ? ['self'] : [];
  // No keyword names the class that `__new__` makes an instance of: dict(cls=1).
  let posonly = self || name === '__new__' ? 1 : 0;
  let positional = -1;
  let required = params.length;
  let varargs = false;
  let varkw = false;
  for (const part of parts) {
    if (part === '/') posonly = params.length;
    else if (part.startsWith('**')) varkw = true;
    else if (part.startsWith('*')) {
      positional = params.length;
      varargs = part.length > 1;
    } else {
      const optional = part.endsWith('=');
      params.push(optional ? part.slice(0, -1) : part);
      if (!optional && positional < 0) required = params.length;
    }
  }
  if (positional < 0) positional = params.length;
  return {
    name,
    params,
    posonly,
    positional,
    required,
    varargs,
    varkw,
    plain: !varargs && !varkw,
    method: self,
  };
}

/**
 * Types and modules whose functions want the plain value of an int, float or str, whatever its class, and bytes of this
 * process.
 */
const PLAIN_OWNERS: ReadonlySet<string> = new Set([
  'int',
  'float',
  'str',
  'bytes',
  'bytearray',
  'TextIOWrapper',
  'BufferedWriter',
  'math',
  'random',
  'time',
  '_hashlib',
]);
const PLAIN_BUILTINS: ReadonlySet<string> = new Set(['chr', 'ord', 'open']);
/** What they are given may have a method of its own to ask first. */
const AS_GIVEN: ReadonlySet<string> = new Set([
  '__new__',
  '__init__',
  'format',
  'format_map',
  '__format__',
  'floor',
  'ceil',
  'trunc',
]);

function unboxes(id: string): boolean {
  const dot = id.lastIndexOf('.');
  const owner = id.slice(0, dot);
  const name = id.slice(dot + 1);
  return owner === 'builtins' ? PLAIN_BUILTINS.has(name) : PLAIN_OWNERS.has(owner) && !AS_GIVEN.has(name);
}

function make(id: string, text: string, fn: NativeFn, self: boolean, owner?: Obj, makes?: Obj): Obj {
  const data: NativeData = {
    ...signature(text, self),
    id,
    fn,
    owner,
    makes,
    doc: undefined,
    unboxes: unboxes(id),
  };
  const obj = immortal(new Obj(K.Native, self ? T.nativeMethod : T.native, data));
  if (natives.has(id)) throw new Error(`native ${id} is defined twice`);
  natives.set(id, obj);
  return obj;
}

/** A function of a native module, or a builtin: `module` is part of its id only. */
export function define(module: string, text: string, fn: NativeFn): Obj {
  const name = text.slice(0, text.indexOf('('));
  return make(`${module}.${name}`, text, fn, false);
}

/** A method of a built-in type. */
export function method(type: Obj, text: string, fn: NativeFn): Obj {
  const data = typeData(type);
  const name = text.slice(0, text.indexOf('('));
  const obj = make(`${shortName(data)}.${name}`, text, fn, true, type);
  data.dict.set(name, obj);
  bumpTypeEpoch();
  return obj;
}

/** `__new__` and other functions of a built-in type that get no instance: called as `type.name(...)`. */
export function staticMethod(type: Obj, text: string, fn: NativeFn): Obj {
  const data = typeData(type);
  const name = text.slice(0, text.indexOf('('));
  const makes = name === '__new__' ? type : undefined;
  const obj = make(`${shortName(data)}.${name}`, text, fn, false, undefined, makes);
  data.dict.set(name, obj);
  return obj;
}

/** A classmethod of a built-in type: the function gets the class first. */
export function classMethod(type: Obj, text: string, fn: NativeFn): void {
  const data = typeData(type);
  const name = text.slice(0, text.indexOf('('));
  const inner = make(`${shortName(data)}.${name}`, text, fn, true);
  data.dict.set(name, immortal(new Obj(K.ClassMethod, T.classmethod, inner)));
}

/** An attribute that is computed. */
export function attribute(
  type: Obj,
  name: string,
  get: (vm: VM, self: Value) => Value,
  set?: GetSetData['set'],
  doc?: string,
): void {
  const data = typeData(type);
  const getset: GetSetData = { name, id: `${data.name}.${name}`, get, set, doc };
  data.dict.set(name, immortal(new Obj(K.MemberDescriptor, T.getset, getset)));
}

export { natives };
