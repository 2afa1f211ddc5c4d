import { describe, expect, it } from 'vitest';
import * as math from './math';
import { exactSum, hypotenuse } from './sums';
import { differences, readRecorded, type Tried, toArgument } from './testing/recorded';

const functions: Record<string, Tried> = {
  ...(math as unknown as Record<string, Tried>),
  hypot: (x, y) => hypotenuse([x, y]),
  dist: hypotenuse,
  fsum: exactSum,
  logOfInt: (a) => math.logOfInt(a, math.log),
};

describe('math functions, rounded once from eighty recorded digits or as CPython gave them', () => {
  const cases = readRecorded('recorded-math.jsonl', import.meta.url);
  /** C's own versions of these are not correctly rounded, and differ from system to system. */
  const rough = ['gamma', 'lgamma', 'erf', 'erfc'];
  it.each(Object.keys(cases).filter((name) => !rough.includes(name)))(
    '%s gives what CPython gave',
    (name) => {
      expect(differences(cases[name], functions[name])).toEqual([]);
    },
  );

  it.each(rough)('%s gives what CPython gave but for the last digits', (name) => {
    for (const [x, expected] of cases[name]) {
      const close = (argument: number) => {
        const got = functions[name](argument) as number;
        const wanted = toArgument(expected) as number;
        const difference = Math.abs(got - wanted);
        const near = difference <= 3e-14 * Math.abs(wanted) || (name === 'lgamma' && difference <= 1e-14);
        return near ? wanted : got;
      };
      expect(differences([[x, expected]], close)).toEqual([]);
    }
  });
});

describe('cost', () => {
  it('of a logarithm is some microseconds at most', () => {
    const begin = performance.now();
    for (let i = 1; i <= 1000; i++) math.log(i);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
