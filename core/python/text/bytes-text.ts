import { Raise } from '../raise';

/* Methods of bytes that look at ASCII letters and digits, and hexadecimal text. */

function isUpper(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

function isLower(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

function isLetter(byte: number): boolean {
  return isUpper(byte) || isLower(byte);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function every(test: (byte: number) => boolean): (bytes: Uint8Array) => boolean {
  return (bytes) => bytes.length > 0 && bytes.every(test);
}

export const bytesIsAlpha = every(isLetter);
export const bytesIsDigit = every(isDigit);
export const bytesIsAlnum = every((byte) => isLetter(byte) || isDigit(byte));
export const bytesIsSpace = every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

export function bytesIsAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128);
}

export function bytesIsLower(bytes: Uint8Array): boolean {
  return bytes.some(isLower) && !bytes.some(isUpper);
}

export function bytesIsUpper(bytes: Uint8Array): boolean {
  return bytes.some(isUpper) && !bytes.some(isLower);
}

export function bytesIsTitle(bytes: Uint8Array): boolean {
  let found = false;
  let inWord = false;
  for (const byte of bytes) {
    if (isUpper(byte) ? inWord : isLower(byte) && !inWord) return false;
    inWord = isLetter(byte);
    found ||= inWord;
  }
  return found;
}

/** Lower case of one ASCII letter or other byte; its upper case. */
const lowered = (byte: number) => (isUpper(byte) ? byte + 32 : byte);
const raised = (byte: number) => (isLower(byte) ? byte - 32 : byte);

export function bytesLower(bytes: Uint8Array): Uint8Array {
  return bytes.map(lowered);
}

export function bytesUpper(bytes: Uint8Array): Uint8Array {
  return bytes.map(raised);
}

export function bytesSwapCase(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (isUpper(byte) ? lowered(byte) : raised(byte)));
}

export function bytesCapitalize(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === 0 ? raised(byte) : lowered(byte)));
}

export function bytesTitle(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at > 0 && isLetter(bytes[at - 1]) ? lowered(byte) : raised(byte)));
}

/** bytes.translate(table, deleted). @throws ValueError */
export function bytesTranslate(bytes: Uint8Array, table?: Uint8Array, deleted?: Uint8Array): Uint8Array {
  if (table !== undefined && table.length !== 256) {
    throw new Raise('ValueError', 'translation table must be 256 characters long');
  }
  const kept = deleted === undefined ? bytes : bytes.filter((byte) => !deleted.includes(byte));
  return table === undefined ? kept.slice() : kept.map((byte) => table[byte]);
}

/** bytes.maketrans(from, to). @throws ValueError */
export function makeBytesTranslation(from: Uint8Array, to: Uint8Array): Uint8Array {
  if (from.length !== to.length) throw new Raise('ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  from.forEach((byte, at) => {
    table[byte] = to[at];
  });
  return table;
}

/**
 * bytes.hex(sep, group): a separator before every `group` bytes from the right, from the left if negative.
 * @throws ValueError
 */
export function bytesHex(bytes: Uint8Array, separator?: string, group = 1): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === undefined) return pairs.join('');
  if (separator.length !== 1) throw new Raise('ValueError', 'sep must be length 1.');
  if (separator > '\x7f') throw new Raise('ValueError', 'sep must be ASCII.');
  const size = Math.abs(group);
  if (size === 0) return pairs.join('');
  let out = '';
  pairs.forEach((pair, at) => {
    const place = group > 0 ? pairs.length - at : at;
    out += (at > 0 && place % size === 0 ? separator : '') + pair;
  });
  return out;
}

/** bytes.fromhex(text). @throws ValueError */
export function bytesFromHex(text: string): Uint8Array {
  const bytes: number[] = [];
  const value = (at: number) => {
    const digit = '0123456789abcdef'.indexOf((text[at] ?? ' ').toLowerCase());
    if (digit >= 0) return digit;
    throw new Raise('ValueError', `non-hexadecimal number found in fromhex() arg at position ${at}`);
  };
  for (let at = 0; at < text.length; ) {
    if (' \t\n\r\v\f'.includes(text[at])) {
      at++;
      continue;
    }
    bytes.push(value(at) * 16 + value(at + 1));
    at += 2;
  }
  return Uint8Array.from(bytes);
}
