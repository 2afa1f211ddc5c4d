import { isLasting, isRealmObject, K, Obj, type Slot } from './obj';
import { builtinType, T, typeData } from './type';

/** Payload of a weakref.ref. */
export interface WeakRefData {
  /** Not counted. undefined once the object has gone. */
  target: Obj | undefined;
  /** Called with the ref when the object goes; counted. */
  callback: Slot;
  /** Order of making among the refs to one object. */
  turn: number;
  /** hash() of the object, once asked for: it stays when the object goes. */
  hash: number | bigint | undefined;
}

export const WEAK_REF = builtinType('ReferenceType', K.WeakRef, undefined, true);
typeData(WEAK_REF).module = 'weakref';

/** Refs to each object that has some, oldest first. Made again when a VM is decoded. */
const refsTo = new WeakMap<Obj, Obj[]>();
/** How many refs to living objects there are: none, in most programs, and then no object pays for it. */
let watching = 0;

/** Objects of the library that have been referred to since they were put back last. */
const lastingTargets = new Set<Obj>();

const data = (ref: Obj): WeakRefData => ref.p as WeakRefData;

export const refsOf = (target: Obj): readonly Obj[] => refsTo.get(target) ?? [];

export function nextTurn(target: Obj): number {
  const refs = refsTo.get(target);
  return refs === undefined ? 0 : data(refs[refs.length - 1]).turn + 1;
}

/** Enters a ref whose payload is complete. */
export function watch(ref: Obj): void {
  const target = data(ref).target as Obj;
  const refs = refsTo.get(target);
  watching++;
  if (isLasting(target) && !isRealmObject(target)) lastingTargets.add(target);
  if (refs === undefined) refsTo.set(target, [ref]);
  else {
    let i = refs.length;
    while (i > 0 && data(refs[i - 1]).turn > data(ref).turn) i--;
    refs.splice(i, 0, ref);
  }
}

/** The object goes: its refs are dead; those with callbacks are queued for the VM as one list, the youngest first. */
export function clearRefs(target: Obj, queue: Obj[]): void {
  if (watching === 0) return;
  const refs = refsTo.get(target);
  if (refs === undefined) return;
  refsTo.delete(target);
  watching -= refs.length;
  const calling: Obj[] = [];
  for (let i = refs.length - 1; i >= 0; i--) {
    const ref = refs[i];
    data(ref).target = undefined;
    if (data(ref).callback === undefined) continue;
    ref.rc++;
    calling.push(ref);
  }
  if (calling.length === 0) return;
  const list = new Obj(K.List, T.list, calling);
  list.rc = 1;
  queue.push(list);
}

/** The objects of the library (see LibraryImage) that have been referred to weakly since this was asked last. */
export function takeLastingTargets(): Obj[] {
  const targets = [...lastingTargets];
  lastingTargets.clear();
  return targets;
}

/** Makes `refs` the refs to `target`, whatever they have become since. */
export function restoreRefs(target: Obj, refs: readonly Obj[]): void {
  watching += refs.length - refsOf(target).length;
  if (refs.length === 0) refsTo.delete(target);
  else refsTo.set(target, refs.slice());
}

/** The ref itself goes. */
export function unwatch(ref: Obj): void {
  const { target } = data(ref);
  if (target === undefined) return;
  const refs = refsTo.get(target) as Obj[];
  watching--;
  if (refs.length === 1) refsTo.delete(target);
  else refs.splice(refs.indexOf(ref), 1);
  data(ref).target = undefined;
}
