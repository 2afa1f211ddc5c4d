import { describe, expect, it } from 'vitest';
import { differences, readRecorded, type Tried } from '../number/testing/recorded';
import { Raise } from '../raise';
import { type FormatField, type FormatItem, parseFormat, unknownConversion } from './format-fields';
import { formatFloat, formatInt } from './format-number';
import { formatStr } from './format-spec';
import {
  parsePercent,
  percentChar,
  percentFloat,
  percentInt,
  percentStr,
  type ReadyField,
  withStars,
} from './percent';
import { asciiStr, reprStr } from './repr';

/** Interprets a % format of one argument as the VM does. */
function percent<V>(format: (field: ReadyField, value: V) => string): (text: string, value: V) => string {
  return (text, value) => {
    let used = 0;
    let out = '';
    for (const item of parsePercent(text)) {
      const keyed = 'error' in item ? item.needsMapping : 'field' in item && item.field.key !== undefined;
      if (keyed) throw new Raise('TypeError', 'format requires a mapping');
      if ('error' in item) throw item.error;
      if ('text' in item) out += item.text;
      else {
        if (used++ > 0) throw new Raise('TypeError', 'not enough arguments for format string');
        if (item.field.problem !== undefined) throw item.field.problem;
        out += format(withStars(item.field, []), value);
      }
    }
    if (used === 0) throw new Raise('TypeError', 'not all arguments converted during string formatting');
    return out;
  };
}

/** What the recording's object that writes down its own path gives for a field. */
function shown(field: FormatField): string {
  let path = String(field.first);
  for (const step of field.path) {
    if ('attribute' in step) path += `.${step.attribute}`;
    else path += `[${typeof step.item === 'number' ? step.item : reprStr(step.item)}]`;
  }
  const spec = run(field.spec);
  if (field.conversion === '') return `<${path}:${spec}>`;
  if (!'rsa'.includes(field.conversion)) throw unknownConversion(field.conversion);
  return formatStr((field.conversion === 's' ? 's' : 'r') + path, spec);
}

const KNOWN = ['a', 'b', 'name', 'w', '-1', 'a b', ' 0'];

function checkName(field: FormatField): void {
  if (typeof field.first === 'string' && !KNOWN.includes(field.first)) {
    throw new Raise('KeyError', reprStr(field.first));
  }
  if (typeof field.first === 'number' && field.first >= 12) {
    throw new Raise('IndexError', `Replacement index ${field.first} out of range for positional args tuple`);
  }
}

function run(items: FormatItem[]): string {
  let out = '';
  for (const item of items) {
    if ('error' in item) throw item.error;
    if ('text' in item) out += item.text;
    else {
      checkName(item.field);
      out += shown(item.field);
    }
  }
  return out;
}

const functions: Record<string, Tried> = {
  formatInt: (value, spec) => formatInt(value, spec),
  formatFloat: (value, spec) => formatFloat(value, spec),
  formatStr: (value, spec) => formatStr(value, spec),
  percentInt: percent(percentInt),
  percentFloat: percent(percentFloat),
  percentStr: percent((field, value: string) =>
    percentStr(field, field.type === 's' ? value : field.type === 'r' ? reprStr(value) : asciiStr(value)),
  ),
  percentChar: percent(percentChar),
  formatFields: (text) => run(parseFormat(text)),
};

describe('formats as CPython recorded them', () => {
  const cases = readRecorded('recorded-format.jsonl', import.meta.url);
  it.each(Object.keys(cases))('%s gives what CPython gave', (name) => {
    expect(differences(cases[name], functions[name])).toEqual([]);
  });
});

describe('* in a % format', () => {
  it('takes width and precision from arguments, a negative width meaning left', () => {
    const [item] = parsePercent('%*.*f');
    const { field } = item as { field: ReadyField };
    expect(percentFloat(withStars(field, [-8, 2]), Math.PI)).toBe('3.14    ');
    expect(percentFloat(withStars(field, [8, -1]), Math.PI)).toBe('       3');
  });
});
