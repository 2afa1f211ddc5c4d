import type { Unit } from './bytecode/code';
import { compileUnit } from './compile/unit';
import { parseModule } from './parse/parse';
import { analyse } from './symbols/analyse';

/** Helpers of builtins: in no traceback. */
export const HELPERS = 'builtins';

/** What is C in CPython, and in no traceback there. They import no module that is Python. */
const HIDDEN: ReadonlySet<string> = new Set([HELPERS, '_deque', '_functools', 'pickle', 'itertools']);

/** 'multiprocessing/__init__.py' → 'multiprocessing'. */
export function moduleName(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replaceAll('/', '.')
    .replace(/\.__init__$/, '');
}

/** Compiles a module of the standard library. @throws Error when its source is wrong, which a test would show */
export function compileStdlib(name: string, source: string): Unit {
  const parsed = parseModule(source);
  if ('error' in parsed)
    throw new Error(`stdlib ${name}, line ${parsed.error.line}: ${parsed.error.message}`);
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed)
    throw new Error(`stdlib ${name}, line ${analysed.error.line}: ${analysed.error.message}`);
  return compileUnit(parsed.module, analysed.table, {
    name,
    filename: `/usr/lib/python3.11/${name.replaceAll('.', '/')}.py`,
    source,
    internal: true,
    hidden: HIDDEN.has(name),
  });
}
