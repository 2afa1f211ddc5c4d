import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStdlib, moduleName } from '../core/python/stdlib-compile';
import { type UnitJson, unitToJson } from '../core/python/stdlib-data';

/** For the build only: compiles all modules under `folder`. */
export function buildStdlib(folder: string): Record<string, UnitJson> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const name = moduleName(path);
      return [name, unitToJson(compileStdlib(name, readFileSync(join(folder, path), 'utf8')))];
    }),
  );
}
