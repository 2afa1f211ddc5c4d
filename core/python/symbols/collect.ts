import type {
  Alias,
  Arguments,
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  Global,
  ListComp,
  Located,
  Module,
  NamedExpr,
  Nonlocal,
  Pattern,
  ScopeNode,
  SetComp,
  Stmt,
} from '../parse/ast';
import { Block, Use } from './block';
import { fail } from './fail';
import type { ScopeKind } from './scope';

type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

const COMPREHENSIONS: Readonly<Record<ComprehensionNode['nodeType'], { name: string; what: string }>> = {
  ListComp: { name: '<listcomp>', what: 'list comprehension' },
  SetComp: { name: '<setcomp>', what: 'set comprehension' },
  DictComp: { name: '<dictcomp>', what: 'dict comprehension' },
  GeneratorExp: { name: '<genexpr>', what: 'generator expression' },
};

/**
 * The first pass over a module: its scopes, and what each does with each name. Visits in the order of CPython's
 * symtable.c, so that of several errors the same one is met first.
 *
 * @throws SemanticFailure
 */
export function collect(module: Module): { top: Block; blocks: Map<ScopeNode, Block> } {
  const collector = new Collector(module);
  collector.statements(module.body);
  return { top: collector.top, blocks: collector.blocks };
}

class Collector {
  readonly blocks = new Map<ScopeNode, Block>();
  readonly top: Block;
  private current: Block;
  private className: string | null = null;

  constructor(module: Module) {
    this.top = new Block('module', '<module>', module, null, null);
    this.blocks.set(module, this.top);
    this.current = this.top;
  }

  private inBlock(kind: ScopeKind, name: string, node: ScopeNode, visit: (block: Block) => void): void {
    const outer = this.current;
    const outerClass = this.className;
    if (kind === 'class') this.className = name;
    this.current = new Block(kind, name, node, outer, this.className);
    this.blocks.set(node, this.current);
    visit(this.current);
    this.current = outer;
    this.className = outerClass;
  }

  // ---- names -----------------------------------------------------------------------------------------------------

  private use(name: string, use: number, at: Located): void {
    const block = this.current;
    const mangled = block.mangle(name);
    block.add(mangled, use);
    if (use === Use.Global) this.top.add(mangled, Use.Global);
    if (!block.inIterationTarget) return;
    if (block.usesOf(mangled) & (Use.Global | Use.Nonlocal)) {
      fail(at, `comprehension inner loop cannot rebind assignment expression target '${mangled}'`);
    }
    block.add(mangled, Use.Iteration);
  }

  private directive(node: Global | Nonlocal): void {
    const word = node.nodeType === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const before = this.current.usesOf(this.current.mangle(name));
      if (before & Use.Param) fail(node, `name '${name}' is parameter and ${word}`);
      if (before & Use.Load) fail(node, `name '${name}' is used prior to ${word} declaration`);
      if (before & Use.Annotated) fail(node, `annotated name '${name}' can't be ${word}`);
      if (before & Use.Local) fail(node, `name '${name}' is assigned to before ${word} declaration`);
      this.use(name, word === 'global' ? Use.Global : Use.Nonlocal, node);
      this.current.direct(this.current.mangle(name), node);
    }
  }

  private alias(alias: Alias): void {
    if (alias.name === '*') {
      if (this.current !== this.top) fail(alias, 'import * only allowed at module level');
      return;
    }
    this.use(alias.asname ?? alias.name.split('.')[0], Use.Import, alias);
  }

  // ---- statements ------------------------------------------------------------------------------------------------

  statements(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.statement(node);
  }

  private statement(node: Stmt): void {
    switch (node.nodeType) {
      case 'FunctionDef':
        this.use(node.name, Use.Local, node);
        this.defaults(node.args);
        this.annotations(node.args);
        this.optional(node.returns);
        this.expressions(node.decorator_list);
        this.inBlock('function', node.name, node, (block) => {
          this.parameters(node.args, block);
          this.statements(node.body);
        });
        break;
      case 'ClassDef':
        this.use(node.name, Use.Local, node);
        this.expressions(node.bases);
        for (const keyword of node.keywords) this.expression(keyword.value);
        this.expressions(node.decorator_list);
        this.inBlock('class', node.name, node, () => this.statements(node.body));
        break;
      case 'Global':
      case 'Nonlocal':
        this.directive(node);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.alias(alias);
        break;
      case 'For':
        this.expressions([node.target, node.iter]);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'While':
      case 'If':
        this.expression(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'With':
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        this.statements(node.body);
        break;
      case 'Match':
        this.expression(node.subject);
        for (const clause of node.cases) {
          this.pattern(clause.pattern);
          this.optional(clause.guard);
          this.statements(clause.body);
        }
        break;
      case 'Try':
      case 'TryStar':
        this.statements(node.body);
        this.statements(node.orelse);
        for (const handler of node.handlers) {
          this.optional(handler.type);
          if (handler.name !== null) this.use(handler.name, Use.Local, handler);
          this.statements(handler.body);
        }
        this.statements(node.finalbody);
        break;
      default:
        this.simple(node);
    }
  }

  private simple(node: Stmt): void {
    switch (node.nodeType) {
      case 'Return':
        this.optional(node.value);
        break;
      case 'Delete':
        this.expressions(node.targets);
        break;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        this.annotatedTarget(node);
        this.expression(node.annotation);
        this.optional(node.value);
        break;
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.cause);
        break;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      default:
    }
  }

  private annotatedTarget(node: Extract<Stmt, { nodeType: 'AnnAssign' }>): void {
    const { target } = node;
    if (target.nodeType !== 'Name') {
      this.expression(target);
      return;
    }
    const before = this.current.usesOf(this.current.mangle(target.id));
    if (before & (Use.Global | Use.Nonlocal) && this.current !== this.top && node.simple) {
      const word = before & Use.Global ? 'global' : 'nonlocal';
      fail(node, `annotated name '${target.id}' can't be ${word}`);
    }
    if (node.simple) this.use(target.id, Use.Annotated | Use.Local, target);
    else if (node.value !== null) this.use(target.id, Use.Local, target);
  }

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const node of args.kw_defaults) this.optional(node);
  }

  private annotations(args: Arguments): void {
    for (const arg of [...args.posonlyargs, ...args.args]) this.optional(arg.annotation);
    this.optional(args.vararg?.annotation ?? null);
    this.optional(args.kwarg?.annotation ?? null);
    for (const arg of args.kwonlyargs) this.optional(arg.annotation);
  }

  private parameters(args: Arguments, block: Block): void {
    const all = [
      ...args.posonlyargs.map((arg) => ({ arg, kind: 'positionalOnly' as const })),
      ...args.args.map((arg) => ({ arg, kind: 'positional' as const })),
      ...args.kwonlyargs.map((arg) => ({ arg, kind: 'keywordOnly' as const })),
      ...(args.vararg ? [{ arg: args.vararg, kind: 'varPositional' as const }] : []),
      ...(args.kwarg ? [{ arg: args.kwarg, kind: 'varKeyword' as const }] : []),
    ];
    for (const { arg, kind } of all) {
      const name = block.mangle(arg.arg);
      if (block.usesOf(name) & Use.Param) {
        fail(arg, `duplicate argument '${name}' in function definition`);
      }
      block.addParam(name, kind);
    }
  }

  // ---- patterns --------------------------------------------------------------------------------------------------

  private pattern(node: Pattern): void {
    switch (node.nodeType) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        this.patterns(node.patterns);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        this.patterns(node.patterns);
        this.capture(node.rest, node);
        break;
      case 'MatchClass':
        this.expression(node.cls);
        this.patterns(node.patterns);
        this.patterns(node.kwd_patterns);
        break;
      case 'MatchStar':
        this.capture(node.name, node);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        this.capture(node.name, node);
    }
  }

  private patterns(nodes: readonly Pattern[]): void {
    for (const node of nodes) this.pattern(node);
  }

  private capture(name: string | null, at: Located): void {
    if (name !== null) this.use(name, Use.Local, at);
  }

  // ---- expressions -----------------------------------------------------------------------------------------------

  private optional(node: Expr | null): void {
    if (node !== null) this.expression(node);
  }

  private expressions(nodes: readonly (Expr | null)[]): void {
    for (const node of nodes) this.optional(node);
  }

  private expression(node: Expr): void {
    switch (node.nodeType) {
      case 'Name':
        this.use(node.id, node.ctx === 'Load' ? Use.Load : Use.Local, node);
        // `super()` without arguments finds the class by this cell.
        if (node.ctx === 'Load' && node.id === 'super' && this.current.isFunction) {
          this.use('__class__', Use.Load, node);
        }
        break;
      case 'NamedExpr':
        this.namedExpression(node);
        break;
      case 'Lambda':
        this.defaults(node.args);
        this.inBlock('lambda', '<lambda>', node, (block) => {
          this.parameters(node.args, block);
          this.expression(node.body);
        });
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.optional(node.value);
        if (this.current.kind === 'comprehension') {
          const { what } = COMPREHENSIONS[this.current.node.nodeType as ComprehensionNode['nodeType']];
          fail(node, `'yield' inside ${what}`);
        }
        this.current.isGenerator = true;
        break;
      default:
        this.plain(node);
    }
  }

  /** Expressions that only hold others. */
  private plain(node: Expr): void {
    switch (node.nodeType) {
      case 'BoolOp':
        this.expressions(node.values);
        break;
      case 'BinOp':
        this.expressions([node.left, node.right]);
        break;
      case 'UnaryOp':
        this.expression(node.operand);
        break;
      case 'IfExp':
        this.expressions([node.test, node.body, node.orelse]);
        break;
      case 'Dict':
        this.expressions(node.keys);
        this.expressions(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elts);
        break;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        break;
      case 'Call':
        this.expression(node.func);
        this.expressions(node.args);
        for (const keyword of node.keywords) this.expression(keyword.value);
        break;
      case 'FormattedValue':
        this.expressions([node.value, node.format_spec]);
        break;
      case 'JoinedStr':
        this.expressions(node.values);
        break;
      case 'Attribute':
      case 'Starred':
        this.expression(node.value);
        break;
      case 'Subscript':
        this.expressions([node.value, node.slice]);
        break;
      case 'Slice':
        this.expressions([node.lower, node.upper, node.step]);
        break;
      default:
    }
  }

  /** A `:=` in a comprehension binds in the function (or module) around it. */
  private namedExpression(node: NamedExpr): void {
    if (this.current.iterableDepth > 0) {
      fail(node, 'assignment expression cannot be used in a comprehension iterable expression');
    }
    if (this.current.kind === 'comprehension') this.bindOutside(node);
    this.expression(node.value);
    this.expression(node.target);
  }

  private bindOutside(node: NamedExpr): void {
    const name = this.current.mangle(node.target.id);
    let block: Block | null = this.current;
    for (; block?.kind === 'comprehension'; block = block.parent) {
      const uses = block.usesOf(name);
      if (uses & Use.Iteration && uses & Use.Local) {
        const { target } = node;
        fail(target, `assignment expression cannot rebind comprehension iteration variable '${target.id}'`);
      }
    }
    if (block === null || block.kind === 'class') {
      fail(node.target, 'assignment expression within a comprehension cannot be used in a class body');
    }
    const isGlobal = block.kind === 'module' || (block.usesOf(name) & Use.Global) !== 0;
    this.use(node.target.id, isGlobal ? Use.Global : Use.Nonlocal, node.target);
    this.current.direct(name, node.target);
    block.add(name, block.kind === 'module' ? Use.Global : Use.Local);
  }

  private comprehension(node: ComprehensionNode): void {
    const [first, ...rest] = node.generators;
    this.iterable(first.iter);
    this.inBlock('comprehension', COMPREHENSIONS[node.nodeType].name, node, (block) => {
      block.isGenerator = node.nodeType === 'GeneratorExp';
      block.addParam('.0', 'positionalOnly');
      this.iterationTarget(first);
      this.expressions(first.ifs);
      for (const generator of rest) {
        this.iterationTarget(generator);
        this.iterable(generator.iter);
        this.expressions(generator.ifs);
      }
      if (node.nodeType === 'DictComp') this.expressions([node.value, node.key]);
      else this.expression(node.elt);
    });
  }

  private iterationTarget(generator: Comprehension): void {
    this.current.inIterationTarget = true;
    this.expression(generator.target);
    this.current.inIterationTarget = false;
  }

  private iterable(node: Expr): void {
    this.current.iterableDepth++;
    this.expression(node);
    this.current.iterableDepth--;
  }
}
