import type * as py from 'py-ast';
import type { Alias, AnnAssign, AugAssign, ExceptHandler, Expr, Stmt, WithItem } from '../ast';
import { type Context, identifier } from './context';
import { annotation, expression, keywords, parameters } from './expressions';
import { matchStatement } from './match';

/** Turns py-ast's statements into ours. @throws SyntaxFailure for what Lockstep does not support */
export function statements(nodes: readonly py.StmtNode[], context: Context): Stmt[] {
  return nodes.map((node) => statement(node, context));
}

function statement(node: py.StmtNode, context: Context): Stmt {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'ClassDef':
    case 'For':
    case 'While':
    case 'If':
    case 'With':
    case 'Try':
    case 'TryStar':
      return compound(node, context);
    case 'AsyncFunctionDef':
      return context.unsupported(node, 'async functions');
    case 'AsyncFor':
      return context.unsupported(node, 'async for loops');
    case 'AsyncWith':
      return context.unsupported(node, 'async with statements');
    case 'TypeAlias':
      return context.unsupported(node, 'type statements');
    case 'Match':
    case 'Comment':
      throw new Error(`py-ast gave a ${node.nodeType} where there was none`);
    default:
      return simple(node, context);
  }
}

type Statement<Kind extends py.StmtNode['nodeType']> = Extract<py.StmtNode, { nodeType: Kind }>;

type CompoundNode = Statement<
  'FunctionDef' | 'ClassDef' | 'For' | 'While' | 'If' | 'With' | 'Try' | 'TryStar'
>;

function compound(node: CompoundNode, context: Context): Stmt {
  const at = context.place(node);
  const one = (child: py.ExprNode) => expression(child, context);
  const block = (children: readonly py.StmtNode[]) => statements(children, context);
  switch (node.nodeType) {
    case 'FunctionDef': {
      if (node.type_params?.length > 0) context.unsupported(node, 'type parameters');
      const args = parameters(node.args, context);
      const body = block(node.body);
      const decorator_list = node.decorator_list.map(one);
      const returns = annotation(node.returns, context);
      return {
        nodeType: 'FunctionDef',
        name: identifier(node.name),
        args,
        body,
        decorator_list,
        returns,
        ...at,
      };
    }
    case 'ClassDef': {
      if (node.type_params?.length > 0) context.unsupported(node, 'type parameters');
      const bases = node.bases.map(one);
      const named = keywords(node.keywords, context);
      const body = block(node.body);
      const decorator_list = node.decorator_list.map(one);
      const name = identifier(node.name);
      return { nodeType: 'ClassDef', name, bases, keywords: named, body, decorator_list, ...at };
    }
    case 'For': {
      const target = one(node.target);
      const iter = one(node.iter);
      return { nodeType: 'For', target, iter, body: block(node.body), orelse: block(node.orelse), ...at };
    }
    case 'While': {
      const shape = context.program.matches.get(context.offset(at));
      if (shape !== undefined) return matchStatement(node, shape, context, block);
      const test = one(node.test);
      return { nodeType: 'While', test, body: block(node.body), orelse: block(node.orelse), ...at };
    }
    case 'If': {
      const test = one(node.test);
      return { nodeType: 'If', test, body: block(node.body), orelse: block(node.orelse), ...at };
    }
    case 'With': {
      const items = node.items.map((item): WithItem => {
        const optional_vars = item.optional_vars ? one(item.optional_vars) : null;
        return { nodeType: 'withitem', context_expr: one(item.context_expr), optional_vars };
      });
      return { nodeType: 'With', items, body: block(node.body), ...at };
    }
    case 'Try':
    case 'TryStar': {
      const handlers = node.handlers.map((handler) => exceptHandler(handler, context));
      const body = block(node.body);
      const orelse = block(node.orelse);
      return { nodeType: node.nodeType, body, handlers, orelse, finalbody: block(node.finalbody), ...at };
    }
  }
}

function exceptHandler(node: Statement<'Try'>['handlers'][number], context: Context): ExceptHandler {
  const type = node.type ? expression(node.type, context) : null;
  const name = node.name ? identifier(node.name) : null;
  const body = statements(node.body, context);
  return { nodeType: 'ExceptHandler', type, name, body, ...context.place(node) };
}

type OtherKind = 'AsyncFunctionDef' | 'AsyncFor' | 'AsyncWith' | 'Match' | 'TypeAlias' | 'Comment';

type SimpleNode = Exclude<py.StmtNode, CompoundNode | Statement<OtherKind>>;

function simple(node: SimpleNode, context: Context): Stmt {
  const at = context.place(node);
  const one = (child: py.ExprNode) => expression(child, context);
  const optional = (child: py.ExprNode | undefined): Expr | null => (child ? one(child) : null);
  switch (node.nodeType) {
    case 'Return':
      return { nodeType: 'Return', value: optional(node.value), ...at };
    case 'Delete':
      return { nodeType: 'Delete', targets: node.targets.map(one), ...at };
    case 'Assign':
      return { nodeType: 'Assign', targets: node.targets.map(one), value: one(node.value), ...at };
    case 'AugAssign': {
      const target = one(node.target) as AugAssign['target'];
      return { nodeType: 'AugAssign', target, op: node.op.nodeType, value: one(node.value), ...at };
    }
    case 'AnnAssign': {
      const target = one(node.target) as AnnAssign['target'];
      const type = annotation(node.annotation, context)!;
      // py-ast calls `(x): int` simple too; its parenthesis lies before the name.
      const isSimple = target.nodeType === 'Name' && target.col_offset === at.col_offset;
      return {
        nodeType: 'AnnAssign',
        target,
        annotation: type,
        value: optional(node.value),
        simple: isSimple,
        ...at,
      };
    }
    case 'Raise':
      return { nodeType: 'Raise', exc: optional(node.exc), cause: optional(node.cause), ...at };
    case 'Assert':
      return { nodeType: 'Assert', test: one(node.test), msg: optional(node.msg), ...at };
    case 'Import':
      return { nodeType: 'Import', names: aliases(node.names, context), ...at };
    case 'ImportFrom': {
      const module = node.module ? node.module.split('.').map(identifier).join('.') : null;
      const names = aliases(node.names, context);
      return { nodeType: 'ImportFrom', module, names, level: node.level ?? 0, ...at };
    }
    case 'Global':
    case 'Nonlocal':
      return { nodeType: node.nodeType, names: node.names.map(identifier), ...at };
    case 'Expr':
      return { nodeType: 'Expr', value: one(node.value), ...at };
    case 'Pass':
    case 'Break':
    case 'Continue':
      return { nodeType: node.nodeType, ...at };
  }
}

function aliases(nodes: readonly py.Alias[], context: Context): Alias[] {
  return nodes.map((node) => {
    const asname = node.asname ? identifier(node.asname) : null;
    const name = node.name.split('.').map(identifier).join('.');
    return { nodeType: 'alias', name, asname, ...context.place(node) };
  });
}
