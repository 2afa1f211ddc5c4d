/** A VM that is encoded and decoded in the middle of anything goes on as if nothing had been. */
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from './encode/testing/everything';
import { LIBRARY } from './encode/testing/library';
import { readCorpus } from './testing/corpus';
import { type ProgramOutcome, runProgram } from './testing/run-program';

/** Exchanges in a row, and the instructions to the next such row: growing, for the sake of time. */
const BURSTS = { burst: 8, pause: 100, growth: 1.5 };

const plain = new Map<string, ProgramOutcome>();

function plainOutcome(name: string, source: string): ProgramOutcome {
  const outcome = plain.get(name) ?? runProgram(source, { filename: name });
  plain.set(name, outcome);
  return outcome;
}

describe.each([1, 7, 50])(
  'a VM swapped for its copy at every instruction divisible by %i, in bursts of 8 swaps',
  (every) => {
    it.each(readCorpus('language'))(
      'prints and traces the same in $name',
      ({ name, source }) => {
        const expected = plainOutcome(name, source);
        const swapped = runProgram(source, { filename: name, swaps: { every, ...BURSTS } });
        expect(swapped.stdout + swapped.stderr).toBe(expected.stdout + expected.stderr);
        expect(swapped.exitCode).toBe(expected.exitCode);
        expect(swapped.trace).toEqual(expected.trace);
      },
      60_000,
    );
  },
);

it('a VM swapped for its copy at every single instruction prints and traces the same', () => {
  const expected = runProgram(EVERYTHING, { filename: 'everything.py' });
  const swaps = { every: 1, burst: Number.POSITIVE_INFINITY, pause: 1, growth: 1 };
  const swapped = runProgram(EVERYTHING, { filename: 'everything.py', swaps });
  expect(expected.stdout.split('\n').at(-2)).toBe('bye');
  expect(swapped.stdout + swapped.stderr).toBe(expected.stdout + expected.stderr);
  expect(swapped.trace).toEqual(expected.trace);
}, 120_000);

it('a VM swapped for its copy, with objects of the library alive, prints and traces the same', () => {
  const expected = runProgram(LIBRARY, { filename: 'library.py' });
  const swaps = { every: 1, burst: 40, pause: 40, growth: 1.05 };
  const swapped = runProgram(LIBRARY, { filename: 'library.py', swaps });
  expect(expected.stderr).toBe('');
  expect(swapped.stdout + swapped.stderr).toBe(expected.stdout);
  expect(swapped.trace).toEqual(expected.trace);
}, 120_000);
