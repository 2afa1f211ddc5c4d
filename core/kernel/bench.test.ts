import { expect, it } from 'vitest';
import { benchAcquireRelease } from './bench';
import { benchMessages } from './pipe-bench';

it('measures what an acquire and a release cost', () => {
  const { nsPerPair, pairs } = benchAcquireRelease(undefined, 20_000);
  expect(pairs).toBe(20_000);
  expect(nsPerPair).toBeGreaterThan(0);
  expect(nsPerPair).toBeLessThan(100_000);
});

it.each([
  [20, 2000, 100_000],
  [60_000, 50, 5_000_000],
])('measures what messages of %i bytes through a pipe cost', (size, messages, most) => {
  const ns = benchMessages(size, messages);
  expect(ns).toBeGreaterThan(0);
  expect(ns).toBeLessThan(most);
});
