import { type VmStatus as Status, VmStatus } from '../face';
import type { DictData, Entry } from '../object/dict';
import { dispose, drop } from '../object/heap';
import { newCell } from '../object/make';
import { Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData, GeneratorData, RangeIterData, SeqIterData } from '../object/payloads';
import { NONE, typeEpoch } from '../object/type';
import { arith, inplace, invert, negate, positive } from './arith';
import { deleteAttr, getAttr, instanceSlotCache, setAttr } from './attr';
import * as build from './build';
import { enter, enterEx } from './call';
import type { InlineCache } from './code';
import { compare, contains, identical, truth } from './compare';
import { PyThrow } from './errors';
import { nextOf, raisePending, resume, yieldFrom, yieldValue } from './generators';
import { callHandlers } from './handlers';
import { deleteItem, getItem, setItem } from './item';
import { iterate } from './iterate';
import { leave } from './leave';
import { methodOf } from './method';
import { loadGlobal, nameError, unbound } from './names';
import { deleteFromNamespace, loadFromNamespace, storeInNamespace } from './namespaces';
import { CALL, GATE, SIGNAL_KIND, SWITCHED, WAIT } from './signal';
import { unwind } from './unwind';
import type { VM } from './vm';
import * as withs from './with';

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
            {
              if (finalizers.length !== 0) {
                frame.pc = pc - 4;
                const paused = vm.finalizeNext();
                if (paused !== undefined) return paused;
                break;
              }
              if (vm.budget <= 0) {
                frame.pc = pc - 4;
                return VmStatus.Budget;
              }
              if (thread.signalled) {
                frame.pc = pc - 4;
                callHandlers(vm);
                break;
              }
              vm.budget--;
              continue;
            }
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
            {
              const v = C[b];
              if (typeof v === 'object') v.rc++;
              const old = R[bp + a];
              R[bp + a] = v;
              if (typeof old === 'object' && --old.rc === 0) dispose(old);
              continue;
            }
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
                  const old = R[bp + a];
                  R[bp + a] = r;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
              } else if (typeof x === 'string' && typeof y === 'string') {
                const old = R[bp + a];
                R[bp + a] = vm.concat(x, y);
                if (typeof old === 'object' && --old.rc === 0) dispose(old);
                continue;
              }
              res = arith(vm, 0, x, y, code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              break;
            }
          case 5 /* Op.SUB */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x - y;
                if (r <= MAX && r >= MIN) {
                  const old = R[bp + a];
                  R[bp + a] = r;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
              }
              res = arith(vm, 1, x, y, code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              break;
            }
          case 6 /* Op.MUL */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x * y;
                if (r <= MAX && r >= MIN) {
                  const old = R[bp + a];
                  R[bp + a] = r + 0; // never −0
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
              }
              res = arith(vm, 2, x, y, code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              break;
            }
          case 8 /* Op.FLOORDIV */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (
                typeof x === 'number' &&
                typeof y === 'number' &&
                y > 0 &&
                y < HALF &&
                x < HALF &&
                x > -HALF
              ) {
                // exact: x − (x mod y) is a multiple of y, and a safe integer
                let m = x % y;
                if (m < 0) m += y;
                const old = R[bp + a];
                R[bp + a] = (x - m) / y + 0;
                if (typeof old === 'object' && --old.rc === 0) dispose(old);
                continue;
              }
              res = arith(vm, 4, x, y, code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              break;
            }
          case 9 /* Op.MOD */:
            {
              const x = b >= 0 ? R[bp + b] : C[~b];
              const y = c >= 0 ? R[bp + c] : C[~c];
              if (typeof x === 'number' && typeof y === 'number' && y > 0) {
                let m = x % y;
                if (m < 0) m += y;
                const old = R[bp + a];
                R[bp + a] = m + 0;
                if (typeof old === 'object' && --old.rc === 0) dispose(old);
                continue;
              }
              res = arith(vm, 5, x, y, code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
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
            res = arith(vm, op - 4, b >= 0 ? R[bp + b] : C[~b], c >= 0 ? R[bp + c] : C[~c], code, b, c);
            if (b >= temps) clear(R, bp + b);
            if (c >= temps) clear(R, bp + c);
            break;
          case 17 /* Op.IADD */:
            {
              const x = R[bp + a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x + y;
                if (r <= MAX && r >= MIN) {
                  R[bp + a] = r;
                  continue;
                }
              } else if (typeof x === 'string' && typeof y === 'string') {
                R[bp + a] = vm.concat(x, y);
                continue;
              }
              res = inplace(vm, 0, x, y, code, a, b);
              if (b >= temps) clear(R, bp + b);
              break;
            }
          case 18 /* Op.ISUB */:
            {
              const x = R[bp + a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x - y;
                if (r <= MAX && r >= MIN) {
                  R[bp + a] = r;
                  continue;
                }
              }
              res = inplace(vm, 1, x, y, code, a, b);
              if (b >= temps) clear(R, bp + b);
              break;
            }
          case 19 /* Op.IMUL */:
            {
              const x = R[bp + a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                const r = x * y;
                if (r <= MAX && r >= MIN) {
                  R[bp + a] = r + 0;
                  continue;
                }
              }
              res = inplace(vm, 2, x, y, code, a, b);
              if (b >= temps) clear(R, bp + b);
              break;
            }
          case 20 /* Op.INPLACE */:
            res = inplace(vm, c, R[bp + a], b >= 0 ? R[bp + b] : C[~b], code, a, b);
            if (b >= temps) clear(R, bp + b);
            break;
          case 21 /* Op.LT */:
          case 22 /* Op.LE */:
          case 23 /* Op.EQ */:
          case 24 /* Op.NE */:
          case 25 /* Op.GT */:
          case 26 /* Op.GE */:
            res = compare(vm, op - 21, b >= 0 ? R[bp + b] : C[~b], c >= 0 ? R[bp + c] : C[~c], code, b, c);
            if (b >= temps) clear(R, bp + b);
            if (c >= temps) clear(R, bp + c);
            break;
          case 27 /* Op.IS */:
          case 28 /* Op.IS_NOT */:
            {
              const same = identical(b >= 0 ? R[bp + b] : C[~b], c >= 0 ? R[bp + c] : C[~c], code, b, c);
              res = op === 27 /* Op.IS */ ? same : !same;
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              break;
            }
          case 29 /* Op.IN */:
          case 30 /* Op.NOT_IN */:
            {
              res = contains(vm, b >= 0 ? R[bp + b] : C[~b], c >= 0 ? R[bp + c] : C[~c], code, b, c);
              if (b >= temps) clear(R, bp + b);
              if (c >= temps) clear(R, bp + c);
              if (typeof res === 'boolean') {
                if (op === 30 /* Op.NOT_IN */) res = !res;
                break;
              }
              frame.pc = pc;
              vm.follow(res, op === 30 /* Op.NOT_IN */ ? 5 /* Ret.Not */ : 10 /* Ret.Bool */, bp + a, 0);
              res = SWITCHED;
              break;
            }
          case 31 /* Op.JNLT */:
          case 37 /* Op.JLT */:
            {
              const x = a >= 0 ? R[bp + a] : C[~a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                if (x < y === (op === 37) /* Op.JLT */) pc = c;
                continue;
              }
              res = compare(vm, 0, x, y, code, a, b);
              if (a >= temps) clear(R, bp + a);
              if (b >= temps) clear(R, bp + b);
              if (typeof res === 'boolean') {
                if (res === (op === 37) /* Op.JLT */) pc = c;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, op === 37 /* Op.JLT */, c);
              res = SWITCHED;
              break;
            }
          case 35 /* Op.JNGT */:
          case 41 /* Op.JGT */:
            {
              const x = a >= 0 ? R[bp + a] : C[~a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              if (typeof x === 'number' && typeof y === 'number') {
                if (x > y === (op === 41) /* Op.JGT */) pc = c;
                continue;
              }
              res = compare(vm, 4, x, y, code, a, b);
              if (a >= temps) clear(R, bp + a);
              if (b >= temps) clear(R, bp + b);
              if (typeof res === 'boolean') {
                if (res === (op === 41) /* Op.JGT */) pc = c;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, op === 41 /* Op.JGT */, c);
              res = SWITCHED;
              break;
            }
          case 33 /* Op.JNEQ */:
          case 39 /* Op.JEQ */:
          case 34 /* Op.JNNE */:
          case 40 /* Op.JNE */:
            {
              const x = a >= 0 ? R[bp + a] : C[~a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              const jumpOn = op === 39 /* Op.JEQ */ || op === 40 /* Op.JNE */;
              const equal = op === 33 /* Op.JNEQ */ || op === 39 /* Op.JEQ */;
              if (
                (typeof x === 'number' && typeof y === 'number') ||
                (typeof x === 'string' && typeof y === 'string')
              ) {
                if (((x === y) === equal) === jumpOn) pc = c;
                continue;
              }
              res = compare(vm, equal ? 2 : 3, x, y, code, a, b);
              if (a >= temps) clear(R, bp + a);
              if (b >= temps) clear(R, bp + b);
              if (typeof res === 'boolean') {
                if (res === jumpOn) pc = c;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, jumpOn, c);
              res = SWITCHED;
              break;
            }
          case 32 /* Op.JNLE */:
          case 38 /* Op.JLE */:
          case 36 /* Op.JNGE */:
          case 42 /* Op.JGE */:
            {
              const x = a >= 0 ? R[bp + a] : C[~a];
              const y = b >= 0 ? R[bp + b] : C[~b];
              const jumpOn = op === 38 /* Op.JLE */ || op === 42 /* Op.JGE */;
              const less = op === 32 /* Op.JNLE */ || op === 38 /* Op.JLE */;
              if (typeof x === 'number' && typeof y === 'number') {
                if ((less ? x <= y : x >= y) === jumpOn) pc = c;
                continue;
              }
              res = compare(vm, less ? 1 : 5, x, y, code, a, b);
              if (a >= temps) clear(R, bp + a);
              if (b >= temps) clear(R, bp + b);
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
            {
              const same = identical(a >= 0 ? R[bp + a] : C[~a], b >= 0 ? R[bp + b] : C[~b], code, a, b);
              if (a >= temps) clear(R, bp + a);
              if (b >= temps) clear(R, bp + b);
              if (same === (op === 43) /* Op.JIS */) pc = c;
              continue;
            }
          case 45 /* Op.JF */:
          case 46 /* Op.JT */:
            {
              const v = R[bp + a];
              if (typeof v === 'boolean') {
                if (v === (op === 46) /* Op.JT */) pc = b;
                continue;
              }
              if (v === undefined) unbound(code, a);
              res = truth(vm, v as Value);
              if (a >= temps) clear(R, bp + a);
              if (typeof res === 'boolean') {
                if (res === (op === 46) /* Op.JT */) pc = b;
                continue;
              }
              frame.pc = pc;
              vm.branch(res, op === 46 /* Op.JT */, b);
              res = SWITCHED;
              break;
            }
          case 47 /* Op.NOT */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              res = truth(vm, v as Value);
              if (b >= temps) clear(R, bp + b);
              if (typeof res === 'boolean') {
                res = !res;
                break;
              }
              frame.pc = pc;
              vm.follow(res, 5 /* Ret.Not */, bp + a, 0);
              res = SWITCHED;
              break;
            }
          case 48 /* Op.NEG */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              res = negate(vm, v as Value);
              if (b >= temps) clear(R, bp + b);
              break;
            }
          case 49 /* Op.POS */:
          case 50 /* Op.INVERT */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              res = op === 49 /* Op.POS */ ? positive(vm, v as Value) : invert(vm, v as Value);
              if (b >= temps) clear(R, bp + b);
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
                  if (typeof v === 'object') v.rc++;
                  const old = R[bp + a];
                  R[bp + a] = v;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
              }
              res = loadGlobal(vm, code, frame.globals.p as DictData, (pc >> 2) - 1, b);
              break;
            }
          case 52 /* Op.STORE_GLOBAL */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              const globals = frame.globals.p as DictData;
              const cache = code.caches[(pc >> 2) - 1];
              if (cache !== undefined && (cache.ref as Entry).v !== undefined && cache.cls === globals) {
                const entry = cache.ref as Entry;
                const old = entry.v;
                if (typeof v === 'object') v.rc++;
                entry.v = v;
                drop(old);
              } else {
                drop(globals.setStr(code.names[a], v as Value));
                code.caches[(pc >> 2) - 1] = globalCache(globals, code.names[a]);
              }
              if (b >= temps) clear(R, bp + b);
              continue;
            }
          case 53 /* Op.DEL_GLOBAL */:
            {
              const gone = (frame.globals.p as DictData).remove(code.names[a]);
              if (gone === undefined) throw nameError(vm, code.names[a]);
              drop(gone.v);
              continue;
            }
          case 54 /* Op.LOAD_NAME */:
            {
              if ((frame.locals as Obj).cls !== vm.dictType) {
                frame.pc = pc;
                res = loadFromNamespace(vm, frame, code.names[b]);
                break;
              }
              const v = ((frame.locals as Obj).p as DictData).getStr(code.names[b]);
              res = v !== undefined ? v : loadGlobal(vm, code, frame.globals.p as DictData, -1, b);
              break;
            }
          case 55 /* Op.STORE_NAME */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if ((frame.locals as Obj).cls !== vm.dictType) {
                frame.pc = pc;
                storeInNamespace(vm, frame, code.names[a], v as Value);
                if (b >= temps) clear(R, bp + b);
                res = SWITCHED;
                break;
              }
              drop(((frame.locals as Obj).p as DictData).setStr(code.names[a], v as Value));
              if (b >= temps) clear(R, bp + b);
              continue;
            }
          case 56 /* Op.DEL_NAME */:
            {
              if ((frame.locals as Obj).cls !== vm.dictType) {
                frame.pc = pc;
                deleteFromNamespace(vm, frame, code.names[a]);
                res = SWITCHED;
                break;
              }
              const gone = ((frame.locals as Obj).p as DictData).remove(code.names[a]);
              if (gone === undefined) throw nameError(vm, code.names[a]);
              drop(gone.v);
              continue;
            }
          case 57 /* Op.MAKE_CELL */:
            {
              const v = R[bp + a];
              const cell = newCell(v);
              if (typeof v === 'object') v.rc--;
              cell.rc = 1;
              R[bp + a] = cell;
              continue;
            }
          case 58 /* Op.LOAD_CELL */:
            {
              const v = (R[bp + b] as Obj).p as Slot;
              if (v === undefined) unbound(code, b);
              res = v as Value;
              break;
            }
          case 59 /* Op.STORE_CELL */:
            {
              const cell = R[bp + a] as Obj;
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              if (typeof v === 'object') v.rc++;
              const old = cell.p as Slot;
              cell.p = v;
              drop(old);
              if (b >= temps) clear(R, bp + b);
              continue;
            }
          case 60 /* Op.DEL_CELL */:
            {
              const cell = R[bp + a] as Obj;
              const old = cell.p as Slot;
              if (old === undefined) unbound(code, a);
              cell.p = undefined;
              drop(old);
              continue;
            }
          case 61 /* Op.LOAD_FREE */:
            {
              const v = (((frame.func as Obj).p as FunctionData).closure as Obj[])[b].p as Slot;
              if (v === undefined) throw build.unboundFree(vm, code, b);
              res = v;
              break;
            }
          case 62 /* Op.STORE_FREE */:
            {
              const cell = (((frame.func as Obj).p as FunctionData).closure as Obj[])[a];
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              if (typeof v === 'object') v.rc++;
              const old = cell.p as Slot;
              cell.p = v;
              drop(old);
              if (b >= temps) clear(R, bp + b);
              continue;
            }
          case 63 /* Op.DEL_FREE */:
            {
              const cell = (((frame.func as Obj).p as FunctionData).closure as Obj[])[a];
              const old = cell.p as Slot;
              if (old === undefined) throw build.unboundFree(vm, code, a);
              cell.p = undefined;
              drop(old);
              continue;
            }
          case 64 /* Op.LOAD_CLASS_FREE */:
            {
              const names = frame.locals as Obj;
              const local =
                names.kind === 4 /* K.Dict */ ? (names.p as DictData).getStr(code.names[c]) : undefined;
              const v = local ?? ((((frame.func as Obj).p as FunctionData).closure as Obj[])[b].p as Slot);
              if (v === undefined) throw build.unboundFree(vm, code, b);
              res = v;
              break;
            }
          case 65 /* Op.CLOSURE */:
            res = (((frame.func as Obj).p as FunctionData).closure as Obj[])[b];
            break;
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
                  const v = (o.slots as Value[])[cache.slot];
                  if (typeof v === 'object') v.rc++;
                  if (b >= temps) {
                    R[bp + b] = undefined;
                    if (--o.rc === 0) dispose(o);
                  }
                  const old = R[bp + a];
                  R[bp + a] = v;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
                instanceSlotCache(code, (pc >> 2) - 1, o, code.names[c]);
              } else if (o === undefined) unbound(code, b);
              res = getAttr(vm, o as Value, code.names[c]);
              if (b >= temps) {
                if (typeof res === 'object') {
                  res.rc++; // the object may be the only one that holds it
                  clear(R, bp + b);
                  res.rc--;
                } else clear(R, bp + b);
              }
              break;
            }
          case 67 /* Op.SETATTR */:
            {
              const o = R[bp + a];
              const v = c >= 0 ? R[bp + c] : C[~c];
              if (o === undefined) unbound(code, a);
              if (v === undefined) unbound(code, c);
              if (typeof o === 'object') {
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
                  slots[cache.slot] = v as Value;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  if (c >= temps) clear(R, bp + c);
                  if (a >= temps) clear(R, bp + a);
                  continue;
                }
                instanceSlotCache(code, (pc >> 2) - 1, o, code.names[b]);
              }
              res = setAttr(vm, o as Value, code.names[b], v as Value);
              if (c >= temps) clear(R, bp + c);
              if (a >= temps) clear(R, bp + a);
              if (res === NONE) continue;
              frame.pc = pc;
              vm.follow(res, 1 /* Ret.Drop */, -1, 0);
              res = SWITCHED;
              break;
            }
          case 68 /* Op.DELATTR */:
            {
              const o = R[bp + a];
              if (o === undefined) unbound(code, a);
              res = deleteAttr(vm, o as Value, code.names[b]);
              if (a >= temps) clear(R, bp + a);
              if (res === NONE) continue;
              frame.pc = pc;
              vm.follow(res, 1 /* Ret.Drop */, -1, 0);
              res = SWITCHED;
              break;
            }
          case 69 /* Op.GETITEM */:
            {
              const o = b >= 0 ? R[bp + b] : C[~b];
              const k = c >= 0 ? R[bp + c] : C[~c];
              if (typeof o === 'object') {
                if (o.kind === 2 /* K.List */ && typeof k === 'number' && o.cls === vm.listType) {
                  const items = o.p as Value[];
                  const i = k < 0 ? k + items.length : k;
                  if (i >= 0 && i < items.length) {
                    const v = items[i];
                    if (typeof v === 'object') v.rc++;
                    if (b >= temps) clear(R, bp + b);
                    const old = R[bp + a];
                    R[bp + a] = v;
                    if (typeof old === 'object' && --old.rc === 0) dispose(old);
                    continue;
                  }
                } else if (o.kind === 4 /* K.Dict */ && typeof k === 'string' && o.cls === vm.dictType) {
                  const v = (o.p as DictData).getStr(k);
                  if (v !== undefined) {
                    if (typeof v === 'object') v.rc++;
                    if (b >= temps) clear(R, bp + b);
                    const old = R[bp + a];
                    R[bp + a] = v;
                    if (typeof old === 'object' && --old.rc === 0) dispose(old);
                    continue;
                  }
                } else if (o.kind === 4 /* K.Dict */ && typeof k === 'number' && o.cls === vm.dictType) {
                  const v = (o.p as DictData).get(k);
                  if (v !== undefined) {
                    if (typeof v === 'object') v.rc++;
                    if (b >= temps) clear(R, bp + b);
                    const old = R[bp + a];
                    R[bp + a] = v;
                    if (typeof old === 'object' && --old.rc === 0) dispose(old);
                    continue;
                  }
                }
              }
              if (o === undefined) unbound(code, b);
              if (k === undefined) unbound(code, c);
              res = getItem(vm, o as Value, k as Value);
              if (typeof res === 'object') {
                res.rc++;
                if (b >= temps) clear(R, bp + b);
                if (c >= temps) clear(R, bp + c);
                res.rc--;
              } else {
                if (b >= temps) clear(R, bp + b);
                if (c >= temps) clear(R, bp + c);
              }
              break;
            }
          case 70 /* Op.SETITEM */:
            {
              const o = R[bp + a];
              const k = b >= 0 ? R[bp + b] : C[~b];
              const v = c >= 0 ? R[bp + c] : C[~c];
              if (v === undefined) unbound(code, c);
              if (o === undefined) unbound(code, a);
              if (k === undefined) unbound(code, b);
              if (typeof o === 'object') {
                if (
                  o.kind === 4 /* K.Dict */ &&
                  (typeof k === 'string' || typeof k === 'number') &&
                  o.cls === vm.dictType
                ) {
                  const d = o.p as DictData;
                  const old = typeof k === 'string' ? d.setStr(k, v as Value) : d.set(k, k, v as Value);
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  if (c >= temps) clear(R, bp + c);
                  if (a >= temps) clear(R, bp + a);
                  continue;
                }
                if (o.kind === 2 /* K.List */ && typeof k === 'number' && o.cls === vm.listType) {
                  const items = o.p as Value[];
                  const i = k < 0 ? k + items.length : k;
                  if (i >= 0 && i < items.length) {
                    const old = items[i];
                    if (typeof v === 'object') v.rc++;
                    items[i] = v as Value;
                    if (typeof old === 'object' && --old.rc === 0) dispose(old);
                    if (c >= temps) clear(R, bp + c);
                    if (a >= temps) clear(R, bp + a);
                    continue;
                  }
                }
              }
              res = setItem(vm, o as Value, k as Value, v as Value);
              if (c >= temps) clear(R, bp + c);
              if (b >= temps) clear(R, bp + b);
              if (a >= temps) clear(R, bp + a);
              if (res === NONE) continue;
              frame.pc = pc;
              vm.follow(res, 1 /* Ret.Drop */, -1, 0);
              res = SWITCHED;
              break;
            }
          case 71 /* Op.DELITEM */:
            {
              const o = R[bp + a];
              const k = b >= 0 ? R[bp + b] : C[~b];
              if (o === undefined) unbound(code, a);
              if (k === undefined) unbound(code, b);
              res = deleteItem(vm, o as Value, k as Value);
              if (b >= temps) clear(R, bp + b);
              if (a >= temps) clear(R, bp + a);
              if (res === NONE) continue;
              frame.pc = pc;
              vm.follow(res, 1 /* Ret.Drop */, -1, 0);
              res = SWITCHED;
              break;
            }
          case 72 /* Op.SLICE */:
            build.slice(R, bp + a, bp + b);
            continue;
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
            {
              if (finalizers.length !== 0) {
                frame.pc = pc - 4;
                const paused = vm.finalizeNext();
                if (paused !== undefined) return paused;
                res = SWITCHED;
                break;
              }
              let base = bp + b;
              let n = c & 0xffff;
              if (op === 75 /* Op.CALL_METHOD */) {
                if (R[base] === undefined) base++;
                else n++;
              }
              const f = R[base];
              if (typeof f === 'object' && c >> 16 === 0) {
                if (f.kind === 6 /* K.Function */) {
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
              }
              frame.pc = pc;
              res = enter(vm, thread, base, n, c >> 16 === 0 ? undefined : (C[(c >> 16) - 1] as Obj), bp + a);
              if (res === GATE || res === WAIT) {
                frame.pc = pc - 4;
                return res === GATE ? VmStatus.Gate : VmStatus.Idle;
              }
              break;
            }
          case 76 /* Op.CALL_EX */:
            {
              if (finalizers.length !== 0) {
                frame.pc = pc - 4;
                const paused = vm.finalizeNext();
                if (paused !== undefined) return paused;
                res = SWITCHED;
                break;
              }
              frame.pc = pc;
              res = enterEx(vm, thread, bp + b, bp + a);
              if (res === GATE || res === WAIT) {
                frame.pc = pc - 4;
                return res === GATE ? VmStatus.Gate : VmStatus.Idle;
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
            {
              const v = R[bp + b];
              if (v === undefined) unbound(code, b);
              res = iterate(vm, v as Value);
              if (b >= temps && b !== a) {
                if (typeof res === 'object') {
                  res.rc++;
                  clear(R, bp + b);
                  res.rc--;
                }
              }
              break;
            }
          case 79 /* Op.FOR_ITER */:
            {
              const it = R[bp + b] as Obj;
              if (it.kind === 10 /* K.RangeIter */) {
                const r = it.p as RangeIterData;
                if (r.left > 0) {
                  r.left--;
                  const old = R[bp + a];
                  R[bp + a] = r.i;
                  r.i += r.step;
                  if (typeof old === 'object' && --old.rc === 0) dispose(old);
                  continue;
                }
                clear(R, bp + b);
                pc = c;
                continue;
              }
              if (it.kind === 11 /* K.SeqIter */) {
                const s = it.p as SeqIterData;
                if (s.seq.kind === 2 /* K.List */ || s.seq.kind === 3 /* K.Tuple */) {
                  const items = s.seq.p as Value[];
                  if (s.i >= 0 && s.i < items.length) {
                    const v = items[s.i];
                    s.i += s.step;
                    if (typeof v === 'object') v.rc++;
                    const old = R[bp + a];
                    R[bp + a] = v;
                    if (typeof old === 'object' && --old.rc === 0) dispose(old);
                    continue;
                  }
                  clear(R, bp + b);
                  pc = c;
                  continue;
                }
              }
              if (it.kind === 12 /* K.Generator */) {
                const g = it.p as GeneratorData;
                if (g.state === 'done') {
                  clear(R, bp + b);
                  pc = c;
                  continue;
                }
                frame.pc = pc;
                resume(thread, it, NONE, 6 /* Ret.ForIter */, bp + a, c, bp + b);
                res = SWITCHED;
                break;
              }
              frame.pc = pc;
              const next = nextOf(vm, it);
              if (next === undefined) {
                clear(R, bp + b);
                pc = c;
                continue;
              }
              if (next === GATE || next === WAIT) {
                frame.pc = pc - 4;
                return next === GATE ? VmStatus.Gate : VmStatus.Idle;
              }
              if (next === CALL) {
                vm.follow(CALL, 6 /* Ret.ForIter */, bp + a, c, bp + b);
                res = SWITCHED;
                break;
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
          case 116 /* Op.HELPER */:
            res = vm.helper(code.names[b]);
            break;
          case 112 /* Op.DEL_FAST */:
            {
              const v = R[bp + a];
              if (v === undefined) unbound(code, a);
              R[bp + a] = undefined;
              drop(v);
              continue;
            }
          case 113 /* Op.CHECK */:
            if (R[bp + a] === undefined) unbound(code, a);
            continue;
          case 80 /* Op.BUILD_LIST */:
          case 81 /* Op.BUILD_TUPLE */:
            {
              const items: Value[] = [];
              for (let i = bp + b; i < bp + b + c; i++) {
                items.push(R[i] as Value);
                R[i] = undefined;
              }
              vm.cells += c;
              res = new Obj(
                op === 80 /* Op.BUILD_LIST */ ? 2 /* K.List */ : 3 /* K.Tuple */,
                op === 80 /* Op.BUILD_LIST */ ? vm.listType : vm.tupleType,
                items,
              );
              break;
            }
          case 106 /* Op.YIELD */:
            {
              const v = b >= 0 ? R[bp + b] : C[~b];
              if (v === undefined) unbound(code, b);
              if (typeof v === 'object') v.rc++;
              if (b >= temps) clear(R, bp + b);
              frame.pc = pc;
              yieldValue(vm, thread, v as Value, a);
              res = SWITCHED;
              break;
            }
          case 107 /* Op.YIELD_FROM */:
            {
              frame.pc = pc;
              res = yieldFrom(vm, thread, a, b);
              if (res === GATE || res === WAIT) {
                frame.pc = pc - 4;
                return res === GATE ? VmStatus.Gate : VmStatus.Idle;
              }
              break;
            }
          case 108 /* Op.WITH_ENTER */:
          case 109 /* Op.WITH_EXIT */:
          case 110 /* Op.WITH_EXCEPT */:
            {
              if (finalizers.length !== 0) {
                frame.pc = pc - 4;
                const paused = vm.finalizeNext();
                if (paused !== undefined) return paused;
                res = SWITCHED;
                break;
              }
              frame.pc = pc;
              res =
                op === 108 /* Op.WITH_ENTER */
                  ? withs.enterContext(vm, thread, bp + a, bp + b)
                  : op === 109 /* Op.WITH_EXIT */
                    ? withs.exitContext(vm, thread, bp + a)
                    : withs.exitOnError(vm, thread, bp + a, bp + b, bp + c);
              if (res === GATE || res === WAIT) {
                frame.pc = pc - 4;
                return res === GATE ? VmStatus.Gate : VmStatus.Idle;
              }
              if (op === 109 /* Op.WITH_EXIT */ && res !== SWITCHED) continue;
              break;
            }
          case 105 /* Op.EXC_MATCH */:
            if (!build.exceptionMatches(vm, R[bp + a] as Obj, R[bp + b])) pc = c;
            if (b >= temps) clear(R, bp + b);
            continue;
          case 103 /* Op.PUSH_EXC */:
            {
              const exc = R[bp + a] as Obj;
              R[bp + a + 1] = thread.exc; // its reference moves
              exc.rc++;
              thread.exc = exc;
              continue;
            }
          case 104 /* Op.POP_EXC */:
            {
              const exc = thread.exc;
              thread.exc = R[bp + a + 1] as Obj | undefined;
              R[bp + a + 1] = undefined;
              clear(R, bp + a);
              drop(exc);
              continue;
            }
          case 101 /* Op.RAISE */:
            frame.pc = pc;
            res = build.raise(
              vm,
              thread,
              a < 0 ? undefined : R[bp + a],
              b < 0 ? undefined : R[bp + b],
              a >= 0,
              b >= 0,
            );
            break;
          case 102 /* Op.RERAISE */:
            throw new PyThrow(R[bp + a] as Obj, true);
          default:
            frame.pc = pc;
            res = build.rare(vm, thread, op, a, b, c);
            break;
        }
        // the result goes to register a; or a signal says what else
        if (typeof res! === 'object') {
          if (res.kind === SIGNAL_KIND) {
            if (res === SWITCHED) break;
            frame.pc = pc;
            vm.follow(res, 0 /* Ret.Store */, bp + a, 0);
            break;
          }
          res.rc++;
        } else if (res! === undefined) break; // LINE with a finalizer
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

function globalCache(globals: DictData, name: string): InlineCache | undefined {
  const ref = globals.map.get(name);
  return ref === undefined
    ? undefined
    : { shape: undefined, cls: globals, epoch: 0, slot: -1, value: undefined, ref };
}
