import { block, colonMistake, indentMistake } from './compound';
import type { Cursor } from './cursor';
import { namedExpression, starNamedExpression, starNamedExpressions } from './expressions';
import { casePattern, type PatternShape, type Range } from './patterns';

/** A match statement over the tokens, from `match` on. */
export interface MatchShape extends Range {
  subject: Range & { isOpenTuple: boolean };
  cases: CaseShape[];
}

/** `start` is `case`, `end` the colon. */
export interface CaseShape extends Range {
  pattern: PatternShape;
  guard: Range | null;
}

/** What begins with `match` and is a statement of it, rather than a use of the name. */
export function matchStatement(p: Cursor): MatchShape | null {
  const { mark: start } = p;
  const { line } = p.token();
  p.mark++;
  const subject = subjectExpression(p);
  if (subject === null) return null;
  colonMistake(p);
  indentMistake(p, "'match' statement", line);
  if (!p.takeAll(':', 'NEWLINE', 'INDENT')) return null;
  const cases: CaseShape[] = [];
  for (let next = p.attempt(caseBlock); next !== null; next = p.attempt(caseBlock)) cases.push(next);
  if (cases.length === 0 || !p.take('DEDENT')) return null;
  const shape = { subject, cases, start, end: p.mark };
  p.matches.push(shape);
  return shape;
}

/** `x` or, without parentheses, `x, *y`. */
function subjectExpression(p: Cursor): MatchShape['subject'] | null {
  const { mark: start } = p;
  const isOpenTuple = p.looksLike(() => starNamedExpression(p) !== null && p.take(','));
  if (!isOpenTuple) return namedExpression(p) && { start, end: p.mark, isOpenTuple };
  starNamedExpressions(p);
  return { start, end: p.mark, isOpenTuple };
}

function caseBlock(p: Cursor): CaseShape | null {
  const { mark: start } = p;
  const { line, text } = p.token();
  if (text !== 'case' || !p.take('NAME')) return null;
  const pattern = casePattern(p);
  if (pattern === null) return null;
  const guard = guardExpression(p);
  colonMistake(p);
  indentMistake(p, "'case' statement", line);
  const { mark: end } = p;
  return p.take(':') && block(p) ? { pattern, guard, start, end } : null;
}

function guardExpression(p: Cursor): Range | null {
  const { mark: start } = p;
  if (p.take('if')) {
    const from = p.mark;
    if (namedExpression(p) !== null) return { start: from, end: p.mark };
  }
  p.mark = start;
  return null;
}
