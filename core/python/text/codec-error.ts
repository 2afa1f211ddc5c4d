import { Raise } from '../raise';
import type { DoubleByteEncoding } from './double-bytes';
import { codePoints } from './points';
import { escapeCodePoint } from './repr';
import { isSingleByte, type SingleByteEncoding } from './single-bytes';
import { isWide, type WideEncoding } from './wide';

/** The message of UnicodeEncodeError and UnicodeDecodeError, str(error). */
export function codecErrorText(
  encoding: string,
  object: string | Uint8Array,
  start: number,
  end: number,
  reason: string,
): string {
  const encodes = typeof object === 'string';
  const verb = encodes ? 'encode' : 'decode';
  if (end - start !== 1) {
    const what = encodes ? 'characters' : 'bytes';
    return `'${encoding}' codec can't ${verb} ${what} in position ${start}-${end - 1}: ${reason}`;
  }
  const shown = encodes
    ? `character '${escapeCodePoint(codePoints(object)[start])}'`
    : `byte 0x${object[start].toString(16).padStart(2, '0')}`;
  return `'${encoding}' codec can't ${verb} ${shown} in position ${start}: ${reason}`;
}

/** UnicodeEncodeError or UnicodeDecodeError, with what Python code can ask of it. */
export class CodecError extends Raise {
  constructor(
    readonly encoding: string,
    /** The text to encode, or the bytes to decode. */
    readonly object: string | Uint8Array,
    /** The part that cannot be: code points or bytes from `start` up to `end`. */
    readonly start: number,
    readonly end: number,
    readonly reason: string,
  ) {
    super(
      typeof object === 'string' ? 'UnicodeEncodeError' : 'UnicodeDecodeError',
      codecErrorText(encoding, object, start, end, reason),
    );
  }
}

/** The encodings there are. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-sig'
  | 'ascii'
  | 'latin-1'
  | WideEncoding
  | SingleByteEncoding
  | DoubleByteEncoding;

/** Names beside the encodings' own. */
const NAMES: Record<string, Encoding> = {
  utf_8: 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf: 'utf-8',
  cp65001: 'utf-8',
  utf_8_sig: 'utf-8-sig',
  ascii: 'ascii',
  us_ascii: 'ascii',
  '646': 'ascii',
  latin_1: 'latin-1',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso_8859_1: 'latin-1',
  iso8859_1: 'latin-1',
  iso8859: 'latin-1',
  '8859': 'latin-1',
  cp819: 'latin-1',
  u16: 'utf-16',
  utf16: 'utf-16',
  utf_16le: 'utf-16-le',
  utf_16be: 'utf-16-be',
  u32: 'utf-32',
  utf32: 'utf-32',
  utf_32le: 'utf-32-le',
  utf_32be: 'utf-32-be',
  '437': 'cp437',
  ibm437: 'cp437',
  '850': 'cp850',
  ibm850: 'cp850',
  '866': 'cp866',
  ibm866: 'cp866',
  latin2: 'iso8859-2',
  l2: 'iso8859-2',
  cyrillic: 'iso8859-5',
  greek: 'iso8859-7',
  latin5: 'iso8859-9',
  l5: 'iso8859-9',
  latin9: 'iso8859-15',
  l9: 'iso8859-15',
  cskoi8r: 'koi8-r',
  macintosh: 'mac-roman',
  macroman: 'mac-roman',
  gbk: 'gbk',
  '936': 'gbk',
  cp936: 'gbk',
  ms936: 'gbk',
  gb2312: 'gb2312',
  chinese: 'gb2312',
  euc_cn: 'gb2312',
  euccn: 'gb2312',
  eucgb2312_cn: 'gb2312',
  gb2312_1980: 'gb2312',
  gb2312_80: 'gb2312',
  iso_ir_58: 'gb2312',
  big5: 'big5',
  big5_tw: 'big5',
  csbig5: 'big5',
};

/** An encoding by its own name, whose parts CPython takes joined in several ways. */
function byOwnName(plain: string): Encoding | undefined {
  const own = plain
    .replace(/^iso_8859/, 'iso8859')
    .replace(/^windows_|^(?=125\d$)/, 'cp')
    .replaceAll('_', '-');
  return isWide(own) || isSingleByte(own) ? own : undefined;
}

/** @throws LookupError */
export function findEncoding(name: string): Encoding {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const found = NAMES[plain] ?? byOwnName(plain);
  if (found === undefined) throw new Raise('LookupError', `unknown encoding: ${name}`);
  return found;
}

/** The error for an error handler that there is not. */
export function unknownHandler(name: string): Raise {
  return new Raise('LookupError', `unknown error handler name '${name}'`);
}
