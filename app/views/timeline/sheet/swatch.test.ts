import { describe, expect, it } from 'vitest';
import { swatchShape } from './swatch';

/** By the shoelace formula. */
function area(points: readonly (readonly [number, number])[]): number {
  const twice = points.map(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    return x * nextY - y * nextX;
  });
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

describe("a process's swatch in a picture", () => {
  it('differs from that of the main process and of every other until colours are given a fourth time', () => {
    const shapes = Array.from({ length: 25 }, (_, process) => JSON.stringify(swatchShape(process)));
    expect(new Set(shapes.slice(1)).size).toBe(24);
    expect(shapes.slice(1, 17)).not.toContain(shapes[0]);
  });

  it('is filled as its pattern says', () => {
    const share = (process: number) => {
      const { outline, filled } = swatchShape(process);
      return area(filled) / area(outline);
    };
    expect(share(0)).toBe(1);
    expect(share(1)).toBe(1);
    expect(swatchShape(2).filled).toEqual([]);
    for (const half of [3, 4, 8, 11, 12, 16, 19]) expect(share(half)).toBeCloseTo(0.5, 1);
    for (const little of [5, 6, 7, 13, 14]) expect(share(little)).toBeLessThan(0.5);
  });
});
