/**
 * The lines of a source text, and its two ways to count columns: CPython's UTF-8 bytes (in the tree) and UTF-16
 * units (in the editor and in `ProgramError`). Lines end with \n, \r\n or \r; they count from 1, columns from 0.
 */
export class SourcePositions {
  readonly lines: readonly string[];
  /** Per line: undefined = not looked at, null = ASCII only, else the byte offset of each UTF-16 unit and of the end. */
  private readonly offsets: (Uint32Array | null | undefined)[] = [];

  private readonly lineStarts: number[] = [];

  constructor(source: string) {
    this.lines = source.split(/\r\n|\r|\n/);
    let start = 0;
    for (const line of this.lines) {
      this.lineStarts.push(start);
      start += line.length + 1;
    }
  }

  /** The text of a line; empty for lines that are not there. */
  line(line: number): string {
    return this.lines[line - 1] ?? '';
  }

  /** UTF-16 column of a UTF-8 byte offset; clamped to the line. An offset inside a character gives its start. */
  column(line: number, byteOffset: number): number {
    const text = this.line(line);
    const table = this.table(line, text);
    if (table === null) return Math.max(0, Math.min(byteOffset, text.length));
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (table[middle] <= byteOffset) low = middle;
      else high = middle - 1;
    }
    return low > 0 && isLowSurrogate(text, low) ? low - 1 : low;
  }

  /** UTF-8 byte offset of a UTF-16 column; clamped to the line. */
  byteOffset(line: number, column: number): number {
    const text = this.line(line);
    const clamped = Math.max(0, Math.min(column, text.length));
    const table = this.table(line, text);
    return table === null ? clamped : table[clamped];
  }

  /** Offset of a place in a text whose lines end with \n only. */
  offset(line: number, column: number): number {
    return this.lineStarts[line - 1] + column;
  }

  private table(line: number, text: string): Uint32Array | null {
    let table = this.offsets[line];
    if (table === undefined) {
      table = byteOffsets(text);
      this.offsets[line] = table;
    }
    return table;
  }
}

/** Byte offset of each UTF-16 unit; the second unit of a pair counts as one byte after the first's three. */
function byteOffsets(text: string): Uint32Array | null {
  if (isAscii(text)) return null;
  const table = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    table[i] = bytes;
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isLowSurrogate(text, i)) bytes += 1;
    else bytes += 3;
  }
  table[text.length] = bytes;
  return table;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** True for the second half of a surrogate pair (a lone one counts as a character of its own). */
function isLowSurrogate(text: string, i: number): boolean {
  if (i === 0 || (text.charCodeAt(i) & 0xfc00) !== 0xdc00) return false;
  return (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}

/** Length of a string in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else bytes += isLowSurrogate(text, i) ? 1 : 3;
  }
  return bytes;
}
