import { seldomTables } from './tables';
import { decodeToggles, rank } from './toggles';

/** Names of characters, as CPython's unicodedata has them. What they come from is fetched and unpacked at the first question. */

type NameTables = typeof import('./names.tables.json');

interface Names {
  ofCharacters: ReadonlyMap<number, string>;
  /** Aliases, too. */
  characters: ReadonlyMap<string, number>;
  sequences: ReadonlyMap<string, string>;
  ideographs: Uint32Array;
}

let known: Names | undefined;

function names(): Names {
  known ??= unpack(JSON.parse(seldomTables('names')) as NameTables);
  return known;
}

function unpack(tables: NameTables): Names {
  const ofCharacters = new Map<number, string>();
  const characters = new Map<string, number>();
  const entries = tables.NAMES.split(',');
  const points = decodeToggles(tables.LISTED);
  let before: string[] = [];
  let at = 0;
  for (let i = 0; i < points.length; i += 2) {
    for (let codePoint = points[i]; codePoint < points[i + 1]; codePoint++) {
      before = wordsOf(entries[at++], before);
      const name = before.join(' ');
      ofCharacters.set(codePoint, name);
      characters.set(name, codePoint);
    }
  }
  for (const [name, code] of pairs(tables.ALIASES)) characters.set(name, Number.parseInt(code, 16));
  const sequences = new Map(
    pairs(tables.SEQUENCES).map(([name, codes]) => [
      name,
      String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16))),
    ]),
  );
  return { ofCharacters, characters, sequences, ideographs: decodeToggles(tables.IDEOGRAPHS) };
}

/** The words of a name: how many at the front and at the back are those of the name before, and the others. */
function wordsOf(entry: string, before: readonly string[]): string[] {
  const front = Number.parseInt(entry[0], 36);
  const back = Number.parseInt(entry[1], 36);
  const own = entry.slice(2);
  return [
    ...before.slice(0, front),
    ...(own === '' ? [] : own.split(' ')),
    ...before.slice(before.length - back),
  ];
}

const pairs = (text: string): string[][] => text.split(',').map((pair) => pair.split('='));

const IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-';
const isIdeograph = (codePoint: number): boolean => (rank(names().ideographs, codePoint) & 1) === 1;

// Hangul syllables are named after their letters: Unicode 14, section 3.12.
const SYLLABLE = 'HANGUL SYLLABLE ';
const FIRST_SYLLABLE = 0xac00;
const LEADING = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TRAILING = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const SYLLABLES = LEADING.length * VOWELS.length * TRAILING.length;

function syllable(index: number): string {
  const vowel = Math.floor(index / TRAILING.length);
  return (
    LEADING[Math.floor(vowel / VOWELS.length)] +
    VOWELS[vowel % VOWELS.length] +
    TRAILING[index % TRAILING.length]
  );
}

/** Undefined where a character has no name. */
export function nameOf(codePoint: number): string | undefined {
  const index = codePoint - FIRST_SYLLABLE;
  if (index >= 0 && index < SYLLABLES) return SYLLABLE + syllable(index);
  if (isIdeograph(codePoint)) return IDEOGRAPH + codePoint.toString(16).toUpperCase();
  return names().ofCharacters.get(codePoint);
}

/** The character of a name, whatever its case; of what is computed CPython wants capitals. */
export function codePointNamed(name: string): number | undefined {
  if (name.startsWith(SYLLABLE)) {
    const wanted = name.slice(SYLLABLE.length);
    for (let i = 0; i < SYLLABLES; i++) if (syllable(i) === wanted) return FIRST_SYLLABLE + i;
    return undefined;
  }
  if (name.startsWith(IDEOGRAPH)) {
    const digits = name.slice(IDEOGRAPH.length);
    const codePoint = /^[0-9A-F]{4,5}$/.test(digits) ? Number.parseInt(digits, 16) : 0;
    return isIdeograph(codePoint) ? codePoint : undefined;
  }
  return names().characters.get(inCapitals(name));
}

/** The characters of a sequence's name. */
export const sequenceNamed = (name: string): string | undefined => names().sequences.get(inCapitals(name));

/** Of ASCII only: no name has other letters, and no other letter is one in capitals. */
const inCapitals = (name: string): string => name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
