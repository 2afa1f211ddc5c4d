import { describe, expect, it } from 'vitest';
import { differences, readRecorded, type Tried } from '../number/testing/recorded';
import { capitalize, caseFold, lower, swapCase, title, upper } from './casing';
import * as classify from './classify';
import { center, expandTabs, leftJustify, rightJustify, zeroFill } from './justify';
import { chr, compareStr, ord, repeat, strAt, strLength } from './points';
import { asciiStr, reprStr } from './repr';
import { count, endsWith, find, index, replace, rfind, rindex, startsWith } from './search';
import { sliceIndices, strSlice } from './slice';
import { partition, rpartition, rsplit, split, splitLines } from './split';
import { removePrefix, removeSuffix, Side, strip } from './strip';
import { makeTranslation, translate } from './translate';

const functions: Record<string, Tried> = {
  repr: reprStr,
  ascii: asciiStr,
  len: strLength,
  lower,
  upper,
  title,
  capitalize,
  swapCase,
  caseFold,
  isalpha: classify.strIsAlpha,
  isdecimal: classify.strIsDecimal,
  isdigit: classify.strIsDigit,
  isnumeric: classify.strIsNumeric,
  isalnum: classify.strIsAlnum,
  isspace: classify.strIsSpace,
  isprintable: classify.strIsPrintable,
  isascii: classify.strIsAscii,
  isidentifier: classify.strIsIdentifier,
  islower: classify.strIsLower,
  isupper: classify.strIsUpper,
  istitle: classify.strIsTitle,
  find,
  rfind,
  index,
  rindex,
  count,
  startswith: startsWith,
  endswith: endsWith,
  replace,
  split: (text, sep, most) => split(text, sep, most),
  rsplit: (text, sep, most) => rsplit(text, sep, most),
  splitLines: (text, keep) => splitLines(text, keep),
  partition,
  rpartition,
  strip: (text, chars) => strip(text, Side.Both, chars),
  lstrip: (text, chars) => strip(text, Side.Left, chars),
  rstrip: (text, chars) => strip(text, Side.Right, chars),
  removePrefix,
  removeSuffix,
  center,
  ljust: leftJustify,
  rjust: rightJustify,
  zfill: zeroFill,
  expandTabs,
  slice: strSlice,
  sliceIndices: (...args) => {
    const range = sliceIndices(...(args as Parameters<typeof sliceIndices>));
    return [range.start, range.stop, range.step];
  },
  at: strAt,
  compare: compareStr,
  chr,
  ord,
};

describe('str methods as CPython recorded them', () => {
  const cases = readRecorded('recorded-methods.jsonl', import.meta.url);
  it.each(Object.keys(cases))('%s gives what CPython gave', (name) => {
    expect(differences(cases[name], functions[name])).toEqual([]);
  });
});

describe('translation', () => {
  it('replaces, deletes and leaves characters', () => {
    const table = makeTranslation('ab', 'x😀', 'c');
    const lookUp = (codePoint: number) => {
      const to = table.get(codePoint);
      return to === undefined ? undefined : to === null ? '' : String.fromCodePoint(to);
    };
    expect(translate('abcd', lookUp)).toBe('x😀d');
  });

  it('refuses sides of unequal length', () => {
    expect(() => makeTranslation('ab', 'x')).toThrow(
      'the first two maketrans arguments must have equal length',
    );
  });
});

describe('long wide texts', () => {
  it('are indexed by code points, also when two of them take turns', () => {
    const a = `${'x'.repeat(50)}😀y`;
    const b = `😀${'z'.repeat(50)}`;
    for (let i = 0; i < 3; i++) {
      expect(strAt(a, 50)).toBe('😀');
      expect(strAt(b, 1)).toBe('z');
      expect(strLength(a)).toBe(52);
    }
  });

  it('that would fill the memory are refused', () => {
    expect(() => repeat('ab', 10 ** 9)).toThrow(expect.objectContaining({ excType: 'MemoryError' }));
    expect(() => leftJustify('a', 10n ** 30n)).toThrow(expect.objectContaining({ excType: 'MemoryError' }));
  });
});
