/** Base64 with the characters that need no escaping in an address (RFC 4648, section 5), without padding. */
import { BadLink } from './bad-link';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(bytes.length - at, 3);
    const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit <= left; digit++) text += DIGITS[(three >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/**
 * @param offset characters of the link before `text`, for the position in the message
 * @throws BadLink for a character that is none of these, and for a length that no bytes have.
 */
export function fromBase64url(text: string, offset: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let waiting = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES.get(text[at]);
    if (value === undefined) throw strange(text, at, offset);
    bits = ((bits << 6) | value) & 0xffff;
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes[length++] = bits >> waiting;
  }
  if (text.length % 4 === 1) throw new BadLink('cut', 'the link is cut off: its last characters are missing');
  return bytes;
}

function strange(text: string, at: number, offset: number): BadLink {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const position = offset + at + 1;
  return new BadLink(
    'character',
    `the link has the character ${JSON.stringify(character)} at position ${position}, which no link has`,
    character,
    position,
  );
}
