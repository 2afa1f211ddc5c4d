import { powerOfTwo } from '../dyadic';
import {
  add,
  addNumber,
  type Dd,
  dd,
  divide,
  multiply,
  multiplyNumber,
  negate,
  PI,
  reciprocal,
  squareRoot,
  subtract,
} from './double-double';
import { expParts, logDd, logOfDd, round } from './exp-log';
import { sinPi } from './trigonometry';

/** ½ ln 2π */
const HALF_LN_TWO_PI = dd(0.9189385332046728, -3.8782941580672414e-17);

/** Bernoulli numbers B₂, B₄, … as fractions. */
const BERNOULLI: [number, number][] = [
  [1, 6],
  [-1, 30],
  [1, 42],
  [-1, 30],
  [5, 66],
  [-691, 2730],
  [7, 6],
  [-3617, 510],
  [43867, 798],
  [-174611, 330],
  [854513, 138],
  [-236364091, 2730],
  [8553103, 6],
  [-23749461029, 870],
  [8615841276005, 14322],
];
const STIRLING_TERMS = BERNOULLI.map(([top, bottom], at) => {
  const n = 2 * at + 2;
  return divide(dd(top), dd(bottom * n * (n - 1)));
});

/** From here on Stirling's series has more than a hundred bits. */
const STIRLING_FROM = 26;

/** ln Γ(x) by Stirling's series. @param x ≥ {@link STIRLING_FROM} */
function stirling(x: Dd): Dd {
  const inverse = divide(dd(1), x);
  const square = multiply(inverse, inverse);
  let series = dd(0);
  for (let i = STIRLING_TERMS.length - 1; i >= 0; i--) {
    series = add(multiply(series, square), STIRLING_TERMS[i]);
  }
  const main = subtract(multiply(addNumber(x, -0.5), logOfDd(x)), x);
  return add(add(main, HALF_LN_TWO_PI), multiply(series, inverse));
}

/** x as far up as Stirling's series needs, and the product of what was passed. */
function shiftUp(x: number): { top: Dd; product: Dd } {
  let top = dd(x);
  let product = dd(1);
  while (top.hi < STIRLING_FROM) {
    product = multiply(product, top);
    top = addNumber(top, 1);
  }
  return { top, product };
}

/** ln Γ(x). @param x > 0, below 10¹⁰⁰ */
function logGammaPositive(x: number): Dd {
  const { top, product } = shiftUp(x);
  return x < STIRLING_FROM ? subtract(stirling(top), logOfDd(product)) : stirling(top);
}

/** ln |Γ(x)|. @param x finite, neither 0 nor a negative whole number */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  if (Math.abs(x) < 1e-60) return -logDd(Math.abs(x)).hi;
  if (x > 1e60) return x > 2.55e305 ? Number.POSITIVE_INFINITY : x * (logDd(x).hi - 1);
  if (x > 0) return logGammaPositive(x).hi;
  const sine = sinPi(x);
  const magnitude = sine.hi < 0 ? negate(sine) : sine;
  return subtract(logOfDd(divide(PI, magnitude)), logGammaPositive(1 - x)).hi;
}

/** Γ(x); infinite or ±0 beyond the doubles. @param x finite, neither 0 nor a negative whole number */
export function gamma(x: number): number {
  if (Math.abs(x) < 1e-60) return 1 / x;
  if (x > 172) return Number.POSITIVE_INFINITY;
  if (x < -190) return sinPi(x).hi > 0 ? 0 : -0;
  if (x > 0) {
    const { top, product } = shiftUp(x);
    const { value, exponent } = expParts(stirling(top));
    return round(divide(value, product), exponent);
  }
  // Γ(x) = π / (sin πx · Γ(1 − x))
  const { value, exponent } = expParts(logGammaPositive(1 - x));
  return round(divide(PI, multiply(sinPi(x), value)), -exponent);
}

const ROOT_PI = squareRoot(PI);

/** e^(−x²) */
function gauss(x: number): { value: Dd; exponent: number } {
  return expParts(negate(multiply(dd(x), dd(x))));
}

/** erf(x) = 2/√π e^(−x²) (x + 2x³/3 + 4x⁵/15 + …), all terms positive. @param x 0 < x < 6 */
function erfSeries(x: number): Dd {
  const square = multiply(dd(x), dd(x));
  let term = dd(x);
  let sum = term;
  for (let n = 1; term.hi > sum.hi * 1e-34; n++) {
    term = multiply(multiplyNumber(multiply(term, square), 2), reciprocal(2 * n + 1));
    sum = add(sum, term);
  }
  const { value, exponent } = gauss(x);
  const scaled = multiplyNumber(value, powerOfTwo(exponent + 1));
  return divide(multiply(sum, scaled), ROOT_PI);
}

export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const a = Math.abs(x);
  if (a < 1e-60) return x * divide(dd(2), ROOT_PI).hi;
  const value = a >= 6 ? 1 : erfSeries(a).hi;
  return x < 0 ? -value : value;
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 1) return x < -6 ? 2 : Math.abs(x) < 1e-60 ? 1 : subtract(dd(1), signedErf(x)).hi;
  if (x < 4) return subtract(dd(1), erfSeries(x)).hi;
  if (x > 27.3) return 0;
  // The continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + …))), from its end.
  let fraction = dd(x);
  for (let n = 120; n >= 1; n--) fraction = addNumber(divide(dd(n / 2), fraction), x);
  const { value, exponent } = gauss(x);
  return round(divide(value, multiply(fraction, ROOT_PI)), exponent);
}

function signedErf(x: number): Dd {
  return x < 0 ? negate(erfSeries(-x)) : x === 0 ? dd(0) : erfSeries(x);
}
