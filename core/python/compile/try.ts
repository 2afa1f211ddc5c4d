import { Op } from '../bytecode/op';
import type { ExceptHandler, Expr, Stmt, Try, With } from '../parse/ast';
import type { Label } from './assembler';
import { assign } from './assignment';
import type { Context } from './context';
import { deleteName, storeName } from './names';
import { constOperand, NONE_CONST, temporary } from './operands';
import { body } from './statements';

/** The name of `except … as name` is unbound when its block ends. */
export function unbindName(c: Context, name: string): void {
  storeName(c, name, constOperand(c, NONE_CONST));
  deleteName(c, name);
}

export function tryStatement(c: Context, node: Try): void {
  if (node.finalbody.length === 0) {
    tryExcept(c, node);
    return;
  }
  const { asm } = c;
  const end = asm.label();
  const handler = asm.handler();
  c.blocks.push({ kind: 'finally', body: node.finalbody, depth: asm.depth });
  asm.enter(handler);
  if (node.handlers.length > 0) tryExcept(c, node);
  else body(c, node.body);
  asm.leave(handler);
  c.blocks.pop();
  body(c, node.finalbody);
  asm.jump(Op.JUMP, end, 1);
  asm.place(handler.target);
  handling(c, node.finalbody, (exc) => asm.emit(Op.RERAISE, exc));
  asm.place(end);
}

/**
 * Code that runs while the exception in the next temporary is handled: `statements`, then `last`. When it fails
 * itself, what was being handled before is current again.
 */
function handling(
  c: Context,
  statements: readonly Stmt[],
  last: (exc: number) => void,
  first?: (exc: number) => void,
): void {
  const { asm } = c;
  const exc = asm.temp(2);
  asm.emit(Op.PUSH_EXC, exc);
  const cleanup = asm.handler();
  c.blocks.push({ kind: 'handler', exc, depth: asm.depth, unbind: undefined });
  asm.enter(cleanup);
  first?.(exc);
  body(c, statements);
  last(exc);
  asm.leave(cleanup);
  c.blocks.pop();
  asm.place(cleanup.target);
  const failed = asm.temp();
  asm.emit(Op.POP_EXC, exc);
  asm.emit(Op.RERAISE, failed);
  asm.top = exc;
}

function tryExcept(c: Context, node: Try): void {
  const { asm } = c;
  const end = asm.label();
  const handler = asm.handler();
  asm.enter(handler);
  body(c, node.body);
  asm.leave(handler);
  body(c, node.orelse);
  asm.jump(Op.JUMP, end, 1);
  asm.place(handler.target);
  if (node.nodeType === 'TryStar') handling(c, [], (exc) => groupClauses(c, node, exc, end));
  else
    handling(
      c,
      [],
      (exc) => asm.emit(Op.RERAISE, exc),
      (exc) => {
        for (const clause of node.handlers) exceptClause(c, clause, exc, end);
      },
    );
  asm.place(end);
}

function exceptClause(c: Context, clause: ExceptHandler, exc: number, end: Label): void {
  const { asm } = c;
  const next = asm.label();
  asm.position = clause;
  asm.emit(Op.LINE);
  if (clause.type !== null) {
    const type = temporary(c, clause.type);
    asm.position = clause.type;
    asm.jump(Op.EXC_MATCH, next, 3, exc, type);
    asm.top = type;
  }
  const block = c.blocks[c.blocks.length - 1] as { unbind: string | undefined; depth: number };
  if (clause.name === null) {
    body(c, clause.body);
    asm.without(block.depth, () => {
      asm.emit(Op.POP_EXC, exc);
      asm.jump(Op.JUMP, end, 1);
    });
  } else namedClause(c, clause, clause.name, exc, end, block);
  asm.place(next);
}

/** `except E as name`: the name goes however the block ends. */
function namedClause(
  c: Context,
  clause: ExceptHandler,
  name: string,
  exc: number,
  end: Label,
  block: { unbind: string | undefined; depth: number },
): void {
  const { asm } = c;
  const copy = asm.temp();
  asm.emit(Op.COPY, copy, exc);
  storeName(c, name, copy);
  asm.top = copy;
  const unbind = asm.handler();
  block.unbind = name;
  asm.enter(unbind);
  body(c, clause.body);
  asm.leave(unbind);
  block.unbind = undefined;
  asm.without(block.depth, () => {
    asm.emit(Op.POP_EXC, exc);
    unbindName(c, name);
    asm.jump(Op.JUMP, end, 1);
  });
  asm.place(unbind.target);
  const failed = asm.temp();
  unbindName(c, name);
  asm.emit(Op.RERAISE, failed);
  asm.top = failed;
}

/** `except*`: each clause has its part of the exception; what is left, and what clauses raised, goes on in the end. */
function groupClauses(c: Context, node: Try, exc: number, end: Label): void {
  const { asm } = c;
  const { depth } = c.blocks[c.blocks.length - 1];
  const state = ask(c, '_group_state', exc);
  for (const clause of node.handlers) groupClause(c, clause, state);
  asm.position = node.handlers[node.handlers.length - 1];
  const left = ask(c, '_group_left', state);
  const over = asm.label();
  const test = asm.temp();
  asm.emit(Op.COPY, test, left);
  asm.jump(Op.JIS, over, 3, test, constOperand(c, NONE_CONST));
  asm.emit(Op.CLEAR, state);
  asm.without(depth, () => {
    asm.emit(Op.POP_EXC, exc);
    asm.emit(Op.RERAISE, left);
  });
  asm.place(over);
  asm.emit(Op.CLEAR, left);
  asm.emit(Op.CLEAR, state);
  asm.without(depth, () => {
    asm.emit(Op.POP_EXC, exc);
    asm.jump(Op.JUMP, end, 1);
  });
  asm.top = state;
}

function groupClause(c: Context, clause: ExceptHandler, state: number): void {
  const { asm } = c;
  const next = asm.label();
  asm.position = clause;
  asm.emit(Op.LINE);
  const part = ask(c, '_group_part', state, clause.type as Expr);
  asm.temp(); // what was handled before
  const test = asm.temp();
  asm.emit(Op.COPY, test, part);
  asm.jump(Op.JIS, next, 3, test, constOperand(c, NONE_CONST));
  asm.top = test;
  asm.emit(Op.PUSH_EXC, part);
  const cleanup = asm.handler();
  const name = clause.name ?? undefined;
  c.blocks.push({ kind: 'handler', exc: part, depth: asm.depth, unbind: name });
  asm.enter(cleanup);
  if (name !== undefined) {
    const copy = asm.temp();
    asm.emit(Op.COPY, copy, part);
    storeName(c, name, copy);
    asm.top = copy;
  }
  body(c, clause.body);
  asm.leave(cleanup);
  c.blocks.pop();
  const ends = () => {
    asm.emit(Op.POP_EXC, part);
    if (name !== undefined) unbindName(c, name);
  };
  ends();
  asm.jump(Op.JUMP, next, 1);
  asm.place(cleanup.target);
  const failed = asm.temp();
  ends();
  asm.emit(Op.CLEAR, ask(c, '_group_failed', state, failed));
  asm.emit(Op.CLEAR, failed);
  asm.top = part;
  asm.place(next);
}

/** Calls a function of builtins.py with what is in a register and, if given, in another or the value of an expression. */
function ask(c: Context, helper: string, first: number, second?: number | Expr): number {
  const { asm } = c;
  const base = asm.temp();
  asm.emit(Op.HELPER, base, asm.name(helper));
  asm.emit(Op.COPY, asm.temp(), first);
  if (typeof second === 'number') asm.emit(Op.COPY, asm.temp(), second);
  else if (second !== undefined) {
    temporary(c, second);
    asm.position = second;
  }
  asm.emit(Op.CALL, base, base, asm.top - base - 1);
  asm.top = base + 1;
  return base;
}

export function withStatement(c: Context, node: With, i: number): void {
  if (i === node.items.length) {
    body(c, node.body);
    return;
  }
  const { asm } = c;
  const { context_expr, optional_vars } = node.items[i];
  const manager = temporary(c, context_expr);
  const entered = asm.temp();
  asm.position = node; // CPython's BEFORE_WITH stands at the statement, too
  asm.emit(Op.WITH_ENTER, entered, manager);
  asm.top = manager + 1;
  const end = asm.label();
  const handler = asm.handler();
  c.blocks.push({ kind: 'with', exit: manager, at: node, depth: asm.depth });
  asm.enter(handler);
  asm.top = entered + 1;
  if (optional_vars === null) asm.emit(Op.CLEAR, entered);
  else assign(c, optional_vars, entered);
  asm.top = manager + 1;
  withStatement(c, node, i + 1);
  asm.leave(handler);
  c.blocks.pop();
  asm.position = node;
  asm.emit(Op.WITH_EXIT, manager);
  asm.jump(Op.JUMP, end, 1);
  asm.place(handler.target);
  asm.top = manager + 1;
  suppressing(c, manager);
  asm.place(end);
  asm.top = manager;
}

/** The exception is in the next temporary: `__exit__` is told, and may swallow it. */
function suppressing(c: Context, manager: number): void {
  const { asm } = c;
  const swallowed = asm.label();
  handling(
    c,
    [],
    (exc) => asm.emit(Op.RERAISE, exc),
    (exc) => {
      const answer = asm.temp();
      asm.emit(Op.WITH_EXCEPT, answer, manager, exc);
      asm.jump(Op.JT, swallowed, 2, answer);
      asm.top = answer;
    },
  );
  asm.place(swallowed);
  asm.emit(Op.POP_EXC, asm.top);
}
