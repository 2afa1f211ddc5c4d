import { floatRepr } from '../number/float-text';

const SHORT: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what JSON must escape
const MUST = /["\\\x00-\x1f]/g;
const MUST_ASCII = /["\\]|[^ -~]/g;

function escapeUnit(unit: string): string {
  return SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A JSON string with its quotes. @param ensureAscii whether everything outside ASCII is escaped, pairs as two */
export function jsonString(text: string, ensureAscii: boolean): string {
  return `"${text.replace(ensureAscii ? MUST_ASCII : MUST, escapeUnit)}"`;
}

/** A float as json writes it: its repr, NaN, Infinity, -Infinity. */
export function jsonFloat(x: number): string {
  if (Number.isFinite(x)) return floatRepr(x);
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'Infinity' : '-Infinity';
}
