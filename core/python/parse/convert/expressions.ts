import type * as py from 'py-ast';
import type {
  Arg,
  Arguments,
  CompareOperator,
  Comprehension,
  Constant,
  ConstantValue,
  Expr,
  ExprContext,
  FormattedValue,
  JoinedStr,
  Keyword,
  Located,
  Name,
} from '../ast';
import { numberValue } from '../literals';
import type { LiteralPart } from '../strings';
import { type Context, identifier } from './context';

/** Turns one of py-ast's expressions into ours. @throws SyntaxFailure for what Lockstep does not support */
export function expression(node: py.ExprNode, context: Context): Expr {
  const at = context.place(node);
  const one = (child: py.ExprNode) => expression(child, context);
  const optional = (child: py.ExprNode | undefined | null) => (child ? one(child) : null);
  const many = (children: readonly py.ExprNode[]) => children.map(one);
  switch (node.nodeType) {
    case 'BoolOp':
      return { nodeType: 'BoolOp', op: node.op.nodeType, values: many(node.values), ...at };
    case 'NamedExpr':
      return { nodeType: 'NamedExpr', target: one(node.target) as Name, value: one(node.value), ...at };
    case 'BinOp':
      return { nodeType: 'BinOp', left: one(node.left), op: node.op.nodeType, right: one(node.right), ...at };
    case 'UnaryOp':
      return { nodeType: 'UnaryOp', op: node.op.nodeType, operand: one(node.operand), ...at };
    case 'Lambda':
      return { nodeType: 'Lambda', args: parameters(node.args, context), body: one(node.body), ...at };
    case 'IfExp':
      return {
        nodeType: 'IfExp',
        test: one(node.test),
        body: one(node.body),
        orelse: one(node.orelse),
        ...at,
      };
    case 'Dict':
      return { nodeType: 'Dict', keys: node.keys.map(optional), values: many(node.values), ...at };
    case 'Set':
      return { nodeType: 'Set', elts: many(node.elts), ...at };
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp': {
      const generators = comprehensions(node.generators, context, node);
      return { nodeType: node.nodeType, elt: one(node.elt), generators, ...at };
    }
    case 'DictComp': {
      const generators = comprehensions(node.generators, context, node);
      return { nodeType: 'DictComp', key: one(node.key), value: one(node.value), generators, ...at };
    }
    case 'Await':
      return context.unsupported(node, 'await expressions');
    case 'Yield':
      return { nodeType: 'Yield', value: optional(node.value), ...at };
    case 'YieldFrom':
      return { nodeType: 'YieldFrom', value: one(node.value), ...at };
    case 'Compare': {
      const ops = node.ops.map((op): CompareOperator => op.nodeType);
      return { nodeType: 'Compare', left: one(node.left), ops, comparators: many(node.comparators), ...at };
    }
    case 'Call': {
      const args = many(node.args);
      return {
        nodeType: 'Call',
        func: one(node.func),
        args,
        keywords: keywords(node.keywords, context),
        ...at,
      };
    }
    case 'Constant':
      return constant(node, at, context);
    case 'Attribute':
      return {
        nodeType: 'Attribute',
        value: one(node.value),
        attr: identifier(node.attr),
        ctx: ctx(node),
        ...at,
      };
    case 'Subscript':
      return {
        nodeType: 'Subscript',
        value: one(node.value),
        slice: slice(node, context),
        ctx: ctx(node),
        ...at,
      };
    case 'Starred':
      return { nodeType: 'Starred', value: one(node.value), ctx: ctx(node), ...at };
    case 'Name':
      return { nodeType: 'Name', id: identifier(node.id), ctx: ctx(node), ...at };
    case 'List':
    case 'Tuple':
      return { nodeType: node.nodeType, elts: many(node.elts), ctx: ctx(node), ...at };
    case 'Slice': {
      const { lower, upper, step } = node;
      const parts = { lower: optional(lower), upper: optional(upper), step: optional(step) };
      return { nodeType: 'Slice', ...parts, ...at };
    }
    default:
      // The strings of the text were masked, so py-ast sees neither f-strings nor t-strings.
      throw new Error(`py-ast gave a ${node.nodeType} where there was none`);
  }
}

/** `a[*b]` is a tuple of one, which py-ast does not say. */
function slice(node: Extract<py.ExprNode, { nodeType: 'Subscript' }>, context: Context): Expr {
  const inner = expression(node.slice, context);
  if (inner.nodeType !== 'Starred') return inner;
  const { lineno, col_offset, end_lineno, end_col_offset } = inner;
  const at = { lineno, col_offset, end_lineno, end_col_offset };
  return { nodeType: 'Tuple', elts: [inner], ctx: 'Load', ...at };
}

function ctx(node: { ctx: py.ExprContextNode }): ExprContext {
  return node.ctx.nodeType;
}

// ---- literals --------------------------------------------------------------------------------------------------

function constant(node: py.Constant, at: Located, context: Context): Expr {
  const start = context.offset(at);
  const text = context.program.literals.strings.get(start);
  if (text?.kind === 'fstring') return joined(text.parts, at, context);
  if (text !== undefined) return { nodeType: 'Constant', value: text, ...at };
  const number = context.program.literals.numbers.get(start);
  if (number !== undefined) return { nodeType: 'Constant', value: numberValue(number), ...at };
  if (context.program.bareYields.has(start)) return { nodeType: 'Yield', value: null, ...at };
  return { nodeType: 'Constant', value: named(node), ...at };
}

function named(node: py.Constant): ConstantValue {
  if (node.value === null) return { kind: 'none' };
  if (node.value === true) return { kind: 'true' };
  if (node.value === false) return { kind: 'false' };
  if (node.value === '...') return { kind: 'ellipsis' };
  throw new Error(`no token for the constant at line ${node.lineno}`);
}

/** As in CPython 3.11, text and fields stand at the whole literal; the expressions in the fields at their own place. */
function joined(parts: readonly LiteralPart[], at: Located, context: Context): JoinedStr {
  const values = parts.map((part): Constant | FormattedValue => {
    if ('text' in part) return { nodeType: 'Constant', value: { kind: 'str', value: part.text }, ...at };
    const { line, column } = part.place;
    const inner = context.part(line, context.program.positions.byteOffset(line, column));
    const value = expression(context.program.parseField(part.field.start, part.field.end), inner);
    const format_spec = part.spec === null ? null : joined(part.spec, at, context);
    return { nodeType: 'FormattedValue', value, conversion: part.field.conversion, format_spec, ...at };
  });
  return { nodeType: 'JoinedStr', values, ...at };
}

// ---- parts -----------------------------------------------------------------------------------------------------

function comprehensions(
  nodes: readonly py.Comprehension[],
  context: Context,
  owner: py.ExprNode,
): Comprehension[] {
  return nodes.map((node) => {
    if (node.is_async) context.unsupported(owner, 'asynchronous comprehensions');
    const target = expression(node.target, context);
    const iter = expression(node.iter, context);
    const ifs = node.ifs.map((test) => expression(test, context));
    return { nodeType: 'comprehension', target, iter, ifs };
  });
}

export function keywords(nodes: readonly py.Keyword[], context: Context): Keyword[] {
  return nodes.map((node) => {
    const arg = node.arg ? identifier(node.arg) : null;
    return { nodeType: 'keyword', arg, value: expression(node.value, context), ...context.place(node) };
  });
}

export function parameters(node: py.Arguments, context: Context): Arguments {
  const optional = (child: py.ExprNode | null) => (child ? expression(child, context) : null);
  const one = (arg: py.Arg) => parameter(arg, context);
  return {
    nodeType: 'arguments',
    posonlyargs: node.posonlyargs.map(one),
    args: node.args.map(one),
    vararg: node.vararg ? one(node.vararg) : null,
    kwonlyargs: node.kwonlyargs.map(one),
    kw_defaults: node.kw_defaults.map(optional),
    kwarg: node.kwarg ? one(node.kwarg) : null,
    defaults: node.defaults.map((child) => expression(child, context)),
  };
}

function parameter(node: py.Arg, context: Context): Arg {
  return {
    nodeType: 'arg',
    arg: identifier(node.arg),
    annotation: annotation(node.annotation, context),
    ...context.place(node),
  };
}

/** An annotation: an expression, or its text where the program asked for that. */
export function annotation(node: py.ExprNode | undefined, context: Context): Expr | null {
  if (!node) return null;
  if (!context.program.textAnnotations) return expression(node, context);
  const at = context.place(node);
  return { nodeType: 'Constant', value: { kind: 'str', value: context.text(at) }, ...at };
}
