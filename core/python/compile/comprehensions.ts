import { CodeFlag } from '../bytecode/code';
import { Op } from '../bytecode/op';
import type { Comprehension, DictComp, GeneratorExp, ListComp, SetComp } from '../parse/ast';
import { assign } from './assignment';
import type { Context } from './context';
import { jumpUnless } from './expressions';
import { callWithIterator, closeScope, openScope } from './functions';
import { constOperand, NONE_CONST, operand, temporary } from './operands';

type AnyComp = ListComp | SetComp | DictComp | GeneratorExp;

export function comprehension(c: Context, node: AnyComp, dst: number): void {
  const inner = openScope(c.module, c.module.table.of(node), node);
  const { asm } = inner;
  const isGenerator = node.nodeType === 'GeneratorExp';
  const result = isGenerator ? -1 : asm.temp();
  if (!isGenerator) {
    const op = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP }[node.nodeType];
    asm.emit(op, result, asm.top, 0);
  }
  loops(inner, node, node.generators, 0, result);
  asm.emit(Op.RETURN, isGenerator ? constOperand(inner, NONE_CONST) : result);
  const index = closeScope(inner, node.lineno, undefined, CodeFlag.Comprehension);
  callWithIterator(c, index, node, node.generators[0].iter, dst);
}

/** The loops from number `i` inwards; iterators stay in temporaries. */
function loops(
  c: Context,
  node: AnyComp,
  generators: readonly Comprehension[],
  i: number,
  result: number,
): void {
  const { asm } = c;
  if (i === generators.length) {
    element(c, node, result);
    return;
  }
  const { target, iter, ifs } = generators[i];
  const mark = asm.top;
  let iterator = 0; // the first one is the parameter '.0'
  if (i > 0) {
    iterator = temporary(c, iter);
    asm.emit(Op.GETITER, iterator, iterator);
  }
  const next = asm.label();
  const end = asm.label();
  asm.place(next);
  asm.emit(Op.LINE);
  const item = asm.temp();
  const before = asm.position;
  asm.position = iter;
  asm.jump(Op.FOR_ITER, end, 3, item, iterator);
  asm.position = before;
  assign(c, target, item);
  asm.top = item;
  for (const test of ifs) jumpUnless(c, test, next);
  loops(c, node, generators, i + 1, result);
  asm.jump(Op.JUMP, next, 1);
  asm.place(end);
  asm.top = mark;
}

function element(c: Context, node: AnyComp, result: number): void {
  const { asm } = c;
  const mark = asm.top;
  switch (node.nodeType) {
    case 'ListComp':
      asm.emit(Op.LIST_APPEND, result, operand(c, node.elt));
      break;
    case 'SetComp':
      asm.emit(Op.SET_ADD, result, operand(c, node.elt));
      break;
    case 'DictComp': {
      const key = operand(c, node.key);
      asm.emit(Op.MAP_ADD, result, key, operand(c, node.value));
      break;
    }
    case 'GeneratorExp': {
      const value = operand(c, node.elt);
      const sent = asm.temp();
      asm.emit(Op.YIELD, sent, value);
      asm.emit(Op.CLEAR, sent);
    }
  }
  asm.top = mark;
}
