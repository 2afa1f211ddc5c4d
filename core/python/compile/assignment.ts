import { Op } from '../bytecode/op';
import type { Assign, AugAssign, Delete, Expr, Name } from '../parse/ast';
import type { Context } from './context';
import { at, binaryOp, into, registerOfAny } from './expressions';
import { deleteName, loadName, localRegister, storeName } from './names';
import { constantOf, operand, temporary } from './operands';

/** Assigns an operand to a target. A temporary is used up. */
export function assign(c: Context, target: Expr, value: number): void {
  const { asm } = c;
  const mark = asm.top;
  at(c, target, () => {
    switch (target.nodeType) {
      case 'Name':
        storeName(c, target.id, value);
        break;
      case 'Attribute': {
        const object = registerOfAny(c, target.value);
        asm.emit(Op.SETATTR, object, asm.name(c.scope.mangle(target.attr)), value);
        break;
      }
      case 'Subscript': {
        const object = registerOfAny(c, target.value);
        asm.emit(Op.SETITEM, object, operand(c, target.slice), value);
        break;
      }
      case 'Tuple':
      case 'List':
        unpack(c, target.elts, value);
        break;
      default:
        throw new Error(`cannot assign to ${target.nodeType}`);
    }
  });
  asm.top = mark;
}

function unpack(c: Context, targets: readonly Expr[], value: number): void {
  const { asm } = c;
  const source = asm.temp(); // an operand of its own: the instruction may be made again with a tuple in it
  if (value < 0) asm.emit(Op.LOADK, source, ~value);
  else asm.emit(Op.MOVE, source, value);
  const base = asm.temp(targets.length);
  const star = targets.findIndex((target) => target.nodeType === 'Starred');
  if (star < 0) asm.emit(Op.UNPACK, base, source, targets.length);
  else asm.emit(Op.UNPACK_EX, base, source, star | ((targets.length - star - 1) << 16));
  targets.forEach((target, i) => {
    assign(c, target.nodeType === 'Starred' ? target.value : target, base + i);
  });
}

export function assignStatement(c: Context, node: Assign): void {
  const { asm } = c;
  const mark = asm.top;
  const [first] = node.targets;
  if (node.targets.length === 1) {
    const local = first.nodeType === 'Name' ? localRegister(c, first.id) : undefined;
    if (local !== undefined) into(c, node.value, local);
    else if (isSwap(first) && isSwap(node.value) && first.elts.length === node.value.elts.length) {
      swap(c, first.elts, node.value.elts);
    } else assign(c, first, operand(c, node.value));
  } else {
    const constant = constantOf(node.value);
    const value = constant === undefined ? temporary(c, node.value) : operand(c, node.value);
    node.targets.forEach((target, i) => {
      let from = value;
      if (value >= 0 && i < node.targets.length - 1) {
        from = asm.temp();
        asm.emit(Op.COPY, from, value);
      }
      assign(c, target, from);
    });
  }
  asm.top = mark;
}

/** A side of `a, b = b, a`: no tuple is needed. */
function isSwap(side: Expr): side is Extract<Expr, { nodeType: 'Tuple' }> {
  return (
    side.nodeType === 'Tuple' && side.elts.length <= 4 && side.elts.every((e) => e.nodeType !== 'Starred')
  );
}

function swap(c: Context, targets: readonly Expr[], values: readonly Expr[]): void {
  const held = values.map((value) => temporary(c, value));
  targets.forEach((target, i) => {
    assign(c, target, held[i]);
  });
}

export function augAssign(c: Context, node: AugAssign): void {
  const { asm } = c;
  const mark = asm.top;
  const { target } = node;
  if (target.nodeType === 'Name') {
    const local = localRegister(c, target.id);
    if (local !== undefined) {
      at(c, target, () => asm.emit(Op.CHECK, local));
      inPlace(c, node, local);
    } else {
      const temp = asm.temp();
      at(c, target, () => loadName(c, target.id, temp));
      inPlace(c, node, temp);
      storeName(c, target.id, temp);
    }
  } else if (target.nodeType === 'Attribute') {
    const [object, again] = twice(c, target.value);
    const temp = asm.temp();
    const name = asm.name(c.scope.mangle(target.attr));
    at(c, target, () => asm.emit(Op.GETATTR, temp, again, name));
    inPlace(c, node, temp);
    at(c, target, () => asm.emit(Op.SETATTR, object, name, temp));
  } else {
    const [object, again] = twice(c, target.value);
    const constant = constantOf(target.slice);
    const [key, keyAgain] =
      constant === undefined ? twice(c, target.slice) : [operand(c, target.slice), operand(c, target.slice)];
    const temp = asm.temp();
    at(c, target, () => asm.emit(Op.GETITEM, temp, again, keyAgain));
    inPlace(c, node, temp);
    at(c, target, () => asm.emit(Op.SETITEM, object, key, temp));
  }
  asm.top = mark;
}

/** A value that two instructions use up. */
function twice(c: Context, node: Expr): [number, number] {
  const first = registerOfAny(c, node);
  if (!c.asm.isTemp(first)) return [first, first];
  const second = c.asm.temp();
  c.asm.emit(Op.COPY, second, first);
  return [first, second];
}

function inPlace(c: Context, node: AugAssign, register: number): void {
  const { asm } = c;
  const value = operand(c, node.value);
  const op = binaryOp(node.op);
  const direct = { [Op.ADD]: Op.IADD, [Op.SUB]: Op.ISUB, [Op.MUL]: Op.IMUL }[op as number];
  if (direct !== undefined) asm.emit(direct, register, value);
  else asm.emit(Op.INPLACE, register, value, op - Op.ADD);
}

export function deleteStatement(c: Context, node: Delete): void {
  for (const target of node.targets) deleteTarget(c, target);
}

function deleteTarget(c: Context, target: Expr): void {
  const { asm } = c;
  const mark = asm.top;
  at(c, target, () => {
    switch (target.nodeType) {
      case 'Name':
        deleteName(c, (target as Name).id);
        break;
      case 'Attribute':
        asm.emit(Op.DELATTR, registerOfAny(c, target.value), asm.name(c.scope.mangle(target.attr)));
        break;
      case 'Subscript': {
        const object = registerOfAny(c, target.value);
        asm.emit(Op.DELITEM, object, operand(c, target.slice));
        break;
      }
      case 'Tuple':
      case 'List':
        for (const item of target.elts) deleteTarget(c, item);
        break;
      default:
        throw new Error(`cannot delete ${target.nodeType}`);
    }
  });
  asm.top = mark;
}
