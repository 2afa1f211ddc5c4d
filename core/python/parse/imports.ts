import type { ProgramError } from '../face';
import { closest } from '../text/closest';
import type { Alias, Located, Module, Stmt } from './ast';
import type { SourcePositions } from './positions';
import { unsupportedConstruct, unsupportedModule } from './unsupported';

/** What a program may import. */
export interface KnownModules {
  /** Full names: 'os', 'os.path'. */
  modules: ReadonlySet<string>;
  /** By module, what `from module import …` finds; a module that is missing here is not looked into. */
  names?: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The first import that is sure to fail: of a module or name Lockstep does not have, as a statement of the module
 * itself (inside `try`, `if` or a function the program may have an answer to its failure).
 */
export function findUnknownImport(
  module: Module,
  positions: SourcePositions,
  known: KnownModules,
): ProgramError | null {
  for (const node of module.body) {
    const found = unknownIn(node, known);
    if (found === null) continue;
    const { at, what } = found;
    return {
      type: 'UnsupportedError',
      message: what,
      line: at.lineno,
      column: positions.column(at.lineno, at.col_offset),
      endLine: at.end_lineno,
      endColumn: positions.column(at.end_lineno, at.end_col_offset),
    };
  }
  return null;
}

function unknownIn(node: Stmt, known: KnownModules): { at: Located; what: string } | null {
  if (node.nodeType === 'Import') {
    const alias = node.names.find((each) => !known.modules.has(each.name));
    return alias ? { at: alias, what: missingModule(alias, alias.name, known) } : null;
  }
  if (node.nodeType !== 'ImportFrom' || node.module === '__future__') return null;
  if (node.level > 0) return { at: node, what: unsupportedConstruct('relative imports', node.lineno) };
  const name = node.module ?? '';
  if (!known.modules.has(name)) return { at: node, what: missingModule(node, name, known) };
  const alias = node.names.find((each) => !hasName(name, each, known));
  return alias
    ? { at: alias, what: `Lockstep's module '${name}' has no '${alias.name}' (line ${alias.lineno})` }
    : null;
}

function missingModule(at: Located, name: string, { modules }: KnownModules): string {
  return unsupportedModule(name, at.lineno, closest(name, [...modules]));
}

function hasName(module: string, alias: Alias, known: KnownModules): boolean {
  const names = known.names?.get(module);
  return (
    names === undefined ||
    alias.name === '*' ||
    names.has(alias.name) ||
    known.modules.has(`${module}.${alias.name}`)
  );
}
