import { CodecError, findEncoding, unknownHandler } from './codec-error';
import { type DoubleByteEncoding, doubleBytes, isDoubleByte } from './double-bytes';
import { isSingleByte, type SingleByteEncoding, singleBytes } from './single-bytes';
import { decodeWide, inOrder, isWide, orderOfMark, unitBytes, type WideEncoding } from './wide';

/** What cannot be decoded: bytes from `start` up to `end`. */
interface Fault {
  start: number;
  end: number;
  reason: string;
}

/** What the handler puts in for a fault. @throws CodecError, LookupError */
function handle(fault: Fault, bytes: Uint8Array, encoding: string, errors: string): string {
  const bad = Array.from(bytes.subarray(fault.start, fault.end));
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return bad.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
    case 'surrogateescape':
      if (bad.every((byte) => byte >= 128)) return String.fromCharCode(...bad.map((byte) => 0xdc00 + byte));
      break;
    case 'strict':
    case 'surrogatepass':
      break;
    default:
      throw unknownHandler(errors);
  }
  throw new CodecError(encoding, bytes, fault.start, fault.end, fault.reason);
}

/** Length of the sequence a byte begins, 0 where it begins none. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Whether `byte` may be second after `first`: no overlong forms, no surrogates, nothing above U+10FFFF. */
function isSecond(first: number, byte: number): boolean {
  if (first === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
  if (first === 0xed) return byte >= 0x80 && byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90 && byte <= 0xbf;
  if (first === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  return byte >= 0x80 && byte <= 0xbf;
}

/** The fault of the sequence at `at`, or undefined when it is good. */
function faultAt(bytes: Uint8Array, at: number): Fault | undefined {
  const length = sequenceLength(bytes[at]);
  if (length === 0) return { start: at, end: at + 1, reason: 'invalid start byte' };
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return { start: at, end: bytes.length, reason: 'unexpected end of data' };
    const byte = bytes[at + i];
    if (!(i === 1 ? isSecond(bytes[at], byte) : byte >= 0x80 && byte <= 0xbf)) {
      return { start: at, end: at + i, reason: 'invalid continuation byte' };
    }
  }
  return undefined;
}

function pointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const length = sequenceLength(first);
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i] & 63);
  return point;
}

/** A surrogate that 'surrogatepass' lets through, as three bytes. */
function passedSurrogate(bytes: Uint8Array, at: number): number | undefined {
  const [first, second, third] = bytes.subarray(at, at + 3);
  if (first !== 0xed || second === undefined || third === undefined) return undefined;
  if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) return undefined;
  return 0xd000 | ((second & 63) << 6) | (third & 63);
}

function decodeUtf8(bytes: Uint8Array, errors: string): string {
  let out = '';
  let at = 0;
  while (at < bytes.length) {
    const fault = faultAt(bytes, at);
    if (fault === undefined) {
      out += String.fromCodePoint(pointAt(bytes, at));
      at += sequenceLength(bytes[at]);
      continue;
    }
    const surrogate = errors === 'surrogatepass' ? passedSurrogate(bytes, at) : undefined;
    out += surrogate === undefined ? handle(fault, bytes, 'utf-8', errors) : String.fromCharCode(surrogate);
    at = surrogate === undefined ? fault.end : at + 3;
  }
  return out;
}

function decodeAscii(bytes: Uint8Array, errors: string): string {
  let out = '';
  for (let at = 0; at < bytes.length; at++) {
    const fault = { start: at, end: at + 1, reason: 'ordinal not in range(128)' };
    out += bytes[at] < 128 ? String.fromCharCode(bytes[at]) : handle(fault, bytes, 'ascii', errors);
  }
  return out;
}

/** ASCII, and pairs of bytes of which the first is above it. */
function decodePairs(bytes: Uint8Array, encoding: DoubleByteEncoding, errors: string): string {
  const { characters } = doubleBytes(encoding);
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const isAscii = bytes[at] < 0x80;
    const character = isAscii ? bytes[at] : (characters[(bytes[at] << 8) | bytes[at + 1]] ?? 0);
    if (isAscii || (at + 1 < bytes.length && character !== 0)) {
      out += String.fromCharCode(character);
      at += isAscii ? 1 : 2;
      continue;
    }
    const reason = at + 1 === bytes.length ? 'incomplete multibyte sequence' : 'illegal multibyte sequence';
    out += handle({ start: at, end: at + 1, reason }, bytes, encoding, errors);
    at++;
  }
  return out;
}

function decodeSingle(bytes: Uint8Array, encoding: SingleByteEncoding, errors: string): string {
  const { characters } = singleBytes(encoding);
  let out = '';
  for (let at = 0; at < bytes.length; at++) {
    const fault = { start: at, end: at + 1, reason: 'character maps to <undefined>' };
    out += characters[bytes[at]] || handle(fault, bytes, 'charmap', errors);
  }
  return out;
}

/** UTF-16 or UTF-32, of the order that the name or a mark at the beginning tells, of this computer's otherwise. */
function decodeUnits(bytes: Uint8Array, marked: WideEncoding, errors: string): string {
  const order = orderOfMark(bytes, marked);
  const encoding = inOrder(marked, order === 'big');
  let out = '';
  for (let at = order === undefined ? 0 : unitBytes(encoding); at < bytes.length; ) {
    const step = decodeWide(bytes, at, encoding);
    if ('point' in step) out += String.fromCodePoint(step.point);
    else if (errors === 'surrogatepass' && step.surrogate !== undefined)
      out += String.fromCharCode(step.surrogate);
    else out += handle({ start: at, end: step.end, reason: step.reason }, bytes, encoding, errors);
    at = step.end;
  }
  return out;
}

/** Characters U+0000 to U+00FF of bytes, one each. */
export function latinText(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    out += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return out;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes good UTF-8 fast; undefined where there is a fault. */
function quickUtf8(bytes: Uint8Array): string | undefined {
  try {
    // Views on shared memory are refused, so copy those.
    return strictUtf8.decode(bytes.buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * bytes.decode(encoding, errors)
 * @throws CodecError (UnicodeDecodeError), LookupError
 */
export function decodeBytes(bytes: Uint8Array, encodingName = 'utf-8', errors = 'strict'): string {
  // As in CPython, which does not look at the encoding then.
  if (bytes.length === 0) return '';
  const encoding = findEncoding(encodingName);
  if (encoding === 'latin-1') return latinText(bytes);
  if (encoding === 'ascii') return decodeAscii(bytes, errors);
  if (isDoubleByte(encoding)) return decodePairs(bytes, encoding, errors);
  if (isSingleByte(encoding)) return decodeSingle(bytes, encoding, errors);
  if (isWide(encoding)) return decodeUnits(bytes, encoding, errors);
  const hasMark = encoding === 'utf-8-sig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  return quickUtf8(body) ?? decodeUtf8(body, errors);
}
