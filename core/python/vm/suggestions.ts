import type { DictData } from '../object/dict';
import { K, type Obj, type Value } from '../object/obj';
import type { ExceptionData, ModuleData } from '../object/payloads';
import { isSubtype, typeData, typeOf } from '../object/type';
import { exceptionType } from './errors';
import type { VM } from './vm';

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

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

/** The nearest candidate, when it is near enough (Python/suggestions.c, calculate_suggestions). */
function closest(wrong: string, candidates: readonly string[]): string | undefined {
  if (candidates.length >= MAX_CANDIDATES) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    const limit = Math.min(((wrong.length + candidate.length + 3) * MOVE_COST) / 6, bestDistance - 1);
    const distance = editDistance(wrong, candidate, limit);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, a change of case at half the cost. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE_COST);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE_COST];
    for (let k = 1; k <= b.length; k++) {
      const x = a[i - 1];
      const y = b[k - 1];
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? CASE_COST : MOVE_COST;
      next.push(Math.min(row[k - 1] + change, row[k] + MOVE_COST, next[k - 1] + MOVE_COST));
    }
    row = next;
  }
  return row[b.length];
}
