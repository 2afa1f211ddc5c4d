import { callArguments } from './arguments';
import { comprehension, dictOrSet, generator } from './comprehensions';
import type { Cursor, Shape } from './cursor';
import { expressionMistake, groupMistake, legacyCall, namedExpressionMistake } from './mistakes';
import { lambdaParameters } from './parameters';

/** Binding strengths; a rule that reads at one level reads all that bind tighter too. */
const Level = { Or: 1, And: 2, Not: 3, Compare: 4, BitOr: 5, Unary: 11, Power: 12 } as const;

const BINARY: Readonly<Record<string, number>> = {
  or: Level.Or,
  and: Level.And,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '//': 10,
  '%': 10,
  '@': 10,
};
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<=', '<', '>=', '>', 'in', 'is', 'not']);

// ---- lists of expressions ----------------------------------------------------------------------------------------

/** `a, *b, c`: a tuple without parentheses, or one expression. */
export function starExpressions(p: Cursor): Shape | null {
  return sequence(p, starExpression);
}

export function expressions(p: Cursor): Shape | null {
  return sequence(p, expression);
}

function sequence(p: Cursor, rule: (p: Cursor) => Shape | null): Shape | null {
  const start = p.mark;
  const first = p.attempt(rule);
  if (first === null) return null;
  if (!p.at(',')) return first;
  const items = [first];
  while (p.take(',')) {
    const next = p.attempt(rule);
    if (next === null) break;
    items.push(next);
  }
  return p.shape('tuple', start, items);
}

export function starExpression(p: Cursor): Shape | null {
  return p.memoised('starExpression', () => starred(p, bitwiseOr) ?? expression(p));
}

/** `*a` as an argument. */
export function starredExpression(p: Cursor): Shape | null {
  return p.attempt(() => starred(p, expression));
}

function starred(p: Cursor, rule: (p: Cursor) => Shape | null): Shape | null {
  const start = p.mark;
  if (!p.take('*')) return null;
  const value = rule(p);
  if (value !== null) return p.shape('starred', start, [value]);
  p.mark = start;
  return null;
}

export function starNamedExpression(p: Cursor): Shape | null {
  return starred(p, bitwiseOr) ?? namedExpression(p);
}

/** Elements with commas between and perhaps behind; none gives an empty list. */
export function starNamedExpressions(p: Cursor): Shape[] {
  const items: Shape[] = [];
  do {
    const item = p.attempt(starNamedExpression);
    if (item === null) break;
    items.push(item);
  } while (p.take(','));
  return items;
}

// ---- expressions -------------------------------------------------------------------------------------------------

export function assignmentExpression(p: Cursor): Shape | null {
  const start = p.mark;
  if (!p.takeAll('NAME', ':=')) return null;
  const value = expression(p);
  // After `:=` there is no other way to read it.
  return value && p.shape('named expression', start);
}

export function namedExpression(p: Cursor): Shape | null {
  return p.memoised('namedExpression', () => {
    if (p.at('NAME') && p.looksLike(() => p.takeAll('NAME', ':='))) return assignmentExpression(p);
    if (p.findsMistakes) namedExpressionMistake(p);
    const value = expression(p);
    return value !== null && p.at(':=') ? null : value;
  });
}

/** An expression as an argument or an element of a generator. */
export function assignmentOrExpression(p: Cursor): Shape | null {
  const assigned = p.attempt(assignmentExpression);
  if (assigned !== null) return assigned;
  const value = expression(p);
  return value !== null && p.at(':=') ? null : value;
}

export function expression(p: Cursor): Shape | null {
  return p.memoised('expression', () =>
    p.deeper(() => {
      if (p.findsMistakes) {
        expressionMistake(p);
        legacyCall(p);
      }
      return conditional(p) ?? lambda(p);
    }),
  );
}

/** An expression, read without looking for mistakes in it. */
export function expressionWithoutMistakes(p: Cursor): Shape | null {
  return p.plainly(() => p.deeper(() => conditional(p) ?? lambda(p)));
}

function conditional(p: Cursor): Shape | null {
  const start = p.mark;
  const body = disjunction(p);
  if (body === null) return null;
  const end = p.mark;
  if (p.take('if') && disjunction(p) !== null && p.take('else') && expression(p) !== null) {
    return p.shape('conditional expression', start);
  }
  p.mark = end;
  return body;
}

function lambda(p: Cursor): Shape | null {
  return p.attempt(() => {
    const start = p.mark;
    if (!p.take('lambda')) return null;
    lambdaParameters(p);
    return p.take(':') && expression(p) !== null ? p.shape('lambda', start) : null;
  });
}

export function yieldExpression(p: Cursor): Shape | null {
  const start = p.mark;
  if (!p.take('yield')) return null;
  const from = p.mark;
  if (p.take('from')) {
    if (expression(p) !== null) return p.shape('yield expression', start);
    p.mark = from;
  }
  starExpressions(p);
  return p.shape('yield expression', start);
}

export function disjunction(p: Cursor): Shape | null {
  return p.memoised('disjunction', () => operation(p, Level.Or));
}

export function bitwiseOr(p: Cursor): Shape | null {
  return p.memoised('bitwiseOr', () => operation(p, Level.BitOr));
}

/** Operators of at least the given strength, by precedence climbing. */
function operation(p: Cursor, level: number): Shape | null {
  const start = p.mark;
  let left = prefix(p, level);
  if (left === null) return null;
  for (;;) {
    const end = p.mark;
    const operator = p.token().kind;
    if (COMPARISONS.has(operator) && level <= Level.Compare) {
      const compared = comparison(p, start, left);
      if (compared === null) {
        p.mark = end;
        return left;
      }
      left = compared;
      continue;
    }
    const strength = BINARY[operator];
    if (strength === undefined || strength < level) return left;
    p.mark++;
    if (operation(p, strength + 1) === null) {
      p.mark = end;
      return left;
    }
    left = p.shape('expression', start);
  }
}

/** A chain of comparisons, whose left side is read. */
function comparison(p: Cursor, start: number, left: Shape): Shape | null {
  const isMembership = p.at('in');
  let end = -1;
  for (;;) {
    if (!comparisonOperator(p) || bitwiseOr(p) === null) break;
    end = p.mark;
  }
  if (end < 0) return null;
  p.mark = end;
  return p.shape('comparison', start, isMembership ? [left] : undefined);
}

function comparisonOperator(p: Cursor): boolean {
  if (p.at('not')) return p.takeAll('not', 'in');
  if (p.take('is')) {
    p.take('not');
    return true;
  }
  if (!COMPARISONS.has(p.token().kind)) return false;
  p.mark++;
  return true;
}

function prefix(p: Cursor, level: number): Shape | null {
  const start = p.mark;
  if (level <= Level.Not && p.take('not')) {
    return p.deeper(() => operation(p, Level.Not)) && p.shape('expression', start);
  }
  if (p.atAny('+', '-', '~')) {
    p.mark++;
    return p.deeper(() => operation(p, Level.Unary)) && p.shape('expression', start);
  }
  const base = primary(p);
  if (base === null || !p.at('**')) return base;
  const end = p.mark;
  p.mark++;
  if (p.deeper(() => operation(p, Level.Unary)) !== null) return p.shape('expression', start);
  p.mark = end;
  return base;
}

// ---- primaries ---------------------------------------------------------------------------------------------------

export function primary(p: Cursor): Shape | null {
  return p.memoised('primary', () => {
    if (p.at('await')) p.unsupported('await expressions');
    const start = p.mark;
    let shape = atom(p);
    if (shape === null) return null;
    for (;;) {
      const next = p.attempt(() => trailer(p, start));
      if (next === null) return shape;
      shape = next;
    }
  });
}

/** `.name`, `(arguments)` or `[index]` behind the expression that began at `start`. */
export function trailer(p: Cursor, start: number): Shape | null {
  if (p.take('.')) return p.take('NAME') ? p.shape('attribute', start) : null;
  if (p.at('(')) {
    if (p.attempt(generator) !== null) return p.shape('function call', start);
    p.mark++;
    p.deeper(callArguments);
    return p.take(')') ? p.shape('function call', start) : null;
  }
  if (!p.take('[')) return null;
  return p.deeper(slices) && p.take(']') ? p.shape('subscript', start) : null;
}

export function slices(p: Cursor): boolean {
  let count = 0;
  do {
    if (p.attempt(slice) === null && starredExpression(p) === null) break;
    count++;
  } while (p.take(','));
  return count > 0;
}

function slice(p: Cursor): true | null {
  const start = p.mark;
  expression(p);
  if (p.take(':')) {
    expression(p);
    if (p.take(':')) expression(p);
    return true;
  }
  p.mark = start;
  return namedExpression(p) && true;
}

export function atom(p: Cursor): Shape | null {
  const start = p.mark;
  const { kind } = p.token();
  switch (kind) {
    case 'NAME':
      p.mark++;
      return p.shape('name', start);
    case 'True':
    case 'False':
    case 'None':
      p.mark++;
      return p.shape(kind, start);
    case 'STRING':
      return strings(p);
    case 'NUMBER':
      p.mark++;
      return p.shape('literal', start);
    case '...':
      p.mark++;
      return p.shape('ellipsis', start);
    case '(':
    case '[':
    case '{':
      return p.memoised('display', display);
    default:
      return null;
  }
}

function strings(p: Cursor): Shape {
  return p.memoised('strings', () => {
    const start = p.mark;
    while (p.take('STRING'));
    return p.shape(p.readStrings(start, p.mark), start);
  })!;
}

function display(p: Cursor): Shape | null {
  if (p.at('(')) return p.attempt(tuple) ?? group(p) ?? generator(p);
  if (p.at('[')) return p.attempt(list) ?? comprehension(p);
  return dictOrSet(p);
}

export function tuple(p: Cursor): Shape | null {
  const start = p.mark;
  if (!p.take('(')) return null;
  const items: Shape[] = [];
  const first = p.attempt(starNamedExpression);
  if (first !== null) {
    if (!p.take(',')) return null;
    items.push(first, ...starNamedExpressions(p));
  }
  return p.take(')') ? p.shape('tuple', start, items) : null;
}

/** The shape of what is in the parentheses, as in CPython's tree. */
function group(p: Cursor): Shape | null {
  const start = p.mark;
  p.mark++;
  const inner = p.attempt(yieldExpression) ?? p.attempt(namedExpression);
  if (inner !== null && p.take(')')) return inner;
  p.mark = start;
  if (p.findsMistakes) groupMistake(p);
  p.mark = start;
  return null;
}

export function list(p: Cursor): Shape | null {
  const start = p.mark;
  if (!p.take('[')) return null;
  const items = starNamedExpressions(p);
  return p.take(']') ? p.shape('list', start, items) : null;
}
