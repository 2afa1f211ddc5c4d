import { describe, expect, it } from 'vitest';
import { OFFERED_MOST, offeredCount, processOptions } from './process-options';

const run = (count: number) => ({
  state: { processes: Array.from({ length: count }, (_, index) => ({ index, name: `P${index}` })) },
});

describe('the processes of a run, to choose from', () => {
  it('are all of a few, after the words for all of them', () => {
    expect(processOptions(run(2), -1, 'all')).toEqual([
      { key: '-1', text: 'all' },
      { key: '0', text: 'P0' },
      { key: '1', text: 'P1' },
    ]);
    expect(offeredCount(run(2))).toBe(2);
  });

  it('are the first of many, and the one that is chosen', () => {
    const many = run(2_000);
    expect(processOptions(many, -1, 'all')).toHaveLength(1 + OFFERED_MOST);
    expect(processOptions(many, 1_500, 'all').at(-1)).toEqual({ key: '1500', text: 'P1500' });
    expect(offeredCount(many)).toBe(OFFERED_MOST);
  });
});
