/** The programs of this folder and what CPython does with them, per preset (scripts/record-conformance.py). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PRESETS, type Preset } from '../../core/base/preset';
import type { ProcessesRecord } from '../../core/python/testing/corpus';

/** A program under one preset. */
export interface Case {
  /** "lock/repr.py under fork": its name in tests, known-differences.json and live.json. */
  id: string;
  /** "lock/repr.py". */
  program: string;
  /** File name, as tracebacks have it. */
  name: string;
  preset: Preset;
  source: string;
  expected: ProcessesRecord;
  /** Once this line is printed, Ctrl-C comes a little later. */
  interruptAt: string | undefined;
}

type Recorded = Record<string, { source: string } & Partial<Record<Preset, ProcessesRecord>>>;

const ROOT = new URL('./', import.meta.url);

export function readCases(): Case[] {
  const groups = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return groups.flatMap(casesOf);
}

/** Throws when a program was never recorded, or a record has lost its program. */
function casesOf(group: string): Case[] {
  const folder = new URL(`${group}/`, ROOT);
  const record = new URL('outcomes.json', folder);
  const programs: Recorded = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).programs : {};
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .sort();
  const known = Object.keys(programs).sort();
  if (names.join() !== known.join()) {
    const off = [...names.filter((n) => !known.includes(n)), ...known.filter((n) => !names.includes(n))];
    throw new Error(
      `tests/conformance/${group}: ${off.join(', ')}: record again (scripts/record-conformance.py)`,
    );
  }
  return names.flatMap((name) => {
    const program = `${group}/${name}`;
    const source = readFileSync(new URL(name, folder), 'utf8');
    const interruptAt = /^# interrupt-at: (.+)$/m.exec(source)?.[1];
    return PRESETS.flatMap((preset) => {
      const expected = programs[name][preset];
      if (expected === undefined) return [];
      return [{ id: `${program} under ${preset}`, program, name, preset, source, expected, interruptAt }];
    });
  });
}

/** A list of cases, by their ids; throws on one that is not there (any more). */
export function casesNamed(ids: readonly string[], cases: readonly Case[]): Case[] {
  return ids.map((id) => {
    const found = cases.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no program "${id}" in tests/conformance`);
    return found;
  });
}

export function readList(file: 'known-differences.json' | 'live.json'): Record<string, string[]> {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}
