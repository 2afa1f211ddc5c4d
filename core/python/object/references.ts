import { pushAll } from '../../base/push-all';
import type { DequeData, DequeIterData } from './deque';
import type { DictData } from './dict';
import { K, type Obj, type Slot, type Value } from './obj';
import type {
  BoundMethodData,
  DictIterData,
  ExceptionData,
  FrameData,
  FunctionData,
  GeneratorData,
  ModuleData,
  PropertyData,
  SeqIterData,
  SliceData,
  SuperData,
  TracebackEntry,
} from './payloads';
import type { SetData } from './set';
import type { TypeData } from './type';
import type { WeakRefData } from './weak';

/**
 * The counted references of an object, in the order in which CPython gives them up when the object ends: attributes,
 * then what it consists of, its class last.
 */
export function references(obj: Obj): Slot[] {
  const all: Slot[] = obj.slots === undefined || obj.kind === K.Function ? [] : attributes(obj, obj.slots);
  contents(obj, all);
  if ((obj.cls.p as TypeData).heap) all.push(obj.cls);
  return all;
}

/** Those in `__slots__` by name, as they lie in CPython's instances; others as they were made. */
function attributes({ cls, shape }: Obj, slots: readonly Value[]): Slot[] {
  const { allowed } = cls.p as TypeData;
  if (allowed === undefined || shape === undefined || slots.length < 2) return [...slots];
  const all: Slot[] = [];
  for (const name of allowed) {
    const at = shape.find(name);
    if (at >= 0) all.push(slots[at]);
  }
  return all;
}

function contents({ kind, p, slots }: Obj, all: Slot[]): void {
  switch (kind) {
    case K.List:
    case K.Tuple: // from the end
      for (let i = (p as Value[]).length - 1; i >= 0; i--) all.push((p as Value[])[i]);
      return;
    case K.Dict:
      for (const { k, v } of (p as DictData).map.values()) all.push(k, v);
      all.push((p as { owner?: Obj }).owner); // of an instance's __dict__
      return;
    case K.Set:
    case K.FrozenSet:
      pushAll(all, (p as SetData).values());
      return;
    case K.Deque:
      pushAll(all, (p as DequeData).buffer);
      return;
    case K.DequeIter:
      all.push((p as DequeIterData).deque);
      return;
    case K.WeakRef:
      all.push((p as WeakRefData).callback);
      return;
    case K.Function:
      functionParts(p as FunctionData, slots ?? [], all);
      return;
    case K.BoundMethod:
      all.push((p as BoundMethodData).fn, (p as BoundMethodData).self);
      return;
    case K.SeqIter:
      all.push((p as SeqIterData).seq);
      return;
    case K.DictIter:
      all.push((p as DictIterData).dict);
      return;
    case K.SetIter:
      all.push((p as { set: Obj }).set);
      return;
    case K.Generator:
      all.push(...(p as GeneratorData).regs, (p as GeneratorData).func, (p as GeneratorData).exc);
      return;
    case K.Exception: {
      const { args, tb, cause, context } = p as ExceptionData;
      all.push(args, ...framesOf(tb), cause, context);
      return;
    }
    case K.Traceback:
      all.push(...framesOf(p as TracebackEntry[]));
      return;
    case K.Frame: {
      const { globals, locals, back } = p as FrameData;
      all.push(globals, locals, back);
      return;
    }
    case K.Property: {
      const { get, set, del, doc } = p as PropertyData;
      all.push(get, set, del, doc);
      return;
    }
    case K.Cell:
    case K.ClassMethod:
    case K.StaticMethod:
    case K.MappingProxy:
    case K.DictView:
    case K.Boxed:
      all.push(p as Slot);
      return;
    case K.MemoryView:
    case K.SharedView:
      all.push((p as { base: Slot }).base);
      return;
    case K.Super:
      all.push((p as SuperData).self, (p as SuperData).type);
      return;
    case K.Slice:
      all.push((p as SliceData).start, (p as SliceData).stop, (p as SliceData).step);
      return;
    case K.Module:
      all.push((p as ModuleData).dict);
      return;
    case K.Type:
      all.push(...(p as TypeData).dict.values(), ...(p as TypeData).bases);
      return;
  }
}

/** Defaults and closure are tuples in CPython, which let go from the end. */
function functionParts(fn: FunctionData, attributes: readonly Slot[], all: Slot[]): void {
  all.push(fn.globals, fn.module);
  if (fn.defaults !== undefined) all.push(...[...fn.defaults].reverse());
  if (fn.kwdefaults !== undefined) all.push(...fn.kwdefaults.values());
  all.push(fn.doc, ...attributes);
  if (fn.closure !== undefined) all.push(...[...fn.closure].reverse());
  all.push(fn.annotations);
}

/** What frames that ended by an exception had in their variables, for as long as its traceback lasts. */
const framesOf = (entries: readonly TracebackEntry[]): Slot[] => entries.map((entry) => entry.variables);
