import type { FramePlace } from './traceback';

/**
 * The line of `^` under a traceback's source line; empty when the whole line would be marked. CPython's own printer takes the
 * spaces at a line's end for part of it; `traceback` does not, but moves its marks to the left by as many. Operators and
 * subscripts get `~` around the sign (CPython 3.11, Lib/traceback.py, _extract_caret_anchors_from_line_segment).
 */
export function caretLine(place: FramePlace, written: string, by: 'traceback' | 'CPython'): string {
  const { line, endLine, column, endColumn } = place;
  if (column < 0) return '';
  const raw = by === 'CPython' ? written : written.trimEnd();
  const bytes = new TextEncoder().encode(raw);
  const toColumn = (offset: number): number =>
    [...new TextDecoder().decode(bytes.subarray(0, offset))].length;
  const shown = [...raw.trimStart()];
  const indent = [...raw].length - [...raw.trimStart()].length;
  const start = Math.max(0, toColumn(column) - indent);
  const end = endLine === line ? toColumn(endColumn) - indent : shown.length;
  if (end <= start) return '';
  const segment = shown.slice(start, end);
  const anchors = endLine === line ? anchorsOf(segment.join('')) : undefined;
  if (start === 0 && end >= shown.length && anchors === undefined) return '';
  let marks = ' '.repeat(Math.max(0, widthOf(shown.slice(0, start)) - (written.length - raw.length)));
  segment.forEach((c, i) => {
    const sign = anchors === undefined || (i >= anchors[0] && i < anchors[1]) ? '^' : '~';
    marks += sign.repeat(widthOf([c]));
  });
  return marks;
}

/** East Asian characters of double width, and emoji: the ranges of Unicode's EastAsianWidth.txt marked W and F. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6fc}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a terminal gives to the characters. */
const widthOf = (characters: readonly string[]): number =>
  characters.reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0);

const OPEN = '([{';
const CLOSE = ')]}';
const OPERATORS = ['**', '//', '<<', '>>', '+', '-', '*', '/', '%', '@', '&', '|', '^'];
/** Looser first: the operator at the top of the tree is the loosest one outside brackets. */
const LEVELS: Record<string, number> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 8,
};

/** Where the operator's sign, or the subscript's brackets, lie in the segment; undefined for other expressions. */
function anchorsOf(segment: string): [number, number] | undefined {
  const text = [...segment];
  const tokens = operatorsOutside(text);
  if (tokens === undefined) return undefined;
  if (tokens.length > 0) {
    let best = tokens[0];
    for (const token of tokens)
      if (LEVELS[token.sign] <= LEVELS[best.sign] && !(token.sign === '**' && best.sign === '**'))
        best = token;
    return [best.at, best.at + best.sign.length];
  }
  if (text[text.length - 1] !== ']') return undefined;
  let depth = 0;
  for (let i = text.length - 1; i > 0; i--) {
    if (CLOSE.includes(text[i])) depth++;
    if (OPEN.includes(text[i]) && --depth === 0) return text[i] === '[' ? [i, text.length] : undefined;
  }
  return undefined;
}

const KEYWORD = /^(and|or|not|if|else|in|is|lambda|for|yield|await)\b/;

/** Binary operators outside brackets and strings; undefined when the expression is of a looser kind. */
function operatorsOutside(text: readonly string[]): { sign: string; at: number }[] | undefined {
  const found: { sign: string; at: number }[] = [];
  let depth = 0;
  let operand = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === ' ') continue;
    if (c === '"' || c === "'") {
      i = endOfString(text, i);
      operand = true;
      continue;
    }
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) {
      depth--;
      operand = true;
      continue;
    }
    if (depth > 0) continue;
    const rest = text.slice(i, i + 8).join('');
    const word = i === 0 || !/[\p{L}\p{N}_]/u.test(text[i - 1]);
    if (word && KEYWORD.test(rest)) return undefined;
    if (/^(==|!=|<=|>=|:=|[,=])/.test(rest) || (/^[<>]/.test(rest) && !/^(<<|>>)/.test(rest)))
      return undefined;
    const sign = OPERATORS.find((op) => rest.startsWith(op));
    if (sign !== undefined) {
      if (operand) found.push({ sign, at: i });
      i += sign.length - 1;
      operand = false;
    } else if (!OPEN.includes(c)) operand = true;
  }
  return found;
}

function endOfString(text: readonly string[], start: number): number {
  const quote = text[start];
  const triple = text[start + 1] === quote && text[start + 2] === quote;
  for (let i = start + (triple ? 3 : 1); i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote && (!triple || (text[i + 1] === quote && text[i + 2] === quote)))
      return triple ? i + 2 : i;
  }
  return text.length;
}
