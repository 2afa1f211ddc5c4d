import { describe, expect, it } from 'vitest';
import { median, ratioText, timeText } from './bench-numbers.mjs';

describe('the numbers of the benchmark', () => {
  it('take the middle sample, or the mean of the middle two', () => {
    expect(median([3, 1, 10])).toBe(3);
    expect(median([4, 1, 2, 10])).toBe(3);
  });

  it('say a time in the unit a person reads best', () => {
    expect([2e-7, 3.31e-3, 4.5e-5, 2].map(timeText)).toEqual(['200 ns', '3.3 ms', '45.0 µs', '2.00 s']);
  });

  it('say a ratio so that it is clear which way is better', () => {
    expect(ratioText([4, 8, 12], [1, 2, 2], 'speed')).toMatch(/0\.25 .*0\.25.*more is better/);
    expect(ratioText([4, 8, 12], [1, 4, 4], 'time')).toMatch(/2\.00 .*4\.00.*less is better/);
  });
});
