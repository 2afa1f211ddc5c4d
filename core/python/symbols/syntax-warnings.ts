import type { Call, Compare, Expr, Module, Node, Subscript } from '../parse/ast';
import { childrenOf } from '../parse/children';
import type { SyntaxWarning } from '../parse/parse';

/** What CPython's compiler warns of: code that is right and hardly meant. In the order in which it is compiled. */
export function findSyntaxWarnings(module: Module): SyntaxWarning[] {
  const found: SyntaxWarning[] = [];
  for (const node of module.body) visit(node, found);
  return found;
}

function visit(node: Node, found: SyntaxWarning[]): void {
  const warn = (message: string | undefined): void => {
    if (message !== undefined && 'lineno' in node) found.push({ line: node.lineno, message });
  };
  switch (node.nodeType) {
    case 'Compare':
      for (const message of literalIdentity(node)) warn(message);
      break;
    case 'Assert':
      if (node.test.nodeType === 'Tuple' && node.test.elts.length > 0) {
        warn('assertion is always true, perhaps remove parentheses?');
      }
      break;
    case 'Call':
      warn(uncallable(node));
      break;
    case 'Subscript':
      if (node.ctx === 'Load') warn(unsubscriptable(node) ?? wrongIndex(node));
      break;
    default:
  }
  for (const child of childrenOf(node)) visit(child, found);
}

/** `x is 5`; once for each comparison of a chain. */
function literalIdentity({ left, ops, comparators }: Compare): string[] {
  let before = left;
  return ops.flatMap((op, i) => {
    const sides = [before, comparators[i]];
    before = comparators[i];
    if ((op !== 'Is' && op !== 'IsNot') || !sides.some(isLiteral)) return [];
    return op === 'Is'
      ? '"is" with a literal. Did you mean "=="?'
      : '"is not" with a literal. Did you mean "!="?';
  });
}

/** A constant that need not be one object: not None, True, False or the ellipsis. */
function isLiteral(node: Expr): boolean {
  if (node.nodeType === 'Constant')
    return ['int', 'float', 'imaginary', 'str', 'bytes'].includes(node.value.kind);
  if (node.nodeType === 'Tuple') return node.elts.every(isConstant);
  if (node.nodeType === 'BinOp') return isLiteral(node.left) && isLiteral(node.right);
  return node.nodeType === 'UnaryOp' && node.op !== 'Not' && isConstant(node.operand);
}

const isConstant = (node: Expr): boolean => node.nodeType === 'Constant' || isLiteral(node);

const COMMA = 'perhaps you missed a comma?';

function uncallable({ func }: Call): string | undefined {
  const type = func.nodeType === 'Lambda' ? undefined : typeOf(func);
  return type === undefined ? undefined : `'${type}' object is not callable; ${COMMA}`;
}

function unsubscriptable({ value }: Subscript): string | undefined {
  const type = typeOf(value);
  if (type === undefined || ['str', 'bytes', 'tuple', 'list', 'dict'].includes(type)) return undefined;
  return `'${type}' object is not subscriptable; ${COMMA}`;
}

function wrongIndex({ value, slice }: Subscript): string | undefined {
  const type = typeOf(value);
  const index = typeOf(slice);
  if (type === undefined || index === undefined || type === 'dict' || index === 'int' || index === 'bool')
    return undefined;
  return `${type} indices must be integers or slices, not ${index}; ${COMMA}`;
}

const CONSTANT_TYPES = {
  int: 'int',
  float: 'float',
  imaginary: 'complex',
  str: 'str',
  bytes: 'bytes',
  none: 'NoneType',
  true: 'bool',
  false: 'bool',
  ellipsis: 'ellipsis',
} as const;

/** The name of the type an expression is sure to have; undefined where that is not seen from its form. */
function typeOf(node: Expr): string | undefined {
  switch (node.nodeType) {
    case 'Constant':
      return CONSTANT_TYPES[node.value.kind];
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    default:
      return undefined;
  }
}
