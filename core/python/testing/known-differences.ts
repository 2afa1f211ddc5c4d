import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../tests/corpus/known-differences.json', import.meta.url));

/**
 * Programs whose outcome is not CPython's yet, by folder. They run like the others, as tests that must fail: one that
 * begins to give CPython's outcome turns the suite red until its line is taken out of the file.
 */
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string[]>;

export function splitByKnown<P extends { name: string }>(
  folder: string,
  programs: readonly P[],
): { same: P[]; differing: P[] } {
  const names = known[folder] ?? [];
  return {
    same: programs.filter((program) => !names.includes(program.name)),
    differing: programs.filter((program) => names.includes(program.name)),
  };
}
