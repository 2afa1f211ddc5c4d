import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { NativeData } from '../object/payloads';
import { isSubtype, typeData, typeOf } from '../object/type';
import { typeError } from './errors';

/** Whether a method of the built-in type `owner` can work on `self`. */
export function isReceiver(owner: Obj, self: Value): boolean {
  const cls = typeOf(self);
  return cls === owner || isSubtype(cls, owner);
}

/**
 * For a method that was found on its class, as `str.upper` in `map(str.upper, words)`: its first argument must be an
 * instance.
 * @throws TypeError with the words of CPython's descriptors (Objects/descrobject.c)
 */
export function checkReceiver(native: NativeData, self: Slot): void {
  const { owner, makes, name } = native;
  if (makes !== undefined) checkClass(makes, self);
  if (owner === undefined) return;
  const of = typeData(owner).name;
  if (self === undefined)
    throw typeError(
      isSlotWrapper(native)
        ? `descriptor '${name}' of '${of}' object needs an argument`
        : `unbound method ${of}.${name}() needs an argument`,
    );
  if (isReceiver(owner, self)) return;
  const given = typeData(typeOf(self)).name;
  throw typeError(
    isSlotWrapper(native)
      ? `descriptor '${name}' requires a '${of}' object but received a '${given}'`
      : `descriptor '${name}' for '${of}' objects doesn't apply to a '${given}' object`,
  );
}

/**
 * `__new__` of the built-in type `of` was called by its name: its first argument must be a class of such objects.
 * @throws TypeError with the words of tp_new_wrapper (Objects/typeobject.c)
 */
function checkClass(of: Obj, cls: Slot): void {
  const { name } = typeData(of);
  if (cls === undefined) throw typeError(`${name}.__new__(): not enough arguments`);
  if (typeof cls !== 'object' || cls.kind !== K.Type)
    throw typeError(`${name}.__new__(X): X is not a type object (${typeData(typeOf(cls)).name})`);
  if (cls === of || isSubtype(cls, of)) return;
  const given = typeData(cls).name;
  throw typeError(`${name}.__new__(${given}): ${given} is not a subtype of ${name}`);
}

/** Special methods behind which CPython has a slot of the type (`slotdefs` in Objects/typeobject.c). */
const SLOTS = new Set(
  [
    'repr str hash call getattribute setattr delattr get set delete init iter next len getitem setitem delitem',
    'contains bool int float index neg pos abs invert lt le eq ne gt ge',
    'add sub mul matmul mod divmod pow lshift rshift and xor or floordiv truediv',
    'radd rsub rmul rmatmul rmod rdivmod rpow rlshift rrshift rand rxor ror rfloordiv rtruediv',
    'iadd isub imul imatmul imod ipow ilshift irshift iand ixor ior ifloordiv itruediv',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `__${name}__`),
);
/** These have a method of the same name beside the slot (METH_COEXIST). */
const METHODS: ReadonlySet<string> = new Set([
  'dict.__contains__',
  'dict.__getitem__',
  'list.__getitem__',
  'set.__contains__',
  'frozenset.__contains__',
]);

export function isSlotWrapper({ owner, name, id }: NativeData): boolean {
  return owner !== undefined && SLOTS.has(name) && !METHODS.has(id);
}
