import { describe, expect, it } from 'vitest';
import { begunUntil } from './output-cursor';

describe('lines at a moment of the run', () => {
  it('are those that an event until then began', () => {
    const lines = [3, 3, 5, 8].map((event) => ({ event }));
    const counts = [-1, 2, 3, 4, 5, 7, 8, Number.POSITIVE_INFINITY].map((event) => begunUntil(lines, event));
    expect(counts).toEqual([0, 0, 2, 2, 3, 3, 4, 4]);
    expect(begunUntil([], 5)).toBe(0);
  });
});
