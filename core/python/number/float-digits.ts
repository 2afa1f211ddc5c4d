import { isBelowPowerOfTen, isNegative, powerOfTwo, scaledHalfEven } from './dyadic';

/** Shortest digits that give the number back, and where the point is: 0.d₁d₂d₃… × 10^point. */
export interface Decimal {
  /** Without leading zeros; '0' for zero. */
  digits: string;
  point: number;
}

/** David Gay's mode 0. @param x finite; its sign is ignored */
export function shortestDigits(x: number): Decimal {
  if (x === 0) return { digits: '0', point: 1 };
  // Every engine gives the shortest digits here (ECMA-262 Number::toString), and the nearest among them.
  const [mantissa, exponent] = Math.abs(x).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/**
 * `count` significant digits, correctly rounded, half to even: Gay's mode 2, zeros kept.
 * @param x finite; its sign is ignored
 */
export function significantDigits(x: number, count: number): Decimal {
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  const magnitude = Math.abs(x);
  if (count > 800) {
    const all = significantDigits(x, 800);
    return { digits: all.digits.padEnd(count, '0'), point: all.point };
  }
  const shortest = shortestDigits(magnitude);
  // A number just below a power of ten may have that power as its shortest form.
  let point = shortest.point;
  if (shortest.digits === '1' && isBelowPowerOfTen(magnitude, point - 1)) point--;
  let digits = scaledHalfEven(magnitude, count - point).toString();
  if (digits.length > count) {
    point++;
    digits = digits.slice(0, count);
  }
  return { digits, point };
}

/**
 * `places` digits after the point, correctly rounded, half to even, with a minus sign (also of −0).
 * @param x finite @param places ≥ 0
 */
export function fixedDigits(x: number, places: number): string {
  const sign = isNegative(x) ? '-' : '';
  const magnitude = Math.abs(x);
  // toFixed is exact but rounds ties up. A tie is a multiple of 2^−(places+1).
  if (places <= 100 && magnitude < 1e21 && (magnitude * powerOfTwo(places + 1)) % 1 !== 0) {
    return sign + magnitude.toFixed(places);
  }
  // No double has more than 1074 places.
  const exact = Math.min(places, 1080);
  const digits = scaledHalfEven(magnitude, exact)
    .toString()
    .padStart(exact + 1, '0');
  const whole = digits.slice(0, digits.length - exact);
  if (places === 0) return sign + whole;
  return `${sign}${whole}.${digits.slice(digits.length - exact).padEnd(places, '0')}`;
}
