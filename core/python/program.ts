/**
 * Compiles programs, with the parts of the library that they import. Nothing that runs them is imported from here: a page's
 * supervisor compiles, and its workers run.
 */
import type { LateUnit, Unit } from './bytecode/code';
import { compileUnit } from './compile/unit';
import type { Program, ProgramError } from './face';
import { namesImported, namesPossible, withPackages } from './library/imports';
import { NATIVE_MODULES } from './native/module-names';
import { findUnknownImport } from './parse/imports';
import { parseModule } from './parse/parse';
import { fetchModules, isInLibrary, type PartFetcher, reached, stdlibModules, stdlibUnit } from './stdlib';
import { HELPERS } from './stdlib-compile';
import { analyse } from './symbols/analyse';
import { findSyntaxWarnings } from './symbols/syntax-warnings';

export { readLateParts } from './library/reader';

/** Modules every process may need, whatever the program imports: a spawned child's start is in Python. */
const ALWAYS = [HELPERS, 'copyreg', 'multiprocessing', 'multiprocessing.process'];
/** Native modules with an underscore that programs know: from documentation, or from tests of CPython. */
const OPEN_NATIVES: ReadonlySet<string> = new Set(['_thread', '_multiprocessing']);

/**
 * Compiles a program and what it imports.
 * @param source Python text
 * @param filename what tracebacks call it
 */
export function compileProgram(
  source: string,
  filename = 'program.py',
): { program: Program } | { error: ProgramError } {
  const parsed = parseModule(source);
  if ('error' in parsed) return parsed;
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed) return analysed;
  const modules = new Set([
    '__main__',
    ...stdlibModules(),
    ...NATIVE_MODULES.filter((name) => !name.startsWith('_') || OPEN_NATIVES.has(name)),
  ]);
  const unknown = findUnknownImport(parsed.module, parsed.positions, { modules });
  if (unknown !== null) return { error: unknown };
  const units: Record<string, Unit | LateUnit> = {
    __main__: compileUnit(parsed.module, analysed.table, {
      name: '__main__',
      filename,
      source,
      internal: false,
      hidden: false,
      warnings: [...parsed.warnings, ...findSyntaxWarnings(parsed.module)],
    }),
  };
  for (const name of reached([...ALWAYS, ...namesPossible(source).flatMap(withPackages)], 'possible'))
    units[name] = stdlibUnit(name);
  return { program: { filename, source, units, preload: preloaded(source) } };
}

/** What most programs import. */
const USUAL = 'import time\nfrom multiprocessing import Lock, Process\n';

/** Has at hand what most programs import, ahead of the first. @throws when it cannot be had */
export const fetchUsual = (fetchPart: PartFetcher): Promise<void> => fetchLibrary(USUAL, fetchPart);

/** Has at hand what a run of the program will most likely import. `compileProgram` names the rest. @throws when it cannot be had */
export async function fetchLibrary(source: string, fetchPart: PartFetcher): Promise<void> {
  await fetchModules(reached([...ALWAYS, ...namesLikely(source)], 'atMargin'), fetchPart);
}

/** Parts of multiprocessing by the words of a program that uses them. The package itself loads them when they are asked for. */
const PARTS: readonly [RegExp, readonly string[]][] = [
  [/Process|Pool|Manager/, ['launch', 'spawn', 'util']],
  [/Lock|Semaphore|Condition|Event|Barrier|Queue|Pool/, ['synchronize', 'util']],
  [/Pipe|Queue|Pool|Manager|Listener|Client/, ['connection', 'reduction']],
  [/Queue|Pool/, ['queues']],
  [/Pool/, ['pool']],
  [/Manager/, ['managers']],
  [/\b(Raw)?(Value|Array)\b/, ['sharedctypes', 'heap']],
  [/Barrier/, ['barrier', 'heap']],
  [/SharedMemory|ShareableList|shared_memory/, ['shared_memory', 'resource_tracker']],
];

/** What the program imports and is likely to: a guess costs time ahead of a process, a miss costs time in it. */
function namesLikely(source: string): string[] {
  const names = new Set(namesImported(source));
  if (names.has('multiprocessing') || source.includes('multiprocessing'))
    for (const [words, parts] of PARTS)
      if (words.test(source)) for (const part of parts) names.add(`multiprocessing.${part}`);
  return [...new Set([...names].flatMap(withPackages))].filter(isInLibrary);
}

function preloaded(source: string): string[] {
  return namesLikely(source).filter((name) => !needsProcess(name));
}

/** The module's top level takes a seed of the process, or loads one that does: it cannot run before the process is known. */
const needsProcess = (name: string): boolean => reached([name], 'atMargin').has('random');
