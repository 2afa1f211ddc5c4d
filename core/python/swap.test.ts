/** A VM that is encoded and decoded in the middle of anything goes on as if nothing had been. */
import { describe, expect, it } from 'vitest';
import { readCorpus } from './testing/corpus';
import { runProgram } from './testing/run-program';

describe.each([1, 7, 50])('a VM swapped for its copy at every instruction divisible by %i', (swapEvery) => {
  it.each(readCorpus('language'))(
    'prints and traces the same in $name',
    ({ name, source }) => {
      const plain = runProgram(source, { filename: name });
      const swapped = runProgram(source, { filename: name, swapEvery });
      expect(swapped.stdout + swapped.stderr).toBe(plain.stdout + plain.stderr);
      expect(swapped.exitCode).toBe(plain.exitCode);
      expect(swapped.trace).toEqual(plain.trace);
    },
    60_000,
  );
});
