import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatRepr } from '../number/float-text';
import { normalise } from '../number/int';
import { readLines } from '../number/testing/recorded';
import { sha512 } from './sha512';
import { Twister } from './twister';

interface Recorded {
  seed: { int?: string; text?: string };
  random: string[];
  bits: [number, string][];
  later: string;
  index: number;
  words: number;
}

const recorded = readLines('recorded.jsonl', import.meta.url) as Recorded[];

function seeded({ seed }: Recorded): Twister {
  const twister = new Twister();
  if (seed.int !== undefined) twister.seed(normalise(BigInt(seed.int)));
  else twister.seedBytes(new TextEncoder().encode(seed.text));
  return twister;
}

describe('the generator', () => {
  it.each(recorded)('gives CPython’s numbers for the seed $seed', (row) => {
    let twister = seeded(row);
    expect(row.random.map(() => floatRepr(twister.random()))).toEqual(row.random);
    // Going on from the state makes no difference.
    const state = twister.state();
    twister = new Twister();
    twister.restore(structuredClone(state));
    expect(row.bits.map(([k]) => [k, String(twister.getRandBits(k))])).toEqual(row.bits);
    for (let i = 0; i < 1000; i++) twister.random();
    expect(floatRepr(twister.random())).toBe(row.later);
    expect(twister.state().index).toBe(row.index);
    expect(twister.state().words.reduce((sum, word) => sum + word, 0)).toBe(row.words);
  });

  it('refuses what is no state and bits that there cannot be', () => {
    const twister = new Twister(1);
    expect(() => twister.restore({ words: [1], index: 0 })).toThrow('state vector is the wrong size');
    expect(() => twister.restore({ words: twister.state().words, index: 700 })).toThrow('invalid state');
    expect(() => twister.getRandBits(-1)).toThrow('number of bits must be non-negative');
    expect(() => twister.getRandBits(10 ** 9)).toThrow(expect.objectContaining({ excType: 'MemoryError' }));
    expect(twister.getRandBits(0)).toBe(0);
  });
});

describe('SHA-512', () => {
  it('is that of the standard for messages of all lengths', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha512(bytes)).toString('hex')).toBe(
          createHash('sha512').update(bytes).digest('hex'),
        );
      }),
      { numRuns: 30 },
    );
  });
});
