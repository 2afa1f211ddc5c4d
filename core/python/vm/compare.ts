import { COMPARE_METHODS, COMPARE_SIGNS } from '../bytecode/op';
import { compareIntFloat, intEqualsFloat } from '../number/int-float';
import { isBoxed, unbox } from '../object/boxed';
import type { DequeData } from '../object/deque';
import type { DictData } from '../object/dict';
import { FIRST_BY_METHODS, K, type Obj, type Slot, type Value } from '../object/obj';
import type { RangeData, SliceData } from '../object/payloads';
import type { SetData } from '../object/set';
import { lookup, NONE, type TypeData, typeData, typeOf } from '../object/type';
import { compareStr } from '../text/points';
import { includes } from '../text/search';
import { asInt, isFloat, isInt, isNumber } from './arith';
import type { Code } from './code';
import { typeError } from './errors';
import { lookupKey } from './lookup-key';
import { unbound } from './names';
import { rangeIndex, sameRange } from './ranges';
import { frozen } from './services';
import { setCompare } from './sets';
import type { VM } from './vm';

/** Answers a bool, or CALL when Python must be asked. `op` indexes COMPARE_METHODS. */
export function compare(vm: VM, op: number, x: Slot, y: Slot, code: Code, at: number, bt: number): Value {
  if (x === undefined) unbound(code, at);
  if (y === undefined) unbound(code, bt);
  return rich(vm, op, x, y);
}

export function rich(vm: VM, op: number, x: Value, y: Value): Value {
  const plain = plainRich(vm, op, x, y);
  if (plain !== undefined) return plain;
  return vm.call(
    vm.helper('_compare'),
    [x, y, COMPARE_METHODS[op], COMPARE_METHODS[[4, 5, 2, 3, 0, 1][op]], COMPARE_SIGNS[op]],
    undefined,
  );
}

/** The comparison where no Python code takes part; undefined where it does. Throws TypeError for orderings nobody knows. */
export function plainRich(vm: VM, op: number, x: Value, y: Value): boolean | undefined {
  if (op === 2 || op === 3) {
    const same = equalPlain(vm, x, y);
    return same === undefined ? undefined : same === (op === 2);
  }
  const order = orderPlain(vm, x, y, op);
  if (order === undefined) return undefined;
  if (typeof order === 'boolean') return order;
  if (Number.isNaN(order)) return false;
  switch (op) {
    case 0:
      return order < 0;
    case 1:
      return order <= 0;
    case 4:
      return order > 0;
    default:
      return order >= 0;
  }
}

/** The class compares by methods of its own: undefined answers must follow. */
function comparesInPython(v: Value): boolean {
  if (typeof v !== 'object') return false;
  if (v.kind >= FIRST_BY_METHODS) return true;
  if (!(v.cls.p as TypeData).heap) return false;
  for (const name of COMPARE_METHODS) {
    const method = lookup(v.cls, name);
    if (typeof method === 'object' && method.kind !== K.Native) return true;
  }
  return false;
}

const isSetKind = (kind: number): boolean => kind === K.Set || kind === K.FrozenSet;
const isBytesKind = (kind: number): boolean => kind === K.Bytes || kind === K.ByteArray;
const MAX_DEPTH = 200;
let depth = 0;

/** x == y without Python; undefined when a class's own __eq__ takes part. */
export function equalPlain(vm: VM, x: Value, y: Value): boolean | undefined {
  if (typeof x === 'string' || typeof y === 'string') {
    if (typeof x === typeof y) return x === y;
    return equalOther(vm, x, y);
  }
  if (isInt(x)) {
    if (isInt(y)) return asInt(x) === asInt(y);
    if (isFloat(y)) return intEqualsFloat(asInt(x), y.p as number);
    return equalOther(vm, x, y);
  }
  if (isFloat(x)) {
    if (isFloat(y)) return x.p === y.p;
    if (isInt(y)) return intEqualsFloat(asInt(y), x.p as number);
    return equalOther(vm, x, y);
  }
  if (isBoxed(x) || isBoxed(y)) return equalOther(vm, x, y);
  if (comparesInPython(x) || comparesInPython(y)) return undefined;
  if (typeof y !== 'object') return false;
  if (x === y) return true;
  return equalObjects(vm, x, y);
}

/** x == y for values of which one is neither int, float nor str. */
function equalOther(vm: VM, x: Value, y: Value): boolean | undefined {
  if (comparesInPython(x) || comparesInPython(y)) return undefined;
  return isBoxed(x) || isBoxed(y) ? equalPlain(vm, unbox(x), unbox(y)) : false;
}

function equalObjects(vm: VM, x: Obj, y: Obj): boolean | undefined {
  if (x.kind === K.MappingProxy) return equalPlain(vm, x.p as Obj, y);
  if (y.kind === K.MappingProxy) return equalPlain(vm, x, y.p as Obj);
  if (
    x.kind !== y.kind &&
    !(isSetKind(x.kind) && isSetKind(y.kind)) &&
    !(isBytesKind(x.kind) && isBytesKind(y.kind))
  ) {
    return x.kind === K.DictView || y.kind === K.DictView ? undefined : false;
  }
  switch (x.kind) {
    case K.List:
    case K.Tuple:
      return equalItems(vm, x.p as Value[], y.p as Value[]);
    case K.Dict:
      return equalDicts(vm, x.p as DictData, y.p as DictData);
    case K.Set:
    case K.FrozenSet:
      return setCompare(vm, 2, x, y);
    case K.Bytes:
    case K.ByteArray: {
      const a = x.p as Uint8Array;
      const b = y.p as Uint8Array;
      return a.length === b.length && a.every((byte, i) => byte === b[i]);
    }
    case K.Range:
      return sameRange(x.p as RangeData, y.p as RangeData);
    case K.Slice: {
      const a = x.p as SliceData;
      const b = y.p as SliceData;
      return equalItems(vm, [a.start, a.stop, a.step], [b.start, b.stop, b.step]);
    }
    case K.BoundMethod:
      return x.p.fn === y.p.fn && x.p.self === y.p.self;
    case K.DictView:
      return undefined;
    default:
      return false;
  }
}

function equalItems(vm: VM, a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false;
  if (depth > MAX_DEPTH) return undefined; // Python's own recursion, with its own limit
  depth++;
  try {
    for (let i = 0; i < a.length; i++) {
      if (a[i] === b[i]) continue;
      const same = equalPlain(vm, a[i], b[i]);
      if (same !== true) return same;
    }
    return true;
  } finally {
    depth--;
  }
}

function equalDicts(vm: VM, a: DictData, b: DictData): boolean | undefined {
  if (a.size !== b.size) return false;
  if (a.custom !== undefined || b.custom !== undefined || depth > MAX_DEPTH) return undefined;
  depth++;
  try {
    for (const [key, entry] of a.map) {
      const other = b.map.get(key);
      if (other === undefined) return false;
      if (entry.v === other.v) continue;
      const same = equalPlain(vm, entry.v as Value, other.v as Value);
      if (same !== true) return same;
    }
    return true;
  } finally {
    depth--;
  }
}

/** A number whose sign orders x and y; a bool where the answer is no order (sets); undefined when Python decides. */
function orderPlain(vm: VM, x: Value, y: Value, op: number): number | boolean | undefined {
  if (typeof x === 'string' && typeof y === 'string') return compareStr(x, y);
  if (isInt(x)) {
    if (isInt(y)) {
      const a = asInt(x);
      const b = asInt(y);
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (isFloat(y)) return compareIntFloat(asInt(x), y.p as number);
  } else if (isFloat(x)) {
    if (isFloat(y)) {
      const a = x.p as number;
      const b = y.p as number;
      return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
    }
    if (isInt(y)) return -compareIntFloat(asInt(y), x.p as number);
  }
  if (comparesInPython(x) || comparesInPython(y)) return undefined;
  if (isBoxed(x) || isBoxed(y)) {
    const a = unbox(x);
    const b = unbox(y);
    if (typeof a === 'string' ? typeof b === 'string' : isNumber(a) && isNumber(b))
      return orderPlain(vm, a, b, op);
  } else if (typeof x === 'object' && typeof y === 'object') {
    if (x.kind === y.kind && (x.kind === K.List || x.kind === K.Tuple))
      return orderItems(vm, x.p as Value[], y.p as Value[], op);
    if (isBytesKind(x.kind) && isBytesKind(y.kind)) return compareBytes(x.p as Uint8Array, y.p as Uint8Array);
    if (isSetKind(x.kind) && isSetKind(y.kind)) return setCompare(vm, op, x, y);
    if (x.kind === K.DictView || y.kind === K.DictView) return undefined;
  }
  throw typeError(
    `'${COMPARE_SIGNS[op]}' not supported between instances of '${typeData(typeOf(x)).name}' and '${typeData(typeOf(y)).name}'`,
  );
}

function orderItems(
  vm: VM,
  a: readonly Value[],
  b: readonly Value[],
  op: number,
): number | boolean | undefined {
  if (depth > MAX_DEPTH) return undefined;
  depth++;
  try {
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) {
      if (a[i] === b[i]) continue;
      const same = equalPlain(vm, a[i], b[i]);
      if (same === undefined) return undefined;
      if (!same) return orderPlain(vm, a[i], b[i], op);
    }
    return a.length - b.length;
  } finally {
    depth--;
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

export function identical(x: Slot, y: Slot, code: Code, at: number, bt: number): boolean {
  if (x === undefined) unbound(code, at);
  if (y === undefined) unbound(code, bt);
  return x === y;
}

/** x in y. A bool, or CALL. */
export function contains(vm: VM, x: Slot, y: Slot, code: Code, at: number, bt: number): Value {
  if (x === undefined) unbound(code, at);
  if (y === undefined) unbound(code, bt);
  return isIn(vm, x, y);
}

export function isIn(vm: VM, x: Value, y: Value): Value {
  if (typeof y === 'string') {
    if (typeof x !== 'string') {
      if (isBoxed(x) && typeof x.p === 'string') return includes(y, x.p);
      throw typeError(`'in <string>' requires string as left operand, not ${typeData(typeOf(x)).name}`);
    }
    return includes(y, x);
  }
  if (typeof y === 'object' && !definesContains(y)) {
    switch (y.kind) {
      case K.List:
      case K.Tuple: {
        const items = y.p as Value[];
        vm.charge(items.length >> 6);
        for (let i = 0; i < items.length; i++) {
          if (items[i] === x) return true;
          const same = equalPlain(vm, items[i], x);
          if (same === true) return true;
          if (same === undefined) return vm.call(vm.helper('_sequence_contains'), [y, x], undefined);
        }
        return false;
      }
      case K.Dict: {
        const key = lookupKey(vm, y.p as DictData, x);
        if (key === undefined) return vm.call(vm.helper('_dict_contains'), [y, x], undefined);
        return (y.p as DictData).map.has(key);
      }
      case K.Set:
      case K.FrozenSet: {
        const key = lookupKey(vm, y.p as SetData, typeof x === 'object' && x.kind === K.Set ? frozen(x) : x);
        if (key === undefined) return vm.call(vm.helper('_set_contains'), [y, x], undefined);
        return (y.p as SetData).has(key);
      }
      case K.Boxed:
        if (typeof y.p === 'string') return isIn(vm, x, y.p);
        break;
      case K.Range:
        if (isInt(x)) return rangeIndex(y.p as RangeData, asInt(x)) !== undefined;
        break;
      case K.Bytes:
      case K.ByteArray:
        return inBytes(x, y.p as Uint8Array);
    }
  }
  return vm.call(vm.helper('_contains'), [y, x], undefined);
}

function definesContains(v: Obj): boolean {
  if (!(v.cls.p as TypeData).heap) return false;
  const method = lookup(v.cls, '__contains__');
  return typeof method === 'object' && method.kind !== K.Native;
}

function inBytes(x: Value, bytes: Uint8Array): boolean {
  if (isInt(x)) return bytes.includes(Number(asInt(x)));
  if (typeof x === 'object' && isBytesKind(x.kind)) {
    const needle = x.p as Uint8Array;
    for (let i = 0; i + needle.length <= bytes.length; i++)
      if (needle.every((byte, k) => bytes[i + k] === byte)) return true;
    return false;
  }
  throw typeError(`a bytes-like object is required, not '${typeData(typeOf(x)).name}'`);
}

/** Truth of a value: a bool, or CALL. */
export function truth(vm: VM, v: Value): Value {
  switch (typeof v) {
    case 'boolean':
      return v;
    case 'number':
      return v !== 0;
    case 'bigint':
      return v !== 0n;
    case 'string':
      return v.length !== 0;
  }
  if (v === NONE) return false;
  const { heap } = v.cls.p as TypeData;
  if (v.kind === K.Deque && !heap) return (v.p as DequeData).size !== 0;
  if (heap || v.kind >= FIRST_BY_METHODS) {
    const method = lookup(v.cls, '__bool__') ?? lookup(v.cls, '__len__');
    if (typeof method === 'object' && (method.kind !== K.Native || v.kind >= FIRST_BY_METHODS))
      return vm.call(vm.helper('_truth'), [v], undefined);
  }
  switch (v.kind) {
    case K.Float:
      return v.p !== 0;
    case K.Boxed:
      return truth(vm, v.p as Value);
    case K.List:
    case K.Tuple:
    case K.Bytes:
    case K.ByteArray:
      return (v.p as { length: number }).length !== 0;
    case K.Dict:
    case K.Set:
    case K.FrozenSet:
      return (v.p as { size: number }).size !== 0;
    case K.DictView:
      return ((v.p as Obj).p as DictData).size !== 0;
    case K.Range:
      return (v.p as RangeData).length !== 0;
    default:
      return true;
  }
}

/** Truth of a value that is known to need no Python: what a helper answered. */
export function truthOf(vm: VM, v: Value): boolean {
  const t = truth(vm, v);
  if (typeof t === 'boolean') return t;
  throw typeError('__bool__ should return bool');
}
