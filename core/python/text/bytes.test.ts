import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { differences, readRecorded, type Tried } from '../number/testing/recorded';
import * as bytes from './bytes';
import * as ascii from './bytes-text';
import { capitalize, caseFold, lower, swapCase, title, upper } from './casing';
import * as classify from './classify';
import { CodecError } from './codec-error';
import { decodeBytes } from './decode';
import { encodeText } from './encode';
import { reprBytes } from './repr';
import { Side } from './strip';

const functions: Record<string, Tried> = {
  encode: encodeText,
  decode: decodeBytes,
  'bytes lower': ascii.bytesLower,
  'bytes upper': ascii.bytesUpper,
  'bytes title': ascii.bytesTitle,
  'bytes capitalize': ascii.bytesCapitalize,
  'bytes swapcase': ascii.bytesSwapCase,
  'bytes isalpha': ascii.bytesIsAlpha,
  'bytes isdigit': ascii.bytesIsDigit,
  'bytes isalnum': ascii.bytesIsAlnum,
  'bytes isspace': ascii.bytesIsSpace,
  'bytes isascii': ascii.bytesIsAscii,
  'bytes islower': ascii.bytesIsLower,
  'bytes isupper': ascii.bytesIsUpper,
  'bytes istitle': ascii.bytesIsTitle,
  'bytes hex': (value) => ascii.bytesHex(value),
  'bytes hexsep': ascii.bytesHex,
  'bytes fromhex': ascii.bytesFromHex,
  'bytes repr': reprBytes,
  'bytes find': bytes.bytesFind,
  'bytes rfind': bytes.bytesRfind,
  'bytes index': bytes.bytesIndex,
  'bytes rindex': bytes.bytesRindex,
  'bytes count': bytes.bytesCount,
  'bytes replace': bytes.bytesReplace,
  'bytes split': bytes.bytesSplit,
  'bytes rsplit': bytes.bytesRsplit,
  'bytes splitlines': bytes.bytesSplitLines,
  'bytes strip': (value, chars) => bytes.bytesStrip(value, Side.Both, chars),
  'bytes join': bytes.bytesJoin,
  'bytes translate': (value, deleted) => ascii.bytesTranslate(value, undefined, deleted),
  'bytes compare': bytes.compareBytes,
};

const cases = readRecorded('recorded-bytes.jsonl', import.meta.url);

describe('bytes and codecs as CPython recorded them', () => {
  it.each(Object.keys(cases).filter((name) => name !== 'checksum'))('%s gives what CPython gave', (name) => {
    expect(differences(cases[name], functions[name])).toEqual([]);
  });
});

const codecs = readRecorded('recorded-codecs.jsonl', import.meta.url);

describe('encodings of one, two and four bytes as CPython recorded them', () => {
  it.each(Object.keys(codecs))('%s gives what CPython gave', (name) => {
    expect(differences(codecs[name], functions[name])).toEqual([]);
  });
});

const ofCharacters: Record<string, (character: string) => boolean | string> = {
  isprintable: classify.strIsPrintable,
  isalpha: classify.strIsAlpha,
  isdecimal: classify.strIsDecimal,
  isdigit: classify.strIsDigit,
  isnumeric: classify.strIsNumeric,
  isspace: classify.strIsSpace,
  islower: classify.strIsLower,
  isupper: classify.strIsUpper,
  istitle: classify.strIsTitle,
  isidentifier: classify.strIsIdentifier,
  isalnum: classify.strIsAlnum,
  lower,
  upper,
  title,
  casefold: caseFold,
  swapcase: swapCase,
  capitalize,
};

describe('every character of Unicode 14', () => {
  const every: string[] = [];
  for (let point = 0; point < 0x110000; point++) {
    if (point < 0xd800 || point > 0xdfff) every.push(String.fromCodePoint(point));
  }
  it.each(cases.checksum.map(([name, sum]) => [String(name).slice(1), sum] as const))(
    'is told by %s as CPython tells it',
    (name, sum) => {
      const parts = every.map((character) => ofCharacters[name](character));
      const text =
        typeof parts[0] === 'boolean' ? parts.map((is) => (is ? '1' : '0')).join('') : parts.join(' ');
      expect(`s${createHash('sha256').update(text).digest('hex')}`).toBe(sum);
    },
  );
});

describe('an error of a codec', () => {
  it('tells what cannot be encoded', () => {
    try {
      encodeText('😀é', 'ascii');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CodecError);
      expect(error).toMatchObject({ excType: 'UnicodeEncodeError', encoding: 'ascii', start: 0, end: 2 });
    }
  });

  it('does not come from shared memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(3));
    shared.set([0xe4, 0xb8, 0xad]);
    expect(decodeBytes(shared)).toBe('中');
  });
});
