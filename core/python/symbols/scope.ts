import type { ScopeNode } from '../parse/ast';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/**
 * How code in a scope reaches a name:
 * - `name`: by name in the scope's own dictionary, then globals, then builtins (module and class bodies);
 * - `local`: a slot of the frame;
 * - `cell`: a slot of the frame that inner scopes share;
 * - `free`: a cell of an outer function. In a class body a load looks in the class dictionary first;
 * - `global`: the module's dictionary, then builtins (declared `global`, or bound nowhere around).
 */
export type Access = 'name' | 'local' | 'cell' | 'free' | 'global';

export type ParamKind = 'positionalOnly' | 'positional' | 'varPositional' | 'keywordOnly' | 'varKeyword';

export interface Param {
  /** Mangled, as it is in `co_varnames`. */
  name: string;
  kind: ParamKind;
}

/** One scope of names. All names in it are mangled already; pass source names through `mangle` first. */
export interface Scope {
  readonly kind: ScopeKind;
  /** `co_name`: '<module>', the function's or class's name, '<lambda>', '<listcomp>', '<genexpr>' … */
  readonly name: string;
  /** `co_qualname`: 'f.<locals>.C.method'. The module's is '<module>'. */
  readonly qualname: string;
  readonly node: ScopeNode;
  readonly parent: Scope | null;
  /** In the order in which CPython's symbol table enters them (source order, except that a comprehension's first
   * iterable, and a function's decorators, defaults and annotations, belong to the scope around). */
  readonly children: readonly Scope[];
  /** Holds a `yield`, or is a generator expression. */
  readonly isGenerator: boolean;
  /** Positional-only, positional, keyword-only, *args, **kwargs: the order of `co_varnames`. A comprehension has one, '.0'. */
  readonly params: readonly Param[];
  /** Names that live in this frame's slots, parameters first; those that are also in `cells` included. Empty for modules and classes. */
  readonly locals: readonly string[];
  /** Names bound here that inner scopes use, sorted; `__class__` of a class body is not among them (see `usesClassCell`). */
  readonly cells: readonly string[];
  /** Names bound in an outer function that this scope or an inner one uses, sorted: the order of the closure. */
  readonly frees: readonly string[];
  /** Class scopes only: a method uses `__class__` or `super`, so the body must make the `__class__` cell. */
  readonly usesClassCell: boolean;
  /** Name → how this scope reaches it. Names it never mentions are answered as implicit globals. */
  lookup(name: string): Access;
  /** `__x` inside a class becomes `_Class__x`; every other name stays. */
  mangle(name: string): string;
}

/** The scopes of a module by the node that opens each. */
export interface SymbolTable {
  readonly top: Scope;
  of(node: ScopeNode): Scope;
}
