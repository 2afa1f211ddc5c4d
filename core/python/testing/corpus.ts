/**
 * The corpus of tests/corpus: Python programs and what CPython does with them (scripts/record-cpython.py).
 * For tests only.
 */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../../tests/corpus/', import.meta.url);

/** Folders whose programs have one process. */
export type CorpusFolder = 'language' | 'errors' | 'syntax' | 'stdlib-lite';

export interface Outcome {
  stdout: string;
  stderr: string;
  exitCode: number;
}

export interface CorpusProgram {
  /** File name, as tracebacks have it. */
  name: string;
  source: string;
  /** What CPython did. */
  expected: Outcome;
}

export const CompareMode = ['exact', 'sorted-lines', 'one-of', 'hang'] as const;
export type CompareMode = (typeof CompareMode)[number];

/** What CPython did under one start method; `exitCode` is null where the program never ends. */
export interface ProcessesRecord {
  compare: CompareMode;
  outcomes: { stdout: string; stderr: string; exitCode: number | null }[];
}

export interface ProcessesProgram {
  name: string;
  source: string;
  spawn: ProcessesRecord;
  fork: ProcessesRecord;
}

export function readCorpus(folder: CorpusFolder): CorpusProgram[] {
  const recorded = readOutcomes<{ exitCode: number }>(folder);
  const files = new Set(readdirSync(new URL(`${folder}/`, ROOT)));
  return programsIn(files, folder, recorded).map((name) => {
    const stem = name.replace(/\.py$/, '');
    const text = (extension: string) =>
      files.has(stem + extension) ? readText(`${folder}/${stem}${extension}`) : '';
    return {
      name,
      source: readText(`${folder}/${name}`),
      expected: { stdout: text('.out'), stderr: text('.err'), exitCode: recorded[name].exitCode },
    };
  });
}

export function readProcessesCorpus(): ProcessesProgram[] {
  const recorded = readOutcomes<{ spawn: ProcessesRecord; fork: ProcessesRecord }>('processes');
  const files = new Set(readdirSync(new URL('processes/', ROOT)));
  return programsIn(files, 'processes', recorded).map((name) => ({
    name,
    source: readText(`processes/${name}`),
    ...recorded[name],
  }));
}

/** Programs of a folder, by name. Throws when one was never recorded, or a record has lost its program. */
function programsIn(files: Set<string>, folder: string, recorded: Record<string, unknown>): string[] {
  const names = [...files].filter((file) => file.endsWith('.py')).sort();
  const known = Object.keys(recorded).sort();
  if (names.join() !== known.join()) {
    const off = [...names.filter((n) => !(n in recorded)), ...known.filter((n) => !files.has(n))];
    throw new Error(
      `tests/corpus/${folder}: ${off.join(', ')}: record again (python3 scripts/record-cpython.py ${folder})`,
    );
  }
  return names;
}

function readOutcomes<T>(folder: string): Record<string, T> {
  return (JSON.parse(readText(`${folder}/outcomes.json`)) as { programs: Record<string, T> }).programs;
}

function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/**
 * Standard error as the recording script keeps it: without the frames of files other than the program (our standard
 * library has other lines than CPython's), without addresses and the places of modules.
 */
export function normaliseStderr(text: string, name: string): string {
  let dropping = false;
  return text
    .replace(/ at 0x[0-9a-f]+/g, ' at 0x…')
    .replace(/(cannot import name '.*' from '.*') \(.*\)/g, '$1 (…)')
    .replace(/^\/\S+\/(?=multiprocessing\/\w+\.py:\d+: )/gm, '')
    .split(/(?<=\n)/)
    .filter((line) => {
      const frame = /^ {2}File "(.*)", line \d+/.exec(line);
      if (frame) dropping = frame[1] !== name;
      else if (!line.startsWith('    ')) dropping = false;
      return !dropping;
    })
    .join('');
}

/** What a program did, told as what CPython did was recorded: with the exit code that the shell saw. */
export function asRecorded({ stdout, stderr, exitCode }: Outcome, name: string): Outcome {
  return {
    stdout,
    stderr: normaliseStderr(stderr, name),
    exitCode: exitCode < 0 ? 128 - exitCode : exitCode,
  };
}

/** One text of an outcome, so that a failing comparison shows one readable diff. */
export function describeOutcome({ stdout, stderr, exitCode }: ProcessesRecord['outcomes'][number]): string {
  return `${stdout}--- stderr ---\n${stderr}--- exit code ${exitCode ?? 'none: it never ends'} ---\n`;
}

export function sortLines(text: string): string {
  return text
    .split(/(?<=\n)/)
    .sort(byCodePoints)
    .join('');
}

/** Python's order of strings: by code points, not UTF-16 units. */
function byCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i].codePointAt(0)! - right[i].codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** What a learner must be told first of a syntax error: its type, its message and its line. */
export function syntaxErrorFacts(stderr: string): { line: string | undefined; text: string | undefined } {
  const lines = stderr.trimEnd().split('\n');
  const place = lines.map((line) => /^ {2}File ".*", line (\d+)/.exec(line)).findLast((m) => m !== null);
  return { line: place?.[1], text: lines.at(-1) };
}
