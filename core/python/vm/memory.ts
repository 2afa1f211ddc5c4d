import { pushAll } from '../../base/push-all';
import { DictData } from '../object/dict';
import { Obj } from '../object/obj';
import { SetData } from '../object/set';
import type { VM } from './vm';

/** Cells that are reachable from the VM's roots: one per object and per place in a container, strings by their length. */
export function liveCells(vm: VM): number {
  const seen = new Set<Obj>();
  const stack: unknown[] = [vm.helpers, vm.builtins, vm.modules.dict];
  for (const thread of vm.threads) {
    pushAll(stack, thread.stack);
    stack.push(thread.exc);
    for (const frame of thread.frames)
      stack.push(frame.func, frame.globals, frame.locals, frame.x, frame.gen);
  }
  let cells = 0;
  for (let v = stack.pop(); stack.length > 0 || v !== undefined; v = stack.pop()) {
    if (typeof v === 'string') cells += v.length >> 10;
    if (typeof v !== 'object' || v === null) continue;
    if (v instanceof Obj) {
      if (seen.has(v)) continue;
      seen.add(v);
      cells++;
      if (v.slots !== undefined) pushAll(stack, v.slots);
      stack.push(v.p);
    } else if (Array.isArray(v)) {
      cells += v.length;
      for (const item of v)
        if (typeof item === 'object' || (typeof item === 'string' && item.length > 1024)) stack.push(item);
    } else if (v instanceof DictData) {
      cells += v.size * 2;
      for (const entry of v.map.values()) stack.push(entry.k, entry.v);
    } else if (v instanceof SetData) {
      cells += v.size;
      for (const item of v.values()) stack.push(item);
    } else if (v instanceof Map) pushAll(stack, v.values());
    else if (v instanceof Uint8Array) cells += v.length >> 3;
    else if (isCounted(v)) cells += v.cells(stack);
    else if (Object.getPrototypeOf(v) === Object.prototype) pushAll(stack, Object.values(v));
  }
  return cells;
}

/** A payload that knows what it takes: of picklers. */
interface Counted {
  cells(stack: unknown[]): number;
}
const isCounted = (v: object): v is Counted => typeof (v as Partial<Counted>).cells === 'function';
