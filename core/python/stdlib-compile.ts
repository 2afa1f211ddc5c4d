import type { Unit, UnitText } from './bytecode/code';
import { compileUnit } from './compile/unit';
import { libraryFile } from './library/names';
import { parseModule } from './parse/parse';
import { analyse } from './symbols/analyse';

/** Helpers of builtins: in no traceback. */
export const HELPERS = 'builtins';

/** What is C in CPython, and in no traceback there. They import no module that is Python. */
const HIDDEN: ReadonlySet<string> = new Set([
  HELPERS,
  '_deque',
  '_functools',
  'itertools',
  'pickle',
  'unicodedata',
]);

/** 'multiprocessing/__init__.py' → 'multiprocessing'. */
export function moduleName(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replaceAll('/', '.')
    .replace(/\.__init__$/, '');
}

/** Compiles a module of the standard library. @throws Error when its source is wrong, which a test would show */
export function compileStdlib(name: string, source: string): Unit & { text: UnitText } {
  const parsed = parseModule(source);
  if ('error' in parsed)
    throw new Error(`stdlib ${name}, line ${parsed.error.line}: ${parsed.error.message}`);
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed)
    throw new Error(`stdlib ${name}, line ${analysed.error.line}: ${analysed.error.message}`);
  const hidden = HIDDEN.has(name);
  const unit = compileUnit(parsed.module, analysed.table, {
    name,
    filename: libraryFile(name),
    source,
    internal: true,
    hidden,
  });
  // nothing of a hidden unit is ever shown
  return hidden ? { ...unit, text: { ...unit.text, source: '' } } : unit;
}
