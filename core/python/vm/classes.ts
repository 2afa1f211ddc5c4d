import { BOXED_TYPES } from '../object/boxed';
import { MEMORY_VIEW } from '../object/buffer';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newDict, newTuple } from '../object/make';
import { K, type Kind, Obj, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import { Shape } from '../object/shape';
import {
  boolType,
  isSubtype,
  linearise,
  lookup,
  NONE,
  newTypeData,
  T,
  type TypeData,
  typeData,
  typeOf,
} from '../object/type';
import { countTypeEdit } from '../object/type-edits';
import { exceptionType, typeError } from './errors';
import { type Frame, Ret } from './frame';
import { put } from './leave';
import { CALL, SWITCHED } from './signal';
import { checkSlots, ownSlots } from './slot-names';
import type { Thread } from './thread';
import type { VM } from './vm';

/** What a class statement has besides its body. */
interface ClassHead {
  name: Value;
  bases: Value[];
  /** Keywords, `metaclass` among them. */
  keywords: Map<string, Value>;
}

/**
 * BUILD_CLASS: runs the body in a namespace of its own; `finishClass` makes the class of it. Where a metaclass prepares
 * the namespace, or a base is no class, all of it is up to Python.
 */
export function buildClass(vm: VM, thread: Thread, a: number, b: number, c: number): Value {
  const caller = thread.top;
  const R = thread.stack;
  const base = caller.bp + b;
  const count = c & 0xffff;
  const body = R[base] as Obj;
  const { name, bases, keywords } = classHead(
    caller,
    R.slice(base + 1, base + 1 + count) as Value[],
    c >> 16,
  );
  const metaclass = bases.every(isClass) ? metaclassOf(bases, keywords.get('metaclass')) : undefined;
  const kw = newDict();
  for (const [key, value] of keywords) {
    if (key !== 'metaclass' || metaclass === undefined) (kw.p as DictData).setStr(key, value);
  }
  if (metaclass === undefined) {
    const answer = vm.call(vm.helper('_build_class'), [body, name, newTuple(bases), kw]);
    for (let i = 0; i <= count; i++) {
      drop(R[base + i]);
      R[base + i] = undefined;
    }
    return answer;
  }
  const fn = body.p as FunctionData;
  const plan = newTuple([name, newTuple(bases), kw, metaclass]);
  plan.rc++;
  const locals = newDict();
  locals.rc++;
  const bp = caller.bp + caller.code.nregs;
  thread.reserve(bp + fn.code.nregs);
  for (let i = 0; i < fn.code.nlocals; i++) R[bp + i] = undefined;
  const frame = thread.push();
  frame.code = fn.code;
  frame.pc = 0;
  frame.bp = bp;
  frame.func = body; // its reference moves from the register
  R[base] = undefined;
  frame.globals = fn.globals;
  frame.locals = locals;
  frame.ret = Ret.Class;
  frame.dst = caller.bp + a;
  frame.target = 0;
  frame.gen = undefined;
  frame.x = plan;
  for (let i = 1; i <= count; i++) {
    drop(R[base + i]);
    R[base + i] = undefined;
  }
  return SWITCHED;
}

function classHead(caller: Frame, args: Value[], named: number): ClassHead {
  const keywords = new Map<string, Value>();
  if (named !== 0) {
    const names = (caller.code.consts[named - 1] as Obj).p as string[];
    args.splice(args.length - names.length, names.length).forEach((value, i) => {
      keywords.set(names[i], value);
    });
  }
  const [name, ...bases] = args;
  return { name, bases, keywords };
}

const isClass = (v: Value): v is Obj => typeof v === 'object' && v.kind === K.Type;

/**
 * The metaclass of a class with these bases; undefined when it is not a class, or prepares namespaces in Python.
 * @throws TypeError when the metaclasses of the bases do not agree
 */
function metaclassOf(bases: readonly Obj[], explicit: Value = T.type): Obj | undefined {
  if (!isClass(explicit)) return undefined;
  const winner = winningMetaclass(explicit, bases);
  if (winner === T.type) return winner;
  const prepare = lookup(winner, '__prepare__');
  return typeof prepare === 'object' && prepare === lookup(T.type, '__prepare__') ? winner : undefined;
}

/** The most derived of a metaclass and those of the bases. */
export function winningMetaclass(metaclass: Obj, bases: readonly Value[]): Obj {
  return bases.reduce((winner: Obj, base) => {
    const cls = typeOf(base);
    if (isSubtype(winner, cls)) return winner;
    if (isSubtype(cls, winner)) return cls;
    throw typeError(
      'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
    );
  }, metaclass);
}

/** The body has returned its `__class__` cell, or None. All arguments are owned. */
export function finishClass(vm: VM, thread: Thread, frame: Frame, locals: Obj, plan: Obj, cell: Value): void {
  const [name, bases, kw, metaclass] = plan.p as [string, Obj, Obj, Obj];
  if (metaclass !== T.type) {
    vm.call(vm.helper('_call_metaclass'), [metaclass, name, bases, locals, kw, cell], undefined);
    vm.follow(CALL, Ret.Store, frame.dst, 0);
  } else {
    const cls = makeClass(vm, T.type, name, bases.p as Obj[], locals.p as DictData);
    if (typeof cell === 'object' && cell.kind === K.Cell) setCell(cell, cls);
    cls.rc++;
    put(thread, frame.dst, cls);
    if (needsHooks(cls, kw)) {
      vm.call(vm.helper('_after_class'), [cls, kw], undefined);
      vm.follow(CALL, Ret.Drop, -1, 0);
    }
  }
  drop(cell);
  drop(locals);
  drop(plan);
}

export function setCell(cell: Obj, cls: Obj): void {
  cls.rc++;
  drop(cell.p as Value);
  cell.p = cls;
}

/** `__set_name__` and `__init_subclass__` are Python's to call. */
export function needsHooks(cls: Obj, kw: Obj): boolean {
  if ((kw.p as DictData).size > 0) return true;
  const data = typeData(cls);
  for (const base of data.mro.slice(1))
    if (typeData(base).heap && typeData(base).dict.has('__init_subclass__')) return true;
  for (const v of data.dict.values()) {
    if (typeof v !== 'object' || (v.kind !== K.Instance && !typeData(v.cls).heap)) continue;
    if (lookup(v.cls, '__set_name__') !== undefined) return true;
  }
  return false;
}

const FINAL: ReadonlySet<Obj> = new Set([
  boolType,
  T.NoneType,
  T.NotImplementedType,
  T.ellipsis,
  T.function,
  T.native,
  T.nativeMethod,
  T.method,
  T.generator,
  T.range,
  T.slice,
  T.cell,
  T.code,
  T.traceback,
  T.frame,
  T.mappingproxy,
  T.getset,
  MEMORY_VIEW,
]);

/** A class that `type()` makes is of the module that calls it. */
function callingModule({ thread }: VM): string {
  const name = thread.depth > 0 ? (thread.top.globals.p as DictData).getStr('__name__') : undefined;
  return typeof name === 'string' ? name : '__main__';
}

/** In a class of the library that is native in CPython: the name that error messages call its instances by, with the module. */
const FULL_NAME = '__tp_name__';

/** type(name, bases, namespace). */
export function makeClass(
  vm: VM,
  metaclass: Obj,
  name: string,
  givenBases: readonly Obj[],
  namespace: DictData,
): Obj {
  const bases = givenBases.length === 0 ? [T.object] : [...givenBases];
  for (const base of bases) {
    if (FINAL.has(base)) throw typeError(`type '${typeData(base).name}' is not an acceptable base type`);
  }
  const cls = new Obj(K.Type, metaclass, undefined);
  if (typeData(metaclass).heap) metaclass.rc++;
  const data = newTypeData(name, bases, layoutOf(bases), true);
  cls.p = data;
  for (const base of bases) {
    base.rc++;
    // built-in types are shared by all processes of a thread: they know their built-in subclasses only
    if (typeData(base).heap) typeData(base).subclasses.push(cls);
  }
  countTypeEdit();
  const twice = bases.find((base, i) => bases.indexOf(base) !== i);
  if (twice !== undefined) throw typeError(`duplicate base class ${typeData(twice).name}`);
  const mro = linearise(cls, bases);
  if (mro === undefined) {
    const names = bases.map((base) => typeData(base).name).join(', ');
    throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
  }
  data.mro = mro;
  data.root = new Shape([]);
  const cell = namespace.getStr('__classcell__');
  if (typeof cell === 'object' && cell.kind === K.Cell) setCell(cell, cls);
  for (const { k, v } of namespace.map.values()) addToClass(data, k as string, v as Value);
  const qualname = data.dict.get('__qualname__');
  data.qualname = typeof qualname === 'string' ? qualname : name;
  data.dict.delete('__qualname__');
  drop(data.dict.get('__classcell__'));
  data.dict.delete('__classcell__');
  const module = data.dict.get('__module__');
  data.module = typeof module === 'string' ? module : callingModule(vm);
  const full = data.dict.get(FULL_NAME);
  if (typeof full === 'string') data.name = full;
  data.dict.delete(FULL_NAME);
  if (data.dict.has('__eq__') && !data.dict.has('__hash__')) data.dict.set('__hash__', NONE);
  // a base's text is not this class's
  if (!data.dict.has('__doc__')) data.dict.set('__doc__', NONE);
  limitSlots(data);
  vm.cells += 4;
  return cls;
}

function addToClass(data: TypeData, name: string, v: Value): void {
  let value = v;
  if (typeof v === 'object' && v.kind === K.Function) {
    if (name === '__new__') value = new Obj(K.StaticMethod, T.staticmethod, v);
    if (name === '__init_subclass__' || name === '__class_getitem__')
      value = new Obj(K.ClassMethod, T.classmethod, v);
  }
  if (typeof v === 'object') v.rc++;
  if (value !== v) (value as Obj).rc++;
  data.dict.set(name, value);
}

/** `__slots__` of a class whose bases all have them: other attributes are refused. */
function limitSlots(data: TypeData): void {
  checkSlots(data);
  const names = ownSlots(data);
  if (names === undefined || names.includes('__dict__')) return;
  const inherited: string[] = [];
  for (const base of data.mro.slice(1)) {
    const type = typeData(base);
    if (!type.heap) continue;
    if (type.allowed === undefined) return;
    inherited.push(...type.allowed);
  }
  data.allowed = new Set([...names.sort(), ...inherited]);
}

/** The built-in type that decides what an instance of `cls` consists of. All exceptions are alike. */
function solidBase(cls: Obj): Obj {
  const solid = typeData(cls).mro.find(
    (type) => !typeData(type).heap && (typeData(type).layout !== K.Instance || BOXED_TYPES.has(type)),
  );
  if (solid === undefined) return T.object;
  return typeData(solid).layout === K.Exception ? exceptionType('BaseException') : solid;
}

function layoutOf(bases: readonly Obj[]): Kind {
  let solid = T.object;
  for (const base of bases) {
    const next = solidBase(base);
    if (isSubtype(solid, next)) continue;
    if (!isSubtype(next, solid)) throw typeError('multiple bases have instance lay-out conflict');
    solid = next;
  }
  return BOXED_TYPES.has(solid) ? K.Boxed : typeData(solid).layout;
}
