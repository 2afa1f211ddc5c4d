/** Statements that hold blocks. */
import { callArguments } from './arguments';
import { forTargetMistake } from './comprehensions';
import type { Cursor } from './cursor';
import { expression, expressions, namedExpression, starExpressions } from './expressions';
import { matchStatement } from './match';
import { functionParameters } from './parameters';
import { simpleStatements } from './simple';
import { failInvalidTarget, starTarget, starTargets } from './targets';

/** Statements as far as they are right. */
export function statements(p: Cursor): number {
  let count = 0;
  while (statement(p)) count++;
  return count;
}

function statement(p: Cursor): boolean {
  const start = p.mark;
  const { kind, text } = p.token();
  const rule = COMPOUND[kind];
  if (rule !== undefined) {
    if (rule(p)) return true;
    p.mark = start;
  } else if (kind === 'NAME') {
    if (text === 'match' && p.attempt(matchStatement) !== null) return true;
    if (text === 'type') refuseType(p);
  }
  return simpleStatements(p);
}

const COMPOUND: Readonly<Record<string, (p: Cursor) => boolean>> = {
  def: functionDefinition,
  class: classDefinition,
  '@': decorated,
  if: ifStatement,
  while: whileStatement,
  for: forStatement,
  with: withStatement,
  try: tryStatement,
  async: (p) => {
    const next = p.token(1).kind;
    if (next === 'def') p.unsupported('async functions');
    if (next === 'for') p.unsupported('async for loops');
    if (next === 'with') p.unsupported('async with statements');
    return false;
  },
};

function refuseType(p: Cursor): void {
  if (p.token(1).kind === 'NAME' && (p.token(2).kind === '=' || p.token(2).kind === '[')) {
    p.unsupported('type statements');
  }
}

// ---- blocks ------------------------------------------------------------------------------------------------------

export function block(p: Cursor): boolean {
  const read = p.memoised('block', () => {
    const start = p.mark;
    if (p.takeAll('NEWLINE', 'INDENT') && statements(p) > 0 && p.take('DEDENT'))
      return p.shape('block', start);
    p.mark = start;
    if (simpleStatements(p)) return p.shape('block', start);
    if (p.findsMistakes && p.take('NEWLINE') && !p.at('INDENT'))
      p.failIndentation('expected an indented block');
    return null;
  });
  return read !== null;
}

/** Complains when the line ends here without the colon. */
export function colonMistake(p: Cursor): void {
  if (p.findsMistakes && p.take('NEWLINE')) p.fail("expected ':'");
}

/** Complains when nothing is indented behind `: NEWLINE`. @param what 'if' statement */
export function indentMistake(p: Cursor, what: string, line: number): void {
  const start = p.mark;
  if (p.findsMistakes && p.takeAll(':', 'NEWLINE') && !p.at('INDENT')) {
    p.failIndentation(`expected an indented block after ${what} on line ${line}`);
  }
  p.mark = start;
}

/** `: block` behind a head that has been read. */
function body(p: Cursor, what: string, line: number): boolean {
  colonMistake(p);
  indentMistake(p, what, line);
  return p.take(':') && block(p);
}

/** The same where CPython asks for the colon at once. */
function forcedBody(p: Cursor, what: string, line: number): boolean {
  indentMistake(p, what, line);
  p.force(':');
  return block(p);
}

function optional(p: Cursor, rule: (p: Cursor) => boolean): void {
  const start = p.mark;
  if (!rule(p)) p.mark = start;
}

// ---- if, while, for ----------------------------------------------------------------------------------------------

function ifStatement(p: Cursor): boolean {
  if (!condition(p, 'if')) return false;
  while (p.at('elif')) {
    const start = p.mark;
    if (condition(p, 'elif')) continue;
    p.mark = start;
    return true;
  }
  optional(p, elseBlock);
  return true;
}

function condition(p: Cursor, word: string): boolean {
  const { line } = p.token();
  return p.take(word) && namedExpression(p) !== null && body(p, `'${word}' statement`, line);
}

function elseBlock(p: Cursor): boolean {
  const { line } = p.token();
  return p.take('else') && forcedBody(p, "'else' statement", line);
}

function whileStatement(p: Cursor): boolean {
  if (!condition(p, 'while')) return false;
  optional(p, elseBlock);
  return true;
}

function forStatement(p: Cursor): boolean {
  const start = p.mark;
  const { line } = p.token();
  p.mark++;
  if (starTargets(p) !== null && p.take('in')) {
    if (starExpressions(p) === null || !body(p, "'for' statement", line)) return false;
    optional(p, elseBlock);
    return true;
  }
  p.mark = start;
  if (p.findsMistakes) forTargetMistake(p);
  return false;
}

// ---- with --------------------------------------------------------------------------------------------------------

function withStatement(p: Cursor): boolean {
  const start = p.mark;
  const { line } = p.token();
  p.mark++;
  if (p.take('(') && withItems(p)) {
    p.take(',');
    if (p.take(')')) {
      indentMistake(p, "'with' statement", line);
      if (p.take(':') && block(p)) return true;
    }
  }
  p.mark = start + 1;
  if (withItems(p)) {
    indentMistake(p, "'with' statement", line);
    if (p.take(':') && block(p)) return true;
  }
  p.mark = start + 1;
  if (p.findsMistakes) withMistake(p);
  return false;
}

function withItems(p: Cursor): boolean {
  let end = -1;
  do {
    if (!withItem(p)) break;
    end = p.mark;
  } while (p.take(','));
  if (end >= 0) p.mark = end;
  return end >= 0;
}

function withItem(p: Cursor): boolean {
  const start = p.mark;
  if (expression(p) === null) return false;
  const end = p.mark;
  if (p.take('as') && starTarget(p) !== null && p.atAny(',', ')', ':')) return true;
  if (p.findsMistakes) {
    p.mark = start;
    expression(p);
    const target = p.take('as') ? expression(p) : null;
    if (target !== null && p.atAny(',', ')', ':')) failInvalidTarget(p, target, 'assign');
  }
  p.mark = end;
  return true;
}

/** A `with` whose line ends without a colon. */
function withMistake(p: Cursor): void {
  const start = p.mark;
  const item = (context: (p: Cursor) => unknown) => {
    if (!context(p)) return false;
    const end = p.mark;
    if (!p.take('as') || starTarget(p) === null) p.mark = end;
    return true;
  };
  const items = (context: (p: Cursor) => unknown) => {
    do {
      if (!item(context)) return false;
    } while (p.take(','));
    return true;
  };
  if (items(expression)) colonMistake(p);
  p.mark = start;
  if (!p.take('(')) return;
  do {
    if (!item(expressions)) break;
  } while (p.take(','));
  if (p.take(')')) colonMistake(p);
}

// ---- try ---------------------------------------------------------------------------------------------------------

function tryStatement(p: Cursor): boolean {
  const { line } = p.token();
  p.mark++;
  if (p.findsMistakes) {
    indentMistake(p, "'try' statement", line);
    const start = p.mark;
    if (p.take(':') && block(p) && !p.atAny('except', 'finally')) {
      p.fail("expected 'except' or 'finally' block");
    }
    p.mark = start;
  }
  p.force(':');
  if (!block(p)) return false;
  const start = p.mark;
  if (finallyBlock(p)) return true;
  p.mark = start;
  let stars: boolean | undefined;
  for (let from = p.mark; ; from = p.mark) {
    const isStar = p.at('except') && p.token(1).kind === '*';
    if (!exceptBlock(p, isStar)) {
      p.mark = from;
      break;
    }
    stars ??= isStar;
    if (stars !== isStar) {
      if (!p.findsMistakes) return false;
      p.failAt(
        from,
        isStar ? from + 2 : from + 1,
        "cannot have both 'except' and 'except*' on the same 'try'",
      );
    }
  }
  if (stars === undefined) return false;
  optional(p, elseBlock);
  optional(p, finallyBlock);
  return true;
}

function finallyBlock(p: Cursor): boolean {
  const { line } = p.token();
  return p.take('finally') && forcedBody(p, "'finally' statement", line);
}

function exceptBlock(p: Cursor, isStar: boolean): boolean {
  const start = p.mark;
  const { line } = p.token();
  if (!p.take('except')) return false;
  if (isStar) p.mark++;
  const hasType = expression(p) !== null;
  if (hasType) optional(p, () => p.takeAll('as', 'NAME'));
  indentMistake(p, isStar ? "'except*' statement" : "'except' statement", line);
  if ((hasType || !isStar) && p.take(':') && block(p)) return true;
  p.mark = start;
  if (p.findsMistakes) exceptMistake(p, isStar);
  return false;
}

function exceptMistake(p: Cursor, isStar: boolean): void {
  p.mark += isStar ? 2 : 1;
  const start = p.mark;
  if (isStar && (p.at(':') || p.at('NEWLINE')))
    p.failAt(p.mark, p.mark + 1, 'expected one or more exception types');
  const first = expression(p);
  if (first !== null && p.take(',') && expressions(p) !== null) {
    optional(p, () => p.takeAll('as', 'NAME'));
    if (p.take(':')) p.failFrom(first.start, 'multiple exception types must be parenthesized');
  }
  p.mark = start;
  if (expression(p) !== null) optional(p, () => p.takeAll('as', 'NAME'));
  colonMistake(p);
}

// ---- definitions -------------------------------------------------------------------------------------------------

function decorated(p: Cursor): boolean {
  while (p.take('@')) {
    if (namedExpression(p) === null || !p.take('NEWLINE')) return false;
  }
  if (p.at('def')) return functionDefinition(p);
  if (p.at('class')) return classDefinition(p);
  if (p.at('async') && p.token(1).kind === 'def') p.unsupported('async functions');
  return false;
}

function functionDefinition(p: Cursor): boolean {
  const { line } = p.token();
  p.mark++;
  if (!p.take('NAME')) return false;
  if (p.at('[')) p.unsupported('type parameters');
  p.force('(');
  functionParameters(p);
  if (!p.take(')')) return false;
  const end = p.mark;
  if (!p.take('->') || expression(p) === null) p.mark = end;
  return forcedBody(p, 'function definition', line);
}

function classDefinition(p: Cursor): boolean {
  const { line } = p.token();
  p.mark++;
  if (!p.take('NAME')) return false;
  if (p.at('[')) p.unsupported('type parameters');
  const end = p.mark;
  if (p.take('(')) {
    p.deeper(callArguments);
    if (!p.take(')')) p.mark = end;
  }
  return body(p, 'class definition', line);
}
