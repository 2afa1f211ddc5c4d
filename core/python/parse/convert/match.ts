/** Match statements: their heads from the tokens, their blocks from what py-ast made of the disguise. */
import type * as py from 'py-ast';
import type { Expr, Match, MatchCase, MatchSingleton, Pattern, Stmt } from '../ast';
import type { CaseShape, MatchShape } from '../check/match';
import type { PatternShape, Range } from '../check/patterns';
import { type Context, identifier } from './context';
import { expression } from './expressions';

type Statement<Kind extends py.StmtNode['nodeType']> = Extract<py.StmtNode, { nodeType: Kind }>;
type Block = (nodes: readonly py.StmtNode[]) => Stmt[];

/** @param node the `while` that py-ast was shown, whose body is an `if` for each case */
export function matchStatement(
  node: Statement<'While'>,
  shape: MatchShape,
  context: Context,
  block: Block,
): Match {
  const cases = shape.cases.map((clause, i) =>
    matchCase(clause, node.body[i] as Statement<'If'>, context, block),
  );
  return { nodeType: 'Match', subject: subject(shape, context), cases, ...context.place(node) };
}

function subject({ subject: range }: MatchShape, context: Context): Expr {
  const value = expressionAt(range, context);
  return range.isOpenTuple ? { ...value, ...context.placeOf(range) } : value;
}

function matchCase(
  { pattern, guard }: CaseShape,
  node: Statement<'If'>,
  context: Context,
  block: Block,
): MatchCase {
  return {
    nodeType: 'match_case',
    pattern: patternOf(pattern, context),
    guard: guard && expressionAt(guard, context),
    body: block(node.body),
  };
}

/** The expression that some tokens are. */
function expressionAt({ start, end }: Range, context: Context): Expr {
  const { tokens, positions, parseTokens } = context.program;
  const { line, column } = tokens[start];
  const node = parseTokens(tokens.slice(start, end));
  return expression(node, context.part(line, positions.byteOffset(line, column)));
}

function patternOf(shape: PatternShape, context: Context): Pattern {
  const at = context.placeOf(shape);
  const name = (index: number) => identifier(context.program.tokens[index].text);
  const optional = (index: number | null) => (index === null ? null : name(index));
  const many = (shapes: readonly PatternShape[]) => shapes.map((each) => patternOf(each, context));
  switch (shape.kind) {
    case 'value':
      return { nodeType: 'MatchValue', value: expressionAt(shape, context), ...at };
    case 'singleton':
      return { nodeType: 'MatchSingleton', value: singleton(name(shape.start)), ...at };
    case 'wildcard':
      return { nodeType: 'MatchAs', pattern: null, name: null, ...at };
    case 'capture':
      return { nodeType: 'MatchAs', pattern: null, name: name(shape.name), ...at };
    case 'as':
      return {
        nodeType: 'MatchAs',
        pattern: patternOf(shape.pattern, context),
        name: name(shape.name),
        ...at,
      };
    case 'star':
      return { nodeType: 'MatchStar', name: optional(shape.name), ...at };
    case 'sequence':
      return { nodeType: 'MatchSequence', patterns: many(shape.patterns), ...at };
    case 'or':
      return { nodeType: 'MatchOr', patterns: many(shape.patterns), ...at };
    case 'mapping': {
      const keys = shape.keys.map((key) => expressionAt(key, context));
      const rest = optional(shape.rest);
      return { nodeType: 'MatchMapping', keys, patterns: many(shape.patterns), rest, ...at };
    }
    case 'class': {
      const cls = expressionAt(shape.cls, context);
      const patterns = many(shape.patterns);
      const kwd_attrs = shape.names.map(name);
      return { nodeType: 'MatchClass', cls, patterns, kwd_attrs, kwd_patterns: many(shape.named), ...at };
    }
  }
}

function singleton(text: string): MatchSingleton['value'] {
  return { kind: text === 'None' ? 'none' : text === 'True' ? 'true' : 'false' };
}
