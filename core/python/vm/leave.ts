import { drop, handOver } from '../object/heap';
import { K, type Obj, type Value } from '../object/obj';
import type { GeneratorData } from '../object/payloads';
import { NONE, T, typeData, typeOf } from '../object/type';
import { finishClass } from './classes';
import { truthOf } from './compare';
import { exceptionType, newException, PyThrow, typeError } from './errors';
import { type Frame, Ret } from './frame';
import { delegateYields } from './generators';
import { afterHandlers } from './handlers';
import type { Thread } from './thread';
import type { VM } from './vm';

/**
 * The top frame returns `v` (owned), its locals already dropped. Handles every way of returning but the plain one,
 * which the loop does itself. True when the process has ended.
 */
export function leave(vm: VM, thread: Thread, v: Value): boolean {
  const frame = thread.top;
  const { gen } = frame;
  popFrame(thread);
  if (gen !== undefined) return leaveGenerator(thread, frame, gen, v);
  return deliver(vm, thread, frame, v);
}

/** Takes the top frame away; what it owned beyond its registers goes. */
export function popFrame(thread: Thread): void {
  const frame = thread.top;
  thread.depth--;
  if (frame.ret === Ret.Init) thread.deepest++;
  const { func, locals } = frame;
  frame.func = undefined;
  frame.gen = undefined;
  if (frame.ret !== Ret.Class) {
    frame.locals = undefined;
    drop(locals);
  }
  drop(func);
}

/** Gives the value (owned) of a popped frame to its caller. */
function deliver(vm: VM, thread: Thread, frame: Frame, v: Value): boolean {
  const { x } = frame;
  frame.x = undefined;
  switch (frame.ret) {
    case Ret.Init:
      drop(v);
      if (v !== NONE) {
        drop(x);
        throw typeError(`__init__() should return None, not '${typeData(typeOf(v)).name}'`);
      }
      put(thread, frame.dst, x as Value);
      return false;
    case Ret.Class: {
      const { locals } = frame;
      frame.locals = undefined;
      finishClass(vm, thread, frame, locals as Obj, x as Obj, v);
      return false;
    }
    case Ret.Module:
      drop(v);
      put(thread, frame.dst, x as Value);
      return false;
    case Ret.Finish:
      drop(v);
      drop(x);
      return vm.threadFinished(thread);
    case Ret.Next:
      drop(x);
      put(thread, frame.dst, v);
      return false;
    case Ret.Signal:
      drop(v);
      afterHandlers(thread);
      return false;
    default:
      drop(x);
      giveValue(vm, thread, frame.ret, frame.dst, frame.target, v);
      return false;
  }
}

/** Stores `v` (owned) in a register of the thread's stack. */
export function put(thread: Thread, dst: number, v: Value): void {
  const old = thread.stack[dst];
  thread.stack[dst] = v;
  drop(old);
}

/** The simple returns: what is done with a value (owned) in the frame now on top. */
export function giveValue(vm: VM, thread: Thread, ret: Ret, dst: number, target: number, v: Value): void {
  switch (ret) {
    case Ret.Store:
    case Ret.ForIter:
      put(thread, dst, v);
      return;
    case Ret.Drop:
      drop(v);
      return;
    case Ret.JumpFalse:
    case Ret.JumpTrue: {
      const t = truthOf(vm, v);
      drop(v);
      if (t === (ret === Ret.JumpTrue)) thread.top.pc = target;
      return;
    }
    case Ret.YieldFrom:
      // a plain function played the sub-iterator's next(): the generator yields what it gave
      handOver(v);
      delegateYields(vm, thread, v, dst - thread.top.bp);
      return;
    case Ret.Not:
    case Ret.Bool:
    case Ret.Exit: {
      const t = truthOf(vm, v);
      drop(v);
      put(thread, dst, ret === Ret.Not ? !t : t);
      return;
    }
    default:
      throw new Error(`a frame cannot return in way ${ret}`);
  }
}

/** A generator's frame has come to its end. */
function leaveGenerator(thread: Thread, frame: Frame, gen: Obj, v: Value): boolean {
  const data = gen.p as GeneratorData;
  data.state = 'done';
  data.regs = [];
  thread.exc = frame.savedExc;
  frame.savedExc = undefined;
  const { ret, dst, target, x } = frame;
  frame.x = undefined;
  try {
    switch (ret) {
      case Ret.ForIter: {
        // x: register of the iterator
        drop(v);
        const at = x as number;
        const it = thread.stack[at];
        thread.stack[at] = undefined;
        drop(it);
        thread.top.pc = target;
        return false;
      }
      case Ret.YieldFrom:
        endOfDelegate(thread, dst, target, v);
        return false;
      case Ret.Next:
        drop(v);
        put(thread, dst, x as Value);
        return false;
      case Ret.Drop: // close(): its end is what was wanted
        drop(v);
        put(thread, dst, NONE);
        return false;
      default: {
        const stop = newException(exceptionType('StopIteration'), v === NONE ? [] : [v]);
        drop(v);
        drop(x);
        throw new PyThrow(stop);
      }
    }
  } finally {
    drop(gen);
  }
}

/** `yield from` got its result: it goes to `dst`; the iterator at `target` goes. */
export function endOfDelegate(thread: Thread, dst: number, target: number, v: Value): void {
  const it = thread.stack[target];
  thread.stack[target] = undefined;
  drop(it);
  put(thread, dst, v);
}

export const isGenerator = (v: Value): v is Obj =>
  typeof v === 'object' && v.kind === K.Generator && v.cls === T.generator;
