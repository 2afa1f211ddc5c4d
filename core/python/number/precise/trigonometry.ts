import { frexp, ldexp, powerOfTwo, toDyadic } from '../dyadic';
import { bitLength, normalise } from '../int';
import {
  addNumber,
  type Dd,
  dd,
  divide,
  multiply,
  multiplyNumber,
  negate,
  PI,
  polynomial,
  reciprocal,
  scale,
  series,
  squareRoot,
  subtract,
  twoSum,
} from './double-double';

const HALF_PI = scale(PI, 0.5);
/** π/2 in pieces: two of 33 bits, whose products with ints below 2²⁰ are exact, and the rest. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_REST = dd(2.0222662487959506e-21, 1.0085854035872483e-37);
const TWO_OVER_PI = 0.6366197723675814;

/** 1, −1/3!, 1/5!, … and 1, −1/2!, 1/4!, … */
const sinTerms: Dd[] = [];
const cosTerms: Dd[] = [];
/** 1, −1/3, 1/5, … */
const atanTerms: Dd[] = [];
for (let n = 0, term = dd(1); n < 26; n += 2) {
  const sign = n % 4 === 0 ? 1 : -1;
  cosTerms.push(scale(term, sign));
  term = multiply(term, reciprocal(n + 1));
  sinTerms.push(scale(term, sign));
  term = multiply(term, reciprocal(n + 2));
}
for (let n = 0; n < 14; n++) atanTerms.push(scale(reciprocal(2 * n + 1), n % 2 === 0 ? 1 : -1));
const SIN_SERIES = series(sinTerms, 7);
const COS_SERIES = series(cosTerms, 7);
const ATAN_SERIES = series(atanTerms, 7);

/** An angle as `quadrant × π/2 + rest`, |rest| ≤ π/4. */
interface Reduced {
  quadrant: number;
  rest: Dd;
}

function reduceAngle(x: number): Reduced {
  if (Math.abs(x) > 1e6) return reduceHuge(x);
  const k = Math.round(x * TWO_OVER_PI);
  if (k === 0) return { quadrant: 0, rest: dd(x) };
  const first = twoSum(x, -k * HALF_PI_1);
  const second = addNumber(first, -k * HALF_PI_2);
  return { quadrant: k & 3, rest: subtract(second, multiplyNumber(HALF_PI_REST, k)) };
}

let piBits: bigint | undefined;
const PI_SCALE = 1300n;

/** ⌊π × 2^1300⌋ by Machin's formula. */
function hugePi(): bigint {
  const one = 1n << (PI_SCALE + 20n);
  const arctanOfInverse = (n: bigint) => {
    let sum = 0n;
    let power = one / n;
    for (let k = 1n; power > 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -(power / k);
      power /= n * n;
    }
    return sum;
  };
  return (4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n))) >> 20n;
}

/** Payne and Hanek's way in plain big ints: exact for the largest doubles. */
function reduceHuge(x: number): Reduced {
  piBits ??= hugePi();
  const { mantissa, exponent } = toDyadic(x);
  // Both times 2^1301, so that the unit is π/2.
  const shift = Number(PI_SCALE) + 1 + exponent;
  const angle = mantissa << BigInt(shift);
  const quarter = piBits;
  let k = (angle * 2n + quarter) / (2n * quarter);
  if (angle < 0n) k -= 1n;
  const rest = angle - k * quarter;
  // Some 120 bits of the rest are enough.
  const surplus = BigInt(Math.max(bitLength(normalise(rest)) - 120, 0));
  const bits = rest >> surplus;
  const hi = Number(bits);
  const power = powerOfTwo(Number(surplus) - shift + exponent);
  return {
    quadrant: Number(((k % 4n) + 4n) % 4n),
    rest: dd(hi * power, Number(bits - BigInt(hi)) * power),
  };
}

function sinRest(x: Dd): Dd {
  return multiply(x, polynomial(multiply(x, x), SIN_SERIES));
}

function cosRest(x: Dd): Dd {
  return polynomial(multiply(x, x), COS_SERIES);
}

/** Sine of quadrant × π/2 + rest. */
function sinOf({ quadrant, rest }: Reduced): Dd {
  const value = quadrant & 1 ? cosRest(rest) : sinRest(rest);
  return quadrant & 2 ? negate(value) : value;
}

/** @param x finite */
export function sin(x: number): number {
  return Math.abs(x) < 1e-100 ? x : sinOf(reduceAngle(x)).hi;
}

/** @param x finite */
export function cos(x: number): number {
  if (Math.abs(x) < 1e-100) return 1;
  const { quadrant, rest } = reduceAngle(x);
  return sinOf({ quadrant: quadrant + 1, rest }).hi;
}

/** @param x finite */
export function tan(x: number): number {
  if (Math.abs(x) < 1e-100) return x;
  const { quadrant, rest } = reduceAngle(x);
  return divide(sinOf({ quadrant, rest }), sinOf({ quadrant: quadrant + 1, rest })).hi;
}

/** sin(πx) @param x |x| < 2⁵¹ */
export function sinPi(x: number): Dd {
  const k = Math.round(x * 2);
  return sinOf({ quadrant: k & 3, rest: multiplyNumber(PI, x - k / 2) });
}

/** Halves the angle three times, then the series. @param x |x| ≤ 1 */
function atanSmall(x: Dd): Dd {
  let reduced = x;
  let times = 1;
  while (Math.abs(reduced.hi) > 0.1) {
    const root = squareRoot(addNumber(multiply(reduced, reduced), 1));
    reduced = divide(reduced, addNumber(root, 1));
    times *= 2;
  }
  return scale(multiply(reduced, polynomial(multiply(reduced, reduced), ATAN_SERIES)), times);
}

/** The angle of the point (x, y); neither is huge or tiny against the other. @param x ≥ 0 */
function angle(y: Dd, x: Dd): Dd {
  if (Math.abs(y.hi) <= x.hi) return atanSmall(divide(y, x));
  const rest = atanSmall(divide(x, y));
  return subtract(y.hi > 0 ? HALF_PI : negate(HALF_PI), rest);
}

export function atan(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < 1e-100) return x;
  if (Math.abs(x) > 1e100) return x > 0 ? HALF_PI.hi : -HALF_PI.hi;
  return angle(dd(x), dd(1)).hi;
}

/** @param x |x| ≤ 1 */
export function asin(x: number): number {
  return Math.abs(x) < 1e-100 ? x : angle(dd(x), cosine(x)).hi;
}

/** @param x |x| ≤ 1 */
export function acos(x: number): number {
  if (Math.abs(x) < 1e-100) return HALF_PI.hi;
  if (x > 0) return angle(cosine(x), dd(x)).hi;
  return subtract(PI, angle(cosine(x), dd(-x))).hi;
}

/** √(1 − x²) */
function cosine(x: number): Dd {
  return squareRoot(multiply(twoSum(1, x), twoSum(1, -x)));
}

/** The angle of the point (x, y) with C's rules for zeros and infinities. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const left = x < 0 || Object.is(x, -0);
  const below = y < 0 || Object.is(y, -0);
  const sign = (angleValue: number) => (below ? -angleValue : angleValue);
  if (y === 0) return left ? sign(PI.hi) : y;
  if (x === 0) return sign(HALF_PI.hi);
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    if (Number.isFinite(y)) return left ? sign(PI.hi) : sign(0);
    if (Number.isFinite(x)) return sign(HALF_PI.hi);
    return sign(left ? multiplyNumber(PI, 0.75).hi : PI.hi / 4);
  }
  const ratio = Math.abs(y) / Math.abs(x);
  if (ratio > 1e60) return sign(HALF_PI.hi);
  if (ratio < 1e-60) return left ? sign(PI.hi) : sign(ratio);
  const [b, a] = toLikeSize(Math.abs(y), Math.abs(x));
  const turn = angle(dd(b), dd(a));
  return sign((left ? subtract(PI, turn) : turn).hi);
}

/** Scales two numbers whose ratio is moderate into the range double-doubles want. */
function toLikeSize(y: number, x: number): [number, number] {
  const [, exponent] = frexp(x);
  return [ldexp(y, -exponent), ldexp(x, -exponent)];
}
