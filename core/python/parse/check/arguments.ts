import { forClauses } from './comprehensions';
import type { Cursor, Shape } from './cursor';
import { assignmentOrExpression, expression, starredExpression } from './expressions';

/** What the arguments of a call were, for messages. */
interface Arguments {
  start: number;
  end: number;
  positional: Shape[];
  /** Some can only be read as keywords, or as stars among them. */
  hasKeywords: boolean;
  hasDoubleStar: boolean;
}

/** The arguments of a call up to its `)`, which stays; null when they do not reach it. */
export function callArguments(p: Cursor): true | null {
  const start = p.mark;
  if (argumentList(p) !== null) {
    p.take(',');
    if (p.at(')')) return true;
  }
  p.mark = start;
  if (p.findsMistakes) argumentMistake(p);
  p.mark = start;
  return null;
}

/** Positional ones, then keywords: as many as can be read. The comma behind the last stays. */
function argumentList(p: Cursor): Arguments | null {
  const start = p.mark;
  const found: Arguments = { start, end: start, positional: [], hasKeywords: false, hasDoubleStar: false };
  separated(p, positionalArgument, (shape) => found.positional.push(shape));
  const end = p.mark;
  if ((p.mark === start || p.take(',')) && !keywordArguments(p, found)) p.mark = end;
  if (p.mark === start) return null;
  found.end = p.mark;
  return found;
}

/** `*a, b=1, **c`: keywords and starred ones, then keywords and double-starred ones. */
function keywordArguments(p: Cursor, found: Arguments): boolean {
  const note = (shape: Shape) => {
    if (shape.kind === 'starred') found.positional.push(shape);
    if (shape.kind === '**') found.hasDoubleStar = true;
    found.hasKeywords = true;
  };
  if (!separated(p, keywordOrStarred, note)) return separated(p, keywordOrDoubleStarred, note);
  const end = p.mark;
  if (!p.take(',') || !separated(p, keywordOrDoubleStarred, note)) p.mark = end;
  return true;
}

/** Reads `rule , rule , …`; false (and no move) when there is not one. */
function separated(p: Cursor, rule: (p: Cursor) => Shape | null, each: (shape: Shape) => void): boolean {
  let end = -1;
  do {
    const shape = p.attempt(rule);
    if (shape === null) break;
    each(shape);
    end = p.mark;
  } while (p.take(','));
  if (end >= 0) p.mark = end;
  return end >= 0;
}

function positionalArgument(p: Cursor): Shape | null {
  const star = starredExpression(p);
  if (star !== null) return star;
  const value = assignmentOrExpression(p);
  return value !== null && p.at('=') ? null : value;
}

function keywordOrStarred(p: Cursor): Shape | null {
  return keyword(p) ?? starredExpression(p);
}

function keywordOrDoubleStarred(p: Cursor): Shape | null {
  const start = p.mark;
  const named = keyword(p);
  if (named !== null) return named;
  return p.take('**') && expression(p) !== null ? p.shape('**', start) : null;
}

function keyword(p: Cursor): Shape | null {
  if (p.findsMistakes) keywordMistake(p);
  const start = p.mark;
  if (p.takeAll('NAME', '=') && expression(p) !== null) return p.shape('keyword', start);
  p.mark = start;
  return null;
}

// ---- mistakes ----------------------------------------------------------------------------------------------------

const MEANT_EQUAL = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const NEEDS_PARENTHESES = 'Generator expression must be parenthesized';

function keywordMistake(p: Cursor): void {
  const start = p.mark;
  if (p.atAny('True', 'False', 'None')) {
    const { text } = p.token();
    p.mark++;
    if (p.take('=')) p.failAt(start, p.mark, `cannot assign to ${text}`);
    p.mark = start;
  }
  nameIsGenerator(p);
  if (!p.looksLike(() => p.takeAll('NAME', '='))) {
    if (expression(p) !== null && p.take('=')) {
      p.failAt(start, p.mark, 'expression cannot contain assignment, perhaps you meant "=="?');
    }
  }
  p.mark = start;
}

/** `f(x = y for y in z)` */
function nameIsGenerator(p: Cursor): void {
  const start = p.mark;
  if (p.takeAll('NAME', '=') && expression(p) !== null && forClauses(p) !== null) {
    p.failAt(start, start + 2, MEANT_EQUAL);
  }
  p.mark = start;
}

function argumentMistake(p: Cursor): void {
  const start = p.mark;
  const again = (rule: () => void) => {
    p.mark = start;
    rule();
  };
  again(() => {
    const before = argumentList(p);
    if (before === null) return;
    if (!before.hasKeywords) {
      // `f(*a, *)`: the first star may also stand among keywords.
      p.mark = start;
      if (!keywordArguments(p, before)) return;
    }
    if (p.takeAll(',', '*')) {
      const message = 'iterable argument unpacking follows keyword argument unpacking';
      p.failAt(p.mark - 1, p.mark, message);
    }
  });
  again(() => {
    const value = expression(p);
    const clauses = value && forClauses(p);
    if (!value || !clauses || !p.take(',')) return;
    const after = p.mark;
    if (argumentList(p) === null) {
      p.mark = after;
      if (expression(p) !== null) forClauses(p);
    }
    p.failShape(value, NEEDS_PARENTHESES, clauses);
  });
  again(() => nameIsGenerator(p));
  again(() => {
    const before = argumentList(p);
    const clauses = before && forClauses(p);
    if (before && clauses && before.positional.length > 1) {
      p.failShape(before.positional.at(-1)!, NEEDS_PARENTHESES, clauses);
    }
  });
  again(() => {
    if (argumentList(p) === null || !p.take(',')) return;
    const value = expression(p);
    const clauses = value && forClauses(p);
    if (value && clauses) p.failShape(value, NEEDS_PARENTHESES, clauses);
  });
  again(() => {
    const before = argumentList(p);
    if (before === null || !p.take(',') || argumentList(p) === null) return;
    const what = before.hasDoubleStar ? 'keyword argument unpacking' : 'keyword argument';
    p.fail(`positional argument follows ${what}`);
  });
}
