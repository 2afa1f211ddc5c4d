/** Statements on one line. */
import type { Cursor, Shape } from './cursor';
import {
  expression,
  list,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  tuple,
  yieldExpression,
} from './expressions';
import {
  deletionTargets,
  failInvalidTarget,
  groupedTarget,
  singleTarget,
  starTargets,
  subscriptOrAttribute,
} from './targets';

const AUGMENTED = ['+=', '-=', '*=', '@=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=', '//='];

/** `a; b; c` and the end of the line. */
export function simpleStatements(p: Cursor): boolean {
  const start = p.mark;
  do {
    if (!simpleStatement(p)) break;
    if (p.take('NEWLINE')) return true;
  } while (p.take(';') && !p.take('NEWLINE'));
  if (p.mark > start && p.tokens[p.mark - 1].kind === 'NEWLINE') return true;
  p.mark = start;
  return false;
}

function simpleStatement(p: Cursor): boolean {
  const start = p.mark;
  if (assignment(p)) return true;
  p.mark = start;
  if (starExpressions(p) !== null) return true;
  p.mark = start;
  const rule = STATEMENTS[p.token().kind];
  if (rule?.(p)) return true;
  p.mark = start;
  return false;
}

const STATEMENTS: Readonly<Record<string, (p: Cursor) => boolean>> = {
  return: (p) => {
    p.mark++;
    starExpressions(p);
    return true;
  },
  raise: (p) => {
    p.mark++;
    if (expression(p) === null) return true;
    const end = p.mark;
    if (!p.take('from') || expression(p) === null) p.mark = end;
    return true;
  },
  pass: takeWord,
  break: takeWord,
  continue: takeWord,
  del: deletion,
  yield: (p) => yieldExpression(p) !== null,
  assert: (p) => {
    p.mark++;
    if (expression(p) === null) return false;
    const end = p.mark;
    if (p.take(',') && expression(p) === null) p.mark = end;
    return true;
  },
  global: names,
  nonlocal: names,
  import: (p) => {
    p.mark++;
    return aliases(p, dottedName);
  },
  from: importFrom,
};

function takeWord(p: Cursor): boolean {
  p.mark++;
  return true;
}

function names(p: Cursor): boolean {
  p.mark++;
  do {
    if (!p.take('NAME')) return false;
  } while (p.take(','));
  return true;
}

function deletion(p: Cursor): boolean {
  p.mark++;
  const start = p.mark;
  if (deletionTargets(p) !== null && p.atAny(';', 'NEWLINE')) return true;
  p.mark = start;
  if (p.findsMistakes) {
    const shape = starExpressions(p);
    if (shape !== null) failInvalidTarget(p, shape, 'delete');
  }
  return false;
}

// ---- imports -----------------------------------------------------------------------------------------------------

function dottedName(p: Cursor): boolean {
  do {
    if (!p.take('NAME')) return false;
  } while (p.take('.'));
  return true;
}

/** `a as b, c`; the comma behind the last stays. */
function aliases(p: Cursor, name: (p: Cursor) => boolean): boolean {
  let end = -1;
  do {
    if (!name(p)) break;
    const bare = p.mark;
    if (!p.takeAll('as', 'NAME')) p.mark = bare;
    end = p.mark;
  } while (p.take(','));
  if (end >= 0) p.mark = end;
  return end >= 0;
}

function importFrom(p: Cursor): boolean {
  p.mark++;
  let dots = 0;
  while (p.take('.') || p.take('...')) dots++;
  if (!dottedName(p) && dots === 0) return false;
  if (!p.take('import')) return false;
  if (p.take('*')) return true;
  const name = (q: Cursor) => q.take('NAME');
  if (p.take('(')) {
    if (!aliases(p, name)) return false;
    p.take(',');
    return p.take(')');
  }
  if (!aliases(p, name)) return false;
  if (!p.at(',')) return true;
  if (p.findsMistakes && p.takeAll(',', 'NEWLINE')) {
    p.fail('trailing comma not allowed without surrounding parentheses');
  }
  return false;
}

// ---- assignments -------------------------------------------------------------------------------------------------

function assignment(p: Cursor): boolean {
  const start = p.mark;
  const targets: ((p: Cursor) => unknown)[] = [
    (q) => q.take('NAME'),
    (q) => q.attempt(groupedTarget) ?? q.attempt(subscriptOrAttribute),
  ];
  for (const target of targets) {
    if (target(p) && p.take(':') && expression(p) !== null) {
      const end = p.mark;
      if (!p.take('=') || assigned(p) === null) p.mark = end;
      return true;
    }
    p.mark = start;
  }
  if (chain(p)) return true;
  p.mark = start;
  if (singleTarget(p) !== null && takeAugmented(p)) return assigned(p) !== null;
  p.mark = start;
  if (p.findsMistakes) assignmentMistake(p);
  p.mark = start;
  return false;
}

/** `a = b = value` */
function chain(p: Cursor): boolean {
  if (skipTargets(p) === 0) return false;
  return assigned(p) !== null && !p.at('=');
}

function skipTargets(p: Cursor): number {
  for (let count = 0; ; count++) {
    const start = p.mark;
    if (p.attempt(starTargets) === null || !p.take('=')) {
      p.mark = start;
      return count;
    }
  }
}

function assigned(p: Cursor): Shape | null {
  return p.attempt(yieldExpression) ?? starExpressions(p);
}

function takeAugmented(p: Cursor): boolean {
  if (!AUGMENTED.includes(p.token().kind)) return false;
  p.mark++;
  return true;
}

function assignmentMistake(p: Cursor): void {
  const start = p.mark;
  const again = (rule: () => void) => {
    p.mark = start;
    rule();
  };
  again(() => {
    const target = annotatedDisplay(p);
    if (target !== null && p.take(':') && expression(p) !== null) {
      p.failShape(target, `only single target (not ${target.kind}) can be annotated`);
    }
  });
  again(() => {
    const first = starNamedExpression(p);
    if (first === null || !p.take(',')) return;
    starNamedExpressions(p);
    if (p.take(':') && expression(p) !== null) {
      p.failShape(first, 'only single target (not tuple) can be annotated');
    }
  });
  again(() => {
    const target = expression(p);
    if (target !== null && p.take(':') && expression(p) !== null) {
      p.failShape(target, 'illegal target for annotation');
    }
  });
  again(() => {
    skipTargets(p);
    const target = starExpressions(p);
    if (target !== null && p.take('=')) failInvalidTarget(p, target, 'assign');
  });
  again(() => {
    skipTargets(p);
    const target = yieldExpression(p);
    if (target !== null && p.take('=')) p.failShape(target, 'assignment to yield expression not possible');
  });
  again(() => {
    const target = starExpressions(p);
    if (target !== null && takeAugmented(p) && assigned(p) !== null) {
      p.failShape(target, `'${target.kind}' is an illegal expression for augmented assignment`);
    }
  });
}

function annotatedDisplay(p: Cursor): Shape | null {
  const display = p.attempt(list) ?? p.attempt(tuple);
  if (display !== null) return display;
  if (!p.take('(')) return null;
  const inner = p.deeper(annotatedDisplay);
  return inner !== null && p.take(')') ? inner : null;
}
