import { describe, expect, it } from 'vitest';
import { floatRepr } from '../number/float-text';
import { parseInteger } from '../number/int-text';
import { differences, readRecorded, type Tried } from '../number/testing/recorded';
import { compareStr } from '../text/points';
import { reprStr } from '../text/repr';
import { decodeJson, type JsonBuilder, JsonDecodeError } from './decode';
import {
  encodeJson,
  JSON_DEFAULTS,
  type JsonEncodeOptions,
  JsonEncoder,
  type JsonKind,
  type JsonView,
} from './encode';

const CONSTANTS = {
  null: 'None',
  true: 'True',
  false: 'False',
  NaN: 'nan',
  Infinity: 'inf',
  '-Infinity': '-inf',
};

/** Builds the repr() of what Python would hold. */
const reprBuilder: JsonBuilder<string> = {
  object: (pairs) => `{${[...new Map(pairs)].map(([key, value]) => `${reprStr(key)}: ${value}`).join(', ')}}`,
  array: (items) => `[${items.join(', ')}]`,
  string: reprStr,
  int: (text) => String(parseInteger(text)),
  float: (text) => floatRepr(Number(text)),
  constant: (name) => CONSTANTS[name],
};

/** A Python value as plain as tests need it. */
type Plain =
  | { kind: 'null' | 'true' | 'false' | 'other' }
  | { kind: 'int' | 'str'; text: string }
  | { kind: 'float'; value: number }
  | { kind: 'list'; items: Plain[] }
  | { kind: 'dict'; entries: [Plain, Plain][] };

const str = (text: string): Plain => ({ kind: 'str', text });
const int = (text: string): Plain => ({ kind: 'int', text });
const list = (...items: Plain[]): Plain => ({ kind: 'list', items });
const dict = (...entries: [Plain, Plain][]): Plain => ({ kind: 'dict', entries });
const float = (value: number): Plain => ({ kind: 'float', value });
const set: Plain = { kind: 'other' };

const plainBuilder: JsonBuilder<Plain> = {
  object: (pairs) => dict(...[...new Map(pairs)].map(([key, value]): [Plain, Plain] => [str(key), value])),
  array: (items) => list(...items),
  string: str,
  int: (text) => int(String(parseInteger(text))),
  float: (text) => float(Number(text)),
  constant: (name) =>
    name === 'null' || name === 'true' || name === 'false' ? { kind: name } : float(Number(name)),
};

function textOf(value: Plain): string {
  return value.kind === 'str' || value.kind === 'int' ? value.text : '';
}

const view: JsonView<Plain> = {
  kind: (value): JsonKind => value.kind,
  str: textOf,
  int: textOf,
  float: (value) => (value.kind === 'float' ? value.value : 0),
  items: (value) => (value.kind === 'list' ? value.items : []),
  entries: (value, sorted) => {
    const entries = value.kind === 'dict' ? value.entries : [];
    return sorted ? [...entries].sort(([a], [b]) => compareStr(textOf(a), textOf(b))) : entries;
  },
  typeName: (value) => (value.kind === 'other' ? 'set' : value.kind === 'list' ? 'tuple' : value.kind),
};

const functions: Record<string, Tried> = {
  decode: (text) => decodeJson(text, reprBuilder),
  decodeLax: (text) => decodeJson(text, reprBuilder, { strict: false }),
  encode: (text, indent, itemSeparator, keySeparator, sortKeys, ensureAscii) => {
    const separators = itemSeparator === undefined ? {} : { itemSeparator, keySeparator };
    const value = decodeJson(text, plainBuilder);
    return encodeJson(value, view, { indent, sortKeys, ensureAscii, ...separators });
  },
};

describe('json as CPython recorded it', () => {
  const cases = readRecorded('recorded.jsonl', import.meta.url);
  it.each(Object.keys(functions))('%s gives what CPython gave', (name) => {
    expect(differences(cases[name], functions[name])).toEqual([]);
  });
});

describe('a document of great depth', () => {
  it('is an error of Python, not of JavaScript', () => {
    expect(() => decodeJson('['.repeat(100_000), reprBuilder)).toThrow(
      'maximum recursion depth exceeded while decoding a JSON array from a unicode string',
    );
    const deep = decodeJson(`${'['.repeat(900)}1${']'.repeat(900)}`, plainBuilder);
    expect(encodeJson(deep, view).length).toBe(1801);
    expect(() => encodeJson(deep, view, { maxDepth: 100 })).toThrow('maximum recursion depth exceeded');
  });
});

describe('an error while decoding', () => {
  it('tells its place in characters, line and column', () => {
    try {
      decodeJson('["😀",\n x]', reprBuilder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JsonDecodeError);
      const { msg, pos, lineno, colno } = error as JsonDecodeError;
      expect([msg, pos, lineno, colno]).toEqual(['Expecting value', 7, 2, 2]);
    }
  });
});

/** What json.dump() had written when it raised. */
function partly(root: Plain, options: Partial<JsonEncodeOptions> = {}): [string, string] {
  const encoder = new JsonEncoder(root, view, { ...JSON_DEFAULTS, dump: true, ...options });
  try {
    return encoder.run() ? [encoder.text, ''] : [encoder.text, encoder.unserializable().message];
  } catch (error) {
    return [encoder.text, (error as Error).message];
  }
}

describe('values that json cannot write', () => {
  it('leave what came before them written', () => {
    expect(partly(dict([str('a'), list(int('1'), set)]))).toEqual([
      '{"a": [1, ',
      'Object of type set is not JSON serializable',
    ]);
    expect(partly(dict([str('a'), int('1')], [list(), int('2')]))).toEqual([
      '{"a": 1',
      'keys must be str, int, float, bool or None, not tuple',
    ]);
    expect(partly(dict([str('b'), dict([float(Number.NaN), int('1')])]), { allowNan: false })).toEqual([
      '{"b": {',
      'Out of range float values are not JSON compliant: nan',
    ]);
  });

  it('may be replaced by what default gives, and circles through it are found', () => {
    const encoder = new JsonEncoder(list(set, int('2')), view, {
      ...JSON_DEFAULTS,
      indent: ' ',
      itemSeparator: ',',
    });
    expect(encoder.run()).toBe(false);
    encoder.supply(list(int('1')));
    expect(encoder.run()).toBe(true);
    expect(encoder.text).toBe('[\n [\n  1\n ],\n 2\n]');
    const again = new JsonEncoder(set, view, JSON_DEFAULTS);
    expect(again.run()).toBe(false);
    again.supply(list(set));
    expect(again.run()).toBe(false);
    expect(() => again.supply(set)).toThrow('Circular reference detected');
  });

  it('are circles', () => {
    const items: Plain[] = [int('1')];
    const circle: Plain = { kind: 'list', items };
    items.push(circle);
    expect(partly(circle)).toEqual(['[1, ', 'Circular reference detected']);
  });
});

describe('keys', () => {
  it('other than text are written as text, and left out where asked', () => {
    const value = dict([int('1'), int('2')], [{ kind: 'null' }, int('3')], [float(1.5), int('4')]);
    expect(encodeJson(value, view)).toBe('{"1": 2, "null": 3, "1.5": 4}');
    expect(encodeJson(dict([list(), int('1')]), view, { skipKeys: true, indent: '  ' })).toBe('{\n  \n}');
    expect(encodeJson(dict([list(), int('1')], [str('b'), int('2')]), view, { skipKeys: true })).toBe(
      '{"b": 2}',
    );
  });
});
