import type { Cursor, Shape } from './cursor';
import { expression, starExpression } from './expressions';

/** How parameters are written in `def` and in `lambda`. */
interface Style {
  close: ')' | ':';
  hasAnnotations: boolean;
  parenthesized: string;
}

const FUNCTION: Style = {
  close: ')',
  hasAnnotations: true,
  parenthesized: 'Function parameters cannot be parenthesized',
};
const LAMBDA: Style = {
  close: ':',
  hasAnnotations: false,
  parenthesized: 'Lambda expression parameters cannot be parenthesized',
};

/** Reads parameters as far as they are right; the `)` stays. */
export function functionParameters(p: Cursor): void {
  parameters(p, FUNCTION);
}

/** Reads parameters as far as they are right; the `:` stays. */
export function lambdaParameters(p: Cursor): void {
  parameters(p, LAMBDA);
}

function parameters(p: Cursor, style: Style): void {
  if (p.findsMistakes) parametersMistake(p, style);
  while (plain(p, style));
  slash(p, style);
  while (plain(p, style));
  let hasDefault = false;
  while (withDefault(p, style)) hasDefault = true;
  if (hasDefault) slash(p, style);
  while (withDefault(p, style));
  starParameters(p, style);
}

/** `/` with at least one parameter before it. */
function slash(p: Cursor, style: Style): boolean {
  const start = p.mark;
  const before = p.tokens[start - 1].kind;
  if (before === '(' || before === 'lambda' || !p.take('/')) return false;
  if (p.take(',') || p.at(style.close)) return true;
  p.mark = start;
  return false;
}

function parameter(p: Cursor, style: Style): Shape | null {
  const start = p.mark;
  if (!p.take('NAME')) return null;
  if (style.hasAnnotations && p.take(':') && expression(p) === null) {
    p.mark = start;
    return null;
  }
  return p.shape('parameter', start);
}

/** The comma behind a parameter, or the end of all. */
function ends(p: Cursor, style: Style): boolean {
  return p.take(',') || p.at(style.close);
}

function plain(p: Cursor, style: Style): Shape | null {
  return p.attempt(() => {
    const shape = parameter(p, style);
    return shape !== null && ends(p, style) ? shape : null;
  });
}

function withDefault(p: Cursor, style: Style): Shape | null {
  return p.attempt(() => {
    const shape = parameter(p, style);
    return shape !== null && defaultValue(p, style) && ends(p, style) ? shape : null;
  });
}

function maybeDefault(p: Cursor, style: Style): Shape | null {
  return plain(p, style) ?? withDefault(p, style);
}

function defaultValue(p: Cursor, style: Style): boolean {
  const start = p.mark;
  if (!p.take('=')) return false;
  if (expression(p) !== null) return true;
  if (p.findsMistakes && p.atAny(style.close, ',')) {
    p.failAt(start, start + 1, 'expected default value expression');
  }
  return false;
}

/** `*args, b, c=1, **kwargs` */
function starParameters(p: Cursor, style: Style): void {
  if (p.findsMistakes) starMistake(p, style);
  const start = p.mark;
  if (p.take('*')) {
    if (p.take(',')) {
      if (!maybeDefault(p, style)) {
        p.mark = start;
        return;
      }
    } else if (!plain(p, style) && !starAnnotated(p, style)) {
      p.mark = start;
      return;
    }
    while (maybeDefault(p, style));
  }
  keywordParameters(p, style);
}

/** `*args: *Ts` */
function starAnnotated(p: Cursor, style: Style): true | null {
  return p.attempt(() => {
    if (!style.hasAnnotations || !p.takeAll('NAME', ':')) return null;
    return starExpression(p) !== null && ends(p, style) ? true : null;
  });
}

function keywordParameters(p: Cursor, style: Style): void {
  const start = p.mark;
  if (p.findsMistakes && p.at('**')) keywordsMistake(p, style);
  p.mark = start;
  if (p.take('**') && !plain(p, style)) p.mark = start;
}

// ---- mistakes ----------------------------------------------------------------------------------------------------

function parametersMistake(p: Cursor, style: Style): void {
  const start = p.mark;
  const again = (rule: () => void) => {
    p.mark = start;
    rule();
    p.mark = start;
  };
  const maybes = () => {
    while (maybeDefault(p, style));
  };
  again(() => {
    while (plain(p, style));
    if (!withDefault(p, style)) return;
    while (withDefault(p, style));
    slash(p, style);
    const wrong = plain(p, style);
    if (wrong) p.failShape(wrong, 'non-default argument follows default argument');
  });
  again(() => {
    while (plain(p, style));
    const open = p.mark;
    if (!p.take('(')) return;
    const inner: Style = { ...style, close: ')' };
    if (!plain(p, inner)) return;
    while (plain(p, inner));
    if (p.take(')')) p.failAt(open, p.mark, style.parenthesized);
  });
  again(() => {
    if (p.takeAll('/', ',')) p.failAt(start, start + 1, 'at least one argument must precede /');
  });
  again(() => {
    maybes();
    if (!slash(p, style)) return;
    maybes();
    if (p.at('/')) p.failAt(p.mark, p.mark + 1, '/ may appear only once');
  });
  again(() => {
    maybes();
    slash(p, style);
    maybes();
    if (!p.take('*') || !(p.take(',') || plain(p, style))) return;
    maybes();
    if (p.at('/')) p.failAt(p.mark, p.mark + 1, '/ must be ahead of *');
  });
  again(() => {
    if (!maybeDefault(p, style)) return;
    maybes();
    if (p.take('/') && p.at('*')) p.failAt(p.mark, p.mark + 1, 'expected comma between / and *');
  });
}

function starMistake(p: Cursor, style: Style): void {
  const start = p.mark;
  if (!p.take('*')) return;
  const again = (rule: () => void) => {
    p.mark = start + 1;
    rule();
    p.mark = start;
  };
  again(() => {
    const isBare = p.at(style.close) || (p.take(',') && p.atAny(style.close, '**'));
    if (!isBare) return;
    const message = 'named arguments must follow bare *';
    if (style === LAMBDA) p.fail(message);
    p.failAt(start, start + 1, message);
  });
  again(() => {
    if (!parameter(p, style) || !p.at('=')) return;
    p.failAt(p.mark, p.mark + 1, 'var-positional argument cannot have default value');
  });
  again(() => {
    if (!plain(p, style) && !p.take(',')) return;
    while (maybeDefault(p, style));
    const second = p.mark;
    if (p.take('*') && (plain(p, style) || p.take(','))) {
      p.failAt(second, second + 1, '* argument may appear only once');
    }
  });
}

function keywordsMistake(p: Cursor, style: Style): void {
  p.mark++;
  if (!parameter(p, style)) return;
  if (p.at('=')) p.failAt(p.mark, p.mark + 1, 'var-keyword argument cannot have default value');
  if (!p.take(',')) return;
  const start = p.mark;
  if (parameter(p, style) || p.atAny('*', '**', '/')) {
    p.failAt(start, Math.max(p.mark, start + 1), 'arguments cannot follow var-keyword argument');
  }
}
