import { Op } from '../bytecode/op';
import type { Expr, For, If, Raise, Return, Stmt, While } from '../parse/ast';
import { annotateName } from './annotations';
import { assign, assignStatement, augAssign, deleteStatement } from './assignment';
import type { Block, Context } from './context';
import { into, jumpIf, jumpUnless } from './expressions';
import { classDef, functionDef } from './functions';
import { importFromStatement, importStatement } from './imports';
import { matchStatement } from './match';
import { localRegister } from './names';
import { constantOf, constOperand, NONE_CONST, operand, temporary } from './operands';
import { tryStatement, unbindName, withStatement } from './try';

export function body(c: Context, statements: readonly Stmt[]): void {
  for (const statement of statements) compileStatement(c, statement);
}

function compileStatement(c: Context, node: Stmt): void {
  const { asm } = c;
  asm.position = node;
  const mark = asm.top;
  if (needsLine(node)) asm.emit(Op.LINE);
  switch (node.nodeType) {
    case 'Expr':
      if (constantOf(node.value) === undefined) expressionStatement(c, node.value);
      break;
    case 'Assign':
      assignStatement(c, node);
      break;
    case 'AugAssign':
      augAssign(c, node);
      break;
    case 'AnnAssign':
      if (node.value !== null) {
        const local = node.target.nodeType === 'Name' ? localRegister(c, node.target.id) : undefined;
        if (local !== undefined) into(c, node.value, local);
        else assign(c, node.target, operand(c, node.value));
      }
      asm.top = mark;
      annotateName(c, node);
      break;
    case 'If':
      ifStatement(c, node);
      break;
    case 'While':
      whileLoop(c, node);
      break;
    case 'For':
      forLoop(c, node);
      break;
    case 'FunctionDef':
      functionDef(c, node);
      break;
    case 'ClassDef':
      classDef(c, node);
      break;
    case 'Return':
      returnStatement(c, node);
      break;
    case 'Break':
    case 'Continue':
      leaveLoop(c, node.nodeType === 'Break');
      break;
    case 'Delete':
      deleteStatement(c, node);
      break;
    case 'Raise':
      raiseStatement(c, node);
      break;
    case 'Try':
    case 'TryStar':
      tryStatement(c, node);
      break;
    case 'With':
      withStatement(c, node, 0);
      break;
    case 'Match':
      matchStatement(c, node);
      break;
    case 'Assert': {
      const fine = asm.label();
      jumpIf(c, node.test, true, fine);
      const message = node.msg === null ? -1 : temporary(c, node.msg);
      asm.position = node.test;
      asm.emit(Op.ASSERT_FAIL, message);
      asm.place(fine);
      break;
    }
    case 'Import':
      importStatement(c, node);
      break;
    case 'ImportFrom':
      importFromStatement(c, node);
      break;
  }
  asm.top = mark;
}

/** Declarations do nothing when they are reached; a loop counts its own rounds. */
function needsLine(node: Stmt): boolean {
  return node.nodeType !== 'Global' && node.nodeType !== 'Nonlocal' && node.nodeType !== 'While';
}

function expressionStatement(c: Context, value: Expr): void {
  const temp = temporary(c, value);
  c.asm.emit(Op.CLEAR, temp);
}

function ifStatement(c: Context, node: If): void {
  const { asm } = c;
  const otherwise = asm.label();
  jumpUnless(c, node.test, otherwise);
  body(c, node.body);
  if (node.orelse.length === 0) {
    asm.place(otherwise);
    return;
  }
  const end = asm.label();
  asm.jump(Op.JUMP, end, 1);
  asm.place(otherwise);
  body(c, node.orelse);
  asm.place(end);
}

function whileLoop(c: Context, node: While): void {
  const { asm } = c;
  const next = asm.label();
  const otherwise = asm.label();
  const end = asm.label();
  asm.place(next);
  asm.emit(Op.LINE);
  jumpUnless(c, node.test, otherwise);
  c.blocks.push({ kind: 'loop', end, next, iterator: undefined, depth: asm.depth });
  body(c, node.body);
  c.blocks.pop();
  asm.jump(Op.JUMP, next, 1);
  asm.place(otherwise);
  body(c, node.orelse);
  asm.place(end);
}

function forLoop(c: Context, node: For): void {
  const { asm } = c;
  const next = asm.label();
  const otherwise = asm.label();
  const end = asm.label();
  const iterator = temporary(c, node.iter);
  asm.position = node; // CPython blames the whole statement, not the iterable
  asm.emit(Op.GETITER, iterator, iterator);
  asm.place(next);
  const local = node.target.nodeType === 'Name' ? localRegister(c, node.target.id) : undefined;
  const mark = asm.top;
  const item = local ?? asm.temp();
  asm.position = node; // CPython blames the whole statement, not the iterable
  asm.jump(Op.FOR_ITER, otherwise, 3, item, iterator);
  if (local === undefined) assign(c, node.target, item);
  asm.top = mark;
  c.blocks.push({ kind: 'loop', end, next, iterator, depth: asm.depth });
  body(c, node.body);
  c.blocks.pop();
  asm.jump(Op.JUMP, next, 1);
  asm.place(otherwise);
  body(c, node.orelse);
  asm.place(end);
}

/** What a jump out of `block` must do first. */
function exit(c: Context, block: Block): void {
  const { asm } = c;
  switch (block.kind) {
    case 'loop':
      if (block.iterator !== undefined) asm.emit(Op.CLEAR, block.iterator);
      return;
    case 'with': {
      const before = asm.position;
      asm.position = block.at;
      asm.emit(Op.WITH_EXIT, block.exit);
      asm.position = before;
      return;
    }
    case 'finally':
      body(c, block.body);
      return;
    case 'handler':
      asm.emit(Op.POP_EXC, block.exc);
      if (block.unbind !== undefined) unbindName(c, block.unbind);
  }
}

/** Emits the exits of all blocks from the innermost down to number `to`, then `emit`. */
function unwindTo(c: Context, to: number, emit: () => void): void {
  const { asm, blocks } = c;
  const left = blocks.slice(to);
  const go = (): void => {
    const block = blocks.pop();
    if (block === undefined || blocks.length < to) {
      if (block !== undefined) blocks.push(block);
      emit();
      return;
    }
    asm.without(block.depth, () => {
      exit(c, block);
      go();
    });
  };
  go();
  blocks.splice(to, blocks.length - to, ...left);
}

function returnStatement(c: Context, node: Return): void {
  const { asm } = c;
  const plain = c.blocks.every((block) => block.kind === 'loop');
  if (node.value === null || constantOf(node.value) !== undefined) {
    const value = node.value === null ? constOperand(c, NONE_CONST) : operand(c, node.value);
    const { position } = asm;
    unwindTo(c, 0, () => {
      asm.position = position;
      asm.emit(Op.RETURN, value);
    });
    return;
  }
  const value = plain ? operand(c, node.value) : temporary(c, node.value);
  const { position } = asm;
  unwindTo(c, 0, () => {
    asm.position = position;
    asm.emit(Op.RETURN, value);
  });
}

function leaveLoop(c: Context, isBreak: boolean): void {
  const { asm, blocks } = c;
  let at = blocks.length - 1;
  while (blocks[at].kind !== 'loop') at--;
  const loop = blocks[at] as Extract<Block, { kind: 'loop' }>;
  unwindTo(c, at + 1, () => {
    if (isBreak && loop.iterator !== undefined) asm.emit(Op.CLEAR, loop.iterator);
    asm.jump(Op.JUMP, isBreak ? loop.end : loop.next, 1);
  });
}

function raiseStatement(c: Context, node: Raise): void {
  const exc = node.exc === null ? -1 : temporary(c, node.exc);
  const cause = node.cause === null ? -1 : temporary(c, node.cause);
  c.asm.position = node;
  c.asm.emit(Op.RAISE, exc, cause);
}
