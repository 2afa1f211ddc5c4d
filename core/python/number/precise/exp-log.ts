import { frexp, fromDyadic, ldexp, toDyadic } from '../dyadic';
import {
  add,
  addNumber,
  type Dd,
  dd,
  divide,
  LN_2,
  LN_10,
  multiply,
  multiplyNumber,
  polynomial,
  reciprocal,
  scale,
  series,
  subtract,
} from './double-double';

/** 1/1!, 1/2!, … */
const expTerms: Dd[] = [];
/** 1, 1/3, 1/5, … */
const artanhTerms: Dd[] = [];
for (let n = 1, term = dd(1); n <= 9; n++) {
  term = multiply(term, reciprocal(n));
  expTerms.push(term);
}
for (let n = 0; n < 19; n++) artanhTerms.push(reciprocal(2 * n + 1));
const EXP_SERIES = series(expTerms, 5);
const ARTANH_SERIES = series(artanhTerms, 10);

/** eˣ − 1 for |x| ≤ ½: the series for x/128, then (1 + y)² − 1 = 2y + y² seven times. */
function expm1Small(x: Dd): Dd {
  const part = scale(x, 1 / 128);
  let y = multiply(part, polynomial(part, EXP_SERIES));
  for (let i = 0; i < 7; i++) y = add(scale(y, 2), multiply(y, y));
  return y;
}

/** eˣ as `value × 2^exponent`. @param x |x| < 10⁴ */
export function expParts(x: Dd): { value: Dd; exponent: number } {
  const exponent = Math.round(x.hi / LN_2.hi);
  const rest = subtract(x, multiplyNumber(LN_2, exponent));
  return { value: addNumber(expm1Small(rest), 1), exponent };
}

/** The sum of both, times 2^exponent, rounded once, into the subnormals too. */
export function round({ hi, lo }: Dd, exponent: number): number {
  const scaled = ldexp(hi, exponent);
  if (Math.abs(scaled) >= 2.2250738585072014e-308 || hi === 0) return scaled;
  const a = toDyadic(hi);
  const b = toDyadic(lo);
  const least = Math.min(a.exponent, b.exponent);
  const sum = (a.mantissa << BigInt(a.exponent - least)) + (b.mantissa << BigInt(b.exponent - least));
  return fromDyadic(sum, least + exponent);
}

/** eˣ; infinite beyond the largest double. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const { value, exponent } = expParts(dd(x));
  return round(value, exponent);
}

/** eˣ − 1 as a double-double. @param x |x| < 300 */
export function expm1Dd(x: Dd): Dd {
  if (Math.abs(x.hi) <= 0.34) return expm1Small(x);
  const { value, exponent } = expParts(x);
  return addNumber(scale(value, ldexp(1, exponent)), -1);
}

/** eˣ − 1 */
export function expm1(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  if (Math.abs(x) > 300) return x > 0 ? exp(x) : -1;
  // x² / 2 is below half of the last place.
  if (Math.abs(x) < 1e-100) return x;
  return expm1Dd(dd(x)).hi;
}

/** ln x = 2 artanh((x − 1) / (x + 1)), for x between √½ and √2. */
function logNearOne(x: Dd): Dd {
  return twoArtanh(divide(addNumber(x, -1), addNumber(x, 1)));
}

function twoArtanh(s: Dd): Dd {
  return scale(multiply(s, polynomial(multiply(s, s), ARTANH_SERIES)), 2);
}

/** x as `m × 2^exponent`, m between √½ and √2. @param x finite, > 0 */
function reduce(x: number): [m: number, exponent: number] {
  const [fraction, exponent] = frexp(x);
  return fraction < Math.SQRT1_2 ? [fraction * 2, exponent - 1] : [fraction, exponent];
}

/** ln x as a double-double. @param x finite, > 0 */
export function logDd(x: number): Dd {
  const [m, exponent] = reduce(x);
  const small = logNearOne(dd(m));
  return exponent === 0 ? small : add(multiplyNumber(LN_2, exponent), small);
}

/** ln x of a double-double. @param x > 0, neither huge nor tiny */
export function logOfDd(x: Dd): Dd {
  const [m, exponent] = reduce(x.hi);
  const power = ldexp(1, -exponent);
  const small = logNearOne(dd(m, x.lo * power));
  return add(multiplyNumber(LN_2, exponent), small);
}

/** ln(1 + u). @param u > −1, |u| < 10¹⁰⁰ */
export function log1pDd(u: Dd): Dd {
  if (u.hi > -0.25 && u.hi < 0.4) return twoArtanh(divide(u, addNumber(u, 2)));
  return logOfDd(addNumber(u, 1));
}

/** ln x; NaN below 0, −∞ at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return Number.isFinite(x) ? logDd(x).hi : x;
}

export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === 0 || Math.abs(x) < 1e-100) return x;
  return x < 1e99 ? log1pDd(dd(x)).hi : log(x);
}

export function log2(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (!Number.isFinite(x)) return x;
  const [m, exponent] = reduce(x);
  return addNumber(divide(logNearOne(dd(m)), LN_2), exponent).hi;
}

export function log10(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return Number.isFinite(x) ? divide(logDd(x), LN_10).hi : x;
}
