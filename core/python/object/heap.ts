import type { DequeData, DequeIterData } from './deque';
import type { DictData } from './dict';
import { IMMORTAL, K, type Obj, type Slot, type Value } from './obj';
import type {
  BoundMethodData,
  DictIterData,
  ExceptionData,
  FunctionData,
  GeneratorData,
  ModuleData,
  PropertyData,
  SeqIterData,
  SliceData,
  SuperData,
} from './payloads';
import type { SetData } from './set';
import { lookup, type TypeData, typeEpoch } from './type';
import { clearRefs, releaseRef } from './weak';

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
  try {
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      if (next.rc <= 0) end(next);
    }
  } finally {
    working = false;
  }
}

function dropAll(values: readonly Slot[]): void {
  for (let i = 0; i < values.length; i++) drop(values[i]);
}

/** True when the object must be finalized by the VM before it ends. */
function needsFinalizer(obj: Obj): boolean {
  switch (obj.kind) {
    case K.File:
    case K.Lock:
    case K.Handle:
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

/** Lets go of all that a finalized or plain object refers to. */
export function release(obj: Obj): void {
  clearRefs(obj, current.queue);
  const { slots, p } = obj;
  if (slots !== undefined) {
    obj.slots = undefined;
    obj.shape = undefined;
    dropAll(slots);
  }
  if ((obj.cls.p as TypeData).heap) drop(obj.cls);
  switch (obj.kind) {
    case K.List:
    case K.Tuple:
      dropAll(p as Value[]);
      break;
    case K.Dict:
      for (const entry of (p as DictData).map.values()) {
        drop(entry.k);
        drop(entry.v);
      }
      drop((p as { owner?: Obj }).owner); // of an instance's __dict__
      break;
    case K.Set:
    case K.FrozenSet:
      for (const item of (p as SetData).values()) drop(item);
      break;
    case K.Deque:
      dropAll((p as DequeData).buffer);
      break;
    case K.DequeIter:
      drop((p as DequeIterData).deque);
      break;
    case K.WeakRef:
      releaseRef(obj);
      break;
    case K.MemoryView:
      drop((p as { base: Slot }).base);
      break;
    case K.Function:
      releaseFunction(p as FunctionData);
      break;
    case K.BoundMethod:
      drop((p as BoundMethodData).self);
      drop((p as BoundMethodData).fn);
      break;
    case K.Cell:
      drop(p as Slot);
      break;
    case K.SeqIter:
      drop((p as SeqIterData).seq);
      break;
    case K.DictView:
      drop(p as Obj);
      break;
    case K.DictIter:
      drop((p as DictIterData).dict);
      break;
    case K.SetIter:
      drop((p as { set: Obj }).set);
      break;
    case K.Generator:
      dropAll((p as GeneratorData).regs);
      drop((p as GeneratorData).func);
      drop((p as GeneratorData).exc);
      (p as GeneratorData).regs = [];
      break;
    case K.Exception:
      releaseException(p as ExceptionData);
      break;
    case K.Property:
      dropAll([
        (p as PropertyData).get,
        (p as PropertyData).set,
        (p as PropertyData).del,
        (p as PropertyData).doc,
      ]);
      break;
    case K.ClassMethod:
    case K.StaticMethod:
    case K.MappingProxy:
    case K.Boxed:
      drop(p as Value);
      break;
    case K.Super:
      dropAll([(p as SuperData).type, (p as SuperData).self]);
      break;
    case K.Slice:
      dropAll([(p as SliceData).start, (p as SliceData).stop, (p as SliceData).step]);
      break;
    case K.Module:
      drop((p as ModuleData).dict);
      break;
    case K.Pickler:
    case K.Unpickler:
      (p as { release(): void }).release();
      break;
    case K.Type:
      for (const base of (p as TypeData).bases) {
        const { subclasses } = base.p as TypeData;
        if (subclasses.includes(obj)) subclasses.splice(subclasses.indexOf(obj), 1);
      }
      dropAll((p as TypeData).bases);
      dropAll([...(p as TypeData).dict.values()]);
      break;
  }
}

function releaseFunction(fn: FunctionData): void {
  drop(fn.globals);
  drop(fn.doc);
  drop(fn.module);
  drop(fn.annotations);
  if (fn.defaults !== undefined) dropAll(fn.defaults);
  if (fn.kwdefaults !== undefined) dropAll([...fn.kwdefaults.values()]);
  if (fn.closure !== undefined) dropAll(fn.closure);
}

function releaseException(exc: ExceptionData): void {
  drop(exc.args);
  drop(exc.cause);
  drop(exc.context);
}

/** Marks an object that must never end: natives, built-in types. */
export function immortal(obj: Obj): Obj {
  obj.rc = IMMORTAL;
  return obj;
}
