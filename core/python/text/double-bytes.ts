import { BIG5, BIG5_KANA, BIG5_SIGNS, GB2312, GBK, type Rows } from './double-byte-tables';

export type DoubleByteEncoding = 'gbk' | 'gb2312' | 'big5';

/** Characters of the basic plane by their two bytes, and the two bytes by the character; 0 where there is none. */
export interface DoubleBytes {
  characters: Uint16Array;
  codes: Uint16Array;
}

const made = new Map<DoubleByteEncoding, DoubleBytes>();

export function isDoubleByte(encoding: string): encoding is DoubleByteEncoding {
  return encoding === 'gbk' || encoding === 'gb2312' || encoding === 'big5';
}

/** The tables of an encoding, made when they are first asked for. Hosts agree in what `rows` say. */
export function doubleBytes(encoding: DoubleByteEncoding): DoubleBytes {
  let tables = made.get(encoding);
  if (tables === undefined) {
    tables = { characters: new Uint16Array(0x10000), codes: new Uint16Array(0x10000) };
    fill(tables, encoding);
    made.set(encoding, tables);
  }
  return tables;
}

function fill(tables: DoubleBytes, encoding: DoubleByteEncoding): void {
  switch (encoding) {
    case 'gbk':
      fillFromHost(tables, 'gbk', GBK);
      break;
    case 'gb2312':
      fillFromHost(tables, 'gbk', GB2312);
      put(tables, 0xa1a4, 0x30fb);
      put(tables, 0xa1aa, 0x2015);
      break;
    case 'big5':
      fillFromHost(tables, 'big5', BIG5);
      fillFromText(tables, 0xa140, BIG5_SIGNS);
      fillFromText(tables, 0xc6a1, BIG5_KANA);
      // of two codes each for ／ and ＼ CPython writes the second
      tables.codes[0xff0f] = 0xa241;
      tables.codes[0xff3c] = 0xa242;
  }
}

function fillFromHost(tables: DoubleBytes, label: string, table: readonly Rows[]): void {
  const decoder = new TextDecoder(label);
  for (const { first, last, runs } of table) {
    for (let lead = first; lead <= last; lead++) {
      tables.characters.fill(0, lead << 8, (lead + 1) << 8);
      for (const [from, to] of runs)
        for (let trail = from; trail <= to; trail++)
          tables.characters[(lead << 8) | trail] = decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0);
    }
  }
  // the first of two codes for one character is the one that is written
  for (let code = 0xffff; code > 0; code--)
    if (tables.characters[code] !== 0) tables.codes[tables.characters[code]] = code;
}

/** Characters of Big5 one after the other: second bytes are 40 to 7E and A1 to FE. */
function fillFromText(tables: DoubleBytes, first: number, text: string): void {
  let code = first;
  for (let i = 0; i < text.length; i++) {
    put(tables, code, text.charCodeAt(i));
    const trail = code & 0xff;
    code += trail === 0x7e ? 0x23 : trail === 0xfe ? 0x42 : 1;
  }
}

function put(tables: DoubleBytes, code: number, character: number): void {
  const before = tables.characters[code];
  if (before !== 0 && tables.codes[before] === code) tables.codes[before] = 0;
  tables.characters[code] = character;
  if (tables.codes[character] === 0) tables.codes[character] = code;
}
