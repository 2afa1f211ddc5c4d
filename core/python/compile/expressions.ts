import { FROZEN_FIRST, Op } from '../bytecode/op';
import type {
  Attribute,
  BinOp,
  BoolOp,
  Compare,
  Constant,
  Dict,
  Expr,
  IfExp,
  JoinedStr,
  Located,
  Operator,
  Slice,
  Subscript,
  UnaryOp,
} from '../parse/ast';
import type { Label } from './assembler';
import { compileCall } from './calls';
import { comprehension } from './comprehensions';
import type { Context } from './context';
import { lambda } from './functions';
import { loadName, storeName } from './names';
import { constantOf, constOperand, NONE_CONST, operand, register, temporary } from './operands';

const BINARY: Record<Operator, Op> = {
  Add: Op.ADD,
  Sub: Op.SUB,
  Mult: Op.MUL,
  Div: Op.DIV,
  FloorDiv: Op.FLOORDIV,
  Mod: Op.MOD,
  Pow: Op.POW,
  LShift: Op.LSHIFT,
  RShift: Op.RSHIFT,
  BitAnd: Op.AND,
  BitOr: Op.OR,
  BitXor: Op.XOR,
  MatMult: Op.MATMUL,
};
export const binaryOp = (op: Operator): Op => BINARY[op];

const COMPARE = {
  Lt: Op.LT,
  LtE: Op.LE,
  Eq: Op.EQ,
  NotEq: Op.NE,
  Gt: Op.GT,
  GtE: Op.GE,
  Is: Op.IS,
  IsNot: Op.IS_NOT,
  In: Op.IN,
  NotIn: Op.NOT_IN,
} as const;

/** Emits at the position of `node`; the position of what surrounds it comes back afterwards. */
export function at(c: Context, node: Located, emit: () => void): void {
  const before = c.asm.position;
  c.asm.position = node;
  emit();
  c.asm.position = before;
}

/**
 * Puts the value of `node` into `dst`. A variable is written by the last instruction only, so that an expression
 * may read the variable it is assigned to.
 */
export function into(c: Context, node: Expr, dst: number): void {
  const { asm } = c;
  const mark = asm.top;
  const before = asm.position;
  asm.position = node;
  const constant = constantOf(node);
  if (constant !== undefined) asm.emit(Op.LOADK, dst, asm.constant(constant));
  else if (writesEarly(node) && !asm.isTemp(dst)) {
    const temp = asm.temp();
    evaluate(c, node, temp);
    asm.emit(Op.MOVE, dst, temp);
  } else evaluate(c, node, dst);
  asm.position = before;
  asm.top = mark;
}

/** Control flow inside: the target register is written before the end. */
function writesEarly(node: Expr): boolean {
  return (
    node.nodeType === 'BoolOp' ||
    node.nodeType === 'IfExp' ||
    node.nodeType === 'NamedExpr' ||
    (node.nodeType === 'Compare' && node.ops.length > 1) ||
    ((node.nodeType === 'List' || node.nodeType === 'Tuple' || node.nodeType === 'Set') &&
      node.elts.some((e) => e.nodeType === 'Starred')) ||
    (node.nodeType === 'Dict' && node.keys.includes(null)) ||
    node.nodeType === 'JoinedStr' ||
    node.nodeType === 'YieldFrom' ||
    node.nodeType === 'Lambda'
  );
}

function evaluate(c: Context, node: Expr, dst: number): void {
  const { asm } = c;
  switch (node.nodeType) {
    case 'Name':
      loadName(c, node.id, dst);
      return;
    case 'BinOp':
      binary(c, node, dst);
      return;
    case 'UnaryOp':
      unary(c, node, dst);
      return;
    case 'BoolOp':
      boolOp(c, node, dst);
      return;
    case 'Compare':
      compareValue(c, node, dst);
      return;
    case 'IfExp':
      conditional(c, node, dst);
      return;
    case 'NamedExpr':
      into(c, node.value, dst);
      asm.emit(Op.COPY, asm.temp(), dst);
      storeName(c, node.target.id, asm.top - 1);
      return;
    case 'Call':
      compileCall(c, node, dst);
      return;
    case 'Attribute':
      attribute(c, node, dst);
      return;
    case 'Subscript':
      subscript(c, node, dst);
      return;
    case 'Slice':
      slice(c, node, dst);
      return;
    case 'List':
    case 'Tuple':
    case 'Set':
      display(c, node.nodeType, node.elts, dst);
      return;
    case 'Dict':
      dictDisplay(c, node, dst);
      return;
    case 'JoinedStr':
      fString(c, node, dst);
      return;
    case 'FormattedValue':
      fString(c, { ...node, nodeType: 'JoinedStr', values: [node] }, dst);
      return;
    case 'Lambda':
      lambda(c, node, dst);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(c, node, dst);
      return;
    case 'Yield':
      asm.emit(Op.YIELD, dst, node.value === null ? constOperand(c, NONE_CONST) : operand(c, node.value));
      return;
    case 'YieldFrom': {
      const it = temporary(c, node.value);
      asm.emit(Op.GETITER, it, it);
      asm.emit(Op.LOADK, dst, asm.constant(NONE_CONST));
      asm.emit(Op.YIELD_FROM, dst, it);
      return;
    }
    case 'Constant':
      imaginary(c, node, dst);
      return;
    case 'Starred':
      throw new Error(`${node.nodeType} cannot be evaluated here`);
  }
}

/** `2j`: a call of builtins.py. All other constants are operands. */
function imaginary(c: Context, { value }: Constant, dst: number): void {
  if (value.kind !== 'imaginary')
    throw new Error(`a constant of kind ${value.kind} cannot be evaluated here`);
  const { asm } = c;
  const base = asm.temp(2);
  asm.emit(Op.HELPER, base, asm.name('_imaginary'));
  asm.emit(Op.LOADK, base + 1, asm.constant({ float: value.value }));
  asm.emit(Op.CALL, dst, base, 1);
  asm.top = base;
}

function binary(c: Context, node: BinOp, dst: number): void {
  // a chain a + b + c + … leans left: walked without recursion, so that its length is not limited by our stack
  const chain: BinOp[] = [node];
  while (chain[chain.length - 1].left.nodeType === 'BinOp') chain.push(chain[chain.length - 1].left as BinOp);
  const innermost = chain[chain.length - 1];
  const { asm } = c;
  const hint = asm.isTemp(dst) ? dst : undefined;
  let left = operand(c, innermost.left, hint);
  for (let i = chain.length - 1; i >= 0; i--) {
    const step = chain[i];
    const mark = asm.top;
    const right = operand(c, step.right);
    const target = i === 0 ? dst : (hint ?? (asm.isTemp(left) && left >= 0 ? left : undefined));
    const result = target ?? mark;
    if (target === undefined && asm.top === mark) asm.temp();
    at(c, step, () => asm.emit(BINARY[step.op], result, left, right));
    asm.top = Math.max(mark, result >= asm.nlocals ? result + 1 : 0);
    left = result;
  }
}

function unary(c: Context, node: UnaryOp, dst: number): void {
  const { asm } = c;
  const op = { Not: Op.NOT, USub: Op.NEG, UAdd: Op.POS, Invert: Op.INVERT }[node.op];
  asm.emit(op, dst, operand(c, node.operand, dst));
}

function boolOp(c: Context, node: BoolOp, dst: number): void {
  const { asm } = c;
  const end = asm.label();
  node.values.forEach((value, i) => {
    into(c, value, dst);
    if (i === node.values.length - 1) return;
    const test = asm.temp();
    asm.emit(Op.COPY, test, dst);
    asm.jump(node.op === 'And' ? Op.JF : Op.JT, end, 2, test);
    asm.top = test;
    asm.emit(Op.CLEAR, dst);
  });
  asm.place(end);
}

function compareValue(c: Context, node: Compare, dst: number): void {
  const { asm } = c;
  if (node.ops.length === 1) {
    const left = operand(c, node.left);
    asm.emit(COMPARE[node.ops[0]], dst, left, operand(c, node.comparators[0]));
    return;
  }
  const fail = asm.label();
  const end = asm.label();
  const middle = asm.temp();
  let left = operand(c, node.left);
  const base = asm.top;
  node.ops.forEach((op, i) => {
    const last = i === node.ops.length - 1;
    if (last) {
      asm.emit(COMPARE[op], dst, left, operand(c, node.comparators[i]));
      return;
    }
    const held = asm.temp();
    into(c, node.comparators[i], held);
    const again = asm.temp();
    asm.emit(Op.COPY, again, held);
    asm.emit(COMPARE[op], dst, left, again);
    const test = asm.temp();
    asm.emit(Op.COPY, test, dst);
    asm.emit(Op.MOVE, middle, held);
    asm.jump(Op.JF, fail, 2, test);
    asm.emit(Op.CLEAR, dst);
    asm.top = base;
    left = asm.temp();
    asm.emit(Op.MOVE, left, middle);
  });
  asm.jump(Op.JUMP, end, 1);
  asm.place(fail);
  asm.emit(Op.CLEAR, middle);
  asm.place(end);
}

function conditional(c: Context, node: IfExp, dst: number): void {
  const { asm } = c;
  const otherwise = asm.label();
  const end = asm.label();
  jumpUnless(c, node.test, otherwise);
  into(c, node.body, dst);
  asm.jump(Op.JUMP, end, 1);
  asm.place(otherwise);
  into(c, node.orelse, dst);
  asm.place(end);
}

export function jumpUnless(c: Context, test: Expr, label: Label): void {
  jumpIf(c, test, false, label);
}

const JUMPS: Partial<Record<keyof typeof COMPARE, [whenFalse: Op, whenTrue: Op]>> = {
  Lt: [Op.JNLT, Op.JLT],
  LtE: [Op.JNLE, Op.JLE],
  Eq: [Op.JNEQ, Op.JEQ],
  NotEq: [Op.JNNE, Op.JNE],
  Gt: [Op.JNGT, Op.JGT],
  GtE: [Op.JNGE, Op.JGE],
  Is: [Op.JIS_NOT, Op.JIS],
  IsNot: [Op.JIS, Op.JIS_NOT],
};

/** Jumps to `label` when the truth of `test` is `sense`; goes on otherwise. */
export function jumpIf(c: Context, test: Expr, sense: boolean, label: Label): void {
  const { asm } = c;
  if (test.nodeType === 'UnaryOp' && test.op === 'Not') {
    jumpIf(c, test.operand, !sense, label);
    return;
  }
  if (test.nodeType === 'BoolOp') {
    const decides = test.op === 'Or'; // the truth that ends it early
    const skip = asm.label();
    test.values.forEach((value, i) => {
      if (i === test.values.length - 1) jumpIf(c, value, sense, label);
      else jumpIf(c, value, decides, decides === sense ? label : skip);
    });
    asm.place(skip);
    return;
  }
  const mark = asm.top;
  const jumps = test.nodeType === 'Compare' && test.ops.length === 1 ? JUMPS[test.ops[0]] : undefined;
  if (test.nodeType === 'Compare' && jumps !== undefined) {
    const left = operand(c, test.left);
    const right = operand(c, test.comparators[0]);
    at(c, test, () => asm.jump(jumps[sense ? 1 : 0], label, 3, left, right));
  } else {
    const known = constantOf(test);
    if (typeof known === 'boolean' || typeof known === 'number') {
      if ((known !== false && known !== 0) === sense) asm.jump(Op.JUMP, label, 1);
    } else {
      const value = known === undefined ? register(c, test) : temporary(c, test);
      at(c, test, () => asm.jump(sense ? Op.JT : Op.JF, label, 2, value));
    }
  }
  asm.top = mark;
}

function attribute(c: Context, node: Attribute, dst: number): void {
  const object = registerOfAny(c, node.value, dst);
  c.asm.emit(Op.GETATTR, dst, object, c.asm.name(c.scope.mangle(node.attr)));
}

/** A register also for constants: instructions whose operand cannot be one. */
export function registerOfAny(c: Context, node: Expr, hint?: number): number {
  return constantOf(node) === undefined ? register(c, node, hint) : temporary(c, node);
}

function subscript(c: Context, node: Subscript, dst: number): void {
  const object = operand(c, node.value, dst);
  c.asm.emit(Op.GETITEM, dst, object, operand(c, node.slice));
}

function slice(c: Context, node: Slice, dst: number): void {
  const { asm } = c;
  const base = asm.temp(3);
  [node.lower, node.upper, node.step].forEach((part, i) => {
    if (part === null) asm.emit(Op.LOADK, base + i, asm.constant(NONE_CONST));
    else into(c, part, base + i);
  });
  asm.emit(Op.SLICE, dst, base);
}

/** Evaluates expressions into consecutive new temporaries; the first one's number. */
export function consecutive(c: Context, nodes: readonly Expr[]): number {
  const base = c.asm.temp(nodes.length);
  nodes.forEach((node, i) => {
    into(c, node, base + i);
  });
  return base;
}

/** Items built at once; longer displays are built piece by piece, so that registers stay few. */
const CHUNK = 64;

function display(c: Context, kind: 'List' | 'Tuple' | 'Set', elts: readonly Expr[], dst: number): void {
  const { asm } = c;
  if (elts.length <= CHUNK && !elts.some((e) => e.nodeType === 'Starred')) {
    const base = consecutive(c, elts);
    // CPython keeps such a set's members as one frozenset constant
    const folded = kind === 'Set' && elts.length > 2 && elts.every((e) => constantOf(e) !== undefined);
    asm.emit(
      kind === 'List' ? Op.BUILD_LIST : kind === 'Tuple' ? Op.BUILD_TUPLE : Op.BUILD_SET,
      dst,
      base,
      elts.length | (folded ? FROZEN_FIRST : 0),
    );
    return;
  }
  const target = asm.temp();
  asm.emit(kind === 'Set' ? Op.BUILD_SET : Op.BUILD_LIST, target, asm.top, 0);
  for (const item of elts) {
    const mark = asm.top;
    if (item.nodeType === 'Starred') {
      const source = temporary(c, item.value);
      asm.emit(kind === 'Set' ? Op.SET_UPDATE : Op.LIST_EXTEND, target, source);
    } else asm.emit(kind === 'Set' ? Op.SET_ADD : Op.LIST_APPEND, target, operand(c, item));
    asm.top = mark;
  }
  if (kind === 'Tuple') asm.emit(Op.LIST_TO_TUPLE, target);
  asm.emit(Op.MOVE, dst, target);
}

function dictDisplay(c: Context, node: Dict, dst: number): void {
  const { asm } = c;
  if (!node.keys.includes(null) && node.keys.length <= CHUNK) {
    const base = consecutive(
      c,
      node.keys.flatMap((key, i) => [key as Expr, node.values[i]]),
    );
    asm.emit(Op.BUILD_MAP, dst, base, node.keys.length);
    return;
  }
  const target = asm.temp();
  asm.emit(Op.BUILD_MAP, target, asm.top, 0);
  node.keys.forEach((key, i) => {
    const mark = asm.top;
    if (key === null) asm.emit(Op.DICT_UPDATE, target, temporary(c, node.values[i]));
    else {
      const k = operand(c, key);
      asm.emit(Op.MAP_ADD, target, k, operand(c, node.values[i]));
    }
    asm.top = mark;
  });
  asm.emit(Op.MOVE, dst, target);
}

function fString(c: Context, node: JoinedStr, dst: number): void {
  const { asm } = c;
  const base = asm.temp(node.values.length);
  asm.temp(); // room for the last one's spec
  node.values.forEach((part, i) => {
    const mark = asm.top;
    if (part.nodeType !== 'FormattedValue') into(c, part, base + i);
    else {
      const conversion = { [-1]: 0, 115: 1, 114: 2, 97: 3 }[part.conversion];
      const value = operand(c, part.value);
      const at = asm.temp(2);
      if (part.format_spec !== null) fString(c, part.format_spec, at + 1);
      asm.emit(Op.FORMAT, at, value, conversion | (part.format_spec !== null ? 4 : 0));
      asm.emit(Op.MOVE, base + i, at);
    }
    asm.top = mark;
  });
  if (node.values.length === 1) asm.emit(Op.MOVE, dst, base);
  else asm.emit(Op.BUILD_STRING, dst, base, node.values.length);
}
