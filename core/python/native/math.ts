import { abs, floorDiv, type Int, mul } from '../number/int';
import { intToFloat } from '../number/int-float';
import { comb, factorial, gcd, isqrt, perm } from '../number/int-pow';
import * as math from '../number/math';
import { exactSum, hypotenuse } from '../number/sums';
import { newFloat, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { lookup, NONE, typeData, typeOf } from '../object/type';
import { asInt, binary, isFloat, isInt } from '../vm/arith';
import { typeError, valueError } from '../vm/errors';
import { again, drain } from '../vm/iterate';
import type { VM } from '../vm/vm';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The module math: number/math.ts does the work; arguments that become numbers in Python come again through a helper. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

/** The double of a number; undefined where `__float__` or `__index__` in Python must say. @throws TypeError */
function real(v: Value): number | undefined {
  if (isFloat(v)) return v.p as number;
  if (isInt(v)) return intToFloat(asInt(v));
  if (lookup(typeOf(v), '__float__') !== undefined || lookup(typeOf(v), '__index__') !== undefined)
    return undefined;
  throw typeError(`must be real number, not ${nameOf(v)}`);
}

/** Calls `work` with the doubles of `args`, or asks Python for them and comes again. */
function onReals(vm: VM, id: string, args: Value[], work: (...xs: number[]) => Value): Value {
  const numbers: number[] = [];
  for (const arg of args) {
    const x = real(arg);
    if (x === undefined) return vm.call(vm.helper('_with_floats'), [vm.native(id), newTuple(args)]);
    numbers.push(x);
  }
  return work(...numbers);
}

function onInts(vm: VM, id: string, args: Value[], work: (...ns: Int[]) => Value): Value {
  if (!args.every(isInt)) return vm.call(vm.helper('_with_indices'), [vm.native(id), newTuple(args)]);
  return work(...args.map((arg) => asInt(arg as number)));
}

/** One function of doubles to a double. */
function realFunction(name: string, parameters: string, fn: (...xs: number[]) => number): void {
  define('math', `${name}(${parameters}, /)`, (vm, ...args: Value[]) =>
    onReals(vm, `math.${name}`, args, (...xs) => newFloat(fn(...xs))),
  );
}
for (const name of [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'exp',
  'exp2',
  'expm1',
  'log1p',
  'sqrt',
  'cbrt',
  'gamma',
  'lgamma',
  'erf',
  'erfc',
  'degrees',
  'radians',
  'ulp',
] as const) {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: all of them are used, and named in the line above.
  realFunction(name, 'x', math[name]);
}
realFunction('fabs', 'x', Math.abs);
for (const name of ['atan2', 'pow', 'fmod', 'remainder', 'copysign'] as const) {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: all of them are used, and named in the line above.
  realFunction(name, 'x, y', math[name]);
}
realFunction('nextafter', 'x, y', math.nextAfter);

for (const [name, test] of [
  ['isnan', Number.isNaN],
  ['isfinite', Number.isFinite],
  ['isinf', (x: number) => Math.abs(x) === Number.POSITIVE_INFINITY],
] as const) {
  define('math', `${name}(x, /)`, (vm, x: Value) => onReals(vm, `math.${name}`, [x], (n) => test(n)));
}

/** An int too large for a double still has a logarithm. */
const logarithm = (vm: VM, id: string, v: Value, log: (x: number) => number): Value =>
  isInt(v) ? newFloat(math.logOfInt(asInt(v), log)) : onReals(vm, id, [v], (x) => newFloat(log(x)));
for (const name of ['log2', 'log10'] as const) {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: all of them are used, and named in the line above.
  define('math', `${name}(x, /)`, (vm, x: Value) => logarithm(vm, `math.${name}`, x, math[name]));
}
define('math', 'log(x, base=, /)', (vm, x: Value, base: Slot) => {
  if (base === undefined) return logarithm(vm, 'math.log', x, math.log);
  if (real(x) === undefined || real(base) === undefined)
    return vm.call(vm.helper('_with_floats'), [vm.native('math.log'), newTuple([x, base])]);
  const top = logarithm(vm, 'math.log', x, math.log) as Obj;
  return binary(vm, 3, top, logarithm(vm, 'math.log', base, math.log));
});

for (const [name, round] of [
  ['floor', math.floor],
  ['ceil', math.ceil],
  ['trunc', (x: number) => (x < 0 ? math.ceil(x) : math.floor(x))],
] as const) {
  define('math', `${name}(x, /)`, (vm, x: Value) => {
    if (isInt(x)) return asInt(x);
    if (isFloat(x)) return round(x.p as number);
    const method = lookup(typeOf(x), `__${name}__`);
    if (method !== undefined) return vm.call(method, [x]);
    if (name === 'trunc') throw typeError(`type ${nameOf(x)} doesn't define __trunc__ method`);
    return onReals(vm, `math.${name}`, [x], round);
  });
}

define('math', 'frexp(x, /)', (vm, x: Value) =>
  onReals(vm, 'math.frexp', [x], (n) => {
    const [mantissa, exponent] = math.frexp(n);
    return newTuple([newFloat(mantissa), exponent]);
  }),
);
define('math', 'modf(x, /)', (vm, x: Value) =>
  onReals(vm, 'math.modf', [x], (n) => newTuple(math.modf(n).map(newFloat))),
);
define('math', 'ldexp(x, i, /)', (vm, x: Value, i: Value) => {
  if (!isInt(i)) throw typeError('Expected an int as second argument to ldexp.');
  return onReals(vm, 'math.ldexp', [x], (n) => newFloat(math.ldexp(n, asInt(i))));
});
define(
  'math',
  'isclose(a, b, *, rel_tol=, abs_tol=)',
  (vm, a: Value, b: Value, relative: Slot, absolute: Slot) => {
    const given = [a, b, relative ?? newFloat(1e-9), absolute ?? newFloat(0)];
    const [x, y, rel, tol] = given.map(real);
    if (x === undefined || y === undefined || rel === undefined || tol === undefined)
      return vm.call(vm.helper('_isclose'), [vm.native('math.isclose'), ...given]);
    return math.isClose(x, y, rel, tol);
  },
);
define('math', 'hypot(*coordinates)', (vm, coordinates: Value[]) =>
  onReals(vm, 'math.hypot', coordinates, (...xs) => newFloat(hypotenuse(xs))),
);
define('math', 'dist(p, q, /)', (vm, p: Value, q: Value) => {
  const [a, b] = [drain(vm, p), drain(vm, q)];
  if (a === undefined || b === undefined || ![...a, ...b].every((x) => real(x) !== undefined))
    return vm.call(vm.helper('_dist'), [vm.native('math.dist'), again(p, a), again(q, b)]);
  if (a.length !== b.length) throw valueError('both points must have the same number of dimensions');
  return newFloat(hypotenuse(a.map((x, i) => (real(x) as number) - (real(b[i]) as number))));
});
define('math', 'fsum(seq, /)', (vm, seq: Value) => {
  const values = drain(vm, seq);
  const numbers = values?.map(real);
  if (numbers === undefined || numbers.includes(undefined))
    return vm.call(vm.helper('_fsum'), [vm.native('math.fsum'), again(seq, values)]);
  return newFloat(exactSum(numbers as number[]));
});
define('math', 'prod(iterable, /, *, start=)', (vm, iterable: Value, start: Slot) => {
  const values = drain(vm, iterable);
  let product: Value = start ?? 1;
  const numeric = (v: Value): boolean => isInt(v) || isFloat(v);
  if (values === undefined || !numeric(product) || !values.every(numeric))
    return vm.call(vm.helper('_prod'), [again(iterable, values), product]);
  for (const v of values) product = binary(vm, 2, product, v);
  return product;
});

// ---- whole numbers ------------------------------------------------------------------------------------------------------

define('math', 'gcd(*integers)', (vm, integers: Value[]) =>
  onInts(vm, 'math.gcd', integers, (...ns) => ns.reduce((a, b) => gcd(a, b), 0)),
);
define('math', 'lcm(*integers)', (vm, integers: Value[]) =>
  onInts(vm, 'math.lcm', integers, (...ns) =>
    ns.reduce((a, b) => (Number(a) === 0 || Number(b) === 0 ? 0 : abs(mul(floorDiv(a, gcd(a, b)), b))), 1),
  ),
);
define('math', 'isqrt(n, /)', (vm, n: Value) => onInts(vm, 'math.isqrt', [n], isqrt));
define('math', 'factorial(n, /)', (vm, n: Value) => {
  if (isFloat(n)) throw typeError("'float' object cannot be interpreted as an integer");
  return onInts(vm, 'math.factorial', [n], factorial);
});
define('math', 'comb(n, k, /)', (vm, n: Value, k: Value) => onInts(vm, 'math.comb', [n, k], comb));
define('math', 'perm(n, k=, /)', (vm, n: Value, k: Slot) =>
  k === undefined || k === NONE
    ? onInts(vm, 'math.factorial', [n], factorial)
    : onInts(vm, 'math.perm', [n, k], perm),
);

const FUNCTIONS = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'exp',
  'exp2',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'sqrt',
  'cbrt',
  'pow',
  'gamma',
  'lgamma',
  'erf',
  'erfc',
  'degrees',
  'radians',
  'ulp',
  'nextafter',
  'fabs',
  'fmod',
  'remainder',
  'copysign',
  'isnan',
  'isfinite',
  'isinf',
  'isclose',
  'floor',
  'ceil',
  'trunc',
  'frexp',
  'modf',
  'ldexp',
  'hypot',
  'dist',
  'fsum',
  'prod',
  'gcd',
  'lcm',
  'isqrt',
  'factorial',
  'comb',
  'perm',
];
nativeModuleOf('math', (vm) => ({
  ...Object.fromEntries(FUNCTIONS.map((name) => [name, vm.native(`math.${name}`)])),
  pi: newFloat(Math.PI),
  e: newFloat(Math.E),
  tau: newFloat(2 * Math.PI),
  inf: newFloat(Number.POSITIVE_INFINITY),
  nan: newFloat(Number.NaN),
}));
