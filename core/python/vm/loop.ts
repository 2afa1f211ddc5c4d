import { type VmStatus as Status, VmStatus } from '../face';
import type { DictData, Entry } from '../object/dict';
import { dispose, drop } from '../object/heap';
import type { Obj, Slot, Value } from '../object/obj';
import type { FunctionData, RangeIterData, SeqIterData } from '../object/payloads';
import { typeEpoch } from '../object/type';
import { unboundFree } from './build';
import { enter } from './call';
import { nextFor, raisePending, yieldOf } from './generators';
import { heed } from './heed';
import { leave } from './leave';
import { methodOf } from './method';
import { loadGlobal, unbound } from './names';
import {
  attrOf,
  binaryOf,
  compareOf,
  inplaceOf,
  isInOf,
  isSameOf,
  itemOf,
  iteratorOf,
  sequenceOf,
  setAttrOf,
  setItemOf,
  storeGlobal,
  truthOperand,
} from './operands';
import { rare } from './rare';
import { PAUSE, SIGNAL_KIND, SWITCHED } from './signal';
import { unwind } from './unwind';
import type { VM } from './vm';

const MAX = Number.MAX_SAFE_INTEGER;
const MIN = Number.MIN_SAFE_INTEGER;
const HALF = 2 ** 52;

/**
 * The dispatch loop: runs the VM's current thread until its budget of lines is used up, it waits, needs a permit,
 * or ends. Kept small: V8 stops optimising a function above about 60 KB of bytecode, so whatever is rare or large
 * lives in another file. Opcodes, kinds and returns are literal numbers (a test compares them with their tables).
 *
 * The rule of references: a register owns one reference to the object in it. An instruction reads its operands
 * without counting, stores its result counted, and empties the temporaries it used up.
 */
export function execute(vm: VM): Status {
  const thread = vm.thread;
  const R = thread.stack;
  const finalizers = vm.finalizers.queue;
  // only tests limit instructions: vm/swap tests exchange the VM at every k-th
  let fuel = vm.fuel;
  for (;;) {
    let frame = thread.top;
    let code = frame.code;
    let W = code.words;
    let C = code.consts;
    let bp = frame.bp;
    let pc = frame.pc;
    let temps = code.nlocals;
    try {
      if (vm.pendingThrow !== undefined) raisePending(vm);
      for (;;) {
        if (--fuel === 0) {
          frame.pc = pc;
          return VmStatus.Budget;
        }
        const op = W[pc];
        const a = W[pc + 1];
        const b = W[pc + 2];
        const c = W[pc + 3];
        pc += 4;
        let res: Value;
        switch (op) {
          case 0 /* Op.LINE */:
            if (finalizers.length !== 0 || vm.budget <= 0 || thread.signalled) {
              res = PAUSE;
              break;
            }
            vm.budget--;
            continue;
          case 1 /* Op.MOVE */:
            {
              const v = R[bp + b];
              if (b >= temps) R[bp + b] = undefined;
              else if (typeof v === 'object') v.rc++;
              else if (v === undefined) unbound(code, b);
              const old = R[bp + a];
              R[bp + a] = v;
              if (typeof old === 'object' && --old.rc === 0) dispose(old);
              continue;
            }
          case 115 /* Op.COPY */:
            {
              const v = R[bp + b];
              if (typeof v === 'object') v.rc++;
              R[bp + a] = v;
              continue;
            }
          case 2 /* Op.LOADK */:
            res = C[b];
            break;
          case 3 /* Op.JUMP */:
            pc = a;
            continue;
          case 4 /* Op.ADD */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x + y;
                if (r <= MAX && r >= MIN) {
                  res = r;
                  break;
                }
              }
              res = binaryOf(vm, code, R, bp, 0, b, c);
              break;
            }
          case 5 /* Op.SUB */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x - y;
                if (r <= MAX && r >= MIN) {
                  res = r;
                  break;
                }
              }
              res = binaryOf(vm, code, R, bp, 1, b, c);
              break;
            }
          case 6 /* Op.MUL */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x * y;
                if (r <= MAX && r >= MIN) {
                  res = r + 0; // never −0
                  break;
                }
              }
              res = binaryOf(vm, code, R, bp, 2, b, c);
              break;
            }
          case 8 /* Op.FLOORDIV */:
          case 9 /* Op.MOD */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (
                typeof x === 'number' &&
                typeof y === 'number' &&
                y > 0 &&
                (op === 9 /* Op.MOD */ || (y < HALF && x < HALF && x > -HALF))
              ) {
                let m = x % y;
                if (m < 0) m += y;
                // exact: x − (x mod y) is a multiple of y, and a safe integer
                res = op === 9 /* Op.MOD */ ? m + 0 : (x - m) / y + 0;
                break;
              }
              res = binaryOf(vm, code, R, bp, op - 4, b, c);
              break;
            }
          case 7 /* Op.DIV */:
          case 10 /* Op.POW */:
          case 11 /* Op.LSHIFT */:
          case 12 /* Op.RSHIFT */:
          case 13 /* Op.AND */:
          case 14 /* Op.OR */:
          case 15 /* Op.XOR */:
          case 16 /* Op.MATMUL */:
            res = binaryOf(vm, code, R, bp, op - 4, b, c);
            break;
          case 17 /* Op.IADD */:
          case 18 /* Op.ISUB */:
            {
              const x = R[bp + a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = op === 17 /* Op.IADD */ ? x + y : x - y;
                if (r <= MAX && r >= MIN) {
                  R[bp + a] = r;
                  continue;
                }
              }
              res = inplaceOf(vm, code, R, bp, op - 17, a, b);
              break;
            }
          case 19 /* Op.IMUL */:
            res = inplaceOf(vm, code, R, bp, 2, a, b);
            break;
          case 20 /* Op.INPLACE */:
            res = inplaceOf(vm, code, R, bp, c, a, b);
            break;
          case 21 /* Op.LT */:
          case 22 /* Op.LE */:
          case 23 /* Op.EQ */:
          case 24 /* Op.NE */:
          case 25 /* Op.GT */:
          case 26 /* Op.GE */:
            res = compareOf(vm, code, R, bp, op - 21, b, c);
            break;
          case 29 /* Op.IN */:
          case 30 /* Op.NOT_IN */:
            res = isInOf(vm, code, R, bp, b, c);
            if (typeof res === 'boolean') {
              if (op === 30 /* Op.NOT_IN */) res = !res;
              break;
            }
            frame.pc = pc;
            vm.follow(res, op === 30 /* Op.NOT_IN */ ? 5 /* Ret.Not */ : 10 /* Ret.Bool */, bp + a, 0);
            res = SWITCHED;
            break;
          case 31 /* Op.JNLT */:
          case 32 /* Op.JNLE */:
          case 33 /* Op.JNEQ */:
          case 34 /* Op.JNNE */:
          case 35 /* Op.JNGT */:
          case 36 /* Op.JNGE */:
          case 37 /* Op.JLT */:
          case 38 /* Op.JLE */:
          case 39 /* Op.JEQ */:
          case 40 /* Op.JNE */:
          case 41 /* Op.JGT */:
          case 42 /* Op.JGE */:
            {
              const x = a >= 0 ? R[bp + a] : C[~a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              const jumpOn = op >= 37; /* Op.JLT */
              const how = jumpOn ? op - 37 : op - 31; /* Op.JNLT */
              if (typeof x === 'number' && typeof y === 'number') {
                // from two comparisons, so that each kind of jump is one that the host has met
                const less = x < y;
                const same = x === y;
                const holds =
                  how === 0
                    ? less
                    : how < 3
                      ? same || (how === 1 && less)
                      : how === 5
                        ? !less
                        : !same && (how === 3 || !less);
                if (holds === jumpOn) pc = c;
                continue;
              }
              res = compareOf(vm, code, R, bp, how, a, b);
              if (typeof res === 'boolean') {
                if (res === jumpOn) pc = c;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, jumpOn, c);
              res = SWITCHED;
              break;
            }
          case 43 /* Op.JIS */:
          case 44 /* Op.JIS_NOT */:
            if (isSameOf(code, R, bp, a, b) === (op === 43) /* Op.JIS */) pc = c;
            continue;
          case 45 /* Op.JF */:
          case 46 /* Op.JT */:
            {
              const v = R[bp + a];
              res = typeof v === 'boolean' ? v : truthOperand(vm, code, R, bp, a);
              if (typeof res === 'boolean') {
                if (res === (op === 46) /* Op.JT */) pc = b;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, op === 46 /* Op.JT */, b);
              res = SWITCHED;
              break;
            }
          case 51 /* Op.LOAD_GLOBAL */:
            {
              const cache = code.caches[(pc >> 2) - 1];
              if (cache !== undefined) {
                const v = (cache.ref as Entry).v;
                // a hit in builtins holds while the module's namespace gained no name
                if (
                  v !== undefined &&
                  (cache.slot < 0 || cache.slot === (frame.globals.p as DictData).version)
                ) {
                  res = v;
                  break;
                }
              }
              res = loadGlobal(vm, code, frame.globals.p as DictData, (pc >> 2) - 1, b);
              break;
            }
          case 52 /* Op.STORE_GLOBAL */:
            storeGlobal(code, frame.globals.p as DictData, (pc >> 2) - 1, R, bp, a, b);
            continue;
          case 58 /* Op.LOAD_CELL */:
            {
              const v = (R[bp + b] as Obj).p as Slot;
              if (v === undefined) unbound(code, b);
              res = v as Value;
              break;
            }
          case 61 /* Op.LOAD_FREE */:
            {
              const v = (((frame.func as Obj).p as FunctionData).closure as Obj[])[b].p as Slot;
              if (v === undefined) throw unboundFree(vm, code, b);
              res = v;
              break;
            }
          case 66 /* Op.GETATTR */:
            {
              const o = R[bp + b];
              if (typeof o === 'object') {
                const cache = code.caches[(pc >> 2) - 1];
                if (
                  cache !== undefined &&
                  cache.shape === o.shape &&
                  cache.epoch === typeEpoch() &&
                  cache.slot >= 0
                ) {
                  res = (o.slots as Value[])[cache.slot];
                  if (b >= temps) {
                    // the object may be the only one that holds it
                    if (typeof res === 'object') res.rc++;
                    clear(R, bp + b);
                    if (typeof res === 'object') res.rc--;
                  }
                  break;
                }
              }
              res = attrOf(vm, code, (pc >> 2) - 1, R, bp, b, c);
              break;
            }
          case 67 /* Op.SETATTR */:
            {
              const o = R[bp + a];
              const v = c >= 0 ? R[bp + c] : C[~c];
              if (typeof o === 'object' && v !== undefined) {
                const cache = code.caches[(pc >> 2) - 1];
                if (
                  cache !== undefined &&
                  cache.shape === o.shape &&
                  cache.epoch === typeEpoch() &&
                  cache.slot >= 0
                ) {
                  const slots = o.slots as Value[];
                  if (typeof v === 'object') v.rc++;
                  const old = slots[cache.slot];
                  slots[cache.slot] = v;
                  drop(old);
                  if (c >= temps) clear(R, bp + c);
                  if (a >= temps) clear(R, bp + a);
                  continue;
                }
              }
              frame.pc = pc;
              if (setAttrOf(vm, code, (pc >> 2) - 1, R, bp, a, b, c)) continue;
              res = SWITCHED;
              break;
            }
          case 69 /* Op.GETITEM */:
            {
              const o = b >= 0 ? R[bp + b] : C[~b];
              const k = c >= 0 ? R[bp + c] : C[~c];
              if (
                typeof o === 'object' &&
                typeof k === 'number' &&
                o.kind === 2 /* K.List */ &&
                o.cls === vm.listType &&
                b < temps
              ) {
                const items = o.p as Value[];
                const i = k < 0 ? k + items.length : k;
                if (i >= 0 && i < items.length) {
                  res = items[i];
                  break;
                }
              }
              res = itemOf(vm, code, R, bp, b, c);
              break;
            }
          case 70 /* Op.SETITEM */:
            frame.pc = pc;
            if (setItemOf(vm, code, R, bp, a, b, c)) continue;
            res = SWITCHED;
            break;
          case 73 /* Op.METHOD */:
            {
              const o = R[bp + b];
              if (o === undefined) unbound(code, b);
              const cache = code.caches[(pc >> 2) - 1];
              if (typeof o === 'object') {
                if (
                  cache !== undefined &&
                  cache.slot < 0 &&
                  cache.shape === o.shape &&
                  cache.cls === o.cls &&
                  cache.epoch === typeEpoch()
                ) {
                  const fn = cache.value as Obj;
                  fn.rc++;
                  if (b >= temps)
                    R[bp + b] = undefined; // moves on
                  else o.rc++;
                  R[bp + a] = fn;
                  R[bp + a + 1] = o;
                  continue;
                }
              } else if (typeof o === 'string' && cache !== undefined && cache.cls === vm.strType) {
                const fn = cache.value as Obj;
                fn.rc++;
                R[bp + a] = fn;
                R[bp + a + 1] = o;
                continue;
              }
              res = methodOf(vm, code, (pc >> 2) - 1, c, R, bp + b, bp + a, b >= temps);
              if (res === SWITCHED) continue; // it is in its place
              frame.pc = pc;
              vm.follow(res, 0 /* Ret.Store */, bp + a + 1, 0);
              res = SWITCHED;
              break;
            }
          case 74 /* Op.CALL */:
          case 75 /* Op.CALL_METHOD */:
          case 76 /* Op.CALL_EX */:
          case 108 /* Op.WITH_ENTER */:
          case 109 /* Op.WITH_EXIT */:
          case 110 /* Op.WITH_EXCEPT */:
            {
              if (finalizers.length !== 0) {
                res = PAUSE;
                break;
              }
              if (op > 75 /* Op.CALL_METHOD */) {
                frame.pc = pc;
                res = rare(vm, thread, op, a, b, c);
              } else {
                let base = bp + b;
                let n = c & 0xffff;
                if (op === 75 /* Op.CALL_METHOD */) {
                  if (R[base] === undefined) base++;
                  else n++;
                }
                const f = R[base];
                if (typeof f === 'object' && f.kind === 6 /* K.Function */ && c >> 16 === 0) {
                  const fd = f.p as FunctionData;
                  const callee = fd.code;
                  if (callee.simple && n === callee.argcount && thread.depth < thread.deepest) {
                    frame.pc = pc;
                    const above = thread.push();
                    above.code = callee;
                    above.func = f;
                    above.globals = fd.globals;
                    above.bp = base + 1;
                    above.ret = 0;
                    above.dst = bp + a;
                    R[base] = undefined;
                    bp = base + 1;
                    const end = bp + callee.nregs;
                    if (R.length < end) thread.reserve(end);
                    temps = callee.nlocals;
                    for (let i = bp + n; i < bp + temps; i++) R[i] = undefined;
                    frame = above;
                    code = callee;
                    W = callee.words;
                    C = callee.consts;
                    pc = 0;
                    continue;
                  }
                }
                frame.pc = pc;
                res = enter(vm, thread, base, n, c >> 16, bp + a);
              }
              break;
            }
          case 77 /* Op.RETURN */:
            {
              let v: Slot;
              if (a >= 0) {
                v = R[bp + a];
                if (v === undefined) unbound(code, a);
                R[bp + a] = undefined;
              } else {
                v = C[~a];
                if (typeof v === 'object') v.rc++;
              }
              for (let i = bp; i < bp + temps; i++) {
                const o = R[i];
                if (typeof o === 'object') {
                  R[i] = undefined;
                  if (--o.rc === 0) dispose(o);
                }
              }
              if (frame.ret === 0 /* Ret.Store */ && frame.gen === undefined) {
                const f = frame.func;
                frame.func = undefined;
                if (f !== undefined && --f.rc === 0) dispose(f);
                const { dst } = frame;
                const old = R[dst];
                R[dst] = v;
                if (typeof old === 'object' && --old.rc === 0) dispose(old);
                thread.depth--;
                frame = thread.frames[thread.depth];
                code = frame.code;
                W = code.words;
                C = code.consts;
                bp = frame.bp;
                pc = frame.pc;
                temps = code.nlocals;
                continue;
              }
              if (leave(vm, thread, v as Value)) return VmStatus.Exited;
              res = SWITCHED;
              break;
            }
          case 78 /* Op.GETITER */:
            res = iteratorOf(vm, code, R, bp, a, b);
            break;
          case 79 /* Op.FOR_ITER */:
            {
              const it = R[bp + b] as Obj;
              let next: Slot;
              if (it.kind === 10 /* K.RangeIter */) {
                const r = it.p as RangeIterData;
                if (r.left > 0) {
                  r.left--;
                  next = r.i;
                  r.i += r.step;
                }
              } else if (
                it.kind === 11 /* K.SeqIter */ &&
                (it.p as SeqIterData).seq.kind <= 3 /* K.Tuple */
              ) {
                const s = it.p as SeqIterData;
                const items = s.seq.p as Value[];
                if (s.i >= 0 && s.i < items.length) {
                  next = items[s.i];
                  s.i += s.step;
                }
              } else {
                frame.pc = pc;
                next = nextFor(vm, thread, it, bp + a, c, bp + b);
              }
              if (next === undefined) {
                clear(R, bp + b);
                pc = c;
                continue;
              }
              res = next;
              break;
            }
          case 84 /* Op.LIST_APPEND */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              if (b >= temps) R[bp + b] = undefined;
              else if (typeof v === 'object') v.rc++;
              ((R[bp + a] as Obj).p as Value[]).push(v as Value);
              vm.cells++;
              continue;
            }
          case 111 /* Op.CLEAR */:
            clear(R, bp + a);
            continue;
          case 113 /* Op.CHECK */:
            if (R[bp + a] === undefined) unbound(code, a);
            continue;
          case 80 /* Op.BUILD_LIST */:
          case 81 /* Op.BUILD_TUPLE */:
            res = sequenceOf(vm, R, bp + b, c, op === 80 /* Op.BUILD_LIST */);
            break;
          case 106 /* Op.YIELD */:
            frame.pc = pc;
            yieldOf(vm, thread, code, R, bp, a, b);
            res = SWITCHED;
            break;
          default:
            frame.pc = pc;
            res = rare(vm, thread, op, a, b, c);
            break;
        }
        // the result goes to register a; or a signal says what else
        if (typeof res! === 'object') {
          if (res.kind === SIGNAL_KIND) {
            if (res === SWITCHED) break;
            const stops = heed(vm, res, frame, pc, bp + a);
            if (stops !== undefined) return stops;
            break;
          }
          res.rc++;
        } else if (res! === undefined) break; // no result: LINE with a finalizer, and much that is rare
        const old = R[bp + a];
        R[bp + a] = res;
        if (typeof old === 'object' && --old.rc === 0) dispose(old);
      }
    } catch (error) {
      frame.pc = pc;
      if (unwind(vm, thread, error)) return VmStatus.Exited;
    }
  }
}

function clear(R: Slot[], i: number): void {
  const v = R[i];
  if (typeof v === 'object') {
    R[i] = undefined;
    if (--v.rc === 0) dispose(v);
  }
}
