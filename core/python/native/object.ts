import { unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { adoptList, newBoundMethod, newDict, newInstance, newList, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import type { PropertyData, SuperData, TracebackEntry } from '../object/payloads';
import {
  builtinTypes,
  isSubtype,
  lookup,
  NONE,
  NOT_IMPLEMENTED,
  shortName,
  T,
  type TypeData,
  typeData,
  typeOf,
} from '../object/type';
import { countTypeEdit } from '../object/type-edits';
import { attributeError, genericDelete, genericGet, genericSet, storeSlot } from '../vm/attr';
import { setCause } from '../vm/build';
import { construct, type Keywords, keywordDict } from '../vm/call';
import { makeClass, needsHooks, winningMetaclass } from '../vm/classes';
import { exceptionType, newException, pyError, typeError } from '../vm/errors';
import { exceptionFields } from '../vm/exception-fields';
import { formatValue } from '../vm/format';
import { hashOf } from '../vm/hash';
import { errnoGiven, osErrorClass, windowsFields } from '../vm/os-error';
import { abstractCheck, tupleOf } from '../vm/services';
import { strOf, textAsObject } from '../vm/text';
import { shareEntries, tracebackObject } from '../vm/traceback';
import type { VM } from '../vm/vm';
import { instanceOf } from './conversions';
import { attribute, classMethod, method, staticMethod } from './define';

// ---- object -------------------------------------------------------------------------------------------------------

staticMethod(
  T.object,
  '__new__(cls, *args, **kwargs)',
  (vm, cls: Obj, args: Value[], kwargs: Map<string, Value>) => {
    const { heap, layout } = cls.p as TypeData;
    if ((args.length > 0 || kwargs.size > 0) && isDefaultInit(cls)) {
      if (!isDefaultNew(cls))
        throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
      throw typeError(`${typeData(cls).name}() takes no arguments`);
    }
    if (!heap) return new Obj(K.Instance, T.object, undefined);
    const blocked = abstractCheck(vm, cls);
    if (blocked !== undefined) return blocked;
    if (layout === K.Instance) return newInstance(cls);
    throw typeError(
      `object.__new__(${typeData(cls).name}) is not safe, use ${typeData(cls).mro.find((t) => !typeData(t).heap)?.p.name}.__new__()`,
    );
  },
);
method(
  T.object,
  '__init__(*args, **kwargs)',
  (_vm, self: Value, args: Value[], kwargs: Map<string, Value>) => {
    const cls = typeOf(self);
    if ((args.length > 0 || kwargs.size > 0) && (!isDefaultInit(cls) || isDefaultNew(cls))) {
      throw typeError(
        isDefaultInit(cls)
          ? `${typeData(cls).name}() takes no arguments`
          : 'object.__init__() takes exactly one argument (the instance to initialize)',
      );
    }
    return NONE;
  },
);
const isDefaultInit = (cls: Obj): boolean =>
  lookup(cls, '__init__') === typeData(T.object).dict.get('__init__');
const isDefaultNew = (cls: Obj): boolean => lookup(cls, '__new__') === typeData(T.object).dict.get('__new__');

method(T.object, '__repr__()', (vm, self: Value) => textAsObject(vm, self));
method(T.object, '__str__()', (vm, self: Value) => vm.call(vm.helper('_repr'), [self]));
method(T.object, '__format__(spec, /)', (vm, self: Value, spec: Value) => {
  if (typeof spec !== 'string') throw typeError('__format__() argument must be str');
  if (spec === '') return strOf(vm, self);
  const plain = unbox(self);
  if (typeof plain !== 'object' || plain.kind === K.Float) return formatValue(vm, plain, spec);
  throw typeError(`unsupported format string passed to ${typeData(typeOf(self)).name}.__format__`);
});
method(T.object, '__eq__(other, /)', (_vm, self: Value, other: Value) =>
  self === other ? true : NOT_IMPLEMENTED,
);
method(T.object, '__ne__(other, /)', (vm, self: Value, other: Value) =>
  vm.call(vm.helper('_default_ne'), [self, other]),
);
for (const name of ['__lt__', '__le__', '__gt__', '__ge__'])
  method(T.object, `${name}(other, /)`, () => NOT_IMPLEMENTED);
method(T.object, '__hash__()', (vm, self: Value) => hashOf(vm, self, true));
/** The name of an attribute as the special methods are given it, which may be called with anything. */
function attributeName(given: Value): string {
  const name = unbox(given);
  if (typeof name !== 'string')
    throw typeError(`attribute name must be string, not '${typeData(typeOf(given)).name}'`);
  return name;
}
method(T.object, '__getattribute__(name, /)', (vm, self: Value, given: Value) => {
  const name = attributeName(given);
  const found = genericGet(vm, self, typeOf(self), name);
  if (found === undefined) throw attributeError(vm, self, name);
  return found;
});
method(T.object, '__setattr__(name, value, /)', (vm, self: Value, name: Value, value: Value) =>
  genericSet(vm, self, typeOf(self), attributeName(name), value),
);
method(T.object, '__delattr__(name, /)', (vm, self: Value, name: Value) =>
  genericDelete(vm, self, typeOf(self), attributeName(name)),
);
method(T.object, '__dir__()', (vm, self: Value) => vm.call(vm.helper('_dir'), [self]));
classMethod(T.object, '__subclasshook__(subclass, /)', () => NOT_IMPLEMENTED);
classMethod(T.object, '__init_subclass__(**kwargs)', (_vm, cls: Obj, kwargs: Map<string, Value>) => {
  if (kwargs.size > 0)
    throw typeError(`${typeData(cls).name}.__init_subclass__() takes no keyword arguments`);
  return NONE;
});

function needsKind(v: Value, kind: number, place: number, name: string): void {
  if (typeof v !== 'object' || v.kind !== kind)
    throw typeError(`type.__new__() argument ${place} must be ${name}, not ${typeData(typeOf(v)).name}`);
}

// ---- type ---------------------------------------------------------------------------------------------------------

staticMethod(
  T.type,
  '__new__(cls, name, bases=, namespace=, /, **kwargs)',
  (vm, cls: Obj, name: Value, bases: Slot, namespace: Slot, kwargs: Map<string, Value>) => {
    if (bases === undefined) return typeOf(name);
    if (namespace === undefined)
      throw typeError(
        cls === T.type
          ? 'type() takes 1 or 3 arguments'
          : 'type.__new__() takes exactly 3 arguments (2 given)',
      );
    if (typeof name !== 'string')
      throw typeError(`type.__new__() argument 1 must be str, not ${typeData(typeOf(name)).name}`);
    needsKind(bases, K.Tuple, 2, 'tuple');
    needsKind(namespace, K.Dict, 3, 'dict');
    const winner = winningMetaclass(cls, (bases as Obj).p as Obj[]);
    if (winner !== cls && winner !== T.type)
      return vm.call(lookup(winner, '__new__') as Value, [winner, name, bases, namespace as Value]);
    const made = makeClass(vm, cls, name, (bases as Obj).p as Obj[], (namespace as Obj).p as DictData);
    const named = keywordDict({ names: [...kwargs.keys()], values: [...kwargs.values()] });
    return needsHooks(made, named) ? vm.call(vm.helper('_completed'), [made, named]) : made;
  },
);
method(T.type, '__init__(*args, **kwargs)', () => NONE);
classMethod(T.type, '__prepare__(*args, **kwargs)', () => newDict());
method(T.type, '__call__(*args, **kwargs)', (vm, self: Obj, args: Value[], kwargs: Map<string, Value>) => {
  const kw: Keywords | undefined =
    kwargs.size === 0 ? undefined : { names: [...kwargs.keys()], values: [...kwargs.values()] };
  return construct(vm, self, args, kw, undefined);
});
for (const type of [T.function, T.nativeMethod]) {
  method(type, '__get__(instance, owner=, /)', (_vm, self: Obj, instance: Value) =>
    instance === NONE ? self : newBoundMethod(instance, self),
  );
}
method(T.method, '__get__(instance, owner=, /)', (_vm, self: Obj) => self);
staticMethod(T.method, '__new__(cls, function, instance, /)', (_vm, _cls: Obj, fn: Obj, instance: Value) =>
  newBoundMethod(instance, fn),
);
staticMethod(T.mappingproxy, '__new__(cls, mapping, /)', (_vm, _cls: Obj, mapping: Value) => {
  if (typeof mapping !== 'object' || mapping.kind !== K.Dict)
    throw typeError(`mappingproxy() argument must be a mapping, not ${typeData(typeOf(mapping)).name}`);
  return new Obj(K.MappingProxy, T.mappingproxy, counted(mapping));
});
for (const type of [T.function, T.native, T.nativeMethod, T.method]) {
  method(type, '__call__(*args, **kwargs)', (vm, self: Obj, args: Value[], kwargs: Map<string, Value>) =>
    vm.call(
      self,
      args,
      kwargs.size === 0 ? undefined : { names: [...kwargs.keys()], values: [...kwargs.values()] },
    ),
  );
}
method(T.type, 'mro()', (_vm, self: Obj) => {
  for (const cls of typeData(self).mro) cls.rc++;
  return adoptList([...typeData(self).mro]);
});
method(T.type, '__subclasses__()', (_vm, self: Obj) => {
  const builtin = [...builtinTypes.values()].filter((type) => typeData(type).bases.includes(self));
  return newList([...builtin, ...typeData(self).subclasses]);
});
method(T.type, '__instancecheck__(instance, /)', (_vm, self: Obj, instance: Value) =>
  isSubtype(typeOf(instance), self),
);
method(T.type, '__subclasscheck__(subclass, /)', (_vm, self: Obj, subclass: Value) => {
  if (typeof subclass !== 'object' || subclass.kind !== K.Type)
    throw typeError('issubclass() arg 1 must be a class');
  return isSubtype(subclass, self);
});
attribute(
  T.type,
  '__name__',
  (_vm, self) => shortName(typeData(self as Obj)),
  (_vm, self, value) => {
    typeData(self as Obj).name = value as string;
    countTypeEdit();
  },
);
attribute(
  T.type,
  '__qualname__',
  (_vm, self) => typeData(self as Obj).qualname,
  (_vm, self, value) => {
    typeData(self as Obj).qualname = value as string;
    countTypeEdit();
  },
);

// ---- property, classmethod, staticmethod, super ------------------------------------------------------------------------

function counted(v: Slot): Slot {
  if (v === undefined || v === NONE) return undefined;
  if (typeof v === 'object') v.rc++;
  return v;
}

function propertyOf(get: Slot, set: Slot, del: Slot, doc: Slot): PropertyData {
  return { get: counted(get), set: counted(set), del: counted(del), doc: counted(doc ?? docOf(get)) };
}
/** A subclass may take other arguments: its property is empty until `__init__`. */
staticMethod(
  T.property,
  '__new__(cls, *args, **kwargs)',
  (_vm, cls: Obj, args: Value[], kwargs: Map<string, Value>) => {
    if (cls !== T.property)
      return instanceOf(K.Property, cls, propertyOf(undefined, undefined, undefined, NONE));
    const given = args.length + kwargs.size;
    if (given > 4) throw typeError(`property() takes at most 4 arguments (${given} given)`);
    const [get, set, del, doc] = ['fget', 'fset', 'fdel', 'doc'].map((name, i) => {
      const named = kwargs.get(name);
      kwargs.delete(name);
      return args[i] ?? named;
    });
    for (const name of kwargs.keys())
      throw typeError(`'${name}' is an invalid keyword argument for property()`);
    return new Obj(K.Property, T.property, propertyOf(get, set, del, doc));
  },
);
method(
  T.property,
  '__init__(fget=, fset=, fdel=, doc=)',
  (_vm, self: Obj, get: Slot, set: Slot, del: Slot, doc: Slot) => {
    const old = parts(self);
    self.p = propertyOf(get, set, del, doc);
    for (const part of [old.get, old.set, old.del, old.doc]) drop(part);
    // its class has a docstring of its own, or None
    if (self.cls !== T.property) storeSlot(self, '__doc__', (parts(self).doc ?? NONE) as Value);
    return NONE;
  },
);
const docOf = (get: Slot): Slot =>
  typeof get === 'object' && get.kind === K.Function ? get.p.doc : undefined;
method(T.property, '__get__(instance, owner=, /)', (vm, self: Obj, instance: Value) => {
  const { get } = self.p as PropertyData;
  if (instance === NONE) return self;
  if (get === undefined || get === NONE) throw pyError('AttributeError', 'property has no getter');
  return vm.call(get, [instance]);
});
method(T.property, '__set__(instance, value, /)', (vm, self: Obj, instance: Value, value: Value) => {
  const { set } = parts(self);
  if (set === undefined) throw pyError('AttributeError', 'property has no setter');
  return vm.call(set, [instance, value]);
});
method(T.property, '__delete__(instance, /)', (vm, self: Obj, instance: Value) => {
  const { del } = parts(self);
  if (del === undefined) throw pyError('AttributeError', 'property has no deleter');
  return vm.call(del, [instance]);
});
method(T.classmethod, '__get__(instance, owner=, /)', (_vm, self: Obj, instance: Value, owner: Slot) =>
  newBoundMethod(owner === undefined || owner === NONE ? typeOf(instance) : owner, self.p as Obj),
);
method(T.staticmethod, '__get__(instance, owner=, /)', (_vm, self: Obj) => self.p as Value);
const parts = (self: Obj): PropertyData => self.p as PropertyData;
function changedProperty(vm: VM, self: Obj, change: Partial<PropertyData>): Value {
  const { get, set, del, doc } = { ...parts(self), ...change };
  return vm.call(self.cls, [get ?? NONE, set ?? NONE, del ?? NONE, doc ?? NONE]);
}
method(T.property, 'getter(fget, /)', (vm, self: Obj, get: Value) => changedProperty(vm, self, { get }));
method(T.property, 'setter(fset, /)', (vm, self: Obj, set: Value) => changedProperty(vm, self, { set }));
method(T.property, 'deleter(fdel, /)', (vm, self: Obj, del: Value) => changedProperty(vm, self, { del }));

for (const [type, kind] of [
  [T.classmethod, K.ClassMethod],
  [T.staticmethod, K.StaticMethod],
] as const) {
  staticMethod(type, '__new__(cls, *args, **kwargs)', (_vm, cls: Obj, args: Value[]) => {
    if (cls === type && args.length !== 1)
      throw typeError(`${typeData(type).name} expected 1 argument, got ${args.length}`);
    return instanceOf(kind, cls, counted(args[0] ?? NONE));
  });
  method(type, '__init__(function, /)', (_vm, self: Obj, fn: Value) => {
    const old = self.p as Slot;
    self.p = counted(fn);
    drop(old);
    return NONE;
  });
}
method(
  T.staticmethod,
  '__call__(*args, **kwargs)',
  (vm, self: Obj, args: Value[], kwargs: Map<string, Value>) =>
    vm.call(
      self.p as Value,
      args,
      kwargs.size === 0 ? undefined : { names: [...kwargs.keys()], values: [...kwargs.values()] },
    ),
);

staticMethod(T.super, '__new__(cls, type=, obj=, /)', (_vm, _cls: Obj, type: Slot, obj: Slot) => {
  if (type === undefined || obj === undefined) throw pyError('RuntimeError', 'super(): no arguments');
  if (typeof type !== 'object' || type.kind !== K.Type)
    throw typeError(`super() argument 1 must be a type, not ${typeData(typeOf(type)).name}`);
  const direct = typeof obj === 'object' && obj.kind === K.Type && isSubtype(obj, type);
  const start = direct ? (obj as Obj) : typeOf(obj);
  if (!isSubtype(start, type))
    throw typeError('super(type, obj): obj must be an instance or subtype of type');
  type.rc++;
  if (typeof obj === 'object') obj.rc++;
  return new Obj(K.Super, T.super, { type, self: obj, start } satisfies SuperData);
});

// ---- exceptions ----------------------------------------------------------------------------------------------------------

const BaseException = exceptionType('BaseException');
const UNICODE_ERROR = exceptionType('UnicodeError');
staticMethod(BaseException, '__new__(cls, *args, **kwargs)', (vm, cls: Obj, args: Value[]) => {
  if (cls !== exceptionType('OSError') || args.length < 2) return newException(cls, args);
  const errno = errnoGiven(vm, args);
  return newException(typeof errno === 'number' ? osErrorClass(errno) : cls, args);
});
method(
  BaseException,
  '__init__(*args, **kwargs)',
  (vm, self: Obj, args: Value[], kwargs: Map<string, Value>) => {
    if (kwargs.size > 0) setKeywords(vm, self, kwargs);
    checkCount(self, args.length);
    const tuple = newTuple(args);
    tuple.rc++;
    drop(self.p.args);
    self.p.args = tuple;
    exceptionFields(self);
    if (args.length >= 4 && isSubtype(self.cls, exceptionType('OSError'))) windowsFields(vm, self, args);
    return NONE;
  },
);
/** Exceptions that are made of exactly so many arguments. */
const COUNTS: readonly [string, number][] = [
  ['UnicodeEncodeError', 5],
  ['UnicodeDecodeError', 5],
  ['UnicodeTranslateError', 4],
];
function checkCount(self: Obj, given: number): void {
  if (!isSubtype(self.cls, UNICODE_ERROR)) return;
  const wanted = COUNTS.find(([name]) => isSubtype(self.cls, exceptionType(name)))?.[1] ?? given;
  if (given !== wanted) throw typeError(`function takes exactly ${wanted} arguments (${given} given)`);
}
/** Exceptions that take keywords, and which. */
const KEYWORDS: readonly [string, readonly string[]][] = [
  ['AttributeError', ['name', 'obj']],
  ['NameError', ['name']],
  ['ImportError', ['name', 'path']],
];
function setKeywords(vm: VM, self: Obj, kwargs: Map<string, Value>): void {
  const [of, names] = KEYWORDS.find(([name]) => isSubtype(self.cls, exceptionType(name))) ?? [];
  if (names === undefined) throw typeError(`${typeData(self.cls).name}() takes no keyword arguments`);
  for (const [name, value] of kwargs) {
    if (!names.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for ${of}()`);
    vm.setAttribute(self, name, value);
  }
}
method(BaseException, '__repr__()', (vm, self: Obj) => vm.call(vm.helper('_exception_repr'), [self]));
for (const [name, helper] of [
  ['BaseException', '_exception_str'],
  ['KeyError', '_key_error_str'],
  ['OSError', '_os_error_str'],
  ['SyntaxError', '_syntax_error_str'],
  ['UnicodeEncodeError', '_codec_error_str'],
  ['UnicodeDecodeError', '_codec_error_str'],
] as const)
  method(exceptionType(name), '__str__()', (vm, self: Obj) => vm.call(vm.helper(helper), [self]));
method(BaseException, 'with_traceback(tb, /)', (_vm, self: Obj, tb: Value) => {
  const gone = self.p.tb as TracebackEntry[];
  self.p.tb = typeof tb === 'object' && tb.kind === K.Traceback ? shareEntries(tb.p) : [];
  for (const { variables } of gone) drop(variables);
  return self;
});
method(BaseException, 'add_note(note, /)', (vm, self: Obj, note: Value) =>
  vm.call(vm.helper('_add_note'), [self, note]),
);
attribute(
  BaseException,
  'args',
  (_vm, self) => (self as Obj).p.args,
  (_vm, self, value) => {
    const tuple = tupleOf(value as Value);
    tuple.rc++;
    drop((self as Obj).p.args);
    (self as Obj).p.args = tuple;
  },
);
attribute(
  BaseException,
  '__cause__',
  (_vm, self) => (self as Obj).p.cause ?? NONE,
  (_vm, self, value) => setCause(self as Obj, value as Value),
);
attribute(
  BaseException,
  '__context__',
  (_vm, self) => (self as Obj).p.context ?? NONE,
  (_vm, self, value) => {
    const old = (self as Obj).p.context;
    (self as Obj).p.context = value === NONE ? undefined : value;
    if (value !== NONE && typeof value === 'object') value.rc++;
    drop(old);
  },
);
attribute(
  BaseException,
  '__traceback__',
  (_vm, self) => tracebackObject(self as Obj),
  (_vm, self, value) => {
    if (value !== NONE && (typeof value !== 'object' || value.kind !== K.Traceback))
      throw typeError('__traceback__ must be a traceback or None');
    (self as Obj).p.tb = value === NONE ? [] : [...(value as Obj).p];
  },
);
attribute(
  BaseException,
  '__suppress_context__',
  (_vm, self) => (self as Obj).p.suppress,
  (_vm, self, value) => {
    (self as Obj).p.suppress = value === true;
  },
);
