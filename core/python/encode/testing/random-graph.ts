import * as fc from 'fast-check';
import { natives } from '../../native/registry';
import type { DictData, MapKey } from '../../object/dict';
import {
  adoptList,
  newBoundMethod,
  newBytes,
  newCell,
  newDict,
  newFloat,
  newInstance,
  newTuple,
} from '../../object/make';
import { K, Obj, type Value } from '../../object/obj';
import type { SetData } from '../../object/set';
import { builtinTypes, ELLIPSIS, NONE, T } from '../../object/type';
import { Twister } from '../../random/twister';
import { storeSlot } from '../../vm/attr';
import { makeClass } from '../../vm/classes';
import { exceptionType, newException } from '../../vm/errors';
import { newFile } from '../../vm/files';
import { iterate } from '../../vm/iterate';
import { keyOf } from '../../vm/keys';
import { newRange } from '../../vm/ranges';
import { newSet, removeKey } from '../../vm/sets';
import type { VM } from '../../vm/vm';

/** One step in building a graph: what to make, of which earlier values, of which plain one. */
export interface GraphStep {
  make: number;
  first: number;
  second: number;
  plain: Value;
}

const plainValue: fc.Arbitrary<Value> = fc.oneof(
  fc.maxSafeInteger(),
  fc.bigInt().filter((n) => !Number.isSafeInteger(Number(n))),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.constantFrom('', '\0', '\ud800', '\udc00x', '中文', '😀'),
);

export const graphSteps: fc.Arbitrary<GraphStep[]> = fc.array(
  fc.record({ make: fc.nat(1000), first: fc.nat(1000), second: fc.nat(1000), plain: plainValue }),
  { minLength: 1, maxLength: 60 },
);

type Maker = (vm: VM, first: Value, second: Value, plain: Value, made: readonly Value[]) => Value;

const held = <V extends Value>(v: V): V => {
  if (typeof v === 'object') v.rc++;
  return v;
};

/** The nearest object of a kind, counted from the back. */
const last = (made: readonly Value[], kinds: readonly number[]): Obj | undefined =>
  made.findLast((v): v is Obj => typeof v === 'object' && kinds.includes(v.kind) && v !== NONE);

const hashable = (v: Value): boolean =>
  typeof v !== 'object' || [K.Float, K.Instance, K.Bytes, K.None].includes(v.kind as 0);

const makers: readonly Maker[] = [
  (_vm, _a, _b, plain) => plain,
  (_vm, _a, _b, plain) =>
    newFloat(
      typeof plain === 'number'
        ? plain / 7
        : [-0, Number.NaN, Number.POSITIVE_INFINITY][Number(plain === true)],
    ),
  (_vm, a, b) => adoptList([held(a), held(b)]),
  (_vm, a, b, plain) => newTuple([a, b, plain]),
  () => newDict(),
  () => newSet(K.Set),
  (_vm, _a, _b, plain) => newBytes(Uint8Array.from(String(plain), (c) => c.charCodeAt(0) & 255)),
  (_vm, a, b, plain) => (plain === true ? newCell(undefined) : newCell(b === NONE ? a : b)),
  (vm, _a, _b, plain, made) => {
    const base = last(made, [K.Type]) ?? T.object;
    const namespace = newDict();
    (namespace.p as DictData).setStr('field', plain);
    return makeClass(vm, T.type, `C${made.length}`, [base], namespace.p as DictData);
  },
  (_vm, _a, _b, _plain, made) => newInstance(last(made, [K.Type]) ?? T.object),
  (_vm, a, _b, plain) => newException(exceptionType(plain === true ? 'KeyError' : 'OSError'), [a, plain]),
  (_vm, a) => newBoundMethod(a, natives.get('list.append') as Obj),
  (vm, a) =>
    typeof a === 'object' && [K.List, K.Tuple, K.Dict, K.Set].includes(a.kind as 2)
      ? iterate(vm, a)
      : ELLIPSIS,
  (_vm, a, b, plain) => new Obj(K.Slice, T.slice, { start: held(a), stop: held(b), step: plain }),
  () => newRange(1, 10, 2),
  () => newRange(10n ** 20n, 10n ** 21n, 7),
  () => new Obj(K.Random, builtinTypes.get('Random') as Obj, new Twister(5)),
  (_vm, _a, _b, plain) => newFile(7, String(plain), plain === true ? 'rb' : 'w'),
  // what follows changes an earlier object instead of making one: the way to cycles
  (_vm, a, _b, _plain, made) => {
    const list = last(made, [K.List]);
    if (list !== undefined) (list.p as Value[]).push(held(a));
    return NONE;
  },
  (vm, a, b, plain, made) => {
    const dict = last(made, [K.Dict]);
    const key = hashable(a) ? a : plain;
    if (dict !== undefined) (dict.p as DictData).set(keyOf(vm, key) as MapKey, key, b);
    return NONE;
  },
  (vm, a, _b, plain, made) => {
    const set = last(made, [K.Set]);
    const member = hashable(a) ? a : plain;
    if (set !== undefined && (set.p as SetData).add(keyOf(vm, member) as MapKey, member)) held(member);
    return NONE;
  },
  (_vm, _a, _b, _plain, made) => {
    const set = last(made, [K.Set]);
    const member = set === undefined ? undefined : (set.p as SetData).members()[0];
    if (set !== undefined && member !== undefined) removeKey(set.p as SetData, member.key);
    return NONE;
  },
  (_vm, a, _b, _plain, made) => {
    const instance = last(made, [K.Instance]);
    if (instance?.shape !== undefined) storeSlot(instance, `a${made.length % 5}`, a);
    return NONE;
  },
  (vm, a) => {
    if (typeof a === 'object') vm.idOf(a);
    return NONE;
  },
  (vm, a) => {
    if (typeof a === 'object' && a.kind === K.Instance) vm.finalized.add(a);
    return NONE;
  },
];

/** A list of all that the steps made, held by the VM's builtins under the name `graph`. */
export function buildGraph(vm: VM, steps: readonly GraphStep[]): Obj {
  const made: Value[] = [NONE];
  for (const { make, first, second, plain } of steps) {
    const a = made[first % made.length];
    const b = made[second % made.length];
    made.push(makers[make % makers.length](vm, a, b, plain, made));
  }
  const graph = adoptList(made.map(held));
  vm.builtinNames.setStr('graph', graph);
  return graph;
}
