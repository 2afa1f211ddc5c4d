import { drop } from '../object/heap';
import { adoptTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { type ExceptionData, exception, type GeneratorData } from '../object/payloads';
import { isSubtype, NONE } from '../object/type';
import { Raise } from '../raise';
import { AskIndex } from './ask-index';
import { callAgain } from './call';
import type { Code } from './code';
import { exceptionType, newException, PyThrow, pyError } from './errors';
import { type Frame, Ret } from './frame';
import { handlerRaised } from './handlers';
import { importFailed } from './imports';
import { endOfDelegate, popFrame, put } from './leave';
import { MISSING } from './missing';
import type { Thread } from './thread';
import type { VM } from './vm';

/**
 * An error left an instruction of the top frame. A Python exception goes to the nearest handler, frame by frame;
 * what is no Python exception (the end of a run, a fault of ours) goes on to the engine. True when the process
 * ended of it.
 */
export function unwind(vm: VM, thread: Thread, error: unknown): boolean {
  if (error instanceof AskIndex) return ask(vm, thread);
  const { exc, again } = asPython(vm, error);
  exc.rc++;
  if (!again) addContext(thread, exc);
  let fresh = !again;
  for (;;) {
    const frame = thread.top;
    const { code } = frame;
    const pc = frame.pc - 4;
    if (fresh) (exc.p as ExceptionData).tb.push({ code, pc, variables: undefined });
    fresh = true;
    const handler = findHandler(code, pc);
    if (handler >= 0) {
      const { handlers } = code.data;
      const first = frame.bp + handlers[handler + 3];
      clearRange(thread.stack, first, frame.bp + code.nregs);
      thread.stack[first] = exc; // its reference is ours
      frame.pc = handlers[handler + 2];
      return false;
    }
    keepVariables(thread, frame, exc);
    clearRange(thread.stack, frame.bp, frame.bp + code.nregs);
    const { gen } = frame;
    const shown = gen !== undefined ? generatorFailed(thread, frame, gen, exc) : exc;
    popFrame(thread);
    if (shown !== exc) return unwindAs(vm, thread, frame, exc, shown);
    const ended = passOn(vm, thread, frame, exc);
    drop(gen);
    if (ended !== undefined) return ended;
  }
}

/** A native that was called without being bound wants the int of an argument. */
function ask(vm: VM, thread: Thread): boolean {
  try {
    callAgain(vm, thread);
    return false;
  } catch (error) {
    return unwind(vm, thread, error);
  }
}

/** Innermost handler of `pc`: index into the handler table, or −1. */
function findHandler(code: Code, pc: number): number {
  const { handlers } = code.data;
  for (let i = 0; i < handlers.length; i += 4) if (pc >= handlers[i] && pc < handlers[i + 1]) return i;
  return -1;
}

/** The variables of a frame that an exception leaves last as long as its traceback. Frames of our own library hold nothing. */
function keepVariables(thread: Thread, frame: Frame, exc: Obj): void {
  const { code, bp } = frame;
  const entry = exception(exc).tb.at(-1);
  if (code.unit.internal || entry?.code !== code || entry.variables !== undefined) return;
  if (code.nlocals === 0) return;
  const held: Value[] = [];
  for (let i = bp + code.nlocals - 1; i >= bp; i--) {
    const v = thread.stack[i];
    if (v === undefined) MISSING.rc++;
    held.push(v ?? MISSING);
    thread.stack[i] = undefined;
  }
  entry.variables = adoptTuple(held);
  entry.variables.rc++;
}

function clearRange(stack: Slot[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const v = stack[i];
    if (typeof v === 'object') {
      stack[i] = undefined;
      drop(v);
    }
  }
}

function asPython(vm: VM, error: unknown): PyThrow {
  if (error instanceof PyThrow) return error;
  if (error instanceof Raise) return vm.raiseFrom(error);
  if (error instanceof RangeError) return pyError('MemoryError'); // an array or text longer than JavaScript can hold
  // a fault of a native of ours: the program ends with its place, other processes go on
  if (error instanceof TypeError)
    return pyError('SystemError', `internal error of Lockstep: ${error.message}`);
  throw error;
}

/** `__context__`: what was being handled when this was raised; a cycle is cut as CPython does. */
function addContext(thread: Thread, exc: Obj): void {
  const current = thread.exc;
  if (current === undefined || current === exc) return;
  for (let o: Obj = current; ; ) {
    const { context } = exception(o);
    if (context === undefined) break;
    if (context === exc) {
      exception(o).context = undefined;
      drop(context);
      break;
    }
    o = context;
  }
  const data = exception(exc);
  if (data.context === current) return;
  const old = data.context;
  current.rc++;
  data.context = current;
  drop(old);
}

/** A generator ends by an exception: StopIteration from inside becomes a RuntimeError (PEP 479). */
function generatorFailed(thread: Thread, frame: Frame, gen: Obj, exc: Obj): Obj {
  const data = gen.p as GeneratorData;
  data.state = 'done';
  data.regs = [];
  thread.exc = frame.savedExc;
  frame.savedExc = undefined;
  if (!isSubtype(exc.cls, exceptionType('StopIteration'))) return exc;
  const wrapped = newException(exceptionType('RuntimeError'), ['generator raised StopIteration']);
  const w = exception(wrapped);
  exc.rc += 2;
  w.cause = exc;
  w.context = exc;
  w.suppress = true;
  return wrapped;
}

/** The exception changed while it left a generator: the search goes on with the new one in the frame below. */
function unwindAs(vm: VM, thread: Thread, frame: Frame, old: Obj, exc: Obj): boolean {
  const { gen } = frame;
  drop(gen);
  exc.rc++;
  drop(old);
  const ended = passOn(vm, thread, frame, exc);
  if (ended !== undefined) return ended;
  exc.rc--;
  return unwind(vm, thread, new PyThrow(exc));
}

/** What the popped frame's way of returning makes of an exception. undefined: it goes on in the frame below. */
function passOn(vm: VM, thread: Thread, frame: Frame, exc: Obj): boolean | undefined {
  const { x, ret, dst, target, locals } = frame;
  frame.x = undefined;
  switch (ret) {
    case Ret.Finish:
      drop(x);
      vm.uncaught(thread, exc);
      drop(exc);
      return vm.threadFinished(thread);
    case Ret.ForIter:
      if (!isStop(exc)) break;
      put(thread, x as number, NONE);
      thread.stack[x as number] = undefined;
      thread.top.pc = target;
      drop(exc);
      return false;
    case Ret.YieldFrom:
      if (!isStop(exc)) break;
      endOfDelegate(thread, dst, target, stopValue(exc));
      drop(exc);
      return false;
    case Ret.Next:
      if (!isStop(exc)) break;
      put(thread, dst, x as Value);
      drop(exc);
      return false;
    case Ret.Drop:
      if (frame.target === CLOSING && isEnd(exc)) {
        drop(exc);
        put(thread, dst, NONE);
        return false;
      }
      break;
    case Ret.Class:
      frame.locals = undefined;
      drop(locals);
      break;
    case Ret.Module:
      importFailed(vm, x as Obj);
      break;
    case Ret.Signal:
      handlerRaised(thread);
      break;
  }
  drop(x);
  return undefined;
}

/** `target` of a frame resumed by generator.close(): GeneratorExit is its wanted end. */
export const CLOSING = -7;

const isStop = (exc: Obj): boolean =>
  exc.kind === K.Exception && isSubtype(exc.cls, exceptionType('StopIteration'));
const isEnd = (exc: Obj): boolean => isStop(exc) || isSubtype(exc.cls, exceptionType('GeneratorExit'));

/** The value a StopIteration carries, with a reference for the caller. */
export function stopValue(exc: Obj): Value {
  const args = exception(exc).args.p as Value[];
  const v = args.length > 0 ? args[0] : NONE;
  if (typeof v === 'object') v.rc++;
  return v;
}
