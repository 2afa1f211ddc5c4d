import type { Located, ScopeNode } from '../parse/ast';
import type { Access, Param, ParamKind, Scope, ScopeKind } from './scope';

/** What a scope does with a name, as bits. */
export const Use = {
  Global: 1,
  Local: 2,
  Param: 4,
  Nonlocal: 8,
  Load: 16,
  Import: 32,
  Annotated: 64,
  /** The target of a comprehension's `for`. */
  Iteration: 128,
} as const;
export const BOUND = Use.Local | Use.Param | Use.Import;

/** What the analysis made of a name. */
export type Resolution = 'local' | 'cell' | 'free' | 'explicitGlobal' | 'implicitGlobal';

/** A scope while it is collected and analysed; what others see of it is `Scope`. */
export class Block implements Scope {
  readonly children: Block[] = [];
  readonly params: Param[] = [];
  readonly uses = new Map<string, number>();
  readonly resolutions = new Map<string, Resolution>();
  /** Where `global` and `nonlocal` (and a comprehension's `:=`) name a name. */
  readonly directives = new Map<string, Located>();
  /** Class blocks: names bound here that methods take from further out nevertheless. */
  readonly passedOn = new Set<string>();
  isGenerator = false;
  usesClassCell = false;
  qualname: string;
  locals: readonly string[] = [];
  cells: readonly string[] = [];
  frees: readonly string[] = [];
  /** While collecting: in the target of a `for`, and depth within iterables, of a comprehension. */
  inIterationTarget = false;
  iterableDepth = 0;

  constructor(
    readonly kind: ScopeKind,
    readonly name: string,
    readonly node: ScopeNode,
    readonly parent: Block | null,
    /** The innermost class around, whose name mangles `__x`. */
    private readonly className: string | null,
  ) {
    this.qualname = name;
    parent?.children.push(this);
    // CPython refuses `:=` in an iterable at any depth, also inside a lambda in it.
    this.iterableDepth = parent?.iterableDepth ?? 0;
  }

  /** True for what runs in frames with slots: functions, lambdas and comprehensions. */
  get isFunction(): boolean {
    return this.kind !== 'module' && this.kind !== 'class';
  }

  /** Notes a use of a mangled name. */
  add(name: string, use: number): void {
    this.uses.set(name, this.usesOf(name) | use);
  }

  /** Notes where a name is declared; the first place counts. */
  direct(name: string, at: Located): void {
    if (!this.directives.has(name)) this.directives.set(name, at);
  }

  addParam(name: string, kind: ParamKind): void {
    this.params.push({ name, kind });
    this.add(name, Use.Param);
  }

  usesOf(name: string): number {
    return this.uses.get(name) ?? 0;
  }

  mangle(name: string): string {
    if (this.className === null || !name.startsWith('__')) return name;
    if (name.endsWith('__') || name.includes('.')) return name;
    const stem = this.className.replace(/^_+/, '');
    return stem === '' ? name : `_${stem}${name}`;
  }

  lookup(name: string): Access {
    const resolution = this.resolutions.get(name);
    if (resolution === 'explicitGlobal') return 'global';
    if (resolution === 'free') return 'free';
    if (!this.isFunction) return 'name';
    return resolution === undefined || resolution === 'implicitGlobal' ? 'global' : resolution;
  }
}
