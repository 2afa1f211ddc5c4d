import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLateCodes } from '../core/python/library/first-codes';
import { namesAtMargin, namesPossible, withPackages } from '../core/python/library/imports';
import {
  type ModuleFacts,
  type PackedLibrary,
  packRest,
  packText,
  packUnit,
} from '../core/python/library/pack';
import { compileStdlib, moduleName } from '../core/python/stdlib-compile';

/** Modules that come in one pack, as who needs one of them nearly always needs the others. Each other module is one. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  // What every program with a process needs to its end.
  processes: [
    'atexit',
    'builtins',
    'copyreg',
    'itertools',
    'multiprocessing',
    'multiprocessing.context',
    'multiprocessing.launch',
    'multiprocessing.process',
    'multiprocessing.reduction',
    'multiprocessing.spawn',
    'multiprocessing.util',
    'pickle',
  ],
  locks: ['multiprocessing.story', 'multiprocessing.synchronize'],
  threads: ['_collections_abc', '_deprecation', '_deque', 'abc', 'collections', 'threading'],
  queues: ['_queue', 'heapq', 'multiprocessing.queues', 'queue', 'weakref'],
  memory: ['ctypes', 'multiprocessing.heap', 'multiprocessing.sharedctypes'],
};

export interface BuiltLibrary extends PackedLibrary {
  modules: Record<string, ModuleFacts>;
}

/** For the build only: compiles all modules under `folder`. */
export function buildStdlib(folder: string): BuiltLibrary {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const sources = new Map(paths.map((path) => [moduleName(path), readFileSync(join(folder, path), 'utf8')]));
  const packOf = new Map(
    Object.entries(TOGETHER).flatMap(([pack, names]) => names.map((name) => [name, pack] as const)),
  );
  const missing = [...packOf.keys()].filter((name) => !sources.has(name));
  if (missing.length > 0) throw new Error(`core/stdlib has no ${missing.join(', no ')}`);
  const library: BuiltLibrary = { modules: {}, units: {}, texts: {}, rest: {} };
  for (const [name, source] of sources) {
    const unit = withLateCodes(compileStdlib(name, source));
    const known = (names: string[]) => [
      ...new Set(names.flatMap(withPackages).filter((other) => sources.has(other) && other !== name)),
    ];
    const atMargin = known(namesAtMargin(unit.text.source));
    library.modules[name] = {
      atMargin,
      later: known(namesPossible(unit.text.source)).filter((other) => !atMargin.includes(other)),
      pack: packOf.get(name) ?? name,
    };
    library.units[name] = packUnit(unit);
    if (unit.codes.some(({ late }) => late)) library.rest[name] = packRest(unit);
    library.texts[name] = packText(unit.text);
  }
  return library;
}
