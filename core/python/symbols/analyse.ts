import type { ProgramError } from '../face';
import type { Module, ScopeNode } from '../parse/ast';
import { tooDeepError } from '../parse/parse';
import type { SourcePositions } from '../parse/positions';
import { type Block, BOUND, Use } from './block';
import { checkModule } from './check';
import { collect } from './collect';
import { fail, SemanticFailure } from './fail';
import type { SymbolTable } from './scope';

export type AnalyseResult = { table: SymbolTable } | { error: ProgramError };

/**
 * Finds out what each name means in each scope, as CPython's symtable does, and reports the errors that CPython
 * finds after parsing: from its symbol table first, then those of its compiler.
 */
export function analyse(module: Module, positions: SourcePositions): AnalyseResult {
  try {
    const { top, blocks } = collect(module);
    resolveBlock(top, new Set(), new Set(), new Set());
    for (const block of blocks.values()) finish(block);
    checkModule(module);
    return { table: { top, of: (node) => scopeOf(blocks, node) } };
  } catch (failure) {
    if (failure instanceof RangeError) return { error: tooDeepError() };
    if (!(failure instanceof SemanticFailure)) throw failure;
    const { at, message, marked } = failure;
    const column = positions.column(at.lineno, at.col_offset);
    const endColumn = positions.column(at.end_lineno, at.end_col_offset);
    const place = { line: at.lineno, column, endLine: at.end_lineno, endColumn };
    if (marked === undefined) return { error: { type: 'SyntaxError', message, ...place } };
    const mark = positions.column(marked.lineno, marked.col_offset);
    const caret = { line: marked.lineno, column: mark, endColumn: mark + 1 };
    return { error: { type: 'SyntaxError', message, ...place, caret } };
  }
}

function scopeOf(blocks: Map<ScopeNode, Block>, node: ScopeNode): Block {
  const block = blocks.get(node);
  if (block === undefined) throw new Error(`no scope for ${node.nodeType}`);
  return block;
}

/**
 * The second pass (symtable.c, analyze_block). `bound` holds names that functions around bind, `globals` those that
 * are declared global around; both are the caller's and stay unchanged. Adds to `frees` the names that this block
 * and its children take from around.
 */
function resolveBlock(
  block: Block,
  bound: ReadonlySet<string>,
  globals: ReadonlySet<string>,
  frees: Set<string>,
): void {
  const locals = new Set<string>();
  const ownGlobals = new Set(globals);
  const ownBound = new Set(bound);
  // A class's names are not seen by the functions in it, so what they see is settled before the class's own.
  const innerGlobals = new Set(globals);
  const innerBound = new Set(bound);
  for (const [name, uses] of block.uses) {
    resolveName(block, name, uses, { bound: ownBound, globals: ownGlobals, locals, frees });
  }
  if (block.kind === 'class') innerBound.add('__class__');
  else {
    replace(innerGlobals, ownGlobals);
    replace(innerBound, ownBound);
    if (block.isFunction) for (const name of locals) innerBound.add(name);
  }
  const taken = new Set<string>();
  for (const child of block.children) resolveBlock(child, innerBound, innerGlobals, taken);
  if (block.isFunction) takeCells(block, taken);
  if (block.kind === 'class' && taken.delete('__class__')) block.usesClassCell = true;
  passOn(block, taken, ownBound);
  for (const name of taken) frees.add(name);
}

function replace(set: Set<string>, by: ReadonlySet<string>): void {
  set.clear();
  for (const name of by) set.add(name);
}

interface Surroundings {
  bound: Set<string>;
  globals: Set<string>;
  locals: Set<string>;
  frees: Set<string>;
}

function resolveName(block: Block, name: string, uses: number, around: Surroundings): void {
  const directive = () => block.directives.get(name)!;
  if (uses & Use.Global) {
    if (uses & Use.Nonlocal) fail(directive(), `name '${name}' is nonlocal and global`);
    block.resolutions.set(name, 'explicitGlobal');
    around.globals.add(name);
    around.bound.delete(name);
  } else if (uses & Use.Nonlocal) {
    if (block.kind === 'module') fail(directive(), 'nonlocal declaration not allowed at module level');
    if (!around.bound.has(name)) fail(directive(), `no binding for nonlocal '${name}' found`);
    block.resolutions.set(name, 'free');
    around.frees.add(name);
  } else if (uses & BOUND) {
    block.resolutions.set(name, 'local');
    around.locals.add(name);
    around.globals.delete(name);
  } else if (around.bound.has(name)) {
    block.resolutions.set(name, 'free');
    around.frees.add(name);
  } else block.resolutions.set(name, 'implicitGlobal');
}

/** Names of this function that inner scopes take become cells and go no further out. */
function takeCells(block: Block, taken: Set<string>): void {
  for (const [name, resolution] of block.resolutions) {
    if (resolution === 'local' && taken.delete(name)) block.resolutions.set(name, 'cell');
  }
}

/** What inner scopes take from further out passes through this block as a free name of its own. */
function passOn(block: Block, taken: Set<string>, bound: ReadonlySet<string>): void {
  for (const name of taken) {
    if (block.resolutions.has(name)) {
      // A class's own binding stays its own; its methods take the outer one through it.
      if (block.kind === 'class') block.passedOn.add(name);
    } else if (bound.has(name)) block.resolutions.set(name, 'free');
  }
}

function finish(block: Block): void {
  const having = (wanted: string) =>
    [...block.resolutions].filter(([, resolution]) => resolution === wanted).map(([name]) => name);
  block.cells = having('cell').sort();
  block.frees = [...new Set([...having('free'), ...block.passedOn])].sort();
  if (block.isFunction) {
    const params = block.params.map((param) => param.name);
    const others = [...block.resolutions.keys()].filter((name) => {
      const resolution = block.resolutions.get(name);
      return (resolution === 'local' || resolution === 'cell') && !params.includes(name);
    });
    block.locals = [...params, ...others];
  }
  block.qualname = qualname(block);
}

/** Parents come before their children in the order of collection, so theirs is known. */
function qualname(block: Block): string {
  const { parent, name } = block;
  if (parent === null || parent.kind === 'module') return name;
  const isDefinition = block.kind === 'function' || block.kind === 'class';
  if (isDefinition && parent.resolutions.get(parent.mangle(name)) === 'explicitGlobal') return name;
  const inner = parent.kind === 'function' || parent.kind === 'lambda' ? '.<locals>' : '';
  return `${parent.qualname}${inner}.${name}`;
}
