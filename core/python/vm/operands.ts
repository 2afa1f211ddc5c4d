import type { DictData, Entry } from '../object/dict';
import { dispose, drop } from '../object/heap';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { NONE } from '../object/type';
import { arith, inplace } from './arith';
import { attributeError, findAttr, instanceSlotCache, setAttr } from './attr';
import type { Code, InlineCache } from './code';
import { compare, contains, identical, truth } from './compare';
import { pyError } from './errors';
import { Ret } from './frame';
import { getItem, setItem } from './item';
import { iterate } from './iterate';
import { unbound } from './names';
import type { VM } from './vm';

/**
 * Instructions on their operands, for what the loop does not do itself. An operand is a register of the frame at `bp`, or
 * the constant ~i when negative; temporaries are emptied when they are used up, after the result was had. Results are
 * uncounted values or signals.
 */

const operand = (code: Code, R: readonly Slot[], bp: number, i: number): Slot =>
  i >= 0 ? R[bp + i] : code.consts[~i];

/** Empties operand `i` where it is a temporary. */
export function spend(code: Code, R: Slot[], bp: number, i: number): void {
  if (i < code.nlocals) return;
  const v = R[bp + i];
  if (typeof v === 'object') {
    R[bp + i] = undefined;
    if (--v.rc === 0) dispose(v);
  }
}

/** The same for one that may be the only one that holds `res`. */
function spendKeeping(code: Code, R: Slot[], bp: number, i: number, res: Value): void {
  if (typeof res === 'object') res.rc++;
  spend(code, R, bp, i);
  if (typeof res === 'object') res.rc--;
}

export function binaryOf(
  vm: VM,
  code: Code,
  R: Slot[],
  bp: number,
  kind: number,
  b: number,
  c: number,
): Value {
  const res = arith(vm, kind, operand(code, R, bp, b), operand(code, R, bp, c), code, b, c);
  spend(code, R, bp, b);
  spend(code, R, bp, c);
  return res;
}

export function inplaceOf(
  vm: VM,
  code: Code,
  R: Slot[],
  bp: number,
  kind: number,
  a: number,
  b: number,
): Value {
  const res = inplace(vm, kind, R[bp + a], operand(code, R, bp, b), code, a, b);
  spend(code, R, bp, b);
  return res;
}

export function compareOf(
  vm: VM,
  code: Code,
  R: Slot[],
  bp: number,
  kind: number,
  a: number,
  b: number,
): Value {
  const res = compare(vm, kind, operand(code, R, bp, a), operand(code, R, bp, b), code, a, b);
  spend(code, R, bp, a);
  spend(code, R, bp, b);
  return res;
}

export function isSameOf(code: Code, R: Slot[], bp: number, a: number, b: number): boolean {
  const same = identical(operand(code, R, bp, a), operand(code, R, bp, b), code, a, b);
  spend(code, R, bp, a);
  spend(code, R, bp, b);
  return same;
}

/** IN and NOT_IN. A bool; or a signal, whose value is wanted as a bool. */
export function isInOf(vm: VM, code: Code, R: Slot[], bp: number, b: number, c: number): Value {
  const res = contains(vm, operand(code, R, bp, b), operand(code, R, bp, c), code, b, c);
  spend(code, R, bp, b);
  spend(code, R, bp, c);
  return res;
}

/** Whether an operand is true: a bool, or a signal. */
export function truthOperand(vm: VM, code: Code, R: Slot[], bp: number, a: number): Value {
  const v = operand(code, R, bp, a);
  if (v === undefined) unbound(code, a);
  const res = truth(vm, v as Value);
  spend(code, R, bp, a);
  return res;
}

/** GETATTR where the loop's cache does not know the attribute's place. */
export function attrOf(
  vm: VM,
  code: Code,
  at: number,
  R: Slot[],
  bp: number,
  b: number,
  name: number,
): Value {
  const o = R[bp + b];
  if (typeof o === 'object') instanceSlotCache(code, at, o, code.names[name]);
  else if (o === undefined) unbound(code, b);
  const res = findAttr(vm, o as Value, code.names[name]);
  if (res === undefined) return vm.raise(attributeError(vm, o as Value, code.names[name]));
  spendKeeping(code, R, bp, b, res);
  return res;
}

/** SETATTR; false when a frame was pushed that does it. */
export function setAttrOf(
  vm: VM,
  code: Code,
  at: number,
  R: Slot[],
  bp: number,
  a: number,
  name: number,
  c: number,
): boolean {
  const o = R[bp + a];
  const v = operand(code, R, bp, c);
  if (o === undefined) unbound(code, a);
  if (v === undefined) unbound(code, c);
  if (typeof o === 'object') instanceSlotCache(code, at, o, code.names[name]);
  const res = setAttr(vm, o as Value, code.names[name], v as Value);
  spend(code, R, bp, c);
  spend(code, R, bp, a);
  return done(vm, res);
}

/** NONE: it is done. Else what is to be called for it is. */
export function done(vm: VM, res: Value): boolean {
  if (res === NONE) return true;
  vm.follow(res, Ret.Drop, -1, 0);
  return false;
}

export function itemOf(vm: VM, code: Code, R: Slot[], bp: number, b: number, c: number): Value {
  const o = operand(code, R, bp, b);
  const k = operand(code, R, bp, c);
  let res: Slot;
  if (typeof o === 'object' && o.kind === K.Dict && o.cls === vm.dictType) {
    if (typeof k === 'string') res = (o.p as DictData).getStr(k);
    else if (typeof k === 'number') res = (o.p as DictData).get(k);
    if (res !== undefined) {
      spendKeeping(code, R, bp, b, res);
      return res;
    }
    // an object of the program may be equal to it: those are asked in getItem
    const plain = typeof k === 'string' || typeof k === 'number';
    if (plain && (o.p as DictData).custom === undefined) return vm.raise(pyError('KeyError', k));
  }
  if (o === undefined) unbound(code, b);
  if (k === undefined) unbound(code, c);
  res = getItem(vm, o as Value, k as Value);
  if (typeof res === 'object') res.rc++;
  spend(code, R, bp, b);
  spend(code, R, bp, c);
  if (typeof res === 'object') res.rc--;
  return res;
}

/** SETITEM; false when a frame was pushed that does it. */
export function setItemOf(
  vm: VM,
  code: Code,
  R: Slot[],
  bp: number,
  a: number,
  b: number,
  c: number,
): boolean {
  const o = R[bp + a];
  const k = operand(code, R, bp, b);
  const v = operand(code, R, bp, c);
  if (v === undefined) unbound(code, c);
  if (o === undefined) unbound(code, a);
  if (k === undefined) unbound(code, b);
  if (!setPlainItem(vm, o as Value, k as Value, v as Value)) {
    const res = setItem(vm, o as Value, k as Value, v as Value);
    spend(code, R, bp, c);
    spend(code, R, bp, b);
    spend(code, R, bp, a);
    return done(vm, res);
  }
  spend(code, R, bp, c);
  spend(code, R, bp, a);
  return true;
}

/** o[k] = v where o is a list or dict and k an int or str in it; false where it is not as simple. */
function setPlainItem(vm: VM, o: Value, k: Value, v: Value): boolean {
  if (typeof o !== 'object') return false;
  if (o.kind === K.Dict && o.cls === vm.dictType && (typeof k === 'string' || typeof k === 'number')) {
    const d = o.p as DictData;
    drop(typeof k === 'string' ? d.setStr(k, v) : d.set(k, k, v));
    return true;
  }
  if (o.kind !== K.List || typeof k !== 'number' || o.cls !== vm.listType) return false;
  const items = o.p as Value[];
  const i = k < 0 ? k + items.length : k;
  if (i < 0 || i >= items.length) return false;
  const old = items[i];
  if (typeof v === 'object') v.rc++;
  items[i] = v;
  drop(old);
  return true;
}

export function iteratorOf(vm: VM, code: Code, R: Slot[], bp: number, a: number, b: number): Value {
  const v = R[bp + b];
  if (v === undefined) unbound(code, b);
  const res = iterate(vm, v as Value);
  if (b !== a) spendKeeping(code, R, bp, b, res);
  return res;
}

/** A list or tuple of the values in registers `from` …, which it takes. */
export function sequenceOf(vm: VM, R: Slot[], from: number, n: number, list: boolean): Value {
  const items: Value[] = [];
  for (let i = from; i < from + n; i++) {
    items.push(R[i] as Value);
    R[i] = undefined;
  }
  vm.cells += n;
  return list ? new Obj(K.List, vm.listType, items) : new Obj(K.Tuple, vm.tupleType, items);
}

export function storeGlobal(
  code: Code,
  globals: DictData,
  at: number,
  R: Slot[],
  bp: number,
  name: number,
  b: number,
): void {
  const v = operand(code, R, bp, b);
  if (v === undefined) unbound(code, b);
  const cache = code.caches[at];
  if (cache !== undefined && (cache.ref as Entry).v !== undefined && cache.cls === globals) {
    const entry = cache.ref as Entry;
    const old = entry.v;
    if (typeof v === 'object') v.rc++;
    entry.v = v;
    drop(old);
  } else {
    drop(globals.setStr(code.names[name], v as Value));
    code.caches[at] = globalCache(globals, code.names[name]);
  }
  spend(code, R, bp, b);
}

function globalCache(globals: DictData, name: string): InlineCache | undefined {
  const ref = globals.map.get(name);
  return ref === undefined
    ? undefined
    : { shape: undefined, cls: globals, epoch: 0, slot: -1, value: undefined, ref };
}
