import type { Obj, Value } from '../object/obj';
import { NONE } from '../object/type';
import { plainRich } from './compare';
import type { VM } from './vm';

/**
 * Sorts a list in place, stably, by `keys` (a list of as many keys, or None: by the items themselves), as long as
 * no comparison needs Python; otherwise changes nothing and answers False.
 */
export function rawSort(vm: VM, list: Obj, keys: Value, reverse: boolean): Value {
  const items = list.p as Value[];
  const by = keys === NONE ? items : ((keys as Obj).p as Value[]);
  vm.charge((items.length * (32 - Math.clz32(items.length))) / 100);
  const order = items.map((_, i) => i);
  // reverse keeps equal ones in their order: the comparison is turned round, not the result
  const python = { needed: false };
  const less = (a: number, b: number): boolean => {
    const r = plainRich(vm, 0, by[a], by[b]);
    if (r === undefined) {
      python.needed = true;
      throw python;
    }
    return r;
  };
  try {
    if (by.every((v) => typeof v === 'number')) {
      const numbers = by as number[];
      order.sort(
        reverse ? (a, b) => numbers[b] - numbers[a] || a - b : (a, b) => numbers[a] - numbers[b] || a - b,
      );
    } else
      order.sort((a, b) =>
        reverse ? (less(b, a) ? -1 : less(a, b) ? 1 : a - b) : less(a, b) ? -1 : less(b, a) ? 1 : a - b,
      );
  } catch (error) {
    if (error === python) return false;
    throw error;
  }
  const sorted = order.map((i) => items[i]);
  for (let i = 0; i < sorted.length; i++) items[i] = sorted[i];
  return true;
}
