/**
 * Which function or class each line of a Python program is in. Read from indentation alone, for a trace has no syntax
 * tree: lines inside of brackets and triple-quoted strings belong to where these begin.
 * @returns by line, the first at index 0: "Shop.buy"; '' for the top level, which every spawned child runs anew.
 */
export function placesOf(source: string): readonly string[] {
  const places: string[] = [];
  /** The definitions around a line, the outermost first. */
  const around: { indent: number; name: string }[] = [];
  let scan: Scan = { depth: 0, quote: '' };
  for (const line of source.split(/\r\n|\r|\n/)) {
    const begins = scan.depth === 0 && scan.quote === '';
    if (begins && !/^\s*(#|$)/.test(line)) {
      const indent = indentOf(line);
      while (around.length > 0 && indent <= around[around.length - 1].indent) around.pop();
      const name = /^\s*(?:async\s+def|def|class)\s+([^\s(:[]+)/.exec(line)?.[1];
      if (name !== undefined) around.push({ indent, name });
    }
    places.push(around.map(({ name }) => name).join('.'));
    scan = scanLine(line, scan);
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
  let scan: Scan = { depth: 0, quote: '' };
  source.split(/\r\n|\r|\n/).forEach((line, at) => {
    const begins = scan.depth === 0 && scan.quote === '';
    scan = scanLine(line, scan);
    if (/^\s*(#|$)/.test(line)) return;
    if (begins) {
      const indent = indentOf(line);
      const word = /^\s*([a-z]+)\b/.exec(line)?.[1] ?? '';
      const goesOn = word === 'else' || word === 'elif';
      while (open.length > 0) {
        const { line: at, indent: own, jumps } = open[open.length - 1];
        if (indent > own || (indent === own && (goesOn || jumps))) break;
        ends.set(at, last);
        open.pop();
      }
      for (const condition of open) if (indent > condition.indent) condition.jumps = JUMPS.has(word);
      if (CONDITIONS.has(word)) open.push({ line: at + 1, indent, jumps: false });
    }
    last = at + 1;
  });
  for (const { line } of open) ends.set(line, last);
  return ends;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'elif', 'while']);
const JUMPS: ReadonlySet<string> = new Set(['return', 'continue', 'break', 'raise']);

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
