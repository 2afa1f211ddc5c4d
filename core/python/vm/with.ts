import { discard, drop } from '../object/heap';
import { newBoundMethod } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import type { NativeData } from '../object/payloads';
import { lookup, NONE, typeData, typeOf } from '../object/type';
import { bindAttr } from './attr';
import { bindNative } from './bind-native';
import { callValue } from './call';
import { truthOf } from './compare';
import { typeError } from './errors';
import { Ret } from './frame';
import { CALL, GATE, SWITCHED, WAIT } from './signal';
import type { Thread } from './thread';
import { tracebackObject } from './traceback';
import type { VM } from './vm';

/**
 * WITH_ENTER: calls `__enter__` of the manager at stack[at]; its bound `__exit__` takes the manager's place. A manager of a
 * built-in type, whose methods nobody can change meanwhile, stays there itself.
 */
export function enterContext(vm: VM, thread: Thread, dst: number, at: number): Value {
  const manager = thread.stack[at] as Value;
  const cls = typeOf(manager);
  const enter = lookup(cls, '__enter__');
  const exit = lookup(cls, '__exit__');
  if (enter === undefined || exit === undefined) {
    const missed = enter !== undefined ? ' (missed __exit__ method)' : '';
    throw typeError(`'${typeData(cls).name}' object does not support the context manager protocol${missed}`);
  }
  if (keepsMethods(manager, cls) && isNative(enter) && isNative(exit)) return enter.p.fn(vm, manager);
  const result = callValue(vm, enter, [manager], undefined, { ret: Ret.Store, dst, target: 0 });
  if (result === GATE || result === WAIT) return result;
  const bound = boundMethod(vm, exit, manager, cls);
  bound.rc++;
  thread.stack[at] = bound;
  vm.keep(result);
  drop(manager);
  vm.unkeep(result);
  return result;
}

/** A manager whose `__exit__` can be found when it is wanted: an object of a built-in type. */
const keepsMethods = (manager: Value, cls: Obj): manager is Obj =>
  typeof manager === 'object' && manager.kind !== K.BoundMethod && !typeData(cls).heap;

const isNative = (v: Value): v is Obj & { p: NativeData } => typeof v === 'object' && v.kind === K.Native;

/** `__exit__` of a manager that stayed in its place; undefined for what is to be called as it is. */
function keptExit(v: Value): NativeData | undefined {
  if (typeof v !== 'object' || v.kind === K.BoundMethod || typeData(v.cls).heap) return undefined;
  const method = lookup(v.cls, '__exit__');
  return method !== undefined && isNative(method) ? method.p : undefined;
}

const callExit = (vm: VM, native: NativeData, manager: Value, args: Value[]): Value =>
  native.varargs && native.positional === 1
    ? native.fn(vm, manager, args)
    : bindNative(vm, native, [manager, ...args], undefined);

function boundMethod(vm: VM, method: Value, self: Value, cls: Obj): Obj {
  if (typeof method === 'object' && (method.kind === K.Function || method.kind === K.Native)) {
    return newBoundMethod(self, method);
  }
  return bindAttr(vm, method, self, cls) as Obj;
}

/** WITH_EXIT: the body ended without an exception. SWITCHED when that is done, or being done. */
export function exitContext(vm: VM, thread: Thread, at: number): Value {
  const exit = thread.stack[at] as Value;
  const native = keptExit(exit);
  const result =
    native !== undefined
      ? callExit(vm, native, exit, [NONE, NONE, NONE])
      : callValue(vm, exit, [NONE, NONE, NONE], undefined, { ret: Ret.Drop, dst: -1, target: 0 });
  if (result === GATE || result === WAIT) return result;
  thread.stack[at] = undefined;
  drop(exit);
  if (result === CALL) vm.follow(CALL, Ret.Drop, -1, 0);
  else if (result !== SWITCHED) discard(result);
  return SWITCHED;
}

/** WITH_EXCEPT: the body ended by the exception at stack[excAt]; answers whether it is swallowed. */
export function exitOnError(vm: VM, thread: Thread, dst: number, at: number, excAt: number): Value {
  const exit = thread.stack[at] as Value;
  const exc = thread.stack[excAt] as Obj;
  const args = [exc.cls, exc, tracebackObject(exc)];
  const native = keptExit(exit);
  const result =
    native !== undefined
      ? callExit(vm, native, exit, args)
      : callValue(vm, exit, args, undefined, { ret: Ret.Exit, dst, target: 0 });
  if (result === GATE || result === WAIT) return result;
  thread.stack[at] = undefined;
  drop(exit);
  if (result === CALL) vm.follow(CALL, Ret.Exit, dst, 0);
  if (result === CALL || result === SWITCHED) return SWITCHED;
  const swallowed = truthOf(vm, result);
  discard(result);
  return swallowed;
}
