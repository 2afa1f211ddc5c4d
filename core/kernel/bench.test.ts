import { expect, it } from 'vitest';
import { benchAcquireRelease } from './bench';

it('measures what an acquire and a release cost', () => {
  const { nsPerPair, pairs } = benchAcquireRelease(undefined, 20_000);
  expect(pairs).toBe(20_000);
  expect(nsPerPair).toBeGreaterThan(0);
  expect(nsPerPair).toBeLessThan(100_000);
});
