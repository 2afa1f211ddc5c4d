import { describe, expect, it } from 'vitest';
import * as math from './math';
import { differences, readRecorded, type Tried } from './recorded';
import { exactSum, hypotenuse } from './sums';

const functions: Record<string, Tried> = {
  ...(math as unknown as Record<string, Tried>),
  hypot: (x, y) => hypotenuse([x, y]),
  dist: hypotenuse,
  fsum: exactSum,
  logOfInt: (a) => math.logOfInt(a, math.log),
};

describe('math functions as CPython recorded them', () => {
  const cases = readRecorded('recorded-math.json', import.meta.url);
  it.each(Object.keys(cases))('%s gives what CPython gave', (name) => {
    expect(differences(cases[name], functions[name])).toEqual([]);
  });
});
