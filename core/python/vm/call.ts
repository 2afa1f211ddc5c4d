import { CodeFlag } from '../bytecode/code';
import { Op } from '../bytecode/op';
import { isBoxed } from '../object/boxed';
import { isSharedView } from '../object/buffer';
import type { DictData } from '../object/dict';
import { dispose, drop } from '../object/heap';
import { newDict, newInstance, newTuple } from '../object/make';
import { FIRST_BY_METHODS, K, Obj, type Slot, type Value } from '../object/obj';
import type { BoundMethodData, FunctionData, GeneratorData, NativeData } from '../object/payloads';
import { lookup, T, type TypeData, typeData, typeOf } from '../object/type';
import { bindAttr } from './attr';
import { bindNative, describeCallee } from './bind-native';
import { bindPython } from './bind-python';
import { callNative, takesPlain } from './call-native';
import { newException, pyError, typeError } from './errors';
import { Ret } from './frame';
import { isReceiver } from './receiver';
import { abstractCheck } from './services';
import { CALL, GATE, isSignal, RESUME, SWITCHED, WAIT } from './signal';
import type { Thread } from './thread';
import type { VM } from './vm';

/** Arguments given by keyword. */
export interface Keywords {
  names: readonly string[];
  values: readonly Value[];
}

/** Where the callee's value goes. */
export interface Return {
  ret: Ret;
  dst: number;
  target: number;
  x?: Slot;
}

/**
 * Calls `callee`. Arguments are borrowed. Answers the value of a native, SWITCHED after a frame was pushed,
 * or WAIT / GATE, after which the same call must be made again.
 */
export function callValue(vm: VM, callee: Value, args: Value[], kw: Keywords | undefined, to: Return): Value {
  let fn = callee;
  for (;;) {
    if (typeof fn !== 'object') throw typeError(`'${typeData(typeOf(fn)).name}' object is not callable`);
    let result: Value;
    switch (fn.kind) {
      case K.Function:
        return callFunction(vm, fn, args, kw, to);
      case K.Native:
        result = bindNative(vm, fn.p as NativeData, args, kw);
        break;
      case K.BoundMethod: {
        const bound = fn.p as BoundMethodData;
        args = [bound.self, ...args];
        fn = bound.fn;
        continue;
      }
      case K.Type:
        result = instantiate(vm, fn, args, kw, to);
        break;
      default: {
        const method = lookup(fn.cls, '__call__');
        if (method === undefined) throw typeError(`'${typeData(fn.cls).name}' object is not callable`);
        if (typeof method === 'object' && (method.kind === K.Function || method.kind === K.Native)) {
          args = [fn, ...args];
          fn = method;
        } else fn = bindAttr(vm, method, fn, fn.cls);
        continue;
      }
    }
    if (result === RESUME) {
      vm.makeResumption(to.ret, to.dst, to.target, to.x);
      return SWITCHED;
    }
    if (result !== CALL) return result;
    // the native's references to what it wants called are kept until that call is bound
    const tail = vm.takeTail();
    try {
      return callValue(vm, tail.callee, tail.args, tail.kw, to);
    } finally {
      vm.releaseCall(tail.callee, tail.args, tail.kw);
    }
  }
}

function callFunction(vm: VM, fn: Obj, args: Value[], kw: Keywords | undefined, to: Return): Value {
  const data = fn.p as FunctionData;
  const { code } = data;
  if (code.generator) {
    const regs: Slot[] = [];
    bindPython(fn, args, kw, regs, 0);
    return newGenerator(fn, regs);
  }
  const isBody = (code.data.flags & CodeFlag.ClassBody) !== 0;
  const { thread } = vm;
  if (thread.depth >= (to.ret === Ret.Init ? thread.deepest - 1 : thread.deepest)) throw recursionError();
  const caller = thread.top;
  const base = caller === undefined ? 0 : caller.bp + caller.code.nregs;
  thread.reserve(base + code.nregs);
  bindPython(fn, isBody ? [] : args, kw, thread.stack, base);
  const frame = thread.push();
  if (to.ret === Ret.Init) thread.deepest--;
  frame.code = code;
  frame.pc = 0;
  frame.bp = base;
  fn.rc++;
  frame.func = fn;
  frame.globals = data.globals;
  frame.ret = to.ret;
  frame.dst = to.dst;
  frame.target = to.target;
  frame.gen = undefined;
  frame.x = to.x;
  if (typeof to.x === 'object') to.x.rc++;
  frame.locals = isBody ? (args[0] as Obj) : undefined; // the namespace it fills
  if (frame.locals !== undefined) frame.locals.rc++;
  return SWITCHED;
}

export function recursionError() {
  return pyError('RecursionError', 'maximum recursion depth exceeded');
}

function newGenerator(fn: Obj, regs: Slot[]): Obj {
  const { code, name, qualname } = fn.p as FunctionData;
  fn.rc++;
  for (let i = regs.length; i < code.nregs; i++) regs.push(undefined);
  const data: GeneratorData = {
    code,
    func: fn,
    regs,
    pc: 0,
    sendTo: -1,
    state: 'new',
    exc: undefined,
    name,
    qualname,
  };
  return new Obj(K.Generator, T.generator, data);
}

const isNativeOf = (v: Slot, id: string): boolean =>
  typeof v === 'object' && v.kind === K.Native && (v.p as NativeData).id === id;

/** What calling a class does: `type.__call__`. */
function instantiate(vm: VM, cls: Obj, args: Value[], kw: Keywords | undefined, to: Return): Value {
  if (cls === T.type && args.length === 1 && kw === undefined) return typeOf(args[0]);
  if (cls.cls !== T.type) {
    const metaCall = lookup(cls.cls, '__call__');
    if (metaCall !== undefined && !isNativeOf(metaCall, 'type.__call__')) {
      return vm.call(metaCall, [cls, ...args], kw);
    }
  }
  return construct(vm, cls, args, kw, to);
}

const NEW_EXCEPTION = 'BaseException.__new__';

/** `type.__call__` itself: `__new__`, then `__init__`. */
export function construct(
  vm: VM,
  cls: Obj,
  args: Value[],
  kw: Keywords | undefined,
  to: Return | undefined,
): Value {
  const { heap, layout, name } = cls.p as TypeData;
  const maker = lookup(cls, '__new__');
  if (!heap) {
    if (maker === undefined) throw typeError(`cannot create '${name}' instances`);
    const made = bindNative(vm, (maker as Obj).p as NativeData, [cls, ...args], kw);
    if (
      layout !== K.List &&
      layout !== K.Dict &&
      layout !== K.Set &&
      layout !== K.Exception &&
      layout !== K.ByteArray &&
      layout < FIRST_BY_METHODS
    )
      return made;
    return isSignal(made) ? made : initialise(vm, made, cls, args, kw);
  }
  const init = lookup(cls, '__init__');
  if (isNativeOf(maker, 'object.__new__') && typeof init === 'object') {
    if (init.kind === K.Native) {
      if (args.length > 0 || kw !== undefined) throw typeError(`${name}() takes no arguments`);
      return abstractCheck(vm, cls) ?? newInstance(cls);
    }
    const blocked = abstractCheck(vm, cls);
    if (blocked !== undefined) return blocked;
    if (init.kind === K.Function && to !== undefined && to.ret === Ret.Store)
      return initialiseInFrame(vm, newInstance(cls), init, args, kw, to.dst);
  }
  if (layout === K.Exception && isNativeOf(maker, NEW_EXCEPTION) && typeof init === 'object') {
    if (init.kind === K.Native) return initialise(vm, newException(cls, args), cls, args, kw);
    if (init.kind === K.Function && to !== undefined && to.ret === Ret.Store)
      return initialiseInFrame(vm, newException(cls, args), init, args, kw, to.dst);
  }
  return vm.call(vm.helper('_construct'), [cls, newTuple(args), keywordDict(kw)], undefined);
}

/** A frame for an `__init__` in Python, at whose end the new object goes to register `dst`. */
function initialiseInFrame(
  vm: VM,
  made: Obj,
  init: Obj,
  args: readonly Value[],
  kw: Keywords | undefined,
  dst: number,
): Value {
  return callFunction(vm, init, [made, ...args], kw, { ret: Ret.Init, dst, target: 0, x: made });
}

/** Whether objects of an exception's class are made and initialised without any Python. */
export function isPlainException(cls: Obj): boolean {
  if (cls.cls !== T.type || !isNativeOf(lookup(cls, '__new__'), NEW_EXCEPTION)) return false;
  const init = lookup(cls, '__init__');
  return typeof init === 'object' && init.kind === K.Native;
}

/** `__init__` of a built-in container or exception: native, or the helper when it wants Python. */
function initialise(vm: VM, made: Value, cls: Obj, args: Value[], kw: Keywords | undefined): Value {
  const init = lookup(cls, '__init__') as Obj;
  const result = bindNative(vm, init.p as NativeData, [made, ...args], kw);
  if (result === CALL) {
    // the container is filled by Python: the helper waits for that and answers the container
    const tail = vm.takeTail();
    const answer = vm.call(vm.helper('_filled'), [made, tail.callee, newTuple(tail.args)]);
    vm.releaseCall(tail.callee, tail.args, tail.kw);
    return answer;
  }
  return made;
}

export function keywordDict(kw: Keywords | undefined): Obj {
  const obj = newDict();
  if (kw !== undefined)
    kw.names.forEach((name, i) => {
      (obj.p as DictData).setStr(name, kw.values[i]);
    });
  return obj;
}

/**
 * CALL and CALL_METHOD in general: function at stack[base], then `n` values.
 * @param names place + 1 of the constant with the names of the last of them; 0: none has a name
 */
export function enter(vm: VM, thread: Thread, base: number, n: number, names: number, dst: number): Value {
  const R = thread.stack;
  const callee = R[base] as Value;
  if (names === 0 && typeof callee === 'object') {
    const done = enterPlain(vm, thread, callee, base, n, dst);
    if (done !== undefined) return done;
  }
  return enterBound(vm, thread, base, n, names, dst);
}

/** The same, whatever is called and given. */
function enterBound(vm: VM, thread: Thread, base: number, n: number, names: number, dst: number): Value {
  const R = thread.stack;
  const callee = R[base] as Value;
  const args = R.slice(base + 1, base + 1 + n) as Value[];
  let kw: Keywords | undefined;
  if (names !== 0) {
    const list = (thread.top.code.consts[names - 1] as Obj).p as string[];
    kw = { names: list, values: args.splice(n - list.length, list.length) };
  }
  const result = callValue(vm, callee, args, kw, { ret: Ret.Store, dst, target: 0 });
  if (result !== GATE && result !== WAIT) {
    vm.keep(result);
    for (let i = base + n; i >= base; i--) clearAt(R, i);
    vm.unkeep(result);
  }
  return result;
}

/** Makes the top frame's call again, of a native that asked for the int of an argument (ask-index.ts). */
export function callAgain(vm: VM, thread: Thread): void {
  const { top } = thread;
  const { words } = top.code;
  const at = top.pc - 4;
  let base = top.bp + words[at + 2];
  let n = words[at + 3] & 0xffff;
  if (words[at] === Op.CALL_METHOD) {
    if (thread.stack[base] === undefined) base++;
    else n++;
  }
  const result = enterBound(vm, thread, base, n, 0, top.bp + words[at + 1]);
  if (result !== SWITCHED) top.pc = at; // it must be let through first
}

/** The usual calls, whose arguments are taken from the registers; undefined where `enter` must sort them out. */
function enterPlain(vm: VM, thread: Thread, callee: Obj, base: number, n: number, dst: number): Slot {
  switch (callee.kind) {
    case K.Native: {
      const native = callee.p as NativeData;
      if (!takesPlain(native, thread.stack, base, n, 0)) return undefined;
      if (native.owner !== undefined && !isReceiver(native.owner, thread.stack[base + 1] as Value))
        return undefined;
      if (native.makes !== undefined) return undefined;
      return callNative(vm, thread.stack, native, base, n);
    }
    case K.Function:
      return enterWithDefaults(thread, callee, base, n, 0, dst);
    case K.BoundMethod: {
      const { fn, self } = callee.p as BoundMethodData;
      if (fn.kind === K.Native) {
        const native = fn.p as NativeData;
        if (isBoxed(self) || isSharedView(self) || !takesPlain(native, thread.stack, base, n, 1))
          return undefined;
        return callNative(vm, thread.stack, native, base, n, self);
      }
      if (fn.kind !== K.Function) return undefined;
      return enterWithDefaults(thread, callee, base, n, 1, dst);
    }
    default:
      return undefined;
  }
}

/**
 * Pushes a frame over the arguments where they are, with defaults for those that are missing. A bound method's object
 * goes before them: what lies above a call's arguments is free.
 */
function enterWithDefaults(
  thread: Thread,
  callee: Obj,
  base: number,
  n: number,
  bound: 0 | 1,
  dst: number,
): Slot {
  const fn = bound === 1 ? (callee.p as BoundMethodData).fn : callee;
  const data = fn.p as FunctionData;
  const { code, defaults } = data;
  const given = n + bound;
  const missing = code.argcount - given;
  if (!code.simple || missing < 0 || missing > (defaults === undefined ? 0 : defaults.length))
    return undefined;
  if (thread.depth >= thread.deepest) return undefined;
  const R = thread.stack;
  const bp = base + 1;
  thread.reserve(bp + code.nregs);
  if (bound === 1) {
    for (let i = base + n; i > base; i--) R[i + 1] = R[i];
    const { self } = callee.p as BoundMethodData;
    if (typeof self === 'object') self.rc++;
    R[bp] = self;
    fn.rc++;
    if (--callee.rc === 0) dispose(callee);
  }
  for (let i = given; i < code.argcount; i++) {
    const v = (defaults as Value[])[i - code.argcount + (defaults as Value[]).length];
    if (typeof v === 'object') v.rc++;
    R[bp + i] = v;
  }
  for (let i = code.argcount; i < code.nlocals; i++) R[bp + i] = undefined;
  R[base] = undefined;
  const frame = thread.push();
  frame.code = code;
  frame.pc = 0;
  frame.bp = bp;
  frame.func = fn; // the reference that the register had
  frame.globals = data.globals;
  frame.ret = Ret.Store;
  frame.dst = dst;
  return SWITCHED;
}

/** CALL_EX: function, tuple or list of arguments, dict of keywords or nothing, at three registers. */
export function enterEx(vm: VM, thread: Thread, base: number, dst: number): Value {
  const R = thread.stack;
  const callee = R[base] as Value;
  const args = ((R[base + 1] as Obj).p as Value[]).slice();
  const third = R[base + 2];
  const named = typeof third === 'object' ? third : undefined;
  let kw: Keywords | undefined;
  if (named !== undefined && (named.p as DictData).size > 0) {
    const entries = [...(named.p as DictData).map.values()];
    for (const { k } of entries) {
      if (typeof k !== 'string') throw typeError(`${describeCallee(callee)} keywords must be strings`);
    }
    kw = {
      names: entries.map((entry) => entry.k as string),
      values: entries.map((entry) => entry.v as Value),
    };
  }
  const result = callValue(vm, callee, args, kw, { ret: Ret.Store, dst, target: 0 });
  if (result !== GATE && result !== WAIT) {
    vm.keep(result);
    for (let i = base + 2; i >= base; i--) clearAt(R, i);
    vm.unkeep(result);
  }
  return result;
}

function clearAt(R: Slot[], i: number): void {
  const v = R[i];
  R[i] = undefined;
  drop(v);
}

/** True for a function made of a comprehension's or class body's code: no tail of the program's own. */
export function isBody(fn: Obj): boolean {
  return ((fn.p as FunctionData).code.data.flags & CodeFlag.ClassBody) !== 0;
}
