/**
 * Which lines of a Python program are at its top level: run when it is imported, and so by every spawned child. Read
 * from indentation alone, for a trace has no syntax tree: lines inside of `def` and `class` are left out, and of
 * brackets and triple-quoted strings the lines belong to where they begin.
 * @returns 1-based numbers.
 */
export function moduleLines(source: string): ReadonlySet<number> {
  const lines = new Set<number>();
  const text = source.split(/\r\n|\r|\n/);
  /** Indentation of the outermost `def` or `class` that the line is in; −1 for none. */
  let inside = -1;
  let scan: Scan = { depth: 0, quote: '' };
  text.forEach((line, at) => {
    const begins = scan.depth === 0 && scan.quote === '';
    if (begins && !/^\s*(#|$)/.test(line)) {
      const indent = indentOf(line);
      if (inside >= 0 && indent <= inside) inside = -1;
      if (inside < 0 && /^\s*(async\s+def|def|class)\b/.test(line)) inside = indent;
    }
    if (inside < 0 && line.trim() !== '') lines.add(at + 1);
    scan = scanLine(line, scan);
  });
  return lines;
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
