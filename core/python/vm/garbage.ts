import { drop, finalizerOf, needsFinalizer } from '../object/heap';
import { isLasting, K, type Obj } from '../object/obj';
import type { FunctionData, ModuleData } from '../object/payloads';
import { references } from '../object/references';
import { clearRefs, unwatch } from '../object/weak';
import { isOutside } from './finalize';
import type { VM } from './vm';

/**
 * Cycles nobody refers to, found by what their members count (trial deletion, as CPython's gc does it): of the objects
 * that the registry leads to, those are alive which have more references than the others hold, and what they lead to.
 * Answers the rest in the order of their making. `extra` is how many references to each of them are ours.
 */
function unreachable(roots: readonly Obj[], extra: number): Obj[] {
  return without(new Map(roots.map((obj) => [obj, extra])), roots);
}

/**
 * @param held how many references to each of the roots, and to others, do not count
 * @param emptied is taken for empty
 */
function without(held: Map<Obj, number>, roots: readonly Obj[], emptied?: Obj): Obj[] {
  const all = [...roots];
  for (let i = 0; i < all.length; i++) {
    for (const v of references(all[i])) {
      if (typeof v !== 'object' || isLasting(v)) continue;
      const count = held.get(v);
      held.set(v, (count ?? 0) + 1);
      if (count === undefined) all.push(v);
    }
  }
  const alive = new Set(all.filter((obj) => obj.rc > (held.get(obj) as number)));
  for (const obj of alive) {
    if (obj === emptied) continue;
    for (const v of references(obj)) if (typeof v === 'object' && held.has(v)) alive.add(v);
  }
  return all.filter((obj) => !alive.has(obj));
}

/** What is garbage now; whoever gets it holds it. Work is charged as lines. */
export function findGarbage(vm: VM): Obj[] {
  const roots = vm.registry.sweep();
  vm.charge(roots.length >> 5);
  return unreachable(roots, 0);
}

/**
 * Of which objects the program's own finalizers run at the end of the interpreter, in the order of their making: of those that
 * nothing but modules, and what goes with them, leads to. The modules still have all their names then, as where CPython collects
 * what its modules have left behind.
 */
export function endingWithModules(vm: VM): Obj[] {
  const roots = vm.registry.sweep();
  const main = vm.modules.module('__main__');
  if (main === undefined) return [];
  const names = (main.p as ModuleData).dict;
  const isLast = (obj: Obj): boolean => needsFinalizer(obj) && finalizerNames(obj) === names;
  if (!roots.some(isLast)) return [];
  const held = new Map<Obj, number>(roots.map((obj) => [obj, 0]));
  const given: Obj[] = [];
  for (const module of new Set([...vm.modules].map(([, each]) => each))) {
    if (module.kind !== K.Module) continue;
    if (!isLasting(module)) given.push(module);
    else
      for (const v of references((module.p as ModuleData).dict))
        if (typeof v === 'object' && !isLasting(v)) held.set(v, (held.get(v) ?? 0) + 1);
  }
  for (const obj of given) held.set(obj, obj.rc);
  const order = new Set(roots);
  const all = [...order, ...given.filter((obj) => !order.has(obj))];
  return without(held, all, vm.modules.dict).filter((obj) => order.has(obj) && isLast(obj));
}

/** The names that its class's `__del__` sees. */
function finalizerNames(obj: Obj): Obj | undefined {
  const method = finalizerOf(obj.cls);
  return typeof method === 'object' && method.kind === K.Function
    ? (method.p as FunctionData).globals
    : undefined;
}

/**
 * Lets go of those in `garbage` that its finalizers did not bring back, each of which has one reference of the list's.
 * What they refer to outside ends in CPython's order. Answers how many gc.collect() counts.
 */
export function clearGarbage(garbage: Obj[]): number {
  dropLoose(garbage);
  const doomed = unreachable(garbage, 1).filter((obj) => !isOutside(obj));
  const gone = new Set(doomed);
  const outside = doomed.flatMap((obj) =>
    references(obj).filter((v) => typeof v === 'object' && !gone.has(v)),
  );
  for (const obj of garbage) if (!gone.has(obj)) outside.push(obj);
  garbage.length = 0;
  let count = 0;
  for (const obj of doomed) {
    count += weight(obj);
    if (obj.kind === K.WeakRef) unwatch(obj);
    obj.rc = 0;
    obj.slots = undefined;
    obj.shape = undefined;
  }
  for (const v of outside) drop(v);
  return count;
}

/** What a finalizer took out of its cycle has ended by now, but for our list's reference: from both ends, for chains. */
function dropLoose(garbage: Obj[]): void {
  for (let pass = 0; pass < 2; pass++) {
    const kept: Obj[] = [];
    for (const obj of garbage) {
      if (obj.rc === 1) drop(obj);
      else kept.push(obj);
    }
    garbage.length = 0;
    for (let i = kept.length - 1; i >= 0; i--) garbage.push(kept[i]);
  }
}

/** Refs to what is garbage die before its finalizers run; callbacks of refs that are garbage too are not called. */
export function clearWeakRefs(vm: VM, garbage: readonly Obj[]): void {
  for (const obj of garbage) if (obj.kind === K.WeakRef) unwatch(obj);
  for (const obj of garbage) clearRefs(obj, vm.finalizers.queue);
}

/** How many of CPython's tracked objects one of ours is. */
function weight(obj: Obj): number {
  switch (obj.kind) {
    case K.Function:
      return (obj.p as FunctionData).closure === undefined ? 1 : 2; // the closure is a tuple there
    case K.Float:
    case K.Bytes:
    case K.Range:
    case K.RangeIter:
    case K.StrIter:
    case K.Code:
      return 0;
    default:
      return 1;
  }
}
