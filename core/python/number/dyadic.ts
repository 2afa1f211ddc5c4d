/** Doubles as exact fractions: `mantissa × 2^exponent`. */
export interface Dyadic {
  /** Signed; odd or zero is not promised. Below 2⁵³ in magnitude. */
  mantissa: bigint;
  exponent: number;
}

const view = new DataView(new ArrayBuffer(8));

/** @param x finite */
export function toDyadic(x: number): Dyadic {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const bits = (high >>> 20) & 0x7ff;
  let mantissa = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  if (bits !== 0) mantissa |= 1n << 52n;
  return { mantissa: high >>> 31 ? -mantissa : mantissa, exponent: (bits || 1) - 1075 };
}

export function isNegative(x: number): boolean {
  return x < 0 || (x === 0 && 1 / x < 0);
}

export function copySign(magnitude: number, sign: number): number {
  return isNegative(magnitude) === isNegative(sign) ? magnitude : -magnitude;
}

/** Exactly 2^exponent, for −1074 ≤ exponent ≤ 1023; `**` is not promised to be exact in every engine. */
export function powerOfTwo(exponent: number): number {
  if (exponent >= -1022) {
    view.setUint32(0, (exponent + 1023) << 20);
    view.setUint32(4, 0);
    return view.getFloat64(0);
  }
  view.setBigUint64(0, 1n << BigInt(exponent + 1074));
  return view.getFloat64(0);
}

function bitsOf(magnitude: bigint): number {
  const hex = magnitude.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}

/** `a / b` rounded half to even. @param b > 0 */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const negative = a < 0n;
  const magnitude = negative ? -a : a;
  let quotient = magnitude / b;
  const twice = (magnitude - quotient * b) * 2n;
  if (twice > b || (twice === b && (quotient & 1n) === 1n)) quotient += 1n;
  return negative ? -quotient : quotient;
}

/** `x × 10^power` rounded half to even to an integer. @param x finite */
export function scaledHalfEven(x: number, power: number): bigint {
  const { mantissa, exponent } = toDyadic(x);
  let top = mantissa;
  let bottom = 1n;
  if (power >= 0) top *= 10n ** BigInt(power);
  else bottom = 10n ** BigInt(-power);
  if (exponent >= 0) top <<= BigInt(exponent);
  else bottom <<= BigInt(-exponent);
  return divideHalfEven(top, bottom);
}

/** `x < 10^power`, exactly. @param x finite, ≥ 0 */
export function isBelowPowerOfTen(x: number, power: number): boolean {
  const { mantissa, exponent } = toDyadic(x);
  const left = (mantissa << BigInt(Math.max(exponent, 0))) * 10n ** BigInt(Math.max(-power, 0));
  const right = (10n ** BigInt(Math.max(power, 0))) << BigInt(Math.max(-exponent, 0));
  return left < right;
}

/** `x × 2^exponent`, rounded once, also into and out of the subnormals; infinite when too large. */
export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (exponent > 2200) return x * Number.POSITIVE_INFINITY;
  if (exponent < -2200) return x * 0;
  let result = x;
  let left = exponent;
  while (left > 0) {
    const step = Math.min(left, 1000);
    result *= powerOfTwo(step);
    left -= step;
  }
  if (left === 0) return result;
  // Downwards it may round, and must do so once only.
  const { mantissa, exponent: own } = toDyadic(result);
  return fromDyadic(mantissa, own + left);
}

/** `mantissa × 2^exponent` rounded half to even; infinite when too large. */
export function fromDyadic(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const negative = mantissa < 0n;
  const magnitude = negative ? -mantissa : mantissa;
  const bits = bitsOf(magnitude);
  // Exponent of the last bit that is kept: 53 bits, or what the subnormals leave.
  const last = Math.max(bits + exponent - 53, -1074);
  const shift = last - exponent;
  const kept = shift > 0 ? divideHalfEven(magnitude, 1n << BigInt(shift)) : magnitude << BigInt(-shift);
  if (last > 971) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // kept < 2⁵³ + 1; both factors are exact, and so is the product, save where it becomes infinite.
  const value = Number(kept) * powerOfTwo(last);
  return negative ? -value : value;
}

/** As C's frexp: `x = fraction × 2^exponent`, 0.5 ≤ |fraction| < 1. Zero, infinities and NaN give themselves and 0. */
export function frexp(x: number): [fraction: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const { mantissa, exponent } = toDyadic(x);
  const bits = bitsOf(mantissa < 0n ? -mantissa : mantissa);
  return [Number(mantissa) / powerOfTwo(bits), exponent + bits];
}
