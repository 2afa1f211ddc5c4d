/**
 * UTF-8 that keeps lone surrogates (as three bytes, the WTF-8 way), so that every JavaScript string survives the
 * trip. Needs no TextDecoder, which rejects views on shared memory.
 */

/** Bytes that `encodeUtf8` needs for `text`. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else {
      bytes += 2;
      if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) i++; // a pair: 4 bytes for 2 units
    }
  }
  return bytes;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Writes `text` from `at` on; the caller made sure that it fits. Returns the position after it. */
export function writeUtf8(target: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      target[at++] = unit;
    } else if (unit < 0x800) {
      target[at++] = 0xc0 | (unit >> 6);
      target[at++] = 0x80 | (unit & 63);
    } else {
      const next = isHigh(unit) ? text.charCodeAt(i + 1) : 0;
      if (isLow(next)) {
        const point = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
        target[at++] = 0xf0 | (point >> 18);
        target[at++] = 0x80 | ((point >> 12) & 63);
        target[at++] = 0x80 | ((point >> 6) & 63);
        target[at++] = 0x80 | (point & 63);
        i++;
      } else {
        target[at++] = 0xe0 | (unit >> 12);
        target[at++] = 0x80 | ((unit >> 6) & 63);
        target[at++] = 0x80 | (unit & 63);
      }
    }
  }
  return at;
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(bytes, 0, text);
  return bytes;
}

/** Text of bytes[from, to). Bytes that are no UTF-8 become U+FFFD each. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  const units: number[] = [];
  let at = from;
  while (at < to) {
    const first = bytes[at];
    if (first < 0x80) {
      units.push(first);
      at++;
    } else {
      const length = sequenceLength(bytes, at, to);
      const point = length === 0 ? 0xfffd : codePoint(bytes, at, length);
      if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff));
      else units.push(point);
      at += length === 0 ? 1 : length;
    }
    if (units.length >= 4096) {
      text += String.fromCharCode.apply(undefined, units);
      units.length = 0;
    }
  }
  return text + String.fromCharCode.apply(undefined, units);
}

/** Length of the well-formed sequence that begins at `at`, 0 when there is none. Surrogates count as well-formed. */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > to) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1];
  if ((first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)) return 0; // overlong
  if (first === 0xf4 && second > 0x8f) return 0; // beyond U+10FFFF
  return length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 2) return ((bytes[at] & 31) << 6) | (bytes[at + 1] & 63);
  if (length === 3) return ((bytes[at] & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
  return (
    ((bytes[at] & 7) << 18) |
    ((bytes[at + 1] & 63) << 12) |
    ((bytes[at + 2] & 63) << 6) |
    (bytes[at + 3] & 63)
  );
}

/** The largest position ≤ `at` that does not cut a character of `bytes` in two. */
export function characterBoundary(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length;
  let start = at;
  for (let back = 0; back < 3 && start > 0 && (bytes[start] & 0xc0) === 0x80; back++) start--;
  return (bytes[start] & 0xc0) === 0x80 ? at : start; // no UTF-8 at all: cut anywhere
}
