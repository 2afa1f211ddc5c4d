import { expect, it } from 'vitest';
import { readCorpus } from '../testing/corpus';
import { runProgram } from '../testing/run-program';

const only = process.env.ONLY ?? 'tuple-basics';
const every = Number(process.env.EVERY ?? '50');
it.each(readCorpus('language').filter((p) => new RegExp(only).test(p.name)))(
  '$name',
  ({ name, source }) => {
    const a = performance.now();
    const plain = runProgram(source, { filename: name });
    const b = performance.now();
    const swapped = runProgram(source, {
      filename: name,
      swaps: { every, burst: Number(process.env.BURST ?? 'Infinity'), pause: 100, growth: 1.3 },
    });
    console.log(name, b - a, performance.now() - b);
    expect(swapped.stdout + swapped.stderr).toBe(plain.stdout + plain.stderr);
    expect(swapped.trace).toEqual(plain.trace);
  },
  60000,
);
