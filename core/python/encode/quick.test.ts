import { expect, it } from 'vitest';
import { runProgram } from '../testing/run-program';
import { EVERYTHING } from './testing/everything';

it('x', () => {
  const plain = runProgram(EVERYTHING, { filename: 'e.py' });
  console.log(plain.stdout, plain.stderr);
  const a = performance.now();
  const swapped = runProgram(EVERYTHING, {
    filename: 'e.py',
    swaps: { every: 1, burst: Infinity, pause: 1, growth: 1 },
  });
  console.log(performance.now() - a);
  expect(swapped.stdout + swapped.stderr).toBe(plain.stdout + plain.stderr);
  expect(swapped.trace).toEqual(plain.trace);
}, 120000);
