import type { DictData } from '../object/dict';
import { countFunctionEdit } from '../object/function-edits';
import { drop, retain } from '../object/heap';
import { K, type Obj, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import { NONE } from '../object/type';
import { typeError } from './errors';

/** Sets what a function is made of, rather than an attribute of its own. False: it is one of its own. */
export function setOnFunction(fn: Obj, name: string, value: Value): boolean {
  const data = fn.p as FunctionData;
  countFunctionEdit();
  switch (name) {
    case '__name__':
    case '__qualname__':
      if (typeof value !== 'string') throw typeError(`${name} must be set to a string object`);
      data[name === '__name__' ? 'name' : 'qualname'] = value;
      return true;
    case '__doc__':
    case '__module__':
      replace(data, name === '__doc__' ? 'doc' : 'module', value);
      return true;
    case '__defaults__':
      setDefaults(data, value);
      return true;
    case '__kwdefaults__':
      setKeywordDefaults(data, value);
      return true;
    case '__annotations__':
      if (value !== NONE && !isOf(value, K.Dict))
        throw typeError('__annotations__ must be set to a dict object');
      drop(data.annotations);
      data.annotations = value === NONE ? undefined : (retain(value as Obj) as Obj);
      return true;
    default:
      return false;
  }
}

const isOf = (v: Value, kind: number): v is Obj => typeof v === 'object' && v.kind === kind;

function replace(data: FunctionData, field: 'doc' | 'module', value: Value): void {
  const old = data[field];
  data[field] = retain(value);
  drop(old);
}

function setDefaults(data: FunctionData, value: Value): void {
  if (value !== NONE && !isOf(value, K.Tuple)) throw typeError('__defaults__ must be set to a tuple object');
  const old = data.defaults ?? [];
  data.defaults = value === NONE ? undefined : [...(value.p as Value[])].map(retain);
  for (const item of old) drop(item);
}

function setKeywordDefaults(data: FunctionData, value: Value): void {
  if (value !== NONE && !isOf(value, K.Dict)) throw typeError('__kwdefaults__ must be set to a dict object');
  const old = data.kwdefaults?.values() ?? [];
  const given = value === NONE ? [] : [...(value.p as DictData).map.values()];
  data.kwdefaults =
    value === NONE ? undefined : new Map(given.map(({ k, v }) => [k as string, retain(v as Value)]));
  for (const item of old) drop(item);
}
