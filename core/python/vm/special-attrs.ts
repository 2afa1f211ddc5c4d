import type { DictData } from '../object/dict';
import { countFunctionEdit } from '../object/function-edits';
import { newDict, newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type {
  BoundMethodData,
  ExceptionData,
  FunctionData,
  GeneratorData,
  GetSetData,
  ModuleData,
  NativeData,
  PropertyData,
  SuperData,
  TracebackEntry,
} from '../object/payloads';
import { NONE, shortName, T, type TypeData, typeData, typeOf } from '../object/type';
import { pyError } from './errors';
import { unsetField } from './exception-fields';
import { frameOfGenerator } from './frames';
import { instanceDictOf } from './instance-dict';
import { tracebackAttr, tracebackObject } from './traceback';
import type { VM } from './vm';

/**
 * Attributes that objects of a kind have without storing them: `__class__`, `__name__`, `__dict__` …
 * undefined when there is none of that name.
 */
export function getSpecialAttr(vm: VM, obj: Value, cls: Obj, name: string): Value | undefined {
  if (name === '__class__') return cls;
  if (name === '__doc__') return docOf(obj, cls);
  if (typeof obj !== 'object') return undefined;
  if (name === '__dict__') return instanceDict(vm, obj);
  switch (obj.kind) {
    case K.Type:
      return typeAttr(obj, name);
    case K.Function:
      return functionAttr(obj, name);
    case K.Native:
      return nativeAttr(obj.p as NativeData, name);
    case K.BoundMethod: {
      const { self, fn } = obj.p as BoundMethodData;
      if (name === '__self__') return self;
      if (name === '__func__') return fn;
      return getSpecialAttr(vm, fn, typeOf(fn), name);
    }
    case K.Generator: {
      const g = obj.p as GeneratorData;
      if (name === '__name__') return g.name;
      if (name === '__qualname__') return g.qualname;
      if (name === 'gi_running') return g.state === 'running';
      if (name === 'gi_suspended') return g.state === 'suspended';
      if (name === 'gi_code') return new Obj(K.Code, T.code, g.code);
      if (name === 'gi_frame') return frameOfGenerator(vm, g) ?? NONE;
      return undefined;
    }
    case K.Exception:
      return exceptionAttr(vm, obj, name);
    case K.Property: {
      const { get, set, del } = obj.p as PropertyData;
      if (name === 'fget') return get ?? NONE;
      if (name === 'fset') return set ?? NONE;
      if (name === 'fdel') return del ?? NONE;
      return undefined;
    }
    case K.Cell:
      if (name !== 'cell_contents') return undefined;
      if (obj.p === undefined) throw pyError('ValueError', 'Cell is empty');
      return obj.p as Value;
    case K.Traceback:
      return tracebackAttr(obj.p as TracebackEntry[], name);
    case K.Super:
      if (name === '__self__') return (obj.p as SuperData).self;
      if (name === '__thisclass__') return (obj.p as SuperData).type;
      return undefined;
    case K.StaticMethod:
    case K.ClassMethod:
      if (name === '__func__' || name === '__wrapped__') return obj.p as Value;
      return undefined;
    case K.Slice:
    case K.Range: {
      const field = (obj.p as Record<string, Value>)[name];
      return name === 'start' || name === 'stop' || name === 'step' ? field : undefined;
    }
    default:
      return undefined;
  }
}

function docOf(obj: Value, cls: Obj): Value {
  if (typeof obj === 'object') {
    if (obj.kind === K.Function) return (obj.p as FunctionData).doc;
    if (obj.kind === K.Native) return (obj.p as NativeData).doc ?? NONE;
    if (obj.kind === K.Type)
      return (obj.p as TypeData).dict.get('__doc__') ?? (obj.p as TypeData).doc ?? NONE;
    if (obj.kind === K.BoundMethod) return docOf((obj.p as BoundMethodData).fn, cls);
    if (obj.kind === K.MemberDescriptor) return (obj.p as GetSetData).doc ?? NONE;
    if (obj.kind === K.Property) return ((obj.p as PropertyData).doc ?? NONE) as Value;
  }
  return typeData(cls).doc ?? NONE;
}

/** `obj.__dict__`: a module's own; for instances a dict that is made of the slots, and is the instance's from then on. */
function instanceDict(vm: VM, obj: Obj): Value | undefined {
  if (obj.kind === K.Module) return (obj.p as ModuleData).dict;
  if (obj.kind === K.Type) return new Obj(K.MappingProxy, T.mappingproxy, vm.retained(classDict(obj)));
  if ((obj.cls.p as TypeData).allowed !== undefined) return undefined;
  if (obj.shape === undefined) {
    const { root } = obj.cls.p as TypeData;
    if (root === undefined) return undefined;
    obj.shape = root;
    obj.slots = [];
  }
  return instanceDictOf(obj);
}

function classDict(cls: Obj): Obj {
  const copy = newDict();
  for (const [name, value] of (cls.p as TypeData).dict) (copy.p as DictData).setStr(name, value);
  return copy;
}

function typeAttr(cls: Obj, name: string): Value | undefined {
  const data = cls.p as TypeData;
  switch (name) {
    case '__name__':
      return shortName(data);
    case '__qualname__':
      return data.qualname;
    case '__module__':
      return data.module;
    case '__bases__':
      return newTuple([...data.bases]);
    case '__base__':
      return data.bases[0] ?? NONE;
    case '__mro__':
      return newTuple([...data.mro]);
    default:
      return undefined;
  }
}

function functionAttr(fn: Obj, name: string): Value | undefined {
  const data = fn.p as FunctionData;
  switch (name) {
    case '__name__':
      return data.name;
    case '__qualname__':
      return data.qualname;
    case '__module__':
      return data.module;
    case '__defaults__':
      return data.defaults === undefined ? NONE : newTuple([...data.defaults]);
    case '__kwdefaults__': {
      if (data.kwdefaults === undefined) return NONE;
      const dict = newDict();
      for (const [key, value] of data.kwdefaults) (dict.p as DictData).setStr(key, value);
      return dict;
    }
    case '__globals__':
      return data.globals;
    case '__closure__':
      return data.closure === undefined ? NONE : newTuple([...data.closure]);
    case '__annotations__':
      if (data.annotations === undefined) {
        countFunctionEdit();
        data.annotations = newDict();
        data.annotations.rc++;
      }
      return data.annotations;
    case '__code__':
      return new Obj(K.Code, T.code, data.code);
    default:
      return undefined;
  }
}

function nativeAttr(native: NativeData, name: string): Value | undefined {
  if (name === '__name__') return native.name;
  if (name === '__qualname__') return native.method ? native.id : native.name;
  if (name === '__module__') return 'builtins';
  return undefined;
}

function exceptionAttr(vm: VM, exc: Obj, name: string): Value | undefined {
  const data = exc.p as ExceptionData;
  switch (name) {
    case 'args':
      return data.args;
    case '__cause__':
      return data.cause ?? NONE;
    case '__context__':
      return data.context ?? NONE;
    case '__suppress_context__':
      return data.suppress;
    case '__traceback__':
      return tracebackObject(exc);
    default:
      return unsetField(vm, exc.cls, name);
  }
}
