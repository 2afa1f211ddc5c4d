import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadBytes, ByteReader, ByteWriter } from './bytes';

describe('bytes', () => {
  it('give back every number, text and blob in the order written', () => {
    const item = fc.oneof(
      fc.record({ as: fc.constant('unsigned' as const), value: fc.maxSafeNat() }),
      fc.record({
        as: fc.constant('signed' as const),
        value: fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }),
      }),
      fc.record({ as: fc.constant('float' as const), value: fc.double() }),
      fc.record({ as: fc.constant('text' as const), value: fc.string({ unit: 'binary' }) }),
      fc.record({ as: fc.constant('blob' as const), value: fc.uint8Array() }),
      fc.record({ as: fc.constant('byte' as const), value: fc.nat(255) }),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const writer = new ByteWriter(1);
        for (const { as, value } of items) (writer[as] as (v: typeof value) => void)(value);
        const reader = new ByteReader(writer.finish());
        expect(items.map(({ as }) => reader[as]())).toEqual(items.map(({ value }) => value));
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('keep −0, NaN, infinities and lone surrogates', () => {
    const writer = new ByteWriter();
    for (const value of [-0, Number.NaN, Number.POSITIVE_INFINITY]) writer.float(value);
    writer.text('a\ud800b\udc00');
    const reader = new ByteReader(writer.finish());
    expect([reader.float(), reader.float(), reader.float()]).toEqual([
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect(reader.text()).toBe('a\ud800b\udc00');
  });

  it('are short for small numbers of either sign', () => {
    const writer = new ByteWriter();
    for (const value of [0, 63, -64, -1]) writer.signed(value);
    expect(writer.length).toBe(4);
  });

  it('say where they are cut off, and what was expected', () => {
    const writer = new ByteWriter();
    writer.text('abcdef');
    const cut = new ByteReader(writer.finish().slice(0, 4));
    expect(() => cut.text('a name')).toThrow(new BadBytes('cut off at byte 4: expected a name at byte 1'));
    expect(() => new ByteReader(new Uint8Array(9).fill(255)).unsigned()).toThrow(BadBytes);
    expect(() => new ByteReader(new Uint8Array(0)).float()).toThrow('cut off at byte 0');
  });

  it('can be written on after they were taken', () => {
    const writer = new ByteWriter();
    writer.byte(1);
    const first = writer.finish();
    writer.byte(2);
    expect([[...first], [...writer.finish()]]).toEqual([[1], [1, 2]]);
    writer.clear();
    expect(writer.finish()).toHaveLength(0);
  });

  it('refuse a number that no varint holds', () => {
    expect(() => new ByteWriter().unsigned(-1)).toThrow('varint out of range');
    expect(() => new ByteWriter().unsigned(2 ** 53)).toThrow('varint out of range');
  });
});
