import { handOver } from '../object/heap';
import { newList } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { NONE, NOT_IMPLEMENTED, typeData, typeOf } from '../object/type';
import { nextTurn, refsOf, WEAK_REF, type WeakRefData, watch } from '../object/weak';
import { rich } from '../vm/compare';
import { typeError } from '../vm/errors';
import { hashOf } from '../vm/hash';
import { isSignal } from '../vm/signal';
import { address } from '../vm/text';
import { instanceOf } from './conversions';
import { attribute, define, method, staticMethod } from './define';
import { nativeModuleOf } from './modules';

/** weakref.ref. The collections of core/stdlib/weakref.py stand on it. */

const data = (o: Obj): WeakRefData => o.p as WeakRefData;

/** Of these kinds also the built-in type's own objects can be referred to weakly, of others those of subclasses. */
const ALWAYS: ReadonlySet<number> = new Set([
  K.Function,
  K.BoundMethod,
  K.Type,
  K.Generator,
  K.Set,
  K.FrozenSet,
  K.Module,
  K.Exception,
  K.File,
  K.Deque,
  K.Native,
]);

function referable(v: Value): v is Obj {
  if (typeof v !== 'object') return false;
  if (ALWAYS.has(v.kind)) return true;
  const { heap, allowed } = typeData(v.cls);
  return heap && v.kind !== K.Tuple && (allowed === undefined || allowed.has('__weakref__'));
}

staticMethod(
  WEAK_REF,
  '__new__(cls, object, callback=, /)',
  (_vm, cls: Obj, target: Value, callback: Slot) => {
    if (!referable(target))
      throw typeError(`cannot create weak reference to '${typeData(typeOf(target)).name}' object`);
    const wanted = callback === NONE ? undefined : callback;
    if (wanted === undefined) {
      const known = refsOf(target).find((ref) => ref.cls === cls && data(ref).callback === undefined);
      if (known !== undefined && cls === WEAK_REF) return known;
    }
    if (typeof wanted === 'object') wanted.rc++;
    const ref = instanceOf(K.WeakRef, cls, {
      target,
      callback: wanted,
      turn: nextTurn(target),
      hash: undefined,
    } satisfies WeakRefData);
    watch(ref);
    return ref;
  },
);
method(WEAK_REF, '__init__(*args, **kwargs)', () => NONE);
method(WEAK_REF, '__call__()', (_vm, self: Obj) => data(self).target ?? NONE);
attribute(WEAK_REF, '__callback__', (_vm, self) => data(self as Obj).callback ?? NONE);
method(WEAK_REF, '__hash__()', (vm, self: Obj) => {
  const d = data(self);
  if (d.hash !== undefined) return d.hash;
  if (d.target === undefined) throw typeError('weak object has gone away');
  const hash = hashOf(vm, d.target);
  if (!isSignal(hash)) d.hash = hash as number;
  return hash;
});
for (const [name, op] of [
  ['__eq__', 2],
  ['__ne__', 3],
] as const) {
  method(WEAK_REF, `${name}(other, /)`, (vm, self: Obj, other: Value) => {
    if (typeof other !== 'object' || other.kind !== K.WeakRef) return NOT_IMPLEMENTED;
    const a = data(self).target;
    const b = data(other).target;
    if (a === undefined || b === undefined) return (self === other) === (op === 2);
    return a === b ? op === 2 : rich(vm, op, a, b);
  });
}
method(WEAK_REF, '__repr__()', (vm, self: Obj) => {
  const { target } = data(self);
  const to = target === undefined ? 'dead' : `to '${typeData(target.cls).name}' at ${address(vm, target)}`;
  return `<weakref at ${address(vm, self)}; ${to}>`;
});

define('_helpers', '_take_callback(ref, /)', (_vm, ref: Obj) => {
  const { callback } = data(ref);
  data(ref).callback = undefined;
  return handOver(callback) ?? NONE;
});
define('_weakref', 'getweakrefcount(object, /)', (_vm, v: Value) =>
  typeof v === 'object' ? refsOf(v).length : 0,
);
define('_weakref', '_refs(object, /)', (_vm, v: Value) =>
  newList(typeof v === 'object' ? [...refsOf(v)] : []),
);
nativeModuleOf('_weakref', (vm) => ({
  ref: WEAK_REF,
  getweakrefcount: vm.native('_weakref.getweakrefcount'),
  _refs: vm.native('_weakref._refs'),
}));
