import { DictData } from './dict';
import { K, Obj, type Slot, type Value } from './obj';
import type { BoundMethodData, ModuleData } from './payloads';
import { T, type TypeData } from './type';

/** Makers of objects. `adopt…` takes over the references of what it is given; `new…` counts its own. */

export function newFloat(x: number): Obj {
  return new Obj(K.Float, T.float, x);
}

export function adoptList(items: Value[]): Obj {
  return new Obj(K.List, T.list, items);
}

export function newList(items: Value[]): Obj {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'object') item.rc++;
  }
  return new Obj(K.List, T.list, items);
}

export function adoptTuple(items: Value[]): Obj {
  return new Obj(K.Tuple, T.tuple, items);
}

export function newTuple(items: Value[]): Obj {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'object') item.rc++;
  }
  return new Obj(K.Tuple, T.tuple, items);
}

export function newDict(): Obj {
  return new Obj(K.Dict, T.dict, new DictData());
}

export function newBytes(bytes: Uint8Array): Obj {
  return new Obj(K.Bytes, T.bytes, bytes);
}

export function newCell(content: Slot): Obj {
  if (typeof content === 'object') content.rc++;
  return new Obj(K.Cell, T.cell, content);
}

export function newBoundMethod(self: Value, fn: Obj): Obj {
  if (typeof self === 'object') self.rc++;
  fn.rc++;
  return new Obj(K.BoundMethod, fn.kind === K.Native ? T.native : T.method, {
    self,
    fn,
  } satisfies BoundMethodData);
}

export function newModule(name: string, dict: Obj = newDict()): Obj {
  dict.rc++;
  const data = dict.p as DictData;
  data.setStr('__name__', name);
  return new Obj(K.Module, T.module, { name, dict } satisfies ModuleData);
}

/** An instance of a class made by a `class` statement, without attributes yet. */
export function newInstance(cls: Obj): Obj {
  const obj = new Obj(K.Instance, cls, undefined);
  const data = cls.p as TypeData;
  if (data.heap) cls.rc++;
  obj.shape = data.root;
  if (data.root !== undefined) obj.slots = [];
  return obj;
}
