/** UTF-16 and UTF-32: units of two and of four bytes in either order. Without an order in the name a mark tells it. */
export type WideEncoding = 'utf-16' | 'utf-16-le' | 'utf-16-be' | 'utf-32' | 'utf-32-le' | 'utf-32-be';

export const isWide = (encoding: string): encoding is WideEncoding => /^utf-(16|32)(-[lb]e)?$/.test(encoding);

/** Bytes of a unit. */
export const unitBytes = (encoding: WideEncoding): 2 | 4 => (encoding.startsWith('utf-16') ? 2 : 4);

/** Whether the bytes' order is told by a mark at the beginning. */
export const isMarkedWide = (encoding: WideEncoding): boolean => encoding.length === 'utf-16'.length;

/** The encoding of what follows a mark. */
export const inOrder = (encoding: WideEncoding, bigEndian: boolean): WideEncoding =>
  isMarkedWide(encoding) ? `${encoding as 'utf-16' | 'utf-32'}-${bigEndian ? 'be' : 'le'}` : encoding;

/** The unit at `at`. */
export function unitAt(bytes: Uint8Array, at: number, encoding: WideEncoding): number {
  let unit = 0;
  const size = unitBytes(encoding);
  for (let i = 0; i < size; i++)
    unit = unit * 256 + bytes[encoding.endsWith('-be') ? at + i : at + size - 1 - i];
  return unit;
}

/** The bytes of a unit. */
function unitOf(value: number, encoding: WideEncoding): number[] {
  const bytes: number[] = [];
  for (let left = value, i = unitBytes(encoding); i > 0; i--, left >>>= 8) bytes.push(left & 0xff);
  return encoding.endsWith('-be') ? bytes.reverse() : bytes;
}

const MARK = 0xfeff;

/** The mark a text of this encoding begins with; empty where the order is in the name. This computer's order is little-endian. */
export const markOfWide = (encoding: WideEncoding): number[] =>
  isMarkedWide(encoding) ? unitOf(MARK, inOrder(encoding, false)) : [];

/** The order a mark tells that the bytes begin with, undefined without a mark. */
export function orderOfMark(bytes: Uint8Array, encoding: WideEncoding): 'little' | 'big' | undefined {
  if (!isMarkedWide(encoding) || bytes.length < unitBytes(encoding)) return undefined;
  if (unitAt(bytes, 0, inOrder(encoding, false)) === MARK) return 'little';
  return unitAt(bytes, 0, inOrder(encoding, true)) === MARK ? 'big' : undefined;
}

/** The bytes of one code point, lone surrogates too. */
export function encodeWide(point: number, encoding: WideEncoding): number[] {
  if (unitBytes(encoding) === 4 || point < 0x10000) return unitOf(point, encoding);
  const above = point - 0x10000;
  return [...unitOf(0xd800 | (above >> 10), encoding), ...unitOf(0xdc00 | (above & 0x3ff), encoding)];
}

/** One step of decoding: a code point, or what is wrong with the bytes up to `end` (and the surrogate they are). */
export type WideStep = { end: number } & ({ point: number } | { reason: string; surrogate?: number });

/** Decodes what is at `at`, which is within the bytes. */
export function decodeWide(bytes: Uint8Array, at: number, encoding: WideEncoding): WideStep {
  const size = unitBytes(encoding);
  const end = at + size;
  if (end > bytes.length) return { end: bytes.length, reason: 'truncated data' };
  const unit = unitAt(bytes, at, encoding);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (size === 4) {
    if (isSurrogate)
      return { end, reason: 'code point in surrogate code point range(0xd800, 0xe000)', surrogate: unit };
    return unit > 0x10ffff ? { end, reason: 'code point not in range(0x110000)' } : { end, point: unit };
  }
  if (!isSurrogate) return { end, point: unit };
  if (unit >= 0xdc00) return { end, reason: 'illegal encoding', surrogate: unit };
  if (end + size > bytes.length)
    return { end: bytes.length, reason: 'unexpected end of data', surrogate: unit };
  const second = unitAt(bytes, end, encoding);
  if (second < 0xdc00 || second > 0xdfff) return { end, reason: 'illegal UTF-16 surrogate', surrogate: unit };
  return { end: end + size, point: 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff) };
}
