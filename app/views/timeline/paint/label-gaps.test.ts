import { describe, expect, it } from 'vitest';
import { brokenLine } from '../overlay';
import { LabelGaps } from './label-gaps';

describe('lines at moments', () => {
  const gaps = new LabelGaps();

  it('leave out the labels that stand in their way, and no others', () => {
    gaps.begin([50, 200]);
    gaps.note(20, 60, 100);
    gaps.note(60, 60, 150);
    gaps.note(190, 20, 30);
    expect(gaps.of(50)).toEqual([{ from: 92.5, until: 107.5 }]);
    expect(gaps.of(200)).toEqual([{ from: 22.5, until: 37.5 }]);
    expect(gaps.of(70)).toEqual([]);
  });

  it('have one gap for labels that lie over one another, from the top down', () => {
    gaps.begin([50]);
    for (const middle of [200, 100, 110]) gaps.note(20, 60, middle);
    expect(gaps.of(50)).toEqual([
      { from: 92.5, until: 117.5 },
      { from: 192.5, until: 207.5 },
    ]);
  });

  it('go by where lanes are scrolled to, and through what is hidden below pinned ones', () => {
    gaps.begin([50]);
    gaps.scrolled(80, 30, () => {
      for (const middle of [90, 110, 150]) gaps.note(20, 60, middle);
    });
    gaps.note(20, 60, 200);
    expect(gaps.of(50)).toEqual([
      { from: 30, until: 37.5 },
      { from: 62.5, until: 77.5 },
      { from: 192.5, until: 207.5 },
    ]);
  });

  it('are drawn from the axis to the bottom but for their gaps', () => {
    expect(brokenLine(7.5, 66, 300, 70, [])).toBe('M7.5 66V300');
    expect(brokenLine(7.5, 66, 300, 70, [{ from: 20, until: 35 }])).toBe('M7.5 66V90M7.5 105V300');
    expect(brokenLine(7.5, 66, 300, 70, [{ from: 225, until: 240 }])).toBe('M7.5 66V295M7.5 300V300');
  });
});
