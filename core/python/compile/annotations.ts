import { decodeUtf8, encodeUtf8 } from '../../base/utf8';
import { Op } from '../bytecode/op';
import type { AnnAssign, Arguments, Expr, Stmt } from '../parse/ast';
import type { Context } from './context';
import { constOperand, operand } from './operands';

/**
 * Annotations: of parameters, and of names in modules and classes, they are evaluated and kept in `__annotations__`.
 * Those of local variables are not. Under `from __future__ import annotations` their text is kept.
 */

/** Before the first statement of a module or class that annotates names: an empty `__annotations__`. */
export function openAnnotations(c: Context, statements: readonly Stmt[]): void {
  if (!annotates(statements)) return;
  const { asm } = c;
  const dict = asm.temp();
  asm.emit(Op.BUILD_MAP, dict, asm.top, 0);
  asm.emit(c.scope.kind === 'class' ? Op.STORE_NAME : Op.STORE_GLOBAL, asm.name('__annotations__'), dict);
  asm.top = dict;
}

function annotates(statements: readonly Stmt[]): boolean {
  return statements.some((node) => {
    switch (node.nodeType) {
      case 'AnnAssign':
        return true;
      case 'If':
      case 'For':
      case 'While':
        return annotates(node.body) || annotates(node.orelse);
      case 'With':
        return annotates(node.body);
      case 'Try':
      case 'TryStar':
        return (
          [node.body, node.orelse, node.finalbody].some(annotates) ||
          node.handlers.some((handler) => annotates(handler.body))
        );
      default:
        return false;
    }
  });
}

/** The annotation of `name: annotation`, once its value is stored. */
export function annotateName(c: Context, node: AnnAssign): void {
  const { asm, scope } = c;
  if (scope.kind === 'function') return;
  const mark = asm.top;
  const value = annotation(c, node.annotation);
  if (node.simple && node.target.nodeType === 'Name') {
    const dict = asm.temp();
    asm.emit(scope.kind === 'class' ? Op.LOAD_NAME : Op.LOAD_GLOBAL, dict, asm.name('__annotations__'));
    asm.emit(Op.SETITEM, dict, constOperand(c, scope.mangle(node.target.id)), value);
  } else if (value >= 0 && asm.isTemp(value)) asm.emit(Op.CLEAR, value);
  asm.top = mark;
}

function annotation(c: Context, node: Expr): number {
  if (!c.module.annotationsAsText) return operand(c, node);
  return constOperand(c, textOf(c.module.source, node));
}

/** The source of an expression, its lines joined. */
function textOf(source: string, node: Expr): string {
  const lines = source
    .split('\n')
    .slice(node.lineno - 1, node.end_lineno)
    .map((line) => encodeUtf8(line));
  lines[lines.length - 1] = lines[lines.length - 1].subarray(0, node.end_col_offset);
  lines[0] = lines[0].subarray(node.col_offset);
  return lines.map((line) => decodeUtf8(line).trim()).join(' ');
}

/** Puts a dict of a function's annotations into `dst`; false when it has none. */
export function parameterAnnotations(
  c: Context,
  args: Arguments,
  returns: Expr | null,
  slot: () => number,
): boolean {
  const { asm, scope } = c;
  const given = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg].flatMap(
    (arg) =>
      arg == null || arg.annotation === null ? [] : [{ name: scope.mangle(arg.arg), of: arg.annotation }],
  );
  if (returns !== null) given.push({ name: 'return', of: returns });
  if (given.length === 0) return false;
  const to = slot();
  asm.emit(Op.BUILD_MAP, to, asm.top, 0);
  for (const { name, of } of given) {
    const mark = asm.top;
    asm.emit(Op.MAP_ADD, to, constOperand(c, name), annotation(c, of));
    asm.top = mark;
  }
  return true;
}
