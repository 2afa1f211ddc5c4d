import { discard, drop } from '../object/heap';
import { newBoundMethod } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { lookup, NONE, typeData, typeOf } from '../object/type';
import { bindAttr } from './attr';
import { callValue } from './call';
import { truthOf } from './compare';
import { typeError } from './errors';
import { Ret } from './frame';
import { GATE, SWITCHED, WAIT } from './signal';
import type { Thread } from './thread';
import { tracebackObject } from './traceback';
import type { VM } from './vm';

/** WITH_ENTER: calls `__enter__` of the manager at stack[at]; its bound `__exit__` takes the manager's place. */
export function enterContext(vm: VM, thread: Thread, dst: number, at: number): Value {
  const manager = thread.stack[at] as Value;
  const cls = typeOf(manager);
  const enter = lookup(cls, '__enter__');
  const exit = lookup(cls, '__exit__');
  if (enter === undefined || exit === undefined) {
    const missed = enter !== undefined ? ' (missed __exit__ method)' : '';
    throw typeError(`'${typeData(cls).name}' object does not support the context manager protocol${missed}`);
  }
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

function boundMethod(vm: VM, method: Value, self: Value, cls: Obj): Obj {
  if (typeof method === 'object' && (method.kind === K.Function || method.kind === K.Native)) {
    return newBoundMethod(self, method);
  }
  return bindAttr(vm, method, self, cls) as Obj;
}

/** WITH_EXIT: the body ended without an exception. */
export function exitContext(vm: VM, thread: Thread, at: number): Value {
  const exit = thread.stack[at] as Value;
  const result = callValue(vm, exit, [NONE, NONE, NONE], undefined, { ret: Ret.Drop, dst: -1, target: 0 });
  if (result === GATE || result === WAIT) return result;
  thread.stack[at] = undefined;
  drop(exit);
  if (result !== SWITCHED) discard(result);
  return result;
}

/** WITH_EXCEPT: the body ended by the exception at stack[excAt]; answers whether it is swallowed. */
export function exitOnError(vm: VM, thread: Thread, dst: number, at: number, excAt: number): Value {
  const exit = thread.stack[at] as Value;
  const exc = thread.stack[excAt] as Obj;
  const args = [exc.cls, exc, tracebackObject(exc)];
  const result = callValue(vm, exit, args, undefined, { ret: Ret.Exit, dst, target: 0 });
  if (result === GATE || result === WAIT) return result;
  thread.stack[at] = undefined;
  drop(exit);
  if (result === SWITCHED) return SWITCHED;
  const swallowed = truthOf(vm, result);
  discard(result);
  return swallowed;
}
