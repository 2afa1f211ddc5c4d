import { placeOf, SyntaxFailure } from './failure';
import type { StringLiteral } from './strings';
import type { Token } from './token';

/** Most digits of a decimal int literal, as CPython's `sys.get_int_max_str_digits()`. */
const MAX_INT_DIGITS = 4300;

/** Numbers and strings of a program by the offset at which each begins: py-ast's own values are not exact. */
export interface Literals {
  numbers: Map<number, Token>;
  strings: Map<number, StringLiteral>;
}

/** The value of a number token. @throws SyntaxFailure for ints CPython refuses */
export function numberValue(
  token: Token,
): { kind: 'int'; value: number | bigint } | { kind: 'float' | 'imaginary'; value: number } {
  const text = token.text.replaceAll('_', '');
  if (/^0[xob]/i.test(text)) return intValue(BigInt(text));
  if (/j$/i.test(text)) return { kind: 'imaginary', value: Number(text.slice(0, -1)) };
  if (/[.e]/i.test(text)) return { kind: 'float', value: Number(text) };
  if (text.length <= 15) return { kind: 'int', value: Number(text) };
  if (text.length > MAX_INT_DIGITS) {
    const message =
      `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion: value has ${text.length} ` +
      'digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer ' +
      'literals to avoid decimal conversion limits.';
    throw new SyntaxFailure('SyntaxError', message, placeOf(token));
  }
  return intValue(BigInt(text));
}

function intValue(value: bigint): { kind: 'int'; value: number | bigint } {
  const small = Number(value);
  return { kind: 'int', value: Number.isSafeInteger(small) ? small : value };
}
