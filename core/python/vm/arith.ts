import { BINARY_METHODS, Binary } from '../bytecode/op';
import * as bits from '../number/bits';
import { floatDivide, floatFloorDiv, floatMod } from '../number/float';
import * as int from '../number/int';
import { intToFloat, trueDivide } from '../number/int-float';
import { pow } from '../number/int-pow';
import { floatPow } from '../number/math';
import { powerWork, productWork } from '../number/work';
import { isBoxed, unbox } from '../object/boxed';
import { newFloat } from '../object/make';
import { FIRST_BY_METHODS, K, type Obj, type Slot, type Value } from '../object/obj';
import { lookup, type TypeData, typeData, typeOf } from '../object/type';
import type { Code } from './code';
import { dictUnion, updateDict } from './dicts';
import { pyError, typeError } from './errors';
import { unbound } from './names';
import { percent } from './percent';
import {
  cannotConcatenate,
  cannotRepeat,
  concatenate,
  concatenateInPlace,
  isMutableSequence,
  isSequence,
  repeat,
  repeatInPlace,
  type Sequence,
} from './sequences';
import { setOperation, setUpdateOperation } from './sets';
import type { VM } from './vm';

type Int = number | bigint;

const isInt = (v: Value): v is Int | boolean => typeof v !== 'object' && typeof v !== 'string';
export const asInt = (v: Int | boolean): Int => (typeof v === 'boolean' ? (v ? 1 : 0) : v);
/** An Obj of kind Float; a type of its own, so that what is no float may still be an Obj. */
export type FloatObj = Obj & { readonly kind: typeof K.Float; p: number };
const isFloat = (v: Value): v is FloatObj => typeof v === 'object' && v.kind === K.Float;

/** r = x op y for operands that the loop's fast paths do not cover. `at` and `bt` name the operands in errors. */
export function arith(vm: VM, op: number, x: Slot, y: Slot, code: Code, at: number, bt: number): Value {
  if (x === undefined) unbound(code, at);
  if (y === undefined) unbound(code, bt);
  return binary(vm, op, x, y);
}

/** `sign` is the operator as errors name it. */
export function binary(vm: VM, op: number, x: Value, y: Value, sign: string = Binary[op]): Value {
  if (isInt(x) && isInt(y)) {
    if (typeof x === 'boolean' && typeof y === 'boolean' && op >= 9 && op <= 11) {
      return op === 9 ? x && y : op === 10 ? x || y : x !== y;
    }
    return intBinary(vm, op, asInt(x), asInt(y));
  }
  if ((isFloat(x) || isInt(x)) && (isFloat(y) || isInt(y))) {
    const a = isFloat(x) ? (x.p as number) : intToFloat(asInt(x));
    const b = isFloat(y) ? (y.p as number) : intToFloat(asInt(y));
    if (op === 6 && a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
      return vm.call(vm.helper('_complex_power'), [a, 0, b, 0].map(newFloat));
    const r = floatBinary(op, a, b);
    if (r !== undefined) return r;
    throw unsupported(sign, x, y);
  }
  if (!overrides(x, op) && !overrides(y, op)) {
    if (isBoxed(x) || isBoxed(y)) {
      const r = boxedBinary(vm, op, x, y);
      if (r !== undefined) return r;
    }
    const r = sequenceBinary(vm, op, x, y);
    if (r !== undefined) return r;
  }
  if (op === 10 && (isType(x) || isType(y)) && !overrides(x, op) && !overrides(y, op))
    return vm.call(vm.helper('_union_types'), [x, y]);
  if (isPlain(x) && isPlain(y)) throw unsupported(sign, x, y);
  return vm.call(
    vm.helper('_binary'),
    [x, y, `__${BINARY_METHODS[op]}__`, `__r${BINARY_METHODS[op]}__`, sign],
    undefined,
  );
}

/** x op y where one is boxed and no class has an operator of its own; undefined where the plain values have none. */
function boxedBinary(vm: VM, op: number, x: Value, y: Value): Value | undefined {
  const a = unbox(x);
  const b = unbox(y);
  if (isNumber(a) && isNumber(b))
    return op <= (isInt(a) && isInt(b) ? LAST_INT_OP : LAST_FLOAT_OP) ? binary(vm, op, a, b) : undefined;
  return op === 5 && typeof a === 'string' ? percent(vm, a, y) : sequenceBinary(vm, op, a, b);
}
/** ^ and **: of the operators in Binary, the last that ints and floats have. */
const LAST_INT_OP = 11;
const LAST_FLOAT_OP = 6;

const isType = (v: Value): boolean => typeof v === 'object' && v.kind === K.Type;

/** The class defines the operator, or its reflection, in Python. */
function overrides(v: Value, op: number): boolean {
  if (typeof v !== 'object' || !(v.cls.p as TypeData).heap) return false;
  const name = BINARY_METHODS[op];
  const own = lookup(v.cls, `__${name}__`);
  const reflected = lookup(v.cls, `__r${name}__`);
  return (
    (typeof own === 'object' && own.kind !== K.Native) ||
    (typeof reflected === 'object' && reflected.kind !== K.Native)
  );
}

const isPlain = (v: Value): boolean =>
  typeof v !== 'object' || (!(v.cls.p as TypeData).heap && v.kind < FIRST_BY_METHODS);

export function unsupported(sign: string, x: Value, y: Value) {
  const name = sign === '**' ? '** or pow()' : sign;
  return typeError(
    `unsupported operand type(s) for ${name}: '${typeData(typeOf(x)).name}' and '${typeData(typeOf(y)).name}'`,
  );
}

function intBinary(vm: VM, op: number, x: Int, y: Int): Value {
  switch (op) {
    case 0:
      return int.add(x, y);
    case 1:
      return int.sub(x, y);
    case 2:
      vm.charge(productWork(x, y));
      return int.mul(x, y);
    case 3:
      return newFloat(trueDivide(x, y));
    case 4:
      vm.charge(productWork(x, y));
      return int.floorDiv(x, y);
    case 5:
      vm.charge(productWork(x, y));
      return int.mod(x, y);
    case 6:
      if (y < 0) {
        if (x === 0) throw pyError('ZeroDivisionError', '0.0 cannot be raised to a negative power');
        return newFloat(floatPow(intToFloat(x), intToFloat(y)));
      }
      vm.charge(powerWork(x, y));
      return pow(x, y);
    case 7:
      return bits.lshift(x, y);
    case 8:
      return bits.rshift(x, y);
    case 9:
      return bits.and(x, y);
    case 10:
      return bits.or(x, y);
    case 11:
      return bits.xor(x, y);
    default:
      throw unsupported(Binary[op], x, y);
  }
}

function floatBinary(op: number, a: number, b: number): Value | undefined {
  switch (op) {
    case 0:
      return newFloat(a + b);
    case 1:
      return newFloat(a - b);
    case 2:
      return newFloat(a * b);
    case 3:
      return newFloat(floatDivide(a, b));
    case 4:
      return newFloat(floatFloorDiv(a, b));
    case 5:
      return newFloat(floatMod(a, b));
    case 6:
      return newFloat(floatPow(a, b));
    default:
      return undefined;
  }
}

/** What the built-in containers make of an operator; undefined where they have none for these operands. */
function sequenceBinary(vm: VM, op: number, x: Value, y: Value): Value | undefined {
  if (op === 0 && isSequence(x)) {
    const sum = concatenate(vm, x, y);
    if (sum === undefined && isPlain(y)) throw cannotConcatenate(x, y);
    return sum;
  }
  if (op === 2) return isSequence(x) ? repeated(vm, x, y) : isSequence(y) ? repeated(vm, y, x) : undefined;
  if (
    op === 5 &&
    (typeof x === 'string' || (typeof x === 'object' && (x.kind === K.Bytes || x.kind === K.ByteArray)))
  )
    return percent(vm, x, y);
  if (op === 10) {
    if (typeof x === 'object' && x.kind === K.MappingProxy) return binary(vm, op, x.p as Obj, y);
    if (typeof y === 'object' && y.kind === K.MappingProxy) return binary(vm, op, x, y.p as Obj);
  }
  if (typeof x !== 'object' || typeof y !== 'object') return undefined;
  if (op === 10 && x.kind === K.Dict && y.kind === K.Dict) return dictUnion(vm, x, y);
  if (op === 1 || op >= 9) return setOperation(vm, op, x, y);
  return undefined;
}

function repeated(vm: VM, x: Sequence, n: Value): Value | undefined {
  if (isInt(n)) return repeat(vm, x, asInt(n));
  if (isPlain(n)) throw cannotRepeat(n);
  return undefined;
}

/** x op= y. */
export function inplace(vm: VM, op: number, x: Slot, y: Slot, code: Code, at: number, bt: number): Value {
  if (x === undefined) unbound(code, at);
  if (y === undefined) unbound(code, bt);
  if (typeof x === 'object') {
    if (x.kind === K.MappingProxy && op === 10)
      throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
    const byMethods = x.kind >= FIRST_BY_METHODS;
    const method =
      byMethods || (x.cls.p as TypeData).heap ? lookup(x.cls, `__i${BINARY_METHODS[op]}__`) : undefined;
    if (typeof method === 'object' && (byMethods || method.kind !== K.Native))
      return byMethodsInPlace(vm, op, x, y);
    if (isMutableSequence(x) && (op === 0 || op === 2)) {
      if (op === 0 && !overrides(y, op)) return concatenateInPlace(vm, x, y);
      if (op === 2 && !overrides(x, op) && isInt(y)) return repeatInPlace(vm, x, asInt(y));
      return byMethodsInPlace(vm, op, x, y);
    }
    if (op === 10 && x.kind === K.Dict)
      return typeof y === 'object' && y.kind === K.Dict
        ? updateDict(vm, x, y)
        : vm.call(vm.helper('_dict_update'), [x, y]);
    if (x.kind === K.Set && (op === 1 || op >= 9)) {
      const r = setUpdateOperation(vm, op, x, y);
      if (r !== undefined) return r;
    }
  }
  return binary(vm, op, x, y, `${Binary[op]}=`);
}

function byMethodsInPlace(vm: VM, op: number, x: Obj, y: Value): Value {
  const name = BINARY_METHODS[op];
  const names = [`__i${name}__`, `__${name}__`, `__r${name}__`];
  return vm.call(vm.helper('_inplace'), [x, y, ...names, `${Binary[op]}=`]);
}

export function negate(vm: VM, v: Value): Value {
  if (isInt(v)) return int.negate(asInt(v));
  if (isFloat(v)) return newFloat(-(v.p as number));
  return unary(vm, v, '__neg__', '-');
}

export function positive(vm: VM, v: Value): Value {
  if (isInt(v)) return asInt(v);
  if (isFloat(v)) return v;
  return unary(vm, v, '__pos__', '+');
}

export function invert(vm: VM, v: Value): Value {
  if (isInt(v)) return bits.invert(asInt(v));
  return unary(vm, v, '__invert__', '~');
}

function unary(vm: VM, v: Value, name: string, sign: string): Value {
  const method = lookup(typeOf(v), name);
  if (method === undefined)
    throw typeError(`bad operand type for unary ${sign}: '${typeData(typeOf(v)).name}'`);
  return vm.call(method, [v], undefined);
}

export const isNumber = (v: Value): boolean => isInt(v) || isFloat(v);
export { isFloat, isInt };
