/**
 * An unevaluated sum of two doubles, |lo| ≤ ½ ulp(hi): about 106 bits. All of it is `+ − × ÷ √`, which IEEE 754
 * fixes to the last bit, so results are the same in every engine. Methods after T. J. Dekker, "A floating-point
 * technique for extending the available precision", Numerische Mathematik 18 (1971), and D. E. Knuth, TAOCP 2, 4.2.2.
 *
 * Magnitudes must stay between about 2^−400 and 2^400; callers scale.
 */
export interface Dd {
  readonly hi: number;
  readonly lo: number;
}

export function dd(hi: number, lo = 0): Dd {
  return { hi, lo };
}

/** |a| ≥ |b| */
function quickSum(a: number, b: number): Dd {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** a + b, exactly. */
export function twoSum(a: number, b: number): Dd {
  const hi = a + b;
  const part = hi - a;
  return { hi, lo: a - (hi - part) + (b - part) };
}

const SPLITTER = 134217729; // 2²⁷ + 1

/** a × b, exactly. */
export function twoProduct(a: number, b: number): Dd {
  const hi = a * b;
  const as = SPLITTER * a;
  const a1 = as - (as - a);
  const a2 = a - a1;
  const bs = SPLITTER * b;
  const b1 = bs - (bs - b);
  const b2 = b - b1;
  return { hi, lo: a1 * b1 - hi + a1 * b2 + a2 * b1 + a2 * b2 };
}

export function add(a: Dd, b: Dd): Dd {
  const high = twoSum(a.hi, b.hi);
  const low = twoSum(a.lo, b.lo);
  const sum = quickSum(high.hi, high.lo + low.hi);
  return quickSum(sum.hi, sum.lo + low.lo);
}

export function addNumber(a: Dd, b: number): Dd {
  const sum = twoSum(a.hi, b);
  return quickSum(sum.hi, sum.lo + a.lo);
}

export function negate(a: Dd): Dd {
  return { hi: -a.hi, lo: -a.lo };
}

export function subtract(a: Dd, b: Dd): Dd {
  return add(a, negate(b));
}

export function multiply(a: Dd, b: Dd): Dd {
  const product = twoProduct(a.hi, b.hi);
  return quickSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

export function multiplyNumber(a: Dd, b: number): Dd {
  const product = twoProduct(a.hi, b);
  return quickSum(product.hi, product.lo + a.lo * b);
}

/** By a power of two: exact. */
export function scale(a: Dd, power: number): Dd {
  return { hi: a.hi * power, lo: a.lo * power };
}

export function divide(a: Dd, b: Dd): Dd {
  const first = a.hi / b.hi;
  const rest = subtract(a, multiplyNumber(b, first));
  const second = rest.hi / b.hi;
  const third = subtract(rest, multiplyNumber(b, second)).hi / b.hi;
  return addNumber(quickSum(first, second), third);
}

/** @param a ≥ 0 */
export function squareRoot(a: Dd): Dd {
  if (a.hi === 0) return a;
  const first = Math.sqrt(a.hi);
  const rest = subtract(a, twoProduct(first, first));
  return quickSum(first, rest.hi / (2 * first));
}

/** Coefficients c₀, c₁, … of a power series, the later of which count too little to need more than a double. */
export interface Series {
  readonly exact: readonly Dd[];
  readonly rest: readonly number[];
}

/** @param exactCount how many coefficients are kept in full */
export function series(coefficients: readonly Dd[], exactCount: number): Series {
  return {
    exact: coefficients.slice(0, exactCount),
    rest: coefficients.slice(exactCount).map((coefficient) => coefficient.hi),
  };
}

/** c₀ + c₁x + c₂x² + … */
export function polynomial(x: Dd, { exact, rest }: Series): Dd {
  let tail = 0;
  for (let i = rest.length - 1; i >= 0; i--) tail = tail * x.hi + rest[i];
  let sum = addNumber(exact[exact.length - 1], tail * x.hi);
  for (let i = exact.length - 2; i >= 0; i--) {
    const product = multiply(sum, x);
    // The sum is the larger of the two, as the series converge fast.
    const high = exact[i].hi + product.hi;
    const low = product.hi - (high - exact[i].hi) + (product.lo + exact[i].lo);
    const hi = high + low;
    sum = { hi, lo: low - (hi - high) };
  }
  return sum;
}

/** 1 / n */
export function reciprocal(n: number): Dd {
  return divide(dd(1), dd(n));
}

export const PI = dd(Math.PI, 1.2246467991473532e-16);
export const LN_2 = dd(Math.LN2, 2.3190468138462996e-17);
export const LN_10 = dd(Math.LN10, -2.1707562233822494e-16);
