import type {
  Arguments,
  Call,
  ClassDef,
  Expr,
  ImportFrom,
  List,
  Located,
  Module,
  Node,
  Stmt,
  Try,
  Tuple,
} from '../parse/ast';
import { childrenOf } from '../parse/children';
import { checkPattern } from './check-patterns';
import { fail } from './fail';

const FUTURE_FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
  'annotations',
]);

const LEAVES_STAR = "'break', 'continue' and 'return' cannot appear in an except* block";

/** What surrounds a node. */
interface Where {
  inFunction: boolean;
  inLoop: boolean;
  /** In an `except*` block, which nothing but its end and an exception may leave. */
  inStar?: boolean;
  /** In a loop of that block: it may be left. */
  inStarLoop?: boolean;
}

/**
 * Reports what CPython's compiler refuses after the symbol table is made: `return` outside a function, `break`
 * outside a loop, misplaced stars …
 *
 * @throws SemanticFailure
 */
export function checkModule(module: Module): void {
  const imports = leadingFutureImports(module);
  for (const node of imports) checkFeatures(node);
  for (const node of module.body) {
    if (!imports.has(node)) check(node, { inFunction: false, inLoop: false });
  }
}

/** `from __future__ import …` may follow only the docstring and its like. */
function leadingFutureImports(module: Module): Set<Node> & Set<ImportFrom> {
  const imports = new Set<ImportFrom>();
  for (const [i, node] of module.body.entries()) {
    if (node.nodeType === 'ImportFrom' && node.module === '__future__' && node.level === 0) imports.add(node);
    else if (i > 0 || !isDocstring(node)) break;
  }
  return imports as Set<Node> & Set<ImportFrom>;
}

function isDocstring(node: Stmt): boolean {
  return node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && node.value.value.kind === 'str';
}

function checkFeatures(node: ImportFrom): void {
  for (const alias of node.names) {
    if (alias.name === 'braces') fail(alias, 'not a chance', node);
    if (!FUTURE_FEATURES.has(alias.name)) fail(alias, `future feature ${alias.name} is not defined`, node);
  }
}

function check(node: Node, where: Where): void {
  switch (node.nodeType) {
    case 'Return':
      if (!where.inFunction) fail(node, "'return' outside function");
      if (where.inStar) fail(node.value ?? node, LEAVES_STAR);
      break;
    case 'Yield':
    case 'YieldFrom':
      if (!where.inFunction) fail(node, "'yield' outside function");
      break;
    case 'Break':
      if (!where.inLoop) fail(node, "'break' outside loop");
      if (where.inStar && !where.inStarLoop) fail(node, LEAVES_STAR);
      break;
    case 'Continue':
      if (!where.inLoop) fail(node, "'continue' not properly in loop");
      if (where.inStar && !where.inStarLoop) fail(node, LEAVES_STAR);
      break;
    case 'ImportFrom':
      if (node.module === '__future__' && node.level === 0) {
        fail(node, 'from __future__ imports must occur at the beginning of the file');
      }
      break;
    case 'Starred':
      if (node.ctx === 'Store') fail(node, 'starred assignment target must be in a list or tuple');
      fail(node, "can't use starred expression here");
      break;
    case 'Try':
    case 'TryStar':
      checkHandlers(node);
      break;
    default:
      checkNames(node);
  }
  checkChildren(node, where);
}

function checkChildren(node: Node, where: Where): void {
  const all = (nodes: readonly (Node | null)[], inner = where) => {
    for (const child of nodes) if (child !== null) check(child, inner);
  };
  switch (node.nodeType) {
    case 'FunctionDef':
      all(node.decorator_list);
      all([node.args, node.returns]);
      all(node.body, { inFunction: true, inLoop: false });
      break;
    case 'ClassDef':
      all(node.decorator_list);
      checkArguments(node, where);
      all(node.body, { inFunction: false, inLoop: false });
      break;
    case 'Lambda':
      all([node.args]);
      check(node.body, { inFunction: true, inLoop: false });
      break;
    case 'For':
      all([node.target, node.iter]);
      all(node.body, { ...where, inLoop: true, inStarLoop: where.inStar });
      all(node.orelse);
      break;
    case 'While':
      all([node.test]);
      all(node.body, { ...where, inLoop: true, inStarLoop: where.inStar });
      all(node.orelse);
      break;
    case 'Try':
    case 'TryStar':
      all(node.body);
      for (const handler of node.handlers) {
        all([handler.type]);
        all(
          handler.body,
          node.nodeType === 'TryStar' ? { ...where, inStar: true, inStarLoop: false } : where,
        );
      }
      all(node.orelse);
      all(node.finalbody);
      break;
    case 'Match':
      check(node.subject, where);
      node.cases.forEach(({ guard, body }, i) => {
        checkPattern(node, i);
        all([guard, ...body]);
      });
      break;
    case 'Call':
      check(node.func, where);
      checkArguments(node, where);
      break;
    case 'Tuple':
    case 'List':
      checkStars(node);
      all(node.elts.map(unstarred));
      break;
    case 'Set':
      all(node.elts.map(unstarred));
      break;
    case 'arguments':
      checkParameters(node);
      all(childrenOf(node).map(unstarredAnnotation));
      break;
    default:
      all(childrenOf(node));
      break;
  }
}

function checkHandlers(node: Try): void {
  for (const handler of node.handlers.slice(0, -1)) {
    if (handler.type === null) fail(handler, "default 'except:' must be last");
  }
}

/** `__debug__` is a constant. (`None`, `True` and `False` are keywords, which the parser refuses.) */
function checkNames(node: Node): void {
  const refuse = (name: string | null, at: Located, verb = 'assign to') => {
    if (name === '__debug__') fail(at, `cannot ${verb} __debug__`);
  };
  if (node.nodeType === 'Name' || node.nodeType === 'Attribute') {
    if (node.ctx === 'Load') return;
    const name = node.nodeType === 'Name' ? node.id : node.attr;
    refuse(name, node, node.ctx === 'Del' ? 'delete' : 'assign to');
  } else if (node.nodeType === 'FunctionDef' || node.nodeType === 'ClassDef') refuse(node.name, node);
  else if (node.nodeType === 'ExceptHandler') refuse(node.name, node);
  else if (node.nodeType === 'alias') refuse(node.asname ?? node.name, node);
}

function checkParameters(node: Arguments): void {
  const all = [...node.posonlyargs, ...node.args, node.vararg, ...node.kwonlyargs, node.kwarg];
  for (const arg of all) if (arg?.arg === '__debug__') fail(arg, 'cannot assign to __debug__');
}

function checkArguments(node: Call | ClassDef, where: Where): void {
  const seen = new Set<string>();
  for (const keyword of node.keywords) {
    if (keyword.arg === null) continue;
    if (keyword.arg === '__debug__') fail(keyword, 'cannot assign to __debug__');
    if (seen.has(keyword.arg)) fail(keyword, `keyword argument repeated: ${keyword.arg}`);
    seen.add(keyword.arg);
  }
  const positional = node.nodeType === 'Call' ? node.args : node.bases;
  for (const argument of positional) check(unstarred(argument), where);
  for (const keyword of node.keywords) check(keyword.value, where);
}

function checkStars(node: Tuple | List): void {
  if (node.ctx !== 'Store') return;
  const stars = node.elts.filter((element) => element.nodeType === 'Starred');
  if (stars.length > 1) fail(node, 'multiple starred expressions in assignment');
}

/** What a star stands before, where a star may stand. */
function unstarred(node: Expr): Expr {
  return node.nodeType === 'Starred' ? node.value : node;
}

/** `*args: *Ts` is allowed by CPython 3.11. */
function unstarredAnnotation(node: Node): Node {
  if (node.nodeType !== 'arg' || node.annotation?.nodeType !== 'Starred') return node;
  return { ...node, annotation: node.annotation.value };
}
