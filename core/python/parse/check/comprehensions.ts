import type { Cursor, Shape } from './cursor';
import {
  assignmentOrExpression,
  bitwiseOr,
  disjunction,
  expression,
  namedExpression,
  starExpressions,
  starNamedExpressions,
} from './expressions';
import { comprehensionMistake, dictComprehensionMistake, dictMistake } from './mistakes';
import { failInvalidTarget, starTargets } from './targets';

/** `[x for x in xs]` */
export function comprehension(p: Cursor): Shape | null {
  return clauseDisplay(p, '[', ']', namedExpression, 'list comprehension', comprehensionMistake);
}

/** `(x for x in xs)` */
export function generator(p: Cursor): Shape | null {
  return clauseDisplay(p, '(', ')', assignmentOrExpression, 'generator expression', comprehensionMistake);
}

function clauseDisplay(
  p: Cursor,
  open: string,
  close: string,
  element: (p: Cursor) => unknown,
  kind: string,
  mistake: (p: Cursor) => void,
): Shape | null {
  const start = p.mark;
  if (p.take(open) && element(p) && forClauses(p) && p.take(close)) return p.shape(kind, start);
  p.mark = start;
  if (p.findsMistakes && p.at(open)) mistake(p);
  p.mark = start;
  return null;
}

/** One or more `for … in … if …`; the last expression read, for messages. */
export function forClauses(p: Cursor): Shape | null {
  let last: Shape | null = null;
  for (;;) {
    const clause = p.attempt(forClause);
    if (clause === null) return last;
    last = clause;
  }
}

function forClause(p: Cursor): Shape | null {
  if (p.at('async')) p.unsupported('asynchronous comprehensions');
  if (!p.at('for')) return null;
  const start = p.mark;
  p.mark++;
  if (starTargets(p) !== null && p.take('in')) {
    let last = disjunction(p);
    if (last === null) return null;
    for (;;) {
      const end = p.mark;
      const test = p.take('if') ? disjunction(p) : null;
      if (test === null) {
        p.mark = end;
        return last;
      }
      last = test;
    }
  }
  p.mark = start;
  if (p.findsMistakes) forTargetMistake(p);
  return null;
}

/** Complains about `for 1 in …`, `for f() in …`. */
export function forTargetMistake(p: Cursor): void {
  p.take('for');
  const shape = starExpressions(p);
  if (shape !== null) failInvalidTarget(p, shape, 'for');
}

// ---- braces ------------------------------------------------------------------------------------------------------

export function dictOrSet(p: Cursor): Shape | null {
  return (
    p.attempt(dict) ??
    p.attempt(set) ??
    clauseDisplay(p, '{', '}', keyAndValue, 'dict comprehension', dictComprehensionMistake) ??
    clauseDisplay(p, '{', '}', namedExpression, 'set comprehension', comprehensionMistake)
  );
}

function dict(p: Cursor): Shape | null {
  const start = p.mark;
  p.mark++;
  dictPairs(p);
  if (p.take('}')) return p.shape('dict literal', start);
  p.mark = start + 1;
  if (p.findsMistakes) dictMistake(p);
  return null;
}

/** The pairs of a dict display with the comma behind them, if any. */
function dictPairs(p: Cursor): void {
  do {
    if (dictPair(p) === null) return;
  } while (p.take(','));
}

export function dictPair(p: Cursor): true | null {
  const start = p.mark;
  if (p.take('**') && bitwiseOr(p) !== null) return true;
  p.mark = start;
  return p.attempt(keyAndValue);
}

function keyAndValue(p: Cursor): true | null {
  return expression(p) !== null && p.take(':') && expression(p) !== null ? true : null;
}

function set(p: Cursor): Shape | null {
  const start = p.mark;
  p.mark++;
  const items = starNamedExpressions(p);
  return items.length > 0 && p.take('}') ? p.shape('set display', start) : null;
}
