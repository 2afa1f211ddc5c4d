import { decimalValue, isAlpha, isDigit, isNumeric, isSpace } from '../text/unicode/sets';

/** str.isalnum() of a code point: what `\w` is, beside the underscore. */
export const isAlnum = (point: number): boolean =>
  isAlpha(point) || isDecimal(point) || isDigit(point) || isNumeric(point);
export const isDecimal = (point: number): boolean => decimalValue(point) >= 0;
export { isSpace };
