import { discard } from '../object/heap';
import { newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { isNativeIterator, nextNative } from './iterate';
import { CALL } from './signal';
import type { VM } from './vm';

/**
 * `enumerate`, `zip` and `map` are classes of the library (core/stdlib/builtins.py). Their steps over iterators that need
 * no Python are made here, to the same effect: a loop over them would have to call `__next__` each time.
 */

/** The classes of a VM. */
export interface Steppers {
  readonly enumerate: Value;
  readonly zip: Value;
  readonly map: Value;
}

/** Attributes in the order in which `__init__` sets them. */
const ENUMERATED = { iterator: 0, count: 1 } as const;
const ZIPPED = { iterators: 0, strict: 1 } as const;
const MAPPED = { fn: 0, only: 2 } as const;

/** Far from where an int is no number any more: there is no end of the numbers in one's lifetime. */
const MOST_COUNTED = 2 ** 52;
/** One in the other, so many at most: looking whether they can be stepped must cost less than asking Python. */
const DEEPEST = 3;

/** Whether the next value of an enumerate or zip object, and all after it, can be had without Python. */
function stepsAlone(vm: VM, it: Obj, depth = 0): boolean {
  const { enumerate, zip } = vm.steppers;
  const { slots } = it;
  if (slots === undefined || slots.length < 2) return false;
  if (it.cls === enumerate) {
    const count = slots[ENUMERATED.count];
    return (
      typeof count === 'number' && count < MOST_COUNTED && canStep(vm, slots[ENUMERATED.iterator], depth)
    );
  }
  if (it.cls !== zip || slots[ZIPPED.strict] !== false) return false;
  const iterators = (slots[ZIPPED.iterators] as Obj).p as Value[];
  for (let i = 0; i < iterators.length; i++) if (!canStep(vm, iterators[i], depth)) return false;
  return iterators.length > 0;
}

function canStep(vm: VM, v: Value, depth: number): v is Obj {
  if (isNativeIterator(v)) return true;
  return depth < DEEPEST && isInstance(v) && stepsAlone(vm, v, depth + 1);
}

const isInstance = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.Instance;

/** The next value of an object of the library; undefined at its end; CALL where its `__next__` must be asked. */
export function nextOfLibrary(vm: VM, it: Obj): Value | undefined {
  if (!stepsAlone(vm, it)) return CALL;
  const slots = it.slots as Value[];
  if (it.cls === vm.steppers.zip) return nextZipped(vm, (slots[ZIPPED.iterators] as Obj).p as Obj[]);
  const value = nextNative(vm, slots[ENUMERATED.iterator] as Obj);
  if (value === undefined) return undefined;
  const count = slots[ENUMERATED.count] as number;
  slots[ENUMERATED.count] = count + 1;
  return newTuple([count, value]);
}

function nextZipped(vm: VM, iterators: readonly Obj[]): Value | undefined {
  const values: Value[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const value = nextNative(vm, iterators[i]);
    if (value === undefined) {
      values.forEach(discard);
      return undefined;
    }
    values.push(value);
  }
  return newTuple(values);
}

/** The iterator of a map object over one, when it can be stepped without Python; undefined for whatever else. */
export function mappedOver(vm: VM, it: Obj): Obj | undefined {
  if (it.kind !== K.Instance || it.cls !== vm.steppers.map) return undefined;
  const inner = it.slots?.[MAPPED.only];
  return inner !== undefined && canStep(vm, inner, 0) ? inner : undefined;
}

/** The next value of a map object over `inner`: the call of its function; undefined at its end. */
export function nextMapped(vm: VM, it: Obj, inner: Obj): Value | undefined {
  const value = nextNative(vm, inner);
  return value === undefined ? undefined : vm.call((it.slots as Value[])[MAPPED.fn], [value], undefined);
}
