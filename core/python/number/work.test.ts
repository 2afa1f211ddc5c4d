import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lshift } from './bits';
import { linearWork, powerModWork, powerWork, productWork, textWork } from './work';

describe('work of operations', () => {
  it('is nothing for ints of ordinary size', () => {
    expect([
      linearWork(1, 2),
      productWork(7, 2 ** 40),
      powerWork(2, 50),
      powerModWork(9, 7),
      textWork(15),
    ]).toEqual([0, 0, 0, 0, 0]);
  });

  it('grows with the size of the ints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (bits, more) => {
          const a = lshift(1, bits);
          const b = lshift(1, bits + more);
          expect(productWork(b, b)).toBeGreaterThanOrEqual(productWork(a, a));
          expect(linearWork(b, 1)).toBeGreaterThanOrEqual(linearWork(a, 1));
          expect(powerWork(3, bits + more)).toBeGreaterThanOrEqual(powerWork(3, bits));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of a product of two million bits each is millions of words', () => {
    const huge = lshift(1, 2_000_000);
    expect(productWork(huge, huge)).toBeGreaterThan(1_000_000);
    expect(productWork(huge, huge)).toBeLessThan(1_000_000_000);
  });
});
