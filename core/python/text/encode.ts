import { CodecError, type Encoding, findEncoding, unknownHandler } from './codec-error';
import { doubleBytes, isDoubleByte } from './double-bytes';
import { codePoints } from './points';
import { escapeCodePoint } from './repr';

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

  pushAscii(text: string): void {
    for (let i = 0; i < text.length; i++) this.push(text.charCodeAt(i));
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

const REASONS: Record<Encoding, string> = {
  'utf-8': 'surrogates not allowed',
  'utf-8-sig': 'surrogates not allowed',
  ascii: 'ordinal not in range(128)',
  'latin-1': 'ordinal not in range(256)',
  gbk: 'illegal multibyte sequence',
  gb2312: 'illegal multibyte sequence',
  big5: 'illegal multibyte sequence',
};

function fits(point: number, encoding: Encoding): boolean {
  if (encoding === 'ascii') return point < 128;
  if (encoding === 'latin-1') return point < 256;
  if (isDoubleByte(encoding)) return point < 128 || (doubleBytes(encoding).codes[point] ?? 0) !== 0;
  return point < 0xd800 || point > 0xdfff;
}

/** Puts in what the handler makes of one code point. @returns false when it has to raise */
function handle(out: Bytes, point: number, errors: string, utf8: boolean): boolean {
  switch (errors) {
    case 'ignore':
      return true;
    case 'replace':
      out.push(63);
      return true;
    case 'backslashreplace':
      out.pushAscii(escapeCodePoint(point));
      return true;
    case 'xmlcharrefreplace':
      out.pushAscii(`&#${point};`);
      return true;
    case 'surrogateescape':
      if (point < 0xdc80 || point > 0xdcff) return false;
      out.push(point - 0xdc00);
      return true;
    case 'surrogatepass':
      if (!utf8) return false;
      out.pushUtf8(point);
      return true;
    case 'strict':
      return false;
    default:
      throw unknownHandler(errors);
  }
}

/**
 * text.encode(encoding, errors)
 * @throws CodecError (UnicodeEncodeError), LookupError
 */
export function encodeText(text: string, encodingName = 'utf-8', errors = 'strict'): Uint8Array {
  const encoding = findEncoding(encodingName);
  if (encoding === 'utf-8' && !LONE.test(text)) return new TextEncoder().encode(text);
  const utf8 = encoding === 'utf-8' || encoding === 'utf-8-sig';
  const out = new Bytes();
  if (encoding === 'utf-8-sig') out.pushUtf8(0xfeff);
  const points = codePoints(text);
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    if (fits(point, encoding)) {
      if (utf8) out.pushUtf8(point);
      else if (isDoubleByte(encoding) && point >= 128) out.pushPair(doubleBytes(encoding).codes[point]);
      else out.push(point);
    } else if (!handle(out, point, errors, utf8)) {
      let end = at + 1;
      // the codecs of two bytes tell of one character at a time
      while (!isDoubleByte(encoding) && end < points.length && !fits(points[end], encoding)) end++;
      throw new CodecError(utf8 ? 'utf-8' : encoding, text, at, end, REASONS[encoding]);
    }
  }
  return out.take();
}
