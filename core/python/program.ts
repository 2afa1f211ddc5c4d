/** Compiles programs, with the parts of the library that they import. */
import './native/index';
import type { Unit } from './bytecode/code';
import { compileUnit } from './compile/unit';
import type { Program, ProgramError } from './face';
import { nativeModuleNames } from './native/modules';
import { findUnknownImport } from './parse/imports';
import { parseModule } from './parse/parse';
import { stdlibModules, stdlibUnit } from './stdlib';
import { HELPERS } from './stdlib-compile';
import { analyse } from './symbols/analyse';
import { findSyntaxWarnings } from './symbols/syntax-warnings';

/** Modules every process may need, whatever the program imports: a spawned child's start is in Python. */
const ALWAYS = [HELPERS, 'copyreg', 'multiprocessing', 'multiprocessing.process'];
/** Native modules with an underscore that programs know: from documentation, or from tests of CPython. */
const OPEN_NATIVES: ReadonlySet<string> = new Set(['_thread', '_multiprocessing']);
const IMPORT =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)|import[ \t]+([\w., \t]+))/gm;
/** Modules named where the program runs: `__import__('io')`, `importlib.import_module('os.path')`. */
const ASKED = /\b(?:__import__|import_module)\(\s*['"]([\w.]+)['"]/g;
/** Those that run with the module itself; in functions they are for later. */
const AT_MARGIN = new RegExp(IMPORT.source.replace('^[ \\t]*', '^'), 'gm');

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
    ...nativeModuleNames().filter((name) => !name.startsWith('_') || OPEN_NATIVES.has(name)),
  ]);
  const unknown = findUnknownImport(parsed.module, parsed.positions, { modules });
  if (unknown !== null) return { error: unknown };
  const units: Record<string, Unit> = {
    __main__: compileUnit(parsed.module, analysed.table, {
      name: '__main__',
      filename,
      source,
      internal: false,
      hidden: false,
      warnings: [...parsed.warnings, ...findSyntaxWarnings(parsed.module)],
    }),
  };
  for (const name of ALWAYS) addUnit(units, name);
  addImports(units, source);
  return { program: { filename, source, units, preload: preloaded(units, source) } };
}

function addUnit(units: Record<string, Unit>, name: string): void {
  if (units[name] !== undefined) return;
  const unit = stdlibUnit(name);
  if (unit === undefined) return;
  units[name] = unit;
  addImports(units, unit.source);
}

/** All that the text may import: more than it does is no harm. */
function addImports(units: Record<string, Unit>, source: string): void {
  const asked = [...source.matchAll(ASKED)].map(([, name]) => name);
  for (const name of [...namesImported(source), ...asked]) {
    const parts = name.split('.');
    parts.forEach((_, i) => {
      addUnit(units, parts.slice(0, i + 1).join('.'));
    });
  }
}

/** Parts of multiprocessing by the words of a program that uses them. The package itself loads them when they are asked for. */
const PARTS: readonly [RegExp, readonly string[]][] = [
  [/Process|Pool|Manager/, ['launch', 'spawn', 'util']],
  [/Lock|Semaphore|Condition|Event|Barrier|Queue|Pool/, ['synchronize', 'util']],
  [/Pipe|Queue|Pool|Manager|Listener|Client/, ['connection', 'reduction']],
  [/Queue|Pool/, ['queues']],
  [/Pool/, ['pool']],
  [/Manager/, ['managers']],
  [/Value|Array/, ['sharedctypes', 'heap']],
  [/Barrier/, ['barrier', 'heap']],
  [/SharedMemory|ShareableList|shared_memory/, ['shared_memory', 'resource_tracker']],
];

/** What the program imports and is likely to: a guess costs time ahead of a process, a miss costs time in it. */
function preloaded(units: Record<string, Unit>, source: string): string[] {
  const names = new Set(namesImported(source));
  if (names.has('multiprocessing') || source.includes('multiprocessing'))
    for (const [words, parts] of PARTS)
      if (words.test(source)) for (const part of parts) names.add(`multiprocessing.${part}`);
  const withPackages = [...names].flatMap((name) => {
    const parts = name.split('.');
    return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
  });
  return [...new Set(withPackages)].filter((name) => units[name] !== undefined && !needsProcess(units, name));
}

/** The module's top level takes a seed of the process, or loads one that does: it cannot run before the process is known. */
function needsProcess(units: Record<string, Unit>, name: string, seen = new Set<string>()): boolean {
  if (name === 'random') return true;
  if (seen.has(name) || units[name] === undefined) return false;
  seen.add(name);
  return namesImported(units[name].source, AT_MARGIN).some((other) => needsProcess(units, other, seen));
}

/** Full names of modules after `import`, and of all that may be one after `from`. */
function namesImported(source: string, statement = IMPORT): string[] {
  return [...source.matchAll(statement)].flatMap(([, from, members, list]) => {
    const names = (members ?? list)
      .replace(/[()]/g, '')
      .split(',')
      .map((part) => part.trim().split(/\s/)[0]);
    return from === undefined ? names : [from, ...names.map((name) => `${from}.${name}`)];
  });
}
