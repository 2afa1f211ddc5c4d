import { isBuiltIn, isPackage } from '../library/names';
import { nativeModule } from '../native/modules';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newModule, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { type FunctionData, type ModuleData, moduleDict } from '../object/payloads';
import { NONE, T } from '../object/type';
import { unsupportedNote } from '../parse/unsupported';
import { getAttr } from './attr';
import { type PyThrow, pyError } from './errors';
import { Ret } from './frame';
import { MISSING } from './missing';
import { attributeOr } from './services';
import { SWITCHED } from './signal';
import type { VM } from './vm';

const WANT_TOP = 65536;

/**
 * IMPORT: the module when it and its packages are loaded; otherwise the first missing one is started and the
 * instruction is made again afterwards.
 */
export function importModule(vm: VM, name: string, flags: number, dst: number): Value {
  const parts = name.split('.');
  for (let i = 1; i <= parts.length; i++) {
    const path = parts.slice(0, i).join('.');
    if (vm.modules.has(path) || takePreloaded(vm, path)) {
      if (vm.modules.get(path) === NONE) throw halted(vm, path);
      continue;
    }
    const started = startModule(vm, path, dst);
    bindInParent(vm, path);
    if (started) {
      vm.thread.frames[vm.thread.depth - 1].pc -= 4;
      return SWITCHED;
    }
  }
  return vm.modules.get((flags & WANT_TOP) !== 0 ? parts[0] : name) as Obj;
}

/** The program said that there is no such module. */
function halted(vm: VM, path: string): PyThrow {
  const error = pyError('ModuleNotFoundError', `import of ${path} halted; None in sys.modules`);
  vm.setAttribute(error.exc, 'name', path);
  return error;
}

/** Loads a module whose package is there, for a function of builtins.py that drops this call's value. */
export function startForPython(vm: VM, path: string): Value {
  if (takePreloaded(vm, path)) return NONE;
  const frame = vm.thread.top;
  const started = startModule(vm, path, frame.bp + frame.code.nregs - 1);
  bindInParent(vm, path);
  return started ? SWITCHED : NONE;
}

/** A module that is loaded, or was run before the process began, as its packages; undefined where Python must import it. */
export function readyModule(vm: VM, name: string): Obj | undefined {
  const loaded = vm.modules.module(name);
  if (loaded !== undefined) return loaded;
  for (let end = 0; end >= 0; ) {
    end = name.indexOf('.', end + 1);
    const path = end < 0 ? name : name.slice(0, end);
    if (!vm.modules.has(path) && !takePreloaded(vm, path)) return undefined;
  }
  return vm.modules.module(name);
}

/** A module that was run before the process began is there as soon as it is asked for. */
function takePreloaded(vm: VM, path: string): boolean {
  const found = vm.preloaded.get(path);
  if (found === undefined) return false;
  for (const [name, module] of found) {
    if (vm.modules.has(name)) continue;
    addModule(vm, name, module);
    bindInParent(vm, name, true);
  }
  return true;
}

/** @param ranAhead its package has run since, and may have given the name to something else */
function bindInParent(vm: VM, path: string, ranAhead = false): void {
  const dot = path.lastIndexOf('.');
  if (dot < 0) return;
  const parent = vm.modules.module(path.slice(0, dot));
  if (parent === undefined) return;
  const names = moduleDict(parent);
  const name = path.slice(dot + 1);
  if (!ranAhead || names.getStr(name) === undefined) drop(names.setStr(name, vm.modules.get(path) as Obj));
}

/** Makes the module; true when its code was put on the thread to run. */
function startModule(vm: VM, path: string, dst: number): boolean {
  const native = nativeModule(vm, path);
  if (native !== undefined) {
    addModule(vm, path, native);
    return false;
  }
  const unit = vm.unit(path);
  if (unit === undefined) {
    const error = pyError('ModuleNotFoundError', missing(path));
    vm.setAttribute(error.exc, 'name', path);
    throw error;
  }
  const module = unitModule(vm, path, unit.filename);
  pushModule(vm, module, path, dst);
  return true;
}

function missing(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 || isPackage(path.slice(0, dot))
    ? `No module named '${path}'${unsupportedNote(path)}`
    : `No module named '${path}'; '${path.slice(0, dot)}' is not a package`;
}

/** A module of the library whose code is yet to run. */
export function unitModule(vm: VM, path: string, filename: string): Obj {
  const module = newModule(path);
  if (!isBuiltIn(path)) moduleDict(module).setStr('__file__', filename);
  addModule(vm, path, module);
  return module;
}

export function addModule(vm: VM, path: string, module: Obj): void {
  vm.modules.set(path, module);
}

/** Puts the code of a unit on the thread, to run in the module's namespace. */
export function pushModule(vm: VM, module: Obj, unitName: string, dst: number, ret: Ret = Ret.Module): void {
  const unit = vm.unit(unitName);
  if (unit === undefined) throw new Error(`no unit ${unitName}`);
  const { thread } = vm;
  const code = vm.code(unit, 0);
  const caller = thread.depth >= 0 ? thread.top : undefined;
  const base = caller === undefined ? 0 : caller.bp + caller.code.nregs;
  thread.reserve(base + code.nregs);
  const frame = thread.push();
  frame.code = code;
  frame.pc = 0;
  frame.bp = base;
  frame.func = moduleFunction(vm, module, code);
  frame.globals = (module.p as ModuleData).dict;
  frame.locals = undefined;
  frame.ret = ret;
  frame.dst = dst;
  frame.target = 0;
  frame.gen = undefined;
  module.rc++;
  frame.x = module;
}

/** A module's code as a function: frames own one. */
function moduleFunction(_vm: VM, module: Obj, code: FunctionData['code']): Obj {
  const globals = (module.p as ModuleData).dict;
  globals.rc++;
  const fn = new Obj(K.Function, T.function, {
    code,
    globals,
    name: '<module>',
    qualname: '<module>',
    defaults: undefined,
    kwdefaults: undefined,
    annotations: undefined,
    closure: undefined,
    doc: NONE,
    module: NONE,
  } satisfies FunctionData);
  fn.rc = 1;
  return fn;
}

/** A module whose code failed is no module. */
export function importFailed(vm: VM, module: Obj): void {
  const { name } = module.p as ModuleData;
  if (vm.modules.get(name) !== module || name === '__main__') return;
  vm.modules.delete(name);
}

/** IMPORT_FROM: an attribute of the module, or a submodule, which is loaded first where it must be. */
export function importFrom(vm: VM, module: Obj, name: string, dst: number): Value {
  if (module.kind !== K.Module) return fromAnything(vm, module, name);
  const found: Slot = moduleDict(module).getStr(name);
  if (found !== undefined) return found;
  const path = `${(module.p as ModuleData).name}.${name}`;
  if (vm.modules.has(path) || takePreloaded(vm, path)) return vm.modules.get(path) as Obj;
  if (vm.unit(path) !== undefined) {
    startModule(vm, path, dst);
    bindInParent(vm, path);
    vm.thread.frames[vm.thread.depth - 1].pc -= 4;
    return SWITCHED;
  }
  if (((module.p as ModuleData).dict.p as DictData).getStr('__getattr__') !== undefined)
    return getAttr(vm, module, name);
  const from = (module.p as ModuleData).name;
  throw importError(vm, `cannot import name '${name}' from '${from}' (${origin(vm, module)})`, from);
}

/** What stands in `sys.modules` need not be a module. */
function fromAnything(vm: VM, obj: Obj, name: string): Value {
  const found = attributeOr(vm, obj, name, MISSING);
  if (found !== MISSING) return found;
  throw importError(vm, `cannot import name '${name}' from '<unknown module name>' (unknown location)`, NONE);
}

function importError(vm: VM, message: string, from: Value): PyThrow {
  const error = pyError('ImportError', message);
  vm.setAttribute(error.exc, 'name', from);
  return error;
}

function origin(vm: VM, module: Obj): string {
  const { name } = module.p as ModuleData;
  if (vm.unit(name) === undefined) return 'unknown location';
  // where CPython tells the path: the name may be one that only CPython has
  return name === '__main__' ? `${name}.py` : `${name}.py, Lockstep's own`;
}

/** `from module import *`. Names that the module makes when they are asked for are asked for in Python. */
export function importStar(vm: VM, module: Obj, globals: Obj): Value {
  const from = (module.p as ModuleData).dict.p as DictData;
  const into = globals.p as DictData;
  const all = from.getStr('__all__');
  const names =
    typeof all === 'object' && (all.kind === K.List || all.kind === K.Tuple)
      ? (all.p as string[])
      : [...from.map.values()].map((entry) => entry.k as string).filter((name) => !name.startsWith('_'));
  if (from.getStr('__getattr__') !== undefined && names.some((name) => from.getStr(name) === undefined))
    return vm.call(vm.helper('_import_star'), [module, newTuple(names), globals]);
  for (const name of names) {
    const v = from.getStr(name);
    if (v === undefined)
      throw pyError('AttributeError', `module '${(module.p as ModuleData).name}' has no attribute '${name}'`);
    drop(into.setStr(name, v));
  }
  return NONE;
}
