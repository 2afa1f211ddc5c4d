import { CodecError, type Encoding, findEncoding, unknownHandler } from './codec-error';
import { doubleBytes, isDoubleByte } from './double-bytes';
import { codePoints } from './points';
import { escapeCodePoint } from './repr';
import { isSingleByte, singleBytes } from './single-bytes';
import { encodeWide, inOrder, isWide, markOfWide } from './wide';

/** A surrogate that is no half of a pair. */
const LONE = /\p{Surrogate}/u;

/** Growing bytes. */
class Bytes {
  private bytes = new Uint8Array(64);
  private length = 0;

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  pushPair(code: number): void {
    this.push(code >> 8);
    this.push(code & 0xff);
  }

  pushUtf8(point: number): void {
    if (point < 0x80) this.push(point);
    else if (point < 0x800) {
      this.push(0xc0 | (point >> 6));
      this.push(0x80 | (point & 63));
    } else if (point < 0x10000) {
      this.push(0xe0 | (point >> 12));
      this.push(0x80 | ((point >> 6) & 63));
      this.push(0x80 | (point & 63));
    } else {
      this.push(0xf0 | (point >> 18));
      this.push(0x80 | ((point >> 12) & 63));
      this.push(0x80 | ((point >> 6) & 63));
      this.push(0x80 | (point & 63));
    }
  }

  pushAll(bytes: readonly number[]): void {
    for (const byte of bytes) this.push(byte);
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Why a character has no bytes. */
function reasonOf(encoding: Encoding): string {
  if (encoding === 'ascii') return 'ordinal not in range(128)';
  if (encoding === 'latin-1') return 'ordinal not in range(256)';
  if (isSingleByte(encoding)) return 'character maps to <undefined>';
  return isDoubleByte(encoding) ? 'illegal multibyte sequence' : 'surrogates not allowed';
}

/** The name CPython's codec gives itself. */
const calledIn = (encoding: Encoding): string =>
  encoding === 'utf-8-sig' ? 'utf-8' : isSingleByte(encoding) ? 'charmap' : encoding;

/** Whether the codec tells of one character at a time, and not of all in a row that it does not have. */
const tellsEach = (encoding: Encoding): boolean => isDoubleByte(encoding) || isWide(encoding);

function fits(point: number, encoding: Encoding): boolean {
  if (encoding === 'ascii') return point < 128;
  if (encoding === 'latin-1') return point < 256;
  if (isSingleByte(encoding)) return singleBytes(encoding).codes.has(point);
  if (isDoubleByte(encoding)) return point < 128 || (doubleBytes(encoding).codes[point] ?? 0) !== 0;
  return point < 0xd800 || point > 0xdfff;
}

/** Puts in a code point that the encoding has, or a surrogate that is let through. */
function put(out: Bytes, point: number, encoding: Encoding): void {
  if (encoding === 'utf-8' || encoding === 'utf-8-sig') out.pushUtf8(point);
  else if (isWide(encoding)) out.pushAll(encodeWide(point, inOrder(encoding, false)));
  else if (isSingleByte(encoding)) out.push(singleBytes(encoding).codes.get(point) as number);
  else if (isDoubleByte(encoding) && point >= 128) out.pushPair(doubleBytes(encoding).codes[point]);
  else out.push(point);
}

function putAscii(out: Bytes, text: string, encoding: Encoding): void {
  for (let i = 0; i < text.length; i++) put(out, text.charCodeAt(i), encoding);
}

/** Puts in what the handler makes of one code point. @returns false when it has to raise */
function handle(out: Bytes, point: number, errors: string, encoding: Encoding): boolean {
  switch (errors) {
    case 'ignore':
      return true;
    case 'replace':
      putAscii(out, '?', encoding);
      return true;
    case 'backslashreplace':
      putAscii(out, escapeCodePoint(point), encoding);
      return true;
    case 'xmlcharrefreplace':
      putAscii(out, `&#${point};`, encoding);
      return true;
    case 'surrogateescape':
      if (point < 0xdc80 || point > 0xdcff || isWide(encoding)) return false;
      out.push(point - 0xdc00);
      return true;
    case 'surrogatepass':
      if (!encoding.startsWith('utf-')) return false;
      put(out, point, encoding);
      return true;
    case 'strict':
      return false;
    default:
      throw unknownHandler(errors);
  }
}

/** The mark that a text of this encoding begins with, often none. */
export function markOf(encoding: Encoding): number[] {
  if (encoding === 'utf-8-sig') return [0xef, 0xbb, 0xbf];
  return isWide(encoding) ? markOfWide(encoding) : [];
}

/**
 * text.encode(encoding, errors)
 * @throws CodecError (UnicodeEncodeError), LookupError
 */
export function encodeText(text: string, encodingName = 'utf-8', errors = 'strict'): Uint8Array {
  const encoding = findEncoding(encodingName);
  if (encoding === 'utf-8' && !LONE.test(text)) return new TextEncoder().encode(text);
  const out = new Bytes();
  out.pushAll(markOf(encoding));
  const points = codePoints(text);
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    if (fits(point, encoding)) put(out, point, encoding);
    else if (!handle(out, point, errors, encoding)) {
      let end = at + 1;
      while (!tellsEach(encoding) && end < points.length && !fits(points[end], encoding)) end++;
      throw new CodecError(calledIn(encoding), text, at, end, reasonOf(encoding));
    }
  }
  return out.take();
}
