import { unicodeTables } from './tables';

interface CaseMap {
  /** First, last, step and shift of each run, sorted by first. */
  runs: Int32Array;
  special: Map<number, string>;
}

function decodeMap(text: string, special: readonly string[]): CaseMap {
  const words = text.split(' ');
  const runs = new Int32Array(words.length);
  let first = 0;
  for (let i = 0; i < words.length; i += 4) {
    first += Number.parseInt(words[i], 36);
    const count = Number.parseInt(words[i + 1], 36);
    const step = Number.parseInt(words[i + 2], 36);
    runs[i] = first;
    runs[i + 1] = first + (count - 1) * step;
    runs[i + 2] = step;
    runs[i + 3] = Number.parseInt(words[i + 3], 36);
  }
  const map = new Map<number, string>();
  for (const entry of special) {
    const codePoint = entry.codePointAt(0) as number;
    map.set(codePoint, entry.slice(codePoint > 0xffff ? 2 : 1));
  }
  return { runs, special: map };
}

function lookUp({ runs, special }: CaseMap, codePoint: number): string {
  const several = special.get(codePoint);
  if (several !== undefined) return several;
  let low = 0;
  let high = runs.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle * 4] <= codePoint) low = middle + 1;
    else high = middle;
  }
  if (low > 0) {
    const at = (low - 1) * 4;
    if (codePoint <= runs[at + 1] && (codePoint - runs[at]) % runs[at + 2] === 0) {
      return String.fromCodePoint(codePoint + runs[at + 3]);
    }
  }
  return String.fromCodePoint(codePoint);
}

type MapName = 'TO_LOWER' | 'TO_UPPER' | 'TO_TITLE' | 'TO_FOLD';

/** @param ascii what becomes of ASCII, without the tables */
function mapping(name: MapName, ascii: (character: string) => string): (codePoint: number) => string {
  let map: CaseMap | undefined;
  return (codePoint) => {
    if (codePoint < 128) return ascii(String.fromCharCode(codePoint));
    if (map === undefined) {
      const tables = unicodeTables();
      map = decodeMap(tables[name], tables[`${name}_SPECIAL`]);
    }
    return lookUp(map, codePoint);
  };
}

const lower = (character: string): string => character.toLowerCase();
const upper = (character: string): string => character.toUpperCase();

/** What one character becomes: one or several characters. Context (final sigma) is the caller's. */
export const toLower = mapping('TO_LOWER', lower);
export const toUpper = mapping('TO_UPPER', upper);
export const toTitle = mapping('TO_TITLE', upper);
export const toFold = mapping('TO_FOLD', lower);
