import { readFileSync } from 'node:fs';
import { Raise } from '../../raise';
import type { Int } from '../int';

/*
 * Reads what scripts/record-text.py wrote down from CPython, for tests. A value is: null, a boolean, an int as a
 * number, or text whose first letter says what it is: s str, i big int, h huge int (hex), f float, b bytes (hex), e an error.
 */

export type Recorded = null | boolean | number | string | Recorded[];
export type RecordedCases = Record<string, Recorded[][]>;

/** The values in a file beside the test, one a line. @param testUrl the test's import.meta.url */
export function readLines(name: string, testUrl: string): unknown[] {
  const lines = readFileSync(new URL(name, testUrl), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The cases in a file beside the test. @param testUrl the test's import.meta.url */
export function readRecorded(name: string, testUrl: string): RecordedCases {
  const groups: RecordedCases = {};
  for (const [group, ...row] of readLines(name, testUrl) as [string, ...Recorded[]][]) {
    groups[group] ??= [];
    groups[group].push(row);
  }
  return groups;
}

/** A float in a recorded value: told apart from an int of equal value. */
export class RecordedFloat {
  constructor(readonly value: number) {}
}

// biome-ignore lint/suspicious/noExplicitAny: the tests' functions take arguments of all sorts
export type Tried = (...args: any[]) => unknown;

/** The argument a function under test gets: floats are plain numbers here. */
export function toArgument(recorded: Recorded): unknown {
  const value = decode(recorded);
  return value instanceof RecordedFloat ? value.value : value;
}

function decode(recorded: Recorded): unknown {
  if (Array.isArray(recorded)) return recorded.map(toArgument);
  if (recorded === null) return undefined;
  if (typeof recorded !== 'string') return recorded;
  const body = recorded.slice(1);
  if (recorded[0] === 's') return body;
  if (recorded[0] === 'i') return BigInt(body);
  if (recorded[0] === 'h') return body[0] === '-' ? -BigInt(`0x${body.slice(1)}`) : BigInt(`0x${body}`);
  if (recorded[0] === 'b') return Uint8Array.from(body.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  const word: Record<string, number> = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity };
  return new RecordedFloat(word[body] ?? Number(body));
}

/** A result in the recorded form. @param like what it is compared with: tells floats from ints */
export function toRecorded(value: unknown, like: Recorded): Recorded {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) {
    return value.map((item, at) => toRecorded(item, Array.isArray(like) ? like[at] : null));
  }
  if (value instanceof Uint8Array) {
    return `b${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'bigint') {
    const huge = (value < 0n ? -value : value) >> 500n > 0n;
    return huge ? `h${value.toString(16)}` : `i${value}`;
  }
  if (typeof value === 'number' && typeof like === 'string' && like[0] === 'f') {
    // The recorded text may write the same number in another way.
    if (Object.is(toArgument(like), value)) return like;
    return `f${Object.is(value, -0) ? '-0.0' : value}`;
  }
  if (typeof value === 'number') return Object.is(value, -0) ? 'negative zero' : (value as Int as number);
  return value as boolean;
}

/** Every case where the function does otherwise than CPython, as text; none when all is well. */
export function differences(cases: readonly Recorded[][], tried: Tried, most = 10): string[] {
  const found: string[] = [];
  for (const row of cases) {
    const expected = row[row.length - 1];
    let got: Recorded;
    try {
      got = toRecorded(tried(...row.slice(0, -1).map(toArgument)), expected);
    } catch (error) {
      if (!(error instanceof Raise)) throw error;
      got = `e${error.excType}: ${error.message}`;
    }
    const [a, b] = [JSON.stringify(expected), JSON.stringify(got)];
    if (a !== b && found.length < most) {
      found.push(`${JSON.stringify(row.slice(0, -1))}: CPython ${a}, here ${b}`);
    }
  }
  return found;
}
