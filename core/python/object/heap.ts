import { endExport, type MemoryViewData } from './buffer';
import { IMMORTAL, K, type Obj, type Slot, type Value } from './obj';
import type { GeneratorData } from './payloads';
import { references } from './references';
import { lookup, type TypeData, typeEpoch } from './type';
import { countTypeEdit } from './type-edits';
import { clearRefs, unwatch } from './weak';

/**
 * Reference counting. `drop` gives up one reference; at none left the object lets go of what it refers to, at
 * once and in CPython's order. Objects whose end is felt outside (files, `__del__`, generators suspended in a
 * `try`) go to the running VM's queue of finalizers, which the loop empties before the next statement or call.
 */
export interface Finalizers {
  queue: Obj[];
}

/** The VM that runs now: set by VM.run, since `drop` has no VM at hand in the thousand places that call it. */
let current: Finalizers = { queue: [] };
export function setFinalizers(finalizers: Finalizers): void {
  current = finalizers;
}

export function retain<V extends Slot>(v: V): V {
  if (typeof v === 'object') v.rc++;
  return v;
}

export function drop(v: Slot): void {
  if (typeof v === 'object' && --v.rc === 0) dispose(v);
}

/** A value nobody stored: it ends here when nobody else has it. */
export function discard(v: Slot): void {
  if (typeof v === 'object' && v.rc === 0) dispose(v);
}

/** Gives up a reference without letting the object end: its owner hands it on to whoever stores it next. */
export function handOver<V extends Slot>(v: V): V {
  if (typeof v === 'object') v.rc--;
  return v;
}

const work: Obj[] = [];
let working = false;

/** Ends an object with no references. Iterative: a chain of a million nodes must not use the JavaScript stack. */
export function dispose(obj: Obj): void {
  work.push(obj);
  if (working) return;
  working = true;
  workOff();
}

function workOff(): void {
  try {
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      if (next.rc <= 0) end(next);
    }
  } finally {
    working = false;
  }
}

/** True when the object must be finalized by the VM before it ends. */
export function needsFinalizer(obj: Obj): boolean {
  switch (obj.kind) {
    case K.File:
    case K.Lock:
    case K.SharedMemory:
      return true;
    case K.Generator:
      return (obj.p as GeneratorData).state === 'suspended' && (obj.p as GeneratorData).code.hasHandlers;
    case K.Instance:
    case K.Exception:
    case K.List:
    case K.Dict:
    case K.Tuple:
    case K.Set:
    case K.Deque:
    case K.FrozenSet:
    case K.Bytes:
    case K.ByteArray:
    case K.Boxed:
    case K.WeakRef:
      return (obj.cls.p as TypeData).heap && finalizerOf(obj.cls) !== undefined;
    default:
      return false;
  }
}

/** The class's `__del__`, remembered per class while no class changes. */
export function finalizerOf(cls: Obj): Slot {
  const data = cls.p as TypeData;
  return data.epoch === typeEpoch() && data.cache.has('__del__')
    ? data.cache.get('__del__')
    : lookup(cls, '__del__');
}

function end(obj: Obj): void {
  if (needsFinalizer(obj)) {
    // The queue holds the one reference; after finalizing, `finish` lets the rest go.
    obj.rc = 1;
    current.queue.push(obj);
    return;
  }
  release(obj);
}

/** Lets go of all that a finalized or plain object refers to, with what ends by that, in CPython's order. */
export function release(obj: Obj): void {
  clearRefs(obj, current.queue);
  if (obj.slots === undefined && !(obj.cls.p as TypeData).heap) {
    const { kind } = obj;
    if (kind === K.Bytes || kind === K.Float) return;
    if (kind === K.Tuple || kind === K.List) {
      dropAll(obj.p as Value[]);
      return;
    }
  }
  if (obj.kind === K.WeakRef) unwatch(obj);
  else if (obj.kind === K.Type) leaveBases(obj);
  else if (obj.kind === K.SharedView) endExport(obj.p as MemoryViewData);
  else if (obj.kind === K.Pickler || obj.kind === K.Unpickler) (obj.p as { release(): void }).release();
  const held = references(obj);
  obj.slots = undefined;
  obj.shape = undefined;
  if (obj.kind === K.Generator) (obj.p as GeneratorData).regs = [];
  dropAll(held.reverse());
}

/** Gives up references; what ends by that is worked off from the last to the first. */
function dropAll(held: readonly Slot[]): void {
  const outermost = !working;
  working = true;
  for (let i = 0; i < held.length; i++) drop(held[i]);
  if (outermost) workOff();
}

function leaveBases(cls: Obj): void {
  for (const base of (cls.p as TypeData).bases) {
    const { subclasses } = base.p as TypeData;
    if (!subclasses.includes(cls)) continue;
    subclasses.splice(subclasses.indexOf(cls), 1);
    countTypeEdit();
  }
}

/** Marks an object that must never end: natives, built-in types. */
export function immortal(obj: Obj): Obj {
  obj.rc = IMMORTAL;
  return obj;
}
