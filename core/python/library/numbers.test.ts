import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from './numbers';

const HALF = 2 ** 51;

function written(numbers: readonly number[]): string {
  const writer = new NumberWriter();
  writer.writeAll(numbers);
  return writer.text;
}

describe('integers as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -HALF, max: HALF }))), (numbers) => {
        const reader = new NumberReader(written(numbers));
        expect(reader.readAll(numbers.length)).toEqual(numbers.map((n) => n + 0));
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('need no escape in JSON and one byte for a character, and small ones are one character', () => {
    const text = written(Array.from({ length: 5_000 }, (_, i) => i - 2_500));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toMatch(/^[!-~]*$/);
    expect(written(Array.from({ length: 60 }, (_, i) => i - 30))).toHaveLength(60);
  });

  it('are refused where the text ends', () => {
    expect(() => new NumberReader('').read()).toThrow('no number at 0 of 0');
  });
});
