/**
 * Programs of the language, written for CPython: the same comes out here, and the same again from a VM that is exchanged for
 * its copy while it runs them.
 */
import { describe, expect, it } from 'vitest';
import { bundledPrograms } from './testing/bundled';
import { asRecorded, type CorpusProgram, describeOutcome, readCorpus } from './testing/corpus';
import { splitByKnown } from './testing/known-differences';

const { runProgram } = await bundledPrograms();

/** Neighbouring instructions, and some at a distance: what lies between is not always the same. */
const STRIDES = [1, 7, 50];
/**
 * Exchanges in a row at each stride: a copy is exchanged for its copy, too. Between such rows the instructions grow in
 * number, for the sake of time.
 */
const BURSTS = { strides: STRIDES, burst: 2, pause: 100, growth: 2 };

type Outcome = ReturnType<typeof runProgram>;
/** Outcomes that the second test of a program still needs. */
const kept = new Map<string, Outcome>();

function asCPython({ name, source, expected }: CorpusProgram): void {
  const outcome = runProgram(source, { filename: name });
  kept.set(name, outcome);
  expect(describeOutcome(asRecorded(outcome, name))).toBe(describeOutcome(expected));
}

function swapped({ name, source }: CorpusProgram): void {
  const expected = kept.get(name) ?? runProgram(source, { filename: name });
  kept.delete(name);
  const found = runProgram(source, { filename: name, swaps: BURSTS });
  expect(found.stdout + found.stderr).toBe(expected.stdout + expected.stderr);
  expect(found.exitCode).toBe(expected.exitCode);
  expect(found.trace).toEqual(expected.trace);
}

const SWAPPED =
  'prints and traces the same in a VM swapped for its copy, in bursts of 2 swaps 1, 7 and 50 instructions apart';
const SWAPPED_MS = 120_000;

const { same, differing } = splitByKnown('language', readCorpus('language'));

describe.each(same)('$name', (program) => {
  it('does what CPython does', () => asCPython(program));
  it(SWAPPED, () => swapped(program), SWAPPED_MS);
});

describe.each(differing)('$name', (program) => {
  it.fails('does not yet do what CPython does', () => asCPython(program));
  it(SWAPPED, () => swapped(program), SWAPPED_MS);
});
