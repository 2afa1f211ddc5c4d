import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSeed, SeededRandom } from './random';

const draw = (random: SeededRandom, count: number): number[] =>
  Array.from({ length: count }, () => random.next32());

describe('the seeded generator', () => {
  it('gives these numbers for ever: old links depend on them', () => {
    expect(draw(new SeededRandom(1), 4)).toEqual([393288148, 2174103013, 3814759091, 2092745082]);
    expect(new SeededRandom(-(2 ** 40)).next32()).toBe(1789933344);
    expect(deriveSeed(1, 2, 3)).toBe(414585547);
  });

  it('gives equal numbers for equal seeds, and others for others, above bit 31 too', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(draw(new SeededRandom(seed), 3)).toEqual(draw(new SeededRandom(seed), 3));
      }),
    );
    const seeds = [0, 1, -1, 2, 2 ** 32, 2 ** 33, 2 ** 32 + 1, -(2 ** 32)];
    expect(new Set(seeds.map((seed) => draw(new SeededRandom(seed), 2).join())).size).toBe(seeds.length);
  });

  it('goes on from a kept state', () => {
    const random = new SeededRandom(5);
    draw(random, 10);
    const copy = SeededRandom.restore(random.state());
    expect(draw(copy, 5)).toEqual(draw(random, 5));
  });

  it('stays within its bounds and reaches all of a small range', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, limit) => {
        const value = new SeededRandom(seed).below(limit);
        expect(value >= 0 && value < limit && Number.isInteger(value)).toBe(true);
      }),
    );
    const random = new SeededRandom(3);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[random.between(2, 6) - 2]++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('refuses what is no seed and no limit', () => {
    expect(() => new SeededRandom(0.5)).toThrow('safe integer');
    expect(() => new SeededRandom(1).below(0)).toThrow('limit out of range');
  });

  it('derives seeds that differ by part', () => {
    const seeds = new Set([
      deriveSeed(1),
      deriveSeed(1, 0),
      deriveSeed(1, 1),
      deriveSeed(1, 0, 1),
      deriveSeed(2, 0),
    ]);
    expect(seeds.size).toBe(5);
  });
});
