import { Op } from '../bytecode/op';
import type { Call, Expr, Keyword } from '../parse/ast';
import type { Context } from './context';
import { into, registerOfAny } from './expressions';
import { loadName, registerOf } from './names';
import { operand, temporary } from './operands';

/** Calls with more arguments than this go through a list: registers stay few, and the count fits its operand. */
const MOST_ARGUMENTS = 200;

export function compileCall(c: Context, node: Call, dst: number): void {
  const { asm } = c;
  if (isBareSuper(c, node)) {
    superCall(c, dst);
    return;
  }
  const spread =
    node.args.some((arg) => arg.nodeType === 'Starred') ||
    node.keywords.some((keyword) => keyword.arg === null) ||
    node.args.length + node.keywords.length > MOST_ARGUMENTS;
  if (spread) {
    const base = asm.temp(3);
    into(c, node.func, base);
    spreadArguments(c, node.args, node.keywords, base);
    asm.emit(Op.CALL_EX, dst, base);
    return;
  }
  if (node.func.nodeType === 'Attribute') {
    const base = asm.temp(2);
    const object = registerOfAny(c, node.func.value, base + 1);
    const before = asm.position;
    asm.position = node.func;
    asm.emit(Op.METHOD, base, object, asm.name(c.scope.mangle(node.func.attr)));
    asm.position = before;
    asm.top = base + 2;
    const count = plainArguments(c, node.args, node.keywords);
    asm.emit(Op.CALL_METHOD, dst, base, count);
    return;
  }
  const base = asm.temp();
  into(c, node.func, base);
  const count = plainArguments(c, node.args, node.keywords);
  asm.emit(Op.CALL, dst, base, count);
}

/** Arguments into the temporaries that follow; answers the operand that counts and names them. */
export function plainArguments(c: Context, args: readonly Expr[], keywords: readonly Keyword[]): number {
  for (const arg of args) temporary(c, arg);
  for (const keyword of keywords) temporary(c, keyword.value);
  const count = args.length + keywords.length;
  if (keywords.length === 0) return count;
  const names = c.asm.constant({ names: keywords.map((keyword) => keyword.arg as string) });
  return count | ((names + 1) << 16);
}

/** *args into a tuple at base + 1, **kwargs into a dict at base + 2. */
export function spreadArguments(
  c: Context,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  base: number,
): void {
  const { asm } = c;
  // one starred argument alone is the call's own: the error names the callee
  const callee = args.length === 1 ? base + 1 : 0;
  asm.emit(Op.BUILD_LIST, base + 1, asm.top, 0);
  for (const arg of args) {
    const mark = asm.top;
    if (arg.nodeType === 'Starred') asm.emit(Op.LIST_EXTEND, base + 1, temporary(c, arg.value), callee);
    else asm.emit(Op.LIST_APPEND, base + 1, operand(c, arg));
    asm.top = mark;
  }
  asm.emit(Op.LIST_TO_TUPLE, base + 1);
  asm.emit(Op.BUILD_MAP, base + 2, asm.top, 0);
  for (const keyword of keywords) {
    const mark = asm.top;
    const value = temporary(c, keyword.value);
    if (keyword.arg === null) asm.emit(Op.DICT_MERGE, base + 2, value, base);
    else {
      // through a dict of its own, since the name may be given twice
      const single = asm.temp(2);
      asm.emit(Op.LOADK, single, asm.constant(keyword.arg));
      asm.emit(Op.MOVE, single + 1, value);
      asm.emit(Op.BUILD_MAP, single, single, 1);
      asm.emit(Op.DICT_MERGE, base + 2, single, base);
    }
    asm.top = mark;
  }
}

/** `super()` inside a method: CPython's compiler gives it the class and the first argument. */
function isBareSuper(c: Context, node: Call): boolean {
  return (
    node.func.nodeType === 'Name' &&
    node.func.id === 'super' &&
    node.args.length === 0 &&
    node.keywords.length === 0 &&
    c.scope.frees.includes('__class__') &&
    c.scope.params.length > 0
  );
}

function superCall(c: Context, dst: number): void {
  const { asm, scope } = c;
  const base = asm.temp(3);
  loadName(c, 'super', base);
  asm.emit(Op.LOAD_FREE, base + 1, scope.frees.indexOf('__class__'));
  const [first] = scope.params;
  const from = registerOf(c, first.name);
  if (scope.lookup(first.name) === 'cell') asm.emit(Op.LOAD_CELL, base + 2, from);
  else asm.emit(Op.MOVE, base + 2, from);
  asm.emit(Op.CALL, dst, base, 2);
}
