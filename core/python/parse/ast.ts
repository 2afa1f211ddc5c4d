/**
 * The syntax tree the compiler reads: CPython's `ast` without what Lockstep does not run (async, try-star,
 * complex numbers, type parameters), as a discriminated union on `nodeType`.
 *
 * Field names are CPython's. Absent children are `null`, never `undefined`; operators and contexts are plain
 * strings. Positions are CPython's too: lines from 1, columns in UTF-8 bytes from 0 (`SourcePositions` turns them
 * into UTF-16 columns). Trees are plain data and are never changed after `parseModule` answered.
 */
export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export interface Module {
  nodeType: 'Module';
  body: Stmt[];
}

// ---- statements ------------------------------------------------------------------------------------------------

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

/** Its `lineno` is the line of `def`, as in CPython ≥ 3.8; decorators have their own. */
export interface FunctionDef extends Located {
  nodeType: 'FunctionDef';
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
}

export interface ClassDef extends Located {
  nodeType: 'ClassDef';
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
}

export interface Return extends Located {
  nodeType: 'Return';
  value: Expr | null;
}

export interface Delete extends Located {
  nodeType: 'Delete';
  targets: Expr[];
}

export interface Assign extends Located {
  nodeType: 'Assign';
  targets: Expr[];
  value: Expr;
}

export interface AugAssign extends Located {
  nodeType: 'AugAssign';
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}

export interface AnnAssign extends Located {
  nodeType: 'AnnAssign';
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** True for a bare name without parentheses: only then is the annotation stored. */
  simple: boolean;
}

export interface For extends Located {
  nodeType: 'For';
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface While extends Located {
  nodeType: 'While';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

/** An `elif` is an If alone in `orelse`. */
export interface If extends Located {
  nodeType: 'If';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface With extends Located {
  nodeType: 'With';
  items: WithItem[];
  body: Stmt[];
}

export interface Match extends Located {
  nodeType: 'Match';
  subject: Expr;
  cases: MatchCase[];
}

export interface Raise extends Located {
  nodeType: 'Raise';
  exc: Expr | null;
  cause: Expr | null;
}

export interface Try extends Located {
  /** `TryStar` when its clauses are `except*`. */
  nodeType: 'Try' | 'TryStar';
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface Assert extends Located {
  nodeType: 'Assert';
  test: Expr;
  msg: Expr | null;
}

export interface Import extends Located {
  nodeType: 'Import';
  names: Alias[];
}

export interface ImportFrom extends Located {
  nodeType: 'ImportFrom';
  /** `null` in `from . import x`. */
  module: string | null;
  names: Alias[];
  /** Number of leading dots. */
  level: number;
}

export interface Global extends Located {
  nodeType: 'Global';
  names: string[];
}

export interface Nonlocal extends Located {
  nodeType: 'Nonlocal';
  names: string[];
}

/** An expression used as a statement; CPython's `Expr`. */
export interface ExprStmt extends Located {
  nodeType: 'Expr';
  value: Expr;
}

export interface Pass extends Located {
  nodeType: 'Pass';
}

export interface Break extends Located {
  nodeType: 'Break';
}

export interface Continue extends Located {
  nodeType: 'Continue';
}

// ---- expressions -----------------------------------------------------------------------------------------------

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export type ExprContext = 'Load' | 'Store' | 'Del';

export type BoolOperator = 'And' | 'Or';

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface BoolOp extends Located {
  nodeType: 'BoolOp';
  op: BoolOperator;
  values: Expr[];
}

export interface NamedExpr extends Located {
  nodeType: 'NamedExpr';
  target: Name;
  value: Expr;
}

export interface BinOp extends Located {
  nodeType: 'BinOp';
  left: Expr;
  op: Operator;
  right: Expr;
}

export interface UnaryOp extends Located {
  nodeType: 'UnaryOp';
  op: UnaryOperator;
  operand: Expr;
}

export interface Lambda extends Located {
  nodeType: 'Lambda';
  args: Arguments;
  body: Expr;
}

export interface IfExp extends Located {
  nodeType: 'IfExp';
  test: Expr;
  body: Expr;
  orelse: Expr;
}

export interface Dict extends Located {
  nodeType: 'Dict';
  /** Parallel to `values`; `null` marks `**value`. */
  keys: (Expr | null)[];
  values: Expr[];
}

/** CPython's `Set`; named apart from JavaScript's. */
export interface SetExpr extends Located {
  nodeType: 'Set';
  elts: Expr[];
}

export interface ListComp extends Located {
  nodeType: 'ListComp';
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends Located {
  nodeType: 'SetComp';
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends Located {
  nodeType: 'DictComp';
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

export interface GeneratorExp extends Located {
  nodeType: 'GeneratorExp';
  elt: Expr;
  generators: Comprehension[];
}

export interface Yield extends Located {
  nodeType: 'Yield';
  value: Expr | null;
}

export interface YieldFrom extends Located {
  nodeType: 'YieldFrom';
  value: Expr;
}

export interface Compare extends Located {
  nodeType: 'Compare';
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}

export interface Call extends Located {
  nodeType: 'Call';
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** `{value!r:spec}` of an f-string. */
export interface FormattedValue extends Located {
  nodeType: 'FormattedValue';
  value: Expr;
  /** −1 none, 115 `!s`, 114 `!r`, 97 `!a`. */
  conversion: -1 | 97 | 114 | 115;
  format_spec: JoinedStr | null;
}

/** An f-string; `values` are Constants of kind str and FormattedValues. */
export interface JoinedStr extends Located {
  nodeType: 'JoinedStr';
  values: Expr[];
}

export interface Constant extends Located {
  nodeType: 'Constant';
  value: ConstantValue;
}

/** An int is a `number` while it is a safe integer, otherwise a `bigint`. */
export type ConstantValue =
  | { kind: 'int'; value: number | bigint }
  /** `2.5j`: its value is 2.5 times the imaginary unit. */
  | { kind: 'float' | 'imaginary'; value: number }
  | { kind: 'str'; value: string }
  | { kind: 'bytes'; value: Uint8Array }
  | { kind: 'none' | 'true' | 'false' | 'ellipsis' };

export interface Attribute extends Located {
  nodeType: 'Attribute';
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

export interface Subscript extends Located {
  nodeType: 'Subscript';
  value: Expr;
  /** May be a Slice, or a Tuple that holds Slices. */
  slice: Expr;
  ctx: ExprContext;
}

export interface Starred extends Located {
  nodeType: 'Starred';
  value: Expr;
  ctx: ExprContext;
}

export interface Name extends Located {
  nodeType: 'Name';
  id: string;
  ctx: ExprContext;
}

export interface List extends Located {
  nodeType: 'List';
  elts: Expr[];
  ctx: ExprContext;
}

export interface Tuple extends Located {
  nodeType: 'Tuple';
  elts: Expr[];
  ctx: ExprContext;
}

export interface Slice extends Located {
  nodeType: 'Slice';
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

// ---- patterns --------------------------------------------------------------------------------------------------

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

/** A literal or a dotted name, compared by `==`. */
export interface MatchValue extends Located {
  nodeType: 'MatchValue';
  value: Expr;
}

/** Compared by `is`. */
export interface MatchSingleton extends Located {
  nodeType: 'MatchSingleton';
  value: { kind: 'none' | 'true' | 'false' };
}

export interface MatchSequence extends Located {
  nodeType: 'MatchSequence';
  patterns: Pattern[];
}

export interface MatchMapping extends Located {
  nodeType: 'MatchMapping';
  keys: Expr[];
  /** Parallel to `keys`. */
  patterns: Pattern[];
  /** The name behind `**`. */
  rest: string | null;
}

export interface MatchClass extends Located {
  nodeType: 'MatchClass';
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  /** Parallel to `kwd_attrs`. */
  kwd_patterns: Pattern[];
}

/** In a sequence: `*name`, or `*_` without a name. */
export interface MatchStar extends Located {
  nodeType: 'MatchStar';
  name: string | null;
}

/** `pattern as name`; a name alone, without pattern; `_`, without either. */
export interface MatchAs extends Located {
  nodeType: 'MatchAs';
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Located {
  nodeType: 'MatchOr';
  patterns: Pattern[];
}

// ---- parts -----------------------------------------------------------------------------------------------------

/** One `for … in … if …` of a comprehension. */
export interface Comprehension {
  nodeType: 'comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
}

export interface ExceptHandler extends Located {
  nodeType: 'ExceptHandler';
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}

/** One `case`. */
export interface MatchCase {
  nodeType: 'match_case';
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export interface Arguments {
  nodeType: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** Parallel to `kwonlyargs`; `null` where there is no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last of `posonlyargs` + `args`. */
  defaults: Expr[];
}

export interface Arg extends Located {
  nodeType: 'arg';
  arg: string;
  annotation: Expr | null;
}

export interface Keyword extends Located {
  nodeType: 'keyword';
  /** `null` for `**value`. */
  arg: string | null;
  value: Expr;
}

export interface Alias extends Located {
  nodeType: 'alias';
  /** Dotted in `import a.b`; `*` in `from m import *`. */
  name: string;
  asname: string | null;
}

export interface WithItem {
  nodeType: 'withitem';
  context_expr: Expr;
  optional_vars: Expr | null;
}

/** Any node at all. */
export type Node =
  | Module
  | Stmt
  | Expr
  | Pattern
  | Comprehension
  | ExceptHandler
  | MatchCase
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem;

/** Nodes that open a scope of names. */
export type ScopeNode =
  | Module
  | FunctionDef
  | Lambda
  | ClassDef
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp;
