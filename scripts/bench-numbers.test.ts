import { describe, expect, it } from 'vitest';
import { limitsTable, median, ratioText, timeText } from './bench-numbers.mjs';

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

  it('set each limit beside its figure, in columns', () => {
    const table = limitsTable([
      { title: 'Lock', limit: 'at most 3×', median: '0.45×', least: '0.40×' },
      { title: 'Memory of a process', limit: 'goal 6 MB', median: '16.0 MB', least: '' },
    ]);
    expect(table.split('\n')).toEqual([
      "As a multiple of CPython's  limit        median  by the least",
      'Lock                        at most 3×    0.45×         0.40×',
      'Memory of a process         goal 6 MB   16.0 MB',
    ]);
  });
});
