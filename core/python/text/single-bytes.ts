/**
 * The encodings of one byte for each character that are ASCII below 128, as CPython has them: of DOS and Windows, ISO 8859,
 * KOI8 and the Mac.
 */
import { type Tables, unicodeTables } from './unicode/tables';

export type SingleByteEncoding = keyof Tables['SINGLE_BYTES'];

/** Known without the tables, which come when one is used. */
const NAMES: Record<SingleByteEncoding, true> = {
  cp437: true,
  cp850: true,
  cp866: true,
  cp874: true,
  cp1250: true,
  cp1251: true,
  cp1252: true,
  cp1253: true,
  cp1254: true,
  cp1255: true,
  cp1256: true,
  cp1257: true,
  cp1258: true,
  'iso8859-2': true,
  'iso8859-5': true,
  'iso8859-7': true,
  'iso8859-9': true,
  'iso8859-15': true,
  'koi8-r': true,
  'koi8-u': true,
  'mac-roman': true,
};

export const isSingleByte = (encoding: string): encoding is SingleByteEncoding =>
  Object.hasOwn(NAMES, encoding);

interface SingleBytes {
  /** The character of each byte, '' where there is none. */
  characters: readonly string[];
  /** The byte of each code point. */
  codes: ReadonlyMap<number, number>;
}

const made = new Map<SingleByteEncoding, SingleBytes>();

/** The tables of an encoding, made when they are first asked for. */
export function singleBytes(encoding: SingleByteEncoding): SingleBytes {
  let tables = made.get(encoding);
  if (tables === undefined) {
    const upperHalf = unicodeTables().SINGLE_BYTES[encoding];
    const characters = Array.from({ length: 256 }, (_, byte) => {
      if (byte < 128) return String.fromCharCode(byte);
      const character = upperHalf[byte - 128];
      return character === '?' ? '' : character;
    });
    const codes = new Map(characters.map((character, byte) => [character.charCodeAt(0), byte]));
    tables = { characters, codes };
    made.set(encoding, tables);
  }
  return tables;
}
