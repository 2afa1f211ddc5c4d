import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programsBundle } from '../../../scripts/node-bundle.mjs';

/**
 * `runProgram` and `playProgram` out of a bundle, as the engine is shipped: tests that run Python for minutes need a
 * good third less time than with modules that vitest loads one by one.
 */
export async function bundledPrograms(): Promise<typeof import('./programs-entry')> {
  return import(pathToFileURL(join(await programsBundle(), 'programs.js')).href);
}
