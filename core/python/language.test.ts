/**
 * Programs of the language, written for CPython: the same comes out here, and the same again from a VM that is exchanged for
 * its copy while it runs them.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPrograms } from './testing/bundled';
import { asRecorded, type CorpusProgram, describeOutcome, readCorpus } from './testing/corpus';
import { splitByKnown } from './testing/known-differences';
import type { SwapPlan } from './testing/run-program';

const { runProgram } = await bundledPrograms();

/**
 * Neighbouring instructions, and some at a distance: what lies between is not always the same. A program has one of them,
 * the next program the next, for the sake of time.
 */
const STRIDES = [1, 7, 50];
/** Exchanges in a row: a copy is exchanged for its copy, too. Between such rows the instructions grow in number. */
const BURST = { burst: 2, pause: 100, growth: 3 };
/** With `LOCKSTEP_SWAPS=1,7,50`, say, at every so many instructions from the first to the last: that takes hours. */
const EVERY = (process.env.LOCKSTEP_SWAPS ?? '').split(',').map(Number).filter(Boolean);
const SWAPPED_MS = EVERY.length === 0 ? 120_000 : 3_600_000;

/** @param at number of the program */
function plansOf(at: number): [string, SwapPlan][] {
  const stride = STRIDES[at % STRIDES.length];
  if (EVERY.length === 0)
    return [[`in bursts of 2 swaps, instructions apart: ${stride}`, { ...BURST, stride }]];
  return EVERY.map((every) => [
    `at every instruction of ${every}`,
    { stride: every, burst: Number.POSITIVE_INFINITY, pause: every, growth: 1 },
  ]);
}

type Outcome = ReturnType<typeof runProgram>;
/** Outcomes that a program's other tests still need. */
const kept = new Map<string, Outcome>();

function asCPython({ name, source, expected }: CorpusProgram): void {
  const outcome = runProgram(source, { filename: name });
  kept.set(name, outcome);
  expect(describeOutcome(asRecorded(outcome, name))).toBe(describeOutcome(expected));
}

function swapped({ name, source }: CorpusProgram, swaps: SwapPlan): void {
  const expected = kept.get(name) ?? runProgram(source, { filename: name });
  const found = runProgram(source, { filename: name, swaps });
  expect(found.stdout + found.stderr).toBe(expected.stdout + expected.stderr);
  expect(found.exitCode).toBe(expected.exitCode);
  expect(found.trace).toEqual(expected.trace);
}

function swappedToo(program: CorpusProgram): void {
  it.each(plansOf(all.indexOf(program)))(
    'prints and traces the same in a VM swapped for its copy, %s',
    (_when, plan) => swapped(program, plan),
    SWAPPED_MS,
  );
  afterAll(() => void kept.delete(program.name));
}

const all = readCorpus('language');
const { same, differing } = splitByKnown('language', all);

describe.each(same)('$name', (program) => {
  it('does what CPython does', () => asCPython(program));
  swappedToo(program);
});

describe.each(differing)('$name', (program) => {
  it.fails('does not yet do what CPython does', () => asCPython(program));
  swappedToo(program);
});
