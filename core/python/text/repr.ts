import { isPrintable } from './unicode/sets';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Single quotes, unless the text has some and no double ones. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

/** The escape for a code point that is not to be shown: \xhh, \uhhhh or \Uhhhhhhhh. */
export function escapeCodePoint(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint < 0x100) return `\\x${hex.padStart(2, '0')}`;
  if (codePoint < 0x10000) return `\\u${hex.padStart(4, '0')}`;
  return `\\U${hex.padStart(8, '0')}`;
}

function reprWith(text: string, shows: (codePoint: number) => boolean): string {
  const quote = quoteFor(text);
  let out = quote;
  for (const character of text) {
    const short = character === quote ? `\\${quote}` : ESCAPES[character];
    if (short !== undefined) {
      out += short;
      continue;
    }
    const codePoint = character.codePointAt(0) as number;
    out += shows(codePoint) ? character : escapeCodePoint(codePoint);
  }
  return out + quote;
}

/** repr(text) */
export function reprStr(text: string): string {
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  return reprWith(text, isPrintable);
}

function isPlainAscii(codePoint: number): boolean {
  return codePoint >= 32 && codePoint < 127;
}

/** ascii(text) */
export function asciiStr(text: string): string {
  return reprWith(text, isPlainAscii);
}

/** Escapes what is outside ASCII in text that is a repr already: ascii() of any other object. */
export function asciiOfRepr(repr: string): string {
  let out = '';
  for (const character of repr) {
    const codePoint = character.codePointAt(0) as number;
    out += codePoint < 128 ? character : escapeCodePoint(codePoint);
  }
  return out;
}

/** repr(bytes): b'…' */
export function reprBytes(bytes: Uint8Array): string {
  const hasSingle = bytes.includes(39);
  const quote = hasSingle && !bytes.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) out += `\\${quote}`;
    else if (ESCAPES[character] !== undefined) out += ESCAPES[character];
    else if (byte >= 32 && byte < 127) out += character;
    else out += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return out + quote;
}
