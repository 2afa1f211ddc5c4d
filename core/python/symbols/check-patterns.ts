import { floatRepr } from '../number/float-text';
import type {
  BinOp,
  ConstantValue,
  Expr,
  Located,
  Match,
  MatchClass,
  MatchMapping,
  Pattern,
} from '../parse/ast';
import { reprBytes, reprStr } from '../text/repr';
import { fail } from './fail';

/**
 * Reports what CPython's compiler refuses in the pattern of a case.
 *
 * @throws SemanticFailure
 */
export function checkPattern({ cases }: Match, index: number): void {
  const { pattern, guard } = cases[index];
  new PatternCheck(guard !== null || index === cases.length - 1).visit(pattern);
}

class PatternCheck {
  private names = new Set<string>();
  /** The pattern met last: CPython shows many errors there. */
  private last: Located | undefined;

  /** @param mayMatchAll patterns after one that matches everything would never be reached */
  constructor(private mayMatchAll: boolean) {}

  visit(node: Pattern): void {
    this.last = node;
    switch (node.nodeType) {
      case 'MatchValue':
        if (!isValue(node.value)) fail(node, 'patterns may only match literals and attribute lookups');
        break;
      case 'MatchSingleton':
        break;
      case 'MatchStar':
        this.bind(node.name);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.visit(node.pattern);
        else if (!this.mayMatchAll) {
          const what = node.name === null ? 'wildcard' : `name capture ${reprStr(node.name)}`;
          fail(node, `${what} makes remaining patterns unreachable`);
        }
        this.bind(node.name);
        break;
      case 'MatchSequence':
        if (node.patterns.filter((part) => part.nodeType === 'MatchStar').length > 1) {
          fail(node, 'multiple starred names in sequence pattern');
        }
        this.visitParts(node.patterns);
        break;
      case 'MatchMapping':
        checkKeys(node);
        this.visitParts(node.patterns);
        this.bind(node.rest);
        break;
      case 'MatchClass':
        checkAttributes(node);
        this.visitParts([...node.patterns, ...node.kwd_patterns]);
        break;
      case 'MatchOr':
        this.visitAlternatives(node.patterns);
    }
  }

  /** Patterns within another one may match all. */
  private visitParts(parts: readonly Pattern[]): void {
    const before = this.mayMatchAll;
    this.mayMatchAll = true;
    for (const part of parts) if (!isWildcard(part)) this.visit(part);
    this.mayMatchAll = before;
  }

  /** Each binds the same names. */
  private visitAlternatives(alternatives: readonly Pattern[]): void {
    const { names: outer, mayMatchAll } = this;
    let expected: Set<string> | undefined;
    for (const [i, alternative] of alternatives.entries()) {
      this.names = new Set();
      this.mayMatchAll = mayMatchAll && i === alternatives.length - 1;
      this.visit(alternative);
      expected ??= this.names;
      if (!isSameSet(expected, this.names)) {
        fail(this.last ?? alternative, 'alternative patterns bind different names');
      }
    }
    this.mayMatchAll = mayMatchAll;
    this.names = outer;
    for (const name of expected ?? []) this.bind(name);
  }

  private bind(name: string | null): void {
    if (name === null) return;
    const at = this.last as Located;
    if (name === '__debug__') fail(at, 'cannot assign to __debug__');
    if (this.names.has(name)) fail(at, `multiple assignments to name ${reprStr(name)} in pattern`);
    this.names.add(name);
  }
}

function isWildcard(node: Pattern): boolean {
  if (node.nodeType === 'MatchAs') return node.name === null && node.pattern === null;
  return node.nodeType === 'MatchStar' && node.name === null;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}

function isValue(node: Expr): boolean {
  return node.nodeType === 'Attribute' || literalOf(node) !== undefined;
}

/** What the expression of a pattern folds to. */
type Literal = ConstantValue | { kind: 'complex'; real: number; imaginary: number };

/** A literal, a negative number or the sum of a real and an imaginary one. */
function literalOf(node: Expr): Literal | undefined {
  if (node.nodeType === 'Constant') return node.value;
  if (node.nodeType === 'BinOp') return complexOf(node);
  if (node.nodeType !== 'UnaryOp' || node.operand.nodeType !== 'Constant') return undefined;
  const { value } = node.operand;
  if (value.kind === 'int') return { kind: 'int', value: -value.value };
  if (value.kind === 'imaginary') return { kind: 'complex', real: -0, imaginary: -value.value };
  return value.kind === 'float' ? { kind: 'float', value: -value.value } : undefined;
}

/** The parts are added one by one, as complex numbers are: `-0.0 + 1j` has 0.0 for its real part. */
function complexOf({ left, op, right }: BinOp): Literal | undefined {
  const real = literalOf(left);
  const imaginary = literalOf(right);
  if (real?.kind !== 'int' && real?.kind !== 'float') return undefined;
  if (imaginary?.kind !== 'imaginary') return undefined;
  const sign = op === 'Add' ? 1 : -1;
  const whole = real.kind === 'int' && Number(real.value) === 0 ? 0 : Number(real.value);
  return { kind: 'complex', real: whole + sign * 0, imaginary: 0 + sign * imaginary.value };
}

function checkKeys(node: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    const literal = literalOf(key);
    if (literal === undefined) {
      if (key.nodeType === 'Attribute') continue;
      fail(node, 'mapping pattern keys may only match literals and attribute lookups');
    }
    const identity = identityOf(literal);
    if (seen.has(identity)) fail(node, `mapping pattern checks duplicate key (${reprOf(literal)})`);
    seen.add(identity);
  }
}

/** The same for keys that are equal, as 1, 1.0 and True. */
function identityOf(literal: Literal): string {
  switch (literal.kind) {
    case 'int':
    case 'float':
      return `number ${literal.value}`;
    case 'true':
    case 'false':
      return `number ${literal.kind === 'true' ? 1 : 0}`;
    case 'imaginary':
      return literal.value === 0 ? 'number 0' : `number 0 and ${literal.value}j`;
    case 'complex':
      return literal.imaginary === 0
        ? `number ${literal.real}`
        : `number ${literal.real} and ${literal.imaginary}j`;
    default:
      return reprOf(literal);
  }
}

function reprOf(literal: Literal): string {
  switch (literal.kind) {
    case 'int':
      return String(literal.value);
    case 'float':
      return floatRepr(literal.value);
    case 'imaginary':
      return `${partRepr(literal.value)}j`;
    case 'complex': {
      const { real, imaginary } = literal;
      if (Object.is(real, 0)) return `${partRepr(imaginary)}j`;
      const sign = imaginary < 0 || Object.is(imaginary, -0) ? '' : '+';
      return `(${partRepr(real)}${sign}${partRepr(imaginary)}j)`;
    }
    case 'str':
      return reprStr(literal.value);
    case 'bytes':
      return reprBytes(literal.value);
    default:
      return { none: 'None', true: 'True', false: 'False', ellipsis: 'Ellipsis' }[literal.kind];
  }
}

/** Of a part of a complex number. */
function partRepr(value: number): string {
  return floatRepr(value).replace(/\.0$/, '');
}

function checkAttributes({ kwd_attrs, kwd_patterns }: MatchClass): void {
  for (const [i, name] of kwd_attrs.entries()) {
    if (name === '__debug__') fail(kwd_patterns[i], 'cannot assign to __debug__');
    const repeated = kwd_attrs.indexOf(name, i + 1);
    if (repeated >= 0) fail(kwd_patterns[repeated], `attribute name repeated in class pattern: ${name}`);
  }
}
