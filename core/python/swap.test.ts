/** A VM that is encoded and decoded in the middle of anything goes on as if nothing had been. */
import { expect, it } from 'vitest';
import { EVERYTHING } from './encode/testing/everything';
import { LIBRARY } from './encode/testing/library';
import { SIGNALS } from './encode/testing/signals';
import { bundledPrograms } from './testing/bundled';

const { runProgram } = await bundledPrograms();

it('a VM swapped for its copy at every single instruction prints and traces the same', () => {
  const expected = runProgram(EVERYTHING, { filename: 'everything.py' });
  const swaps = { stride: 1, burst: Number.POSITIVE_INFINITY, pause: 1, growth: 1 };
  const swapped = runProgram(EVERYTHING, { filename: 'everything.py', swaps });
  expect(expected.stdout.split('\n').at(-2)).toBe('bye');
  expect(swapped.stdout + swapped.stderr).toBe(expected.stdout + expected.stderr);
  expect(swapped.trace).toEqual(expected.trace);
}, 120_000);

it('a VM swapped for its copy, with objects of the library alive, prints and traces the same', () => {
  const expected = runProgram(LIBRARY, { filename: 'library.py' });
  const swaps = { stride: 1, burst: 40, pause: 40, growth: 1.05 };
  const swapped = runProgram(LIBRARY, { filename: 'library.py', swaps });
  expect(expected.stderr).toBe('');
  expect(swapped.stdout + swapped.stderr).toBe(expected.stdout + expected.stderr);
  expect(swapped.trace).toEqual(expected.trace);
}, 120_000);

it('processes swapped for their copies, among signals and forks, print and trace the same', () => {
  const expected = runProgram(SIGNALS, { filename: 'signals.py' });
  const swaps = { stride: 1, burst: 8, pause: 40, growth: 1.1 };
  const swapped = runProgram(SIGNALS, { filename: 'signals.py', swaps });
  // what it leaves behind, being killed, is CPython's complaint too
  expect(expected.stderr).toContain('There appear to be 2 leaked semaphore objects to clean up at shutdown');
  expect(expected.stdout.split('\n').at(-2)).toBe('end');
  expect(expected.exitCode).toBe(-15);
  expect(swapped.stdout + swapped.stderr).toBe(expected.stdout + expected.stderr);
  expect(swapped.trace).toEqual(expected.trace);
}, 120_000);
