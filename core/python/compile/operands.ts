import type { Const } from '../bytecode/code';
import { Op } from '../bytecode/op';
import type { Constant, Expr } from '../parse/ast';
import type { Context } from './context';
import { into } from './expressions';
import { localRegister } from './names';

/** The constant an expression is, when it is one: literals, negative numbers, tuples of constants. */
export function constantOf(node: Expr): Const | undefined {
  if (node.nodeType === 'Constant') return constantValue(node);
  if (node.nodeType === 'UnaryOp' && node.op === 'USub' && node.operand.nodeType === 'Constant') {
    const { value } = node.operand;
    if (value.kind === 'int') return value.value === 0 ? 0 : -value.value;
    if (value.kind === 'float') return { float: -value.value };
  }
  if (node.nodeType === 'Tuple') {
    const items = node.elts.map(constantOf);
    if (items.every((item) => item !== undefined)) return { tuple: items };
  }
  return undefined;
}

function constantValue({ value }: Constant): Const | undefined {
  switch (value.kind) {
    case 'int':
    case 'str':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'imaginary': // an object of Python's: made anew each time
      return undefined;
    case 'bytes':
      return { bytes: value.value };
    case 'none':
      return { none: true };
    case 'ellipsis':
      return { ellipsis: true };
    default:
      return value.kind === 'true';
  }
}

export const NONE_CONST: Const = { none: true };

/** The operand of a constant: ~ its number. */
export function constOperand(c: Context, value: Const): number {
  return ~c.asm.constant(value);
}

/** Register or constant that holds the value: a constant, a variable's own register, or a new temporary. */
export function operand(c: Context, node: Expr, hint?: number): number {
  const constant = constantOf(node);
  if (constant !== undefined) return constOperand(c, constant);
  return register(c, node, hint);
}

/** A register that holds the value: a variable's own, or a temporary (`hint`, when that is one). */
export function register(c: Context, node: Expr, hint?: number): number {
  if (node.nodeType === 'Name' && !c.module.walrus) {
    const local = localRegister(c, node.id);
    if (local !== undefined) return local;
  }
  const target = hint !== undefined && c.asm.isTemp(hint) ? hint : c.asm.temp();
  into(c, node, target);
  return target;
}

/** A new temporary that holds the value. */
export function temporary(c: Context, node: Expr): number {
  const target = c.asm.temp();
  into(c, node, target);
  return target;
}

/** Puts an operand into a register of its own, without using it up when it is a variable. */
export function moveTo(c: Context, dst: number, from: number): void {
  if (from < 0) c.asm.emit(Op.LOADK, dst, ~from);
  else if (from !== dst) c.asm.emit(Op.MOVE, dst, from);
}
