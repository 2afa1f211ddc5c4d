/** Programs that we wrote for CPython, not for this VM: the same text and exit code come out of both. */
import { describe, expect, it } from 'vitest';
import {
  asRecorded,
  type CorpusFolder,
  type CorpusProgram,
  describeOutcome,
  readCorpus,
  syntaxErrorFacts,
} from './testing/corpus';
import { splitByKnown } from './testing/known-differences';
import { runProgram } from './testing/run-program';

function outcomeOf({ name, source }: CorpusProgram) {
  return asRecorded(runProgram(source, { filename: name }), name);
}

/** That of the language: language.test.ts. */
const WHOLE: [CorpusFolder, string][] = [
  ['errors', 'uncaught exceptions'],
  ['stdlib-lite', 'programs that check themselves'],
];

function asCPython(program: CorpusProgram): void {
  expect(describeOutcome(outcomeOf(program))).toBe(describeOutcome(program.expected));
}

describe.each(WHOLE)('the corpus of %s', (folder) => {
  const { same, differing } = splitByKnown(folder, readCorpus(folder));
  it.each(same)('does with $name what CPython does', asCPython);
  it.fails.each(differing)('does not yet do with $name what CPython does', asCPython);
});

describe('the corpus of syntax errors', () => {
  const programs = readCorpus('syntax');
  /** CPython 3.11 parses what stands in an f-string apart, and points beside it or at a text of its own making. */
  const inFString = (program: CorpusProgram) => program.name.startsWith('f-string-');

  it.each(programs)('names the error of $name and its line as CPython does', (program) => {
    expect(syntaxErrorFacts(outcomeOf(program).stderr)).toEqual(syntaxErrorFacts(program.expected.stderr));
  });

  const { same, differing } = splitByKnown(
    'syntax',
    programs.filter((program) => !inFString(program)),
  );
  const points = (program: CorpusProgram) => {
    const stderr = caretsInCharacters(program.expected.stderr);
    expect(describeOutcome(outcomeOf(program))).toBe(describeOutcome({ ...program.expected, stderr }));
  };
  it.each(same)('points at the error of $name as CPython does, a caret for each character', points);
  it.fails.each(differing)('does not yet point at the error of $name as CPython does', points);

  it.each(programs.filter(inFString))('points into the line of the f-string of $name', (program) => {
    const [, shown, marker] = outcomeOf(program).stderr.split('\n');
    const line = program.source.split('\n')[0];
    expect(shown).toBe(`    ${line.trim()}`);
    expect(marker).toMatch(/^ {4} *\^+$/);
    expect(marker.length).toBeLessThanOrEqual(shown.length + 1);
  });
});

/** CPython 3.11 prints as many carets as the culprit has bytes in UTF-8; ours stand under its characters. */
function caretsInCharacters(stderr: string): string {
  return stderr.replace(/^(.*)\n( *)(\^+)$/m, (_, line: string, before: string, carets: string) => {
    const culprit = Buffer.from([...line].slice(before.length).join('')).subarray(0, carets.length);
    return `${line}\n${before}${'^'.repeat(Math.max(1, [...culprit.toString()].length))}`;
  });
}
