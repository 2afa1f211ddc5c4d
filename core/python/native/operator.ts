import { BINARY_METHODS } from '../bytecode/op';
import type { Value } from '../object/obj';
import { binary, inplace, invert, negate, positive } from '../vm/arith';
import type { Code } from '../vm/code';
import { rich } from '../vm/compare';
import { indexOf } from './conversions';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The operators of core/stdlib/operator.py. */

/** `and` and `or` are no names for functions. */
const functionName = (method: string): string =>
  method === 'and' || method === 'or' ? `${method}_` : method;

/** Only unbound operands ask for the code, and arguments are bound. */
const NO_CODE = undefined as unknown as Code;

const names: string[] = [];
const operator = (text: string, fn: Parameters<typeof define>[2]): void => {
  define('_operator', text, fn);
  names.push(text.slice(0, text.indexOf('(')));
};

BINARY_METHODS.forEach((method, op) => {
  operator(`${functionName(method)}(a, b, /)`, (vm, a: Value, b: Value) => binary(vm, op, a, b));
  operator(`i${method}(a, b, /)`, (vm, a: Value, b: Value) => inplace(vm, op, a, b, NO_CODE, 0, 0));
});
['lt', 'le', 'eq', 'ne', 'gt', 'ge'].forEach((name, op) => {
  operator(`${name}(a, b, /)`, (vm, a: Value, b: Value) => rich(vm, op, a, b));
});
operator('neg(a, /)', (vm, a: Value) => negate(vm, a));
operator('pos(a, /)', (vm, a: Value) => positive(vm, a));
operator('invert(a, /)', (vm, a: Value) => invert(vm, a));
operator('index(a, /)', (_vm, a: Value) => indexOf(a));

nativeModuleOf('_operator', (vm) =>
  Object.fromEntries(names.map((name) => [name, vm.native(`_operator.${name}`)])),
);
