import type { DictData } from '../object/dict';
import { drop, retain } from '../object/heap';
import { newBoundMethod, newDict } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import {
  type BoundMethodData,
  type GetSetData,
  type ModuleData,
  moduleDict,
  type NativeData,
  type PropertyData,
  type SuperData,
} from '../object/payloads';
import type { Shape } from '../object/shape';
import {
  bumpTypeEpoch,
  lookup,
  lookupAfter,
  NONE,
  type TypeData,
  typeData,
  typeEpoch,
  typeOf,
} from '../object/type';
import type { Code } from './code';
import { type PyThrow, pyError, typeError } from './errors';
import { setOnFunction } from './function-attrs';
import { slotOwner } from './slot-names';
import { getSpecialAttr } from './special-attrs';
import type { VM } from './vm';

/** obj.name. A value, or CALL when Python must be asked. */
export function getAttr(vm: VM, obj: Value, name: string): Value {
  const found = findAttr(vm, obj, name);
  if (found === undefined) throw attributeError(vm, obj, name);
  return found;
}

/** As `getAttr`; undefined where no such attribute is found without Python being asked. */
export function findAttr(vm: VM, obj: Value, name: string): Value | undefined {
  const cls = typeOf(obj);
  if ((cls.p as TypeData).heap) {
    const getter = lookup(cls, '__getattribute__') as Value;
    const isPython = typeof getter === 'object' && getter.kind !== K.Native;
    if (isPython || (lookup(cls, '__getattr__') !== undefined && isGotByPython(lookup(cls, name))))
      return vm.call(vm.helper('_getattribute'), [obj, name, getter], undefined);
  }
  const found = genericGet(vm, obj, cls, name);
  if (found !== undefined) return found;
  const fallback = (cls.p as TypeData).heap ? lookup(cls, '__getattr__') : undefined;
  if (fallback !== undefined) return vm.call(fallback, [obj, name], undefined);
  const ofModule = typeof obj === 'object' && obj.kind === K.Module ? moduleFallback(obj) : undefined;
  return ofModule && vm.call(ofModule, [name], undefined);
}

/** Whether reading a class's attribute runs Python, which may say that there is none: then `__getattr__` is asked. */
function isGotByPython(v: Slot): boolean {
  if (typeof v !== 'object') return false;
  return v.kind === K.Property || (v.kind === K.Instance && lookup(v.cls, '__get__') !== undefined);
}

/** A module's own `__getattr__` (PEP 562). */
const moduleFallback = (module: Obj): Slot => moduleDict(module).getStr('__getattr__');

/** object.__getattribute__: data descriptors, the instance, other class attributes. undefined when there is none. */
export function genericGet(vm: VM, obj: Value, cls: Obj, name: string): Value | undefined {
  const onClass = lookup(cls, name);
  if (onClass !== undefined && isDataDescriptor(onClass)) return bindAttr(vm, onClass, obj, cls);
  if (typeof obj === 'object') {
    const own = ownAttr(vm, obj, name);
    if (own !== undefined) return own;
  }
  if (onClass !== undefined) return bindAttr(vm, onClass, obj, cls);
  return getSpecialAttr(vm, obj, cls, name);
}

/** An attribute of the object itself: instance slots, a module's names, a class's and its bases'. */
function ownAttr(vm: VM, obj: Obj, name: string): Value | undefined {
  if (obj.shape !== undefined) {
    const slot = obj.shape.find(name);
    if (slot >= 0) return (obj.slots as Value[])[slot];
    return undefined;
  }
  switch (obj.kind) {
    case K.Module:
      return ((obj.p as ModuleData).dict.p as DictData).getStr(name);
    case K.BoundMethod: // has what its function has
      return ownAttr(vm, (obj.p as BoundMethodData).fn, name);
    case K.Type: {
      if (name === '__annotations__') return classAnnotations(obj);
      const v = lookup(obj, name);
      if (v !== undefined) return bindOnClass(vm, v, obj);
      const owner = typeData(obj).heap ? slotOwner(obj, name) : undefined;
      return owner && vm.call(vm.helper('_member_descriptor'), [owner, name]);
    }
    case K.Super: {
      const { type, self, start } = obj.p as SuperData;
      const v = lookupAfter(start, type, name);
      if (v === undefined) return undefined;
      if (typeof self === 'object' && self === start) return bindOnClass(vm, v, self);
      return bindAttr(vm, v, self, start);
    }
    default:
      return undefined;
  }
}

/** A class's own annotations, not its bases'; built-in types have none. */
function classAnnotations(cls: Obj): Value | undefined {
  const { dict, heap } = typeData(cls);
  if (heap && !dict.has('__annotations__')) dict.set('__annotations__', retain(newDict()));
  return dict.get('__annotations__');
}

function isDataDescriptor(v: Value): boolean {
  if (typeof v !== 'object') return false;
  if (v.kind === K.Property || v.kind === K.MemberDescriptor) return true;
  return (
    v.kind === K.Instance &&
    (lookup(v.cls, '__set__') !== undefined || lookup(v.cls, '__delete__') !== undefined)
  );
}

/** The method in Python that a subclass of property, classmethod or staticmethod has of its own. */
function ownMethod(v: Obj, name: string): Value | undefined {
  if (!(v.cls.p as TypeData).heap) return undefined;
  const method = lookup(v.cls, name);
  return typeof method === 'object' && method.kind === K.Function ? method : undefined;
}

/** What a class attribute becomes when read through an instance. */
export function bindAttr(vm: VM, v: Value, self: Value, cls: Obj): Value {
  if (typeof v !== 'object') return v;
  if (v.kind >= K.Property && v.kind <= K.StaticMethod) {
    const getter = ownMethod(v, '__get__');
    if (getter !== undefined) return vm.call(getter, [v, self, cls], undefined);
  }
  switch (v.kind) {
    case K.Function:
      return newBoundMethod(self, v);
    case K.Native:
      return (v.p as NativeData).method ? newBoundMethod(self, v) : v;
    case K.Property: {
      const { get } = v.p as PropertyData;
      if (get === undefined || get === NONE)
        throw pyError('AttributeError', `property of '${typeData(cls).name}' object has no getter`);
      return vm.call(get, [self], undefined);
    }
    case K.MemberDescriptor:
      return (v.p as GetSetData).get(vm, self);
    case K.ClassMethod:
      return bindClassMethod(vm, v, cls);
    case K.StaticMethod:
      return v.p as Value;
    case K.Instance: {
      const getter = lookup(v.cls, '__get__');
      return getter === undefined ? v : vm.call(getter, [v, self, cls], undefined);
    }
    default:
      return v;
  }
}

function bindClassMethod(vm: VM, v: Obj, cls: Obj): Value {
  const fn = v.p as Value;
  return typeof fn !== 'object' || isDescriptor(fn)
    ? bindAttr(vm, fn, cls, cls.cls)
    : newBoundMethod(cls, fn);
}

/** Whether a classmethod asks what it holds how it binds: functions and callables without `__get__` become methods. */
function isDescriptor(v: Obj): boolean {
  switch (v.kind) {
    case K.Property:
    case K.MemberDescriptor:
    case K.ClassMethod:
    case K.StaticMethod:
    case K.BoundMethod:
      return true;
    default:
      return v.kind === K.Instance && lookup(v.cls, '__get__') !== undefined;
  }
}

/** What a class attribute becomes when read through the class. */
function bindOnClass(vm: VM, v: Value, cls: Obj): Value {
  if (typeof v !== 'object') return v;
  if (v.kind >= K.Property && v.kind <= K.StaticMethod) {
    const getter = ownMethod(v, '__get__');
    if (getter !== undefined) return vm.call(getter, [v, NONE, cls], undefined);
  }
  switch (v.kind) {
    case K.ClassMethod:
      return bindClassMethod(vm, v, cls);
    case K.StaticMethod:
      return v.p as Value;
    case K.Instance: {
      const getter = lookup(v.cls, '__get__');
      return getter === undefined ? v : vm.call(getter, [v, NONE, cls], undefined);
    }
    default:
      return v;
  }
}

export function attributeError(vm: VM, obj: Value, name: string): PyThrow {
  const cls = typeOf(obj);
  const text =
    typeof obj === 'object' && obj.kind === K.Type
      ? `type object '${typeData(obj).name}' has no attribute '${name}'`
      : typeof obj === 'object' && obj.kind === K.Module
        ? `module '${(obj.p as ModuleData).name}' has no attribute '${name}'`
        : typeof obj === 'object' && obj.kind === K.Super
          ? `'super' object has no attribute '${name}'`
          : `'${typeData(cls).name}' object has no attribute '${name}'`;
  const error = pyError('AttributeError', text);
  vm.setAttribute(error.exc, 'name', name);
  vm.setAttribute(error.exc, 'obj', obj);
  return error;
}

/** obj.name = value. NONE, or CALL. */
export function setAttr(vm: VM, obj: Value, name: string, value: Value): Value {
  const cls = typeOf(obj);
  if ((cls.p as TypeData).heap) {
    const custom = lookup(cls, '__setattr__');
    if (typeof custom === 'object' && custom.kind !== K.Native)
      return vm.call(custom, [obj, name, value], undefined);
  }
  return genericSet(vm, obj, cls, name, value);
}

export function genericSet(vm: VM, obj: Value, cls: Obj, name: string, value: Value): Value {
  const onClass = lookup(cls, name);
  if (typeof onClass === 'object') {
    const handled = setThrough(vm, onClass, obj, cls, name, value);
    if (handled !== undefined) return handled;
  }
  if (typeof obj === 'object') {
    if (name === '__class__') return setClass(obj, value);
    if (obj.kind === K.Function && name.startsWith('__') && setOnFunction(obj, name, value)) return NONE;
    if (obj.shape !== undefined) {
      const { allowed } = obj.cls.p as TypeData;
      if (allowed !== undefined && !allowed.has(name)) throw attributeError(vm, obj, name);
      storeSlot(obj, name, value);
      return NONE;
    }
    if (obj.kind === K.Module) {
      drop(((obj.p as ModuleData).dict.p as DictData).setStr(name, value));
      return NONE;
    }
    if (obj.kind === K.Type) return setOnClass(obj, name, value);
    if ((obj.cls.p as TypeData).root !== undefined) {
      obj.shape = (obj.cls.p as TypeData).root;
      obj.slots = [];
      storeSlot(obj, name, value);
      return NONE;
    }
  }
  if (onClass !== undefined)
    throw pyError('AttributeError', `'${typeData(cls).name}' object attribute '${name}' is read-only`);
  throw attributeError(vm, obj, name);
}

/** obj.__class__ = cls: attributes stay, under a shape of the new class. */
function setClass(obj: Obj, cls: Value): Value {
  if (typeof cls !== 'object' || cls.kind !== K.Type)
    throw typeError(`__class__ must be set to a class, not '${typeData(typeOf(cls)).name}' object`);
  const from = typeData(obj.cls);
  const to = typeData(cls);
  if (!from.heap || !to.heap || obj.kind === K.Type)
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  const slots = (type: TypeData): string => [...(type.allowed ?? ['__dict__'])].sort().join();
  if (from.layout !== to.layout || slots(from) !== slots(to))
    throw typeError(`__class__ assignment: '${to.name}' object layout differs from '${from.name}'`);
  let shape = to.root;
  for (const name of obj.shape?.names ?? []) shape = shape?.with(name);
  cls.rc++;
  const old = obj.cls;
  obj.cls = cls;
  obj.shape = obj.shape === undefined ? undefined : shape;
  drop(old);
  return NONE;
}

function setThrough(
  vm: VM,
  onClass: Obj,
  obj: Value,
  cls: Obj,
  name: string,
  value: Value,
): Value | undefined {
  if (onClass.kind === K.Property) {
    const setter = ownMethod(onClass, '__set__');
    if (setter !== undefined) return vm.call(setter, [onClass, obj, value], undefined);
    const { set } = onClass.p as PropertyData;
    if (set === undefined || set === NONE) {
      throw pyError('AttributeError', `property '${name}' of '${typeData(cls).name}' object has no setter`);
    }
    return vm.call(set, [obj, value], undefined);
  }
  if (onClass.kind === K.MemberDescriptor) {
    const { set } = onClass.p as GetSetData;
    if (set === undefined)
      throw pyError(
        'AttributeError',
        `attribute '${name}' of '${typeData(cls).name}' objects is not writable`,
      );
    set(vm, obj, value);
    return NONE;
  }
  if (onClass.kind === K.Instance) {
    const setter = lookup(onClass.cls, '__set__');
    if (setter !== undefined) return vm.call(setter, [onClass, obj, value], undefined);
  }
  return undefined;
}

/** Sets an attribute in the instance's slots. */
export function storeSlot(obj: Obj, name: string, value: Value): void {
  if (typeof value === 'object') value.rc++;
  const shape = obj.shape as Shape;
  const slots = obj.slots as Value[];
  const slot = shape.find(name);
  if (slot >= 0) {
    const old = slots[slot];
    slots[slot] = value;
    drop(old);
  } else {
    obj.shape = shape.with(name);
    slots.push(value);
  }
}

function setOnClass(cls: Obj, name: string, value: Value): Value {
  const data = cls.p as TypeData;
  if (!data.heap) throw typeError(`cannot set '${name}' attribute of immutable type '${data.name}'`);
  if (typeof value === 'object') value.rc++;
  const old = data.dict.get(name);
  data.dict.set(name, value);
  if (name === '__module__' && typeof value === 'string') data.module = value;
  drop(old);
  bumpTypeEpoch();
  return NONE;
}

/** del obj.name. NONE, or CALL. */
export function deleteAttr(vm: VM, obj: Value, name: string): Value {
  const cls = typeOf(obj);
  if ((cls.p as TypeData).heap) {
    const custom = lookup(cls, '__delattr__');
    if (typeof custom === 'object' && custom.kind !== K.Native)
      return vm.call(custom, [obj, name], undefined);
  }
  return genericDelete(vm, obj, cls, name);
}

export function genericDelete(vm: VM, obj: Value, cls: Obj, name: string): Value {
  const onClass = lookup(cls, name);
  if (typeof onClass === 'object') {
    if (onClass.kind === K.Property) {
      const deleter = ownMethod(onClass, '__delete__');
      if (deleter !== undefined) return vm.call(deleter, [onClass, obj], undefined);
      const { del } = onClass.p as PropertyData;
      if (del === undefined || del === NONE)
        throw pyError(
          'AttributeError',
          `property '${name}' of '${typeData(cls).name}' object has no deleter`,
        );
      return vm.call(del, [obj], undefined);
    }
    if (onClass.kind === K.Instance) {
      const deleter = lookup(onClass.cls, '__delete__');
      if (deleter !== undefined) return vm.call(deleter, [onClass, obj], undefined);
    }
  }
  if (typeof obj === 'object') {
    if (obj.shape !== undefined) {
      const slot = obj.shape.find(name);
      if (slot >= 0) {
        const [gone] = (obj.slots as Value[]).splice(slot, 1);
        obj.shape = obj.shape.without(name);
        drop(gone);
        return NONE;
      }
    } else if (obj.kind === K.Module) {
      const gone = ((obj.p as ModuleData).dict.p as DictData).remove(name);
      if (gone !== undefined) {
        drop(gone.v);
        return NONE;
      }
    } else if (obj.kind === K.Type && (obj.p as TypeData).heap) {
      const gone = (obj.p as TypeData).dict.get(name);
      if (gone !== undefined) {
        (obj.p as TypeData).dict.delete(name);
        bumpTypeEpoch();
        drop(gone);
        return NONE;
      }
    }
  }
  throw attributeError(vm, obj, name);
}

/** Remembers where a plain instance attribute lies, for GETATTR, SETATTR and METHOD. */
export function instanceSlotCache(code: Code, at: number, obj: Obj, name: string): void {
  const { shape } = obj;
  if (shape === undefined) return;
  const slot = shape.find(name);
  if (slot < 0) return;
  if ((obj.cls.p as TypeData).heap) {
    for (const special of ['__getattribute__', '__setattr__']) {
      const custom = lookup(obj.cls, special);
      if (typeof custom === 'object' && custom.kind !== K.Native) return;
    }
  }
  const onClass = lookup(obj.cls, name);
  if (onClass !== undefined && isDataDescriptor(onClass)) return;
  code.caches[at] = { shape, cls: obj.cls, epoch: typeEpoch(), slot, value: undefined, ref: undefined };
}

/** The function that `obj.name(...)` calls with obj as its first argument; undefined when it is no plain method. */
export function methodCache(code: Code, at: number, obj: Value, name: string): Obj | undefined {
  const cls = typeOf(obj);
  if ((cls.p as TypeData).heap) {
    const custom = lookup(cls, '__getattribute__');
    if (typeof custom === 'object' && custom.kind !== K.Native) return undefined;
  }
  const fn = lookup(cls, name);
  if (
    typeof fn !== 'object' ||
    !(fn.kind === K.Function || (fn.kind === K.Native && (fn.p as NativeData).method))
  )
    return undefined;
  const shape = typeof obj === 'object' ? obj.shape : undefined;
  if (typeof obj === 'object') {
    if (
      shape !== undefined
        ? shape.find(name) >= 0
        : obj.kind === K.Module || obj.kind === K.Type || obj.kind === K.Super
    )
      return undefined;
    if (shape === undefined && obj.slots !== undefined) return undefined;
  }
  code.caches[at] = { shape, cls, epoch: typeEpoch(), slot: -1, value: fn, ref: undefined };
  return fn;
}
