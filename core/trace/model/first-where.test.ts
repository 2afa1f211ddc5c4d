import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWhere } from './first-where';

it('finds what a walk from the first on finds', () => {
  const sorted = fc.array(fc.integer({ min: -5, max: 5 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: -6, max: 6 }), (list, most) => {
      const walked = list.findIndex((each) => each > most);
      expect(firstWhere(list.length, (at) => list[at] > most)).toBe(walked < 0 ? list.length : walked);
    }),
  );
});
