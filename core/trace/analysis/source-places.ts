/**
 * Which function or class each line of a Python program is in. Read from indentation alone, for a trace has no syntax
 * tree: lines inside of brackets and triple-quoted strings belong to where these begin.
 * @returns by line, the first at index 0: "Shop.buy"; '' for the top level, which every spawned child runs anew.
 */
export function placesOf(source: string): readonly string[] {
  const places: string[] = [];
  /** The definitions around a line, the outermost first. */
  const around: { indent: number; name: string }[] = [];
  for (const { text, begins } of linesOf(source)) {
    if (begins) {
      const indent = indentOf(text);
      while (around.length > 0 && indent <= around[around.length - 1].indent) around.pop();
      const name = /^\s*(?:async\s+def|def|class)\s+([^\s(:[]+)/.exec(text)?.[1];
      if (name !== undefined) around.push({ indent, name });
    }
    places.push(around.map(({ name }) => name).join('.'));
  }
  return places;
}

/** Numbers (1-based) of the lines at the top level of a program. */
export function moduleLines(source: string): ReadonlySet<number> {
  return new Set(placesOf(source).flatMap((place, at) => (place === '' ? [at + 1] : [])));
}

/** A condition that is open while lines are read. */
interface OpenCondition {
  line: number;
  indent: number;
  /** Of the statements of its block; undefined before the first. */
  inner: number | undefined;
  isLoop: boolean;
  /** Its block ends with a jump: what comes after it is reached by way of its condition, too. */
  jumps: boolean;
}

/**
 * Which lines are reached by way of which condition: those of the blocks of an `if` or `while`, and what comes after an `if`
 * that jumps away (`return`, `continue`, …), to the end of the block around it.
 * @returns by the line of the condition, the last line (both 1-based)
 */
export function conditionBlocks(source: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: OpenCondition[] = [];
  let last = 0;
  for (const { text, number, isBlank, begins } of linesOf(source)) {
    if (isBlank) continue;
    if (begins) {
      const indent = indentOf(text);
      const word = /^\s*([a-z]+)\b/.exec(text)?.[1] ?? '';
      const goesOn = word === 'else' || word === 'elif';
      while (open.length > 0) {
        const { line, indent: own, jumps } = open[open.length - 1];
        if (indent > own || (indent === own && (goesOn || jumps))) break;
        ends.set(line, last);
        open.pop();
      }
      for (const condition of open) {
        if (indent <= condition.indent) continue;
        condition.inner ??= indent;
        if (indent <= condition.inner) condition.jumps = !condition.isLoop && JUMPS.has(word);
      }
      if (CONDITIONS.has(word))
        open.push({ line: number, indent, inner: undefined, isLoop: word === 'while', jumps: false });
    }
    last = number;
  }
  for (const { line } of open) ends.set(line, last);
  return ends;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'elif', 'while']);
const JUMPS: ReadonlySet<string> = new Set(['return', 'continue', 'break', 'raise']);

interface SourceLine {
  text: string;
  /** 1-based. */
  number: number;
  /** Empty, or what looks like a comment. */
  isBlank: boolean;
  /** A statement begins in it. */
  begins: boolean;
}

function* linesOf(source: string): Generator<SourceLine> {
  let scan: Scan = { depth: 0, quote: '' };
  let number = 0;
  for (const text of source.split(/\r\n|\r|\n/)) {
    const isBlank = /^\s*(#|$)/.test(text);
    yield { text, number: ++number, isBlank, begins: !isBlank && scan.depth === 0 && scan.quote === '' };
    scan = scanLine(text, scan);
  }
}

/** What of a line goes on in the next: open brackets, and the quotes of an open string. */
interface Scan {
  depth: number;
  quote: string;
}

function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === ' ') width++;
    else if (character === '\t') width += 8 - (width % 8);
    else break;
  }
  return width;
}

function scanLine(line: string, { depth, quote }: Scan): Scan {
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (quote !== '') {
      if (character === '\\') at++;
      else if (line.startsWith(quote, at)) {
        at += quote.length - 1;
        quote = '';
      }
    } else if (character === '#') break;
    else if (character === '"' || character === "'") {
      quote = line.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
      at += quote.length - 1;
    } else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
  }
  // A string in single quotes ends with its line, unless a backslash joins the next.
  if (quote.length === 1 && !line.endsWith('\\')) quote = '';
  return { depth, quote };
}
