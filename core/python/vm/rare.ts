import { Op } from '../bytecode/op';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newCell } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import { invert, negate, positive } from './arith';
import { deleteAttr } from './attr';
import * as build from './build';
import { enterEx } from './call';
import { PyThrow } from './errors';
import { type Frame, Ret } from './frame';
import { yieldFrom } from './generators';
import { deleteItem } from './item';
import { loadGlobal, nameError, unbound } from './names';
import { deleteFromNamespace, loadFromNamespace, storeInNamespace } from './namespaces';
import { done, isSameOf, spend, truthOperand } from './operands';
import { SWITCHED } from './signal';
import type { Thread } from './thread';
import type { VM } from './vm';
import * as withs from './with';

/** What an instruction without a result answers: the loop goes on at the top frame's pc. */
const NO_RESULT = undefined as unknown as Value;

/**
 * Instructions that are rare, or long enough for a call not to matter. The top frame's pc is saved. Answers the value for
 * register a (uncounted), a signal, or undefined.
 */
export function rare(vm: VM, thread: Thread, op: number, a: number, b: number, c: number): Value {
  const frame = thread.top;
  const { bp, code } = frame;
  const R = thread.stack;
  switch (op) {
    case 117 /* Op.LATE */:
      code.whole();
      frame.pc = 0;
      return SWITCHED;
    case 27 /* Op.IS */:
      return isSameOf(code, R, bp, b, c);
    case 28 /* Op.IS_NOT */:
      return !isSameOf(code, R, bp, b, c);
    case 47 /* Op.NOT */:
      {
        const res = truthOperand(vm, code, R, bp, b);
        if (typeof res === 'boolean') return !res;
        vm.follow(res, Ret.Not, bp + a, 0);
        return SWITCHED;
      }
    case 48 /* Op.NEG */:
    case 49 /* Op.POS */:
    case 50 /* Op.INVERT */:
      {
        const v = b >= 0 ? R[bp + b] : code.consts[~b];
        if (v === undefined) unbound(code, b);
        const res = (op === 48 /* Op.NEG */ ? negate : op === 49 /* Op.POS */ ? positive : invert)(
          vm,
          v as Value,
        );
        spend(code, R, bp, b);
        return res;
      }
    case 68 /* Op.DELATTR */:
      {
        const o = R[bp + a];
        if (o === undefined) unbound(code, a);
        const res = deleteAttr(vm, o as Value, code.names[b]);
        spend(code, R, bp, a);
        done(vm, res);
        return NO_RESULT;
      }
    case 71 /* Op.DELITEM */:
      {
        const o = R[bp + a];
        const k = b >= 0 ? R[bp + b] : code.consts[~b];
        if (o === undefined) unbound(code, a);
        if (k === undefined) unbound(code, b);
        const res = deleteItem(vm, o as Value, k as Value);
        spend(code, R, bp, b);
        spend(code, R, bp, a);
        done(vm, res);
        return NO_RESULT;
      }
    case 72 /* Op.SLICE */:
      build.slice(R, bp + a, bp + b);
      return NO_RESULT;
    case 76 /* Op.CALL_EX */:
      return enterEx(vm, thread, bp + b, bp + a);
    case 116 /* Op.HELPER */:
      return vm.helper(code.names[b]);
    case 112 /* Op.DEL_FAST */:
      {
        const v = R[bp + a];
        if (v === undefined) unbound(code, a);
        R[bp + a] = undefined;
        drop(v);
        return NO_RESULT;
      }
    case 107 /* Op.YIELD_FROM */:
      return yieldFrom(vm, thread, a, b);
    case 108 /* Op.WITH_ENTER */:
      return withs.enterContext(vm, thread, bp + a, bp + b);
    case 109 /* Op.WITH_EXIT */:
      return withs.exitContext(vm, thread, bp + a);
    case 110 /* Op.WITH_EXCEPT */:
      return withs.exitOnError(vm, thread, bp + a, bp + b, bp + c);
    case 105 /* Op.EXC_MATCH */:
    case 103 /* Op.PUSH_EXC */:
    case 104 /* Op.POP_EXC */:
      handle(vm, thread, op, a, b, c);
      return NO_RESULT;
    case 101 /* Op.RAISE */:
      return build.raise(
        vm,
        thread,
        a < 0 ? undefined : R[bp + a],
        b < 0 ? undefined : R[bp + b],
        a >= 0,
        b >= 0,
      );
    case 102 /* Op.RERAISE */:
      return vm.raise(new PyThrow(R[bp + a] as Obj, true));
    case 53 /* Op.DEL_GLOBAL */:
    case 54 /* Op.LOAD_NAME */:
    case 55 /* Op.STORE_NAME */:
    case 56 /* Op.DEL_NAME */:
      return named(vm, frame, op, R, a, b);
    case 57 /* Op.MAKE_CELL */:
    case 59 /* Op.STORE_CELL */:
    case 60 /* Op.DEL_CELL */:
    case 62 /* Op.STORE_FREE */:
    case 63 /* Op.DEL_FREE */:
    case 64 /* Op.LOAD_CLASS_FREE */:
    case 65 /* Op.CLOSURE */:
      return celled(vm, frame, op, R, a, b, c);
    default:
      return build.make(vm, thread, op, a, b, c);
  }
}

/** Exceptions on their way through handlers. */
function handle(vm: VM, thread: Thread, op: number, a: number, b: number, c: number): void {
  const frame = thread.top;
  const { bp, code } = frame;
  const R = thread.stack;
  const exc = R[bp + a] as Obj;
  if (op === Op.EXC_MATCH) {
    if (!build.exceptionMatches(vm, exc, R[bp + b])) frame.pc = c;
    spend(code, R, bp, b);
  } else if (op === Op.PUSH_EXC) {
    R[bp + a + 1] = thread.exc; // its reference moves
    exc.rc++;
    thread.exc = exc;
  } else {
    const handled = thread.exc;
    thread.exc = R[bp + a + 1] as Obj | undefined;
    R[bp + a + 1] = undefined;
    R[bp + a] = undefined;
    drop(exc);
    drop(handled);
  }
}

/** Names of a class's body, and globals that are deleted. */
function named(vm: VM, frame: Frame, op: number, R: Slot[], a: number, b: number): Value {
  const { bp, code } = frame;
  const globals = frame.globals.p as DictData;
  if (op === Op.DEL_GLOBAL) {
    removeName(vm, globals, code.names[a]);
    return NO_RESULT;
  }
  const locals = frame.locals as Obj;
  const plain = locals.cls === vm.dictType;
  const names = locals.p as DictData;
  if (op === Op.LOAD_NAME) {
    if (!plain) return loadFromNamespace(vm, frame, code.names[b]);
    return names.getStr(code.names[b]) ?? loadGlobal(vm, code, globals, -1, b);
  }
  if (op === Op.DEL_NAME) {
    if (plain) removeName(vm, names, code.names[a]);
    else deleteFromNamespace(vm, frame, code.names[a]);
    return NO_RESULT;
  }
  const v = (b >= 0 ? R[bp + b] : code.consts[~b]) as Value;
  if (plain) drop(names.setStr(code.names[a], v));
  else storeInNamespace(vm, frame, code.names[a], v);
  spend(code, R, bp, b);
  return NO_RESULT;
}

function removeName(vm: VM, names: DictData, name: string): void {
  const gone = names.remove(name);
  if (gone === undefined) throw nameError(vm, name);
  drop(gone.v);
}

/** Variables that inner functions share. */
function celled(vm: VM, frame: Frame, op: number, R: Slot[], a: number, b: number, c: number): Value {
  const { bp, code } = frame;
  const closure = (i: number): Obj => ((frame.func as Obj).p as FunctionData).closure?.[i] as Obj;
  switch (op) {
    case Op.MAKE_CELL: {
      const v = R[bp + a];
      const cell = newCell(v);
      if (typeof v === 'object') v.rc--;
      cell.rc = 1;
      R[bp + a] = cell;
      return NO_RESULT;
    }
    case Op.STORE_CELL:
    case Op.STORE_FREE: {
      const cell = op === Op.STORE_CELL ? (R[bp + a] as Obj) : closure(a);
      const v = b >= 0 ? R[bp + b] : code.consts[~b];
      if (v === undefined) unbound(code, b);
      if (typeof v === 'object') v.rc++;
      const old = cell.p as Slot;
      cell.p = v;
      drop(old);
      spend(code, R, bp, b);
      return NO_RESULT;
    }
    case Op.DEL_CELL:
    case Op.DEL_FREE: {
      const cell = op === Op.DEL_CELL ? (R[bp + a] as Obj) : closure(a);
      const old = cell.p as Slot;
      if (old === undefined && op === Op.DEL_CELL) unbound(code, a);
      if (old === undefined) throw build.unboundFree(vm, code, a);
      cell.p = undefined;
      drop(old);
      return NO_RESULT;
    }
    case Op.LOAD_CLASS_FREE: {
      const names = frame.locals as Obj;
      const local = names.kind === K.Dict ? (names.p as DictData).getStr(code.names[c]) : undefined;
      const v = local ?? (closure(b).p as Slot);
      if (v === undefined) throw build.unboundFree(vm, code, b);
      return v;
    }
    default:
      return closure(b);
  }
}
