/** CPython's `invalid_…` rules for expressions: common mistakes, and what it says of them. Second pass only. */
import { dictPair, forClauses } from './comprehensions';
import type { Cursor, Shape } from './cursor';
import {
  bitwiseOr,
  disjunction,
  expression,
  expressionWithoutMistakes,
  list,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  starredExpression,
  tuple,
} from './expressions';

const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', '_']);
/** Statements of Python 2 that are functions now. */
const LEGACY: ReadonlySet<string> = new Set(['print', 'exec']);

/** Runs one rule and goes back to where it began. */
function tryRule(p: Cursor, rule: () => void): void {
  const start = p.mark;
  rule();
  p.mark = start;
}

function isLegacyName(p: Cursor, shape: Shape): boolean {
  return shape.kind === 'name' && LEGACY.has(p.tokens[shape.start].text);
}

/** `f(a b)`: two expressions in a row; `a if b` without else. */
export function expressionMistake(p: Cursor): void {
  tryRule(p, () => {
    const first = p.token();
    if (first.kind === 'NAME' && (SOFT_KEYWORDS.has(first.text) || p.token(1).kind === 'STRING')) return;
    const left = disjunction(p);
    const right = left && expressionWithoutMistakes(p);
    if (!left || !right || isLegacyName(p, left)) return;
    // Outside brackets a new line would have ended the statement: a comma is no likely cure.
    if (p.tokens[p.mark - 1].level === 0) return;
    p.failShape(left, 'invalid syntax. Perhaps you forgot a comma?', right);
  });
  tryRule(p, () => {
    const body = disjunction(p);
    const test = body && p.take('if') ? disjunction(p) : null;
    if (body && test && !p.atAny('else', ':')) {
      p.failShape(body, "expected 'else' after 'if' expression", test);
    }
  });
}

/** `print x` */
export function legacyCall(p: Cursor): void {
  tryRule(p, () => {
    const start = p.mark;
    const { text } = p.token();
    if (!p.take('NAME') || p.at('(')) return;
    const argument = starExpressions(p);
    if (argument === null || !LEGACY.has(text)) return;
    p.failAt(start, argument.end, `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`);
  });
}

/** `=` where `==` or `:=` was meant. */
export function namedExpressionMistake(p: Cursor): void {
  tryRule(p, () => {
    const target = expression(p);
    if (target !== null && p.take(':=') && expression(p) !== null) {
      p.failShape(target, `cannot use assignment expressions with ${target.kind}`);
    }
  });
  tryRule(p, () => {
    const start = p.mark;
    if (!p.takeAll('NAME', '=')) return;
    const value = bitwiseOr(p);
    if (value === null || p.atAny('=', ':=')) return;
    p.failAt(start, value.end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  });
  tryRule(p, () => {
    if (p.looksLike((q) => list(q)) || p.looksLike((q) => tuple(q))) return;
    if (p.atAny('True', 'None', 'False')) return;
    const target = bitwiseOr(p);
    if (target === null || target.kind === 'generator expression') return;
    if (!p.take('=') || bitwiseOr(p) === null || p.atAny('=', ':=')) return;
    p.failShape(target, `cannot assign to ${target.kind} here. Maybe you meant '==' instead of '='?`);
  });
}

/** `(*a)`, `(**a)` */
export function groupMistake(p: Cursor): void {
  p.take('(');
  tryRule(p, () => {
    const star = starredExpression(p);
    if (star !== null && p.take(')')) p.failShape(star, 'cannot use starred expression here');
  });
  tryRule(p, () => {
    const start = p.mark;
    if (p.take('**') && expression(p) !== null && p.take(')')) {
      p.failAt(start, start + 1, 'cannot use double starred expression here');
    }
  });
}

/** `[*a for a in b]`, `[a, b for a, b in c]` */
export function comprehensionMistake(p: Cursor): void {
  const isGenerator = p.at('(');
  p.mark++;
  tryRule(p, () => {
    const star = starredExpression(p);
    if (star !== null && forClauses(p) !== null) {
      p.failShape(star, 'iterable unpacking cannot be used in comprehension');
    }
  });
  if (isGenerator) return;
  tryRule(p, () => {
    const first = starNamedExpression(p);
    if (first === null || !p.take(',')) return;
    const rest = starNamedExpressions(p);
    if (forClauses(p) === null) return;
    const end = rest.at(-1)?.end ?? first.end + 1;
    p.failAt(first.start, end, 'did you forget parentheses around the comprehension target?');
  });
}

export function dictComprehensionMistake(p: Cursor): void {
  p.mark++;
  const start = p.mark;
  if (p.take('**') && bitwiseOr(p) !== null && forClauses(p) !== null && p.take('}')) {
    p.failAt(start, start + 1, 'dict unpacking cannot be used in dict comprehension');
  }
}

/** A key without a value in a dict display; the cursor is behind its `{`. */
export function dictMistake(p: Cursor): void {
  tryRule(p, () => {
    if (dictPair(p) === null) return;
    // All pairs that can be read, then what is wrong behind the last comma.
    let end = p.mark;
    while (p.take(',')) {
      const comma = p.mark;
      if (dictPair(p) === null) {
        p.mark = comma;
        pairMistake(p, true);
        break;
      }
      end = p.mark;
    }
    p.mark = end;
  });
  tryRule(p, () => pairMistake(p, false));
}

function pairMistake(p: Cursor, isAfterComma: boolean): void {
  const start = p.mark;
  const key = expression(p);
  if (key === null) return;
  if (isAfterComma && !p.at(':')) p.failBefore(key.end, "':' expected after dictionary key");
  const colon = p.mark;
  if (!p.take(':')) return;
  if (p.at('*')) {
    const star = p.mark;
    p.mark++;
    if (bitwiseOr(p) !== null) {
      p.failFrom(star, 'cannot use a starred expression in a dictionary value');
    }
  }
  p.mark = colon + 1;
  if (p.atAny('}', ',')) {
    p.failAt(colon, colon + 1, "expression expected after dictionary key and ':'");
  }
  p.mark = start;
}
