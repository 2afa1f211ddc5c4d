import { Op } from '../bytecode/op';
import { drop, handOver } from '../object/heap';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { GeneratorData } from '../object/payloads';
import { lookup, NONE, typeData, typeOf } from '../object/type';
import { recursionError } from './call';
import type { Code } from './code';
import { PyThrow, pyError, typeError, valueError } from './errors';
import { Ret } from './frame';
import { nextNative } from './iterate';
import { endOfDelegate, giveValue, popFrame, put } from './leave';
import { unbound } from './names';
import { CALL, GATE, SWITCHED, WAIT } from './signal';
import { mappedOver, nextMapped } from './steps';
import type { Thread } from './thread';
import { CLOSING } from './unwind';
import type { VM } from './vm';

/**
 * Puts a suspended generator's frame on the thread; `sent` is what its `yield` gives. `x` is for the way of
 * returning (the iterator's register under ForIter).
 */
export function resume(
  thread: Thread,
  gen: Obj,
  sent: Value,
  ret: Ret,
  dst: number,
  target: number,
  x?: Slot,
): void {
  const g = gen.p as GeneratorData;
  if (g.state === 'running') throw valueError('generator already executing');
  if (g.state === 'new' && sent !== NONE)
    throw typeError("can't send non-None value to a just-started generator");
  pushGenerator(thread, gen, ret, dst, target, x);
  if (g.sendTo >= 0) {
    if (typeof sent === 'object') sent.rc++;
    put(thread, thread.top.bp + g.sendTo, sent);
  }
}

function pushGenerator(thread: Thread, gen: Obj, ret: Ret, dst: number, target: number, x: Slot): void {
  const g = gen.p as GeneratorData;
  if (thread.depth >= thread.deepest) throw recursionError();
  const caller = thread.top;
  const base = caller.bp + caller.code.nregs;
  thread.reserve(base + g.code.nregs);
  for (let i = 0; i < g.regs.length; i++) thread.stack[base + i] = g.regs[i];
  g.regs = [];
  const frame = thread.push();
  frame.code = g.code;
  frame.pc = g.pc;
  frame.bp = base;
  g.func.rc++;
  frame.func = g.func;
  frame.globals = (g.func.p as { globals: Obj }).globals;
  frame.ret = ret;
  frame.dst = dst;
  frame.target = target;
  if (typeof x === 'object') x.rc++;
  frame.x = x;
  gen.rc++;
  frame.gen = gen;
  frame.locals = undefined;
  frame.savedExc = thread.exc;
  if (g.exc !== undefined) {
    thread.exc = g.exc;
    g.exc = undefined;
  }
  g.state = 'running';
}

/** YIELD: the top frame, a generator's, yields operand `b`; what will be sent goes to register `a`. */
export function yieldOf(
  vm: VM,
  thread: Thread,
  code: Code,
  R: Slot[],
  bp: number,
  a: number,
  b: number,
): void {
  const v = b >= 0 ? R[bp + b] : code.consts[~b];
  if (v === undefined) unbound(code, b);
  if (b >= code.nlocals)
    R[bp + b] = undefined; // its reference moves
  else if (typeof v === 'object') v.rc++;
  yieldValue(vm, thread, v as Value, a);
}

/** The top frame, a generator's, yields `v` (owned). `sendTo`: its register for what will be sent. */
export function yieldValue(vm: VM, thread: Thread, v: Value, sendTo: number): void {
  let to = sendTo;
  for (;;) {
    const frame = thread.top;
    const gen = frame.gen as Obj;
    const g = gen.p as GeneratorData;
    const regs: Slot[] = [];
    for (let i = frame.bp; i < frame.bp + frame.code.nregs; i++) {
      regs.push(thread.stack[i]);
      thread.stack[i] = undefined;
    }
    g.regs = regs;
    g.pc = frame.pc;
    g.sendTo = to;
    g.state = 'suspended';
    if (thread.exc !== frame.savedExc) {
      g.exc = thread.exc;
      thread.exc = frame.savedExc;
    }
    frame.savedExc = undefined;
    const { ret, dst, target, x } = frame;
    frame.x = undefined;
    popFrame(thread);
    if (ret === Ret.YieldFrom) {
      const outer = thread.top;
      outer.pc -= 4;
      to = dst - outer.bp;
      drop(gen);
      continue;
    }
    if (ret === Ret.Drop && target === CLOSING) {
      drop(v);
      drop(gen);
      throw pyError('RuntimeError', 'generator ignored GeneratorExit');
    }
    drop(x);
    if (ret === Ret.Next) put(thread, dst, v);
    else giveValue(vm, thread, ret, dst, target, v);
    drop(gen);
    return;
  }
}

/** YIELD_FROM: sends register `a` into the iterator in register `b` of the top frame. */
export function yieldFrom(vm: VM, thread: Thread, a: number, b: number): Value {
  const frame = thread.top;
  const dst = frame.bp + a;
  const at = frame.bp + b;
  const it = thread.stack[at] as Obj;
  const sent = thread.stack[dst] as Value;
  if (it.kind === K.Generator) {
    const g = it.p as GeneratorData;
    if (g.state === 'done') {
      endOfDelegate(thread, dst, at, NONE);
      return SWITCHED;
    }
    resume(thread, it, sent, Ret.YieldFrom, dst, at);
    return SWITCHED;
  }
  if (sent !== NONE) {
    vm.call(vm.helper('_send_to'), [it, sent], undefined);
    vm.follow(CALL, Ret.YieldFrom, dst, at);
    return SWITCHED;
  }
  const v = nextOf(vm, it);
  if (v === undefined) {
    endOfDelegate(thread, dst, at, NONE);
    return SWITCHED;
  }
  if (v === GATE || v === WAIT) return v;
  if (v === CALL) {
    vm.follow(CALL, Ret.YieldFrom, dst, at);
    return SWITCHED;
  }
  delegateYields(vm, thread, v, a);
  return SWITCHED;
}

/** The sub-iterator of the top frame's `yield from` gave `v`: the generator yields it, and asks again afterwards. */
export function delegateYields(vm: VM, thread: Thread, v: Value, a: number): void {
  if (typeof v === 'object') v.rc++;
  thread.top.pc -= 4;
  yieldValue(vm, thread, v, a);
}

/** The next value of any iterator; undefined at its end; CALL when Python must be asked. */
export function nextOf(vm: VM, it: Obj): Value | undefined {
  const v = nextNative(vm, it);
  if (v !== CALL) return v;
  const inner = mappedOver(vm, it);
  if (inner !== undefined) return nextMapped(vm, it, inner);
  const method = lookup(it.cls, '__next__');
  if (method === undefined) throw typeError(`'${typeData(typeOf(it)).name}' object is not an iterator`);
  return vm.call(method, [it], undefined);
}

/**
 * FOR_ITER on an iterator that the loop does not know: the next value, undefined at the end, or a signal; SWITCHED when the
 * value goes to register `dst` by itself, or the loop to `target`.
 */
export function nextFor(
  vm: VM,
  thread: Thread,
  it: Obj,
  dst: number,
  target: number,
  at: number,
): Value | undefined {
  if (it.kind === K.Generator) {
    if ((it.p as GeneratorData).state === 'done') return undefined;
    resume(thread, it, NONE, Ret.ForIter, dst, target, at);
    return SWITCHED;
  }
  const next = nextOf(vm, it);
  if (next !== CALL) return next;
  vm.follow(CALL, Ret.ForIter, dst, target, at);
  return SWITCHED;
}

/**
 * generator.throw: the exception is raised where the generator stands, inside the sub-generator it delegates to
 * when there is one. The loop raises `vm.pendingThrow` as it goes on.
 */
export function throwInto(
  vm: VM,
  thread: Thread,
  gen: Obj,
  exc: Obj,
  ret: Ret,
  dst: number,
  target: number,
): void {
  const g = gen.p as GeneratorData;
  if (g.state === 'running') throw valueError('generator already executing');
  exc.rc++;
  vm.pendingThrow = exc;
  if (g.state === 'done') return;
  const delegate = delegateOf(g);
  pushGenerator(thread, gen, ret, dst, target, undefined);
  if (delegate === undefined) {
    if (g.pc === 0) thread.top.pc = 4; // never begun: raised at its definition line
    return;
  }
  const frame = thread.top;
  frame.pc += 4;
  const sub = (delegate.gen.p as GeneratorData).state;
  if (sub === 'suspended' || sub === 'new') {
    vm.pendingThrow = undefined;
    exc.rc--;
    throwInto(vm, thread, delegate.gen, exc, Ret.YieldFrom, frame.bp + delegate.a, frame.bp + delegate.b);
  }
}

/** The generator a suspended generator delegates to by `yield from`. */
function delegateOf(g: GeneratorData): { gen: Obj; a: number; b: number } | undefined {
  const { words } = g.code;
  if (words[g.pc] !== Op.YIELD_FROM) return undefined;
  const sub = g.regs[words[g.pc + 2]];
  if (typeof sub !== 'object' || sub.kind !== K.Generator) return undefined;
  return { gen: sub, a: words[g.pc + 1], b: words[g.pc + 2] };
}

/** Raises what throwInto left: called by the loop when it goes on with a new top frame. */
export function raisePending(vm: VM): never {
  const exc = vm.pendingThrow as Obj;
  vm.pendingThrow = undefined;
  handOver(exc);
  throw new PyThrow(exc);
}
