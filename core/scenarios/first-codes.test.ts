/**
 * What a scenario runs of the library comes with it: the functions are listed in core/python/library/first-codes.json, which
 * `npm run scenarios` writes anew (LOCKSTEP_SKETCHES=write), and so do those that one in 25 programs of a folder below runs. A
 * module is added by an empty list under its name.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from './all';
import type { Scenario } from './form';
import { codesRun } from './testing/play';

type Names = Record<string, string[]>;

const FILE = join(import.meta.dirname, '..', 'python', 'library', 'first-codes.json');
const TESTS = join(import.meta.dirname, '..', '..', 'tests');
const FOLDERS = [
  'corpus/language',
  'corpus/errors',
  'corpus/processes',
  'conformance/documentation',
  'conformance/tutorial',
];
const SHARE = 1 / 25;
const TIMEOUT = { timeout: 300_000 };

const listed = (): Names => JSON.parse(readFileSync(FILE, 'utf8'));
const runBy = ({ sources, facts }: Scenario): Names => codesRun(sources.en, facts.preset, facts.seed);

/** The functions that many programs of a folder run. */
function runByMany(folder: string): Names {
  const times = new Map<string, Map<string, number>>();
  const programs = readdirSync(join(TESTS, folder)).filter((name) => name.endsWith('.py'));
  for (const program of programs) {
    const source = readFileSync(join(TESTS, folder, program), 'utf8');
    for (const [module, names] of Object.entries(codesRun(source, 'spawn', 1))) {
      const of = times.get(module) ?? new Map<string, number>();
      times.set(module, of);
      for (const name of names) of.set(name, (of.get(name) ?? 0) + 1);
    }
  }
  const many = (of: ReadonlyMap<string, number>) =>
    [...of].filter(([, count]) => count >= SHARE * programs.length).map(([name]) => name);
  return Object.fromEntries([...times].map(([module, of]) => [module, many(of)]));
}

if (process.env.LOCKSTEP_SKETCHES === 'write') {
  it('writes what comes first of the library', TIMEOUT, () => {
    const runs = [...ALL_SCENARIOS.map(runBy), ...FOLDERS.map(runByMany)];
    const first = Object.keys(listed())
      .sort()
      .map((module) => [module, [...new Set(runs.flatMap((names) => names[module] ?? []))].sort()]);
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(first), undefined, 2)}\n`);
  });
}

describe('the part of the library that comes first', () => {
  it.each(ALL_SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has all that the scenario runs of it: %s',
    TIMEOUT,
    (_id, scenario) => {
      const first = listed();
      const late = Object.entries(runBy(scenario)).flatMap(([module, names]) =>
        names.filter((name) => first[module]?.includes(name) === false).map((name) => `${module}.${name}`),
      );
      expect(late).toEqual([]);
    },
  );
});
