import type { DictData } from '../object/dict';
import { K, type Obj, type Value } from '../object/obj';
import type { ExceptionData, ModuleData } from '../object/payloads';
import { isSubtype, typeData, typeOf } from '../object/type';
import { closest } from '../text/closest';
import { exceptionType } from './errors';
import type { VM } from './vm';

/** CPython 3.11's hints after NameError and AttributeError (Lib/traceback.py does the same from 3.12 on). */
export function suggestionFor(vm: VM, error: Obj): string {
  const name = attribute(error, 'name');
  if (typeof name !== 'string') return '';
  let candidates: string[] = [];
  if (isSubtype(error.cls, exceptionType('NameError'))) candidates = namesInScope(vm, error);
  else if (isSubtype(error.cls, exceptionType('AttributeError'))) {
    const obj = attribute(error, 'obj');
    if (obj === undefined) return '';
    candidates = attributesOf(obj);
  } else return '';
  const best = closest(name, candidates);
  if (best === undefined) return '';
  return `. Did you mean: '${best}'?`;
}

function attribute(obj: Obj, name: string): Value | undefined {
  const slot = obj.shape?.find(name) ?? -1;
  return slot < 0 ? undefined : (obj.slots as Value[])[slot];
}

function namesInScope(vm: VM, error: Obj): string[] {
  const [entry] = (error.p as ExceptionData).tb;
  if (entry === undefined) return [];
  const { data } = entry.code;
  const module = vm.modules.module('__main__');
  const globals = module === undefined ? [] : keys((module.p as ModuleData).dict.p as DictData);
  return [...data.varnames, ...data.freevars, ...globals, ...keys(vm.builtinNames)];
}

const keys = (dict: DictData): string[] =>
  [...dict.map.values()].map((entry) => entry.k).filter((k): k is string => typeof k === 'string');

function attributesOf(obj: Value): string[] {
  const names = new Set<string>();
  for (const cls of typeData(typeOf(obj)).mro) for (const name of typeData(cls).dict.keys()) names.add(name);
  if (typeof obj === 'object') {
    for (const name of obj.shape?.names ?? []) names.add(name);
    if (obj.kind === K.Module)
      for (const name of keys((obj.p as ModuleData).dict.p as DictData)) names.add(name);
    if (obj.kind === K.Type)
      for (const cls of typeData(obj).mro) for (const name of typeData(cls).dict.keys()) names.add(name);
  }
  return [...names].sort();
}
