import { Raise } from '../raise';
import { copySign, frexp, ldexp as scaleByPower } from './dyadic';
import { rawPower } from './float-pow';
import type { Int } from './int';
import { floatToInt } from './int-float';
import { dd, divide, PI } from './precise/double-double';
import * as explog from './precise/exp-log';
import * as gammas from './precise/gamma';
import * as hyper from './precise/hyperbolic';
import { cubeRoot } from './precise/power';
import * as trig from './precise/trigonometry';

export { floatPow } from './float-pow';

/*
 * The functions of Python's math module on floats, with its errors. Engines differ in the last digit of their own
 * Math.exp, Math.sin …; these are computed with 106 bits in arithmetic that IEEE 754 fixes, so that they are the
 * same everywhere and, but for the rarest cases, correctly rounded: what CPython prints with a good C library.
 */

function domainError(): Raise {
  return new Raise('ValueError', 'math domain error');
}

function rangeError(): Raise {
  return new Raise('OverflowError', 'math range error');
}

/** Infinite out of finite is a range error. */
function checked(result: number, x: number): number {
  if (!Number.isFinite(result) && Number.isFinite(x)) throw rangeError();
  return result;
}

/** For sin, cos, tan: infinities are outside the domain. */
function angular(compute: (x: number) => number): (x: number) => number {
  return (x) => {
    if (Number.isFinite(x)) return compute(x);
    if (Number.isNaN(x)) return x;
    throw domainError();
  };
}

export const sin = angular(trig.sin);
export const cos = angular(trig.cos);
export const tan = angular(trig.tan);
export const { atan, atan2 } = trig;
export const { asinh, tanh } = hyper;

export function asin(x: number): number {
  if (x > 1 || x < -1) throw domainError();
  return trig.asin(x);
}

export function acos(x: number): number {
  if (x > 1 || x < -1) throw domainError();
  return trig.acos(x);
}

export function sinh(x: number): number {
  return checked(hyper.sinh(x), x);
}

export function cosh(x: number): number {
  return checked(hyper.cosh(x), x);
}

export function acosh(x: number): number {
  if (x < 1) throw domainError();
  return hyper.acosh(x);
}

export function atanh(x: number): number {
  if (x >= 1 || x <= -1) throw domainError();
  return hyper.atanh(x);
}

export function exp(x: number): number {
  return checked(explog.exp(x), x);
}

export function exp2(x: number): number {
  return checked(rawPower(2, x), x);
}

export function expm1(x: number): number {
  return checked(explog.expm1(x), x);
}

export function log(x: number): number {
  if (x <= 0) throw domainError();
  return explog.log(x);
}

export function log2(x: number): number {
  if (x <= 0) throw domainError();
  return explog.log2(x);
}

export function log10(x: number): number {
  if (x <= 0) throw domainError();
  return explog.log10(x);
}

export function log1p(x: number): number {
  if (x <= -1) throw domainError();
  return explog.log1p(x);
}

/** A logarithm of an int of any size: of its double if it has one, else by mantissa and exponent. */
export function logOfInt(a: Int, logarithm: (x: number) => number): number {
  if (a <= 0) throw domainError();
  const x = Number(a);
  if (Number.isFinite(x)) return logarithm(x);
  const bits = (a as bigint).toString(2).length;
  const mantissa = scaleByPower(Number((a as bigint) >> BigInt(bits - 64)), -64);
  return logarithm(mantissa) + logarithm(2) * bits;
}

export function sqrt(x: number): number {
  if (x < 0) throw domainError();
  return Math.sqrt(x);
}

export function cbrt(x: number): number {
  return Number.isFinite(x) ? cubeRoot(x) : x;
}

/** math.pow, whose errors differ from those of `**`. */
export function pow(x: number, y: number): number {
  const result = rawPower(x, y);
  if (Number.isFinite(result) || !Number.isFinite(x) || !Number.isFinite(y)) return result;
  if (x === 0 || Number.isNaN(result)) throw domainError();
  throw rangeError();
}

export function gamma(x: number): number {
  if (x === Number.NEGATIVE_INFINITY || x === 0 || (x < 0 && Number.isInteger(x))) throw domainError();
  if (!Number.isFinite(x)) return x;
  if (Number.isInteger(x) && x <= 171) return factorialOf(x - 1);
  return checked(gammas.gamma(x), x);
}

function factorialOf(n: number): number {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return Number(product);
}

export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  if (x <= 0 && Number.isInteger(x)) throw domainError();
  return checked(gammas.logGamma(x), x);
}

export const { erf, erfc } = gammas;

export function fmod(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) throw domainError();
  return x % y;
}

/** IEEE 754's remainder: x − n·y for the whole n nearest to x/y, even at a tie. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) throw domainError();
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(y);
  const rest = Math.abs(x) % size;
  const other = size - rest;
  // At a tie the even multiple: is `rest` what is left above an even number of times `size`?
  const isOddMultiple = ((Math.abs(x) - rest) / 2) % size !== 0;
  const takeOther = rest > other || (rest === other && isOddMultiple);
  return copySign(1, x) * (takeOther ? -other : rest);
}

/** @throws OverflowError */
export function ldexp(x: number, exponent: Int): number {
  const clamped = exponent > 10000 ? 10000 : exponent < -10000 ? -10000 : Number(exponent);
  return checked(scaleByPower(x, clamped), x);
}

/** Fraction and whole part, both with the sign of x. */
export function modf(x: number): [number, number] {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? [x, x] : [copySign(0, x), x];
  const whole = Math.trunc(x);
  return [copySign(x - whole, x), whole];
}

export { copySign as copysign, frexp };

export function floor(x: number): Int {
  return floatToInt(Math.floor(x));
}

export function ceil(x: number): Int {
  return floatToInt(Math.ceil(x));
}

const DEGREES = divide(dd(180), PI).hi;
const RADIANS = divide(PI, dd(180)).hi;

export function degrees(x: number): number {
  return x * DEGREES;
}

export function radians(x: number): number {
  return x * RADIANS;
}

/** The distance from |x| to the next larger double. */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  const next = nextAfter(Math.abs(x), Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next - Math.abs(x) : Math.abs(x) - nextAfter(Math.abs(x), 0);
}

const view = new DataView(new ArrayBuffer(8));

/** The next double after x towards y. */
export function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return copySign(Number.MIN_VALUE, y);
  view.setFloat64(0, x);
  const away = y > x === x > 0;
  view.setBigInt64(0, view.getBigInt64(0) + (away ? 1n : -1n));
  return view.getFloat64(0);
}

/** math.isclose. @throws ValueError for negative tolerances */
export function isClose(a: number, b: number, relative = 1e-9, absolute = 0): boolean {
  if (relative < 0 || absolute < 0) throw new Raise('ValueError', 'tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return (
    difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute
  );
}
