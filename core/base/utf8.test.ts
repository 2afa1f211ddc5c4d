import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterBoundary, decodeUtf8, encodeUtf8, utf8Length } from './utf8';

describe('UTF-8', () => {
  it('equals the platform’s for well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/\p{Surrogate}/u.test(text));
        const bytes = encodeUtf8(text);
        expect(bytes).toEqual(new TextEncoder().encode(text));
        expect(utf8Length(text)).toBe(bytes.length);
        expect(decodeUtf8(bytes)).toBe(text);
      }),
    );
  });

  it('keeps every JavaScript string, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  it('takes well-formed bytes as the platform does, and puts U+FFFD for others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        let expected: string | undefined;
        try {
          expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          expected = undefined;
        }
        if (expected !== undefined) expect(decodeUtf8(bytes)).toBe(expected);
        else expect(/[\ufffd\ud800-\udfff]/.test(decodeUtf8(bytes))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(decodeUtf8(Uint8Array.of(0x61, 0xc0, 0x80, 0xff))).toBe('a\ufffd\ufffd\ufffd');
  });

  it('reads a long text in pieces, without harm', () => {
    const text = 'ab锁🎫'.repeat(10_000);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });

  it('is cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, at) => {
        const bytes = encodeUtf8(text);
        const cut = characterBoundary(bytes, at);
        expect(cut).toBeLessThanOrEqual(at);
        expect(cut).toBeGreaterThan(Math.min(at, bytes.length) - 4);
        expect(text.startsWith(decodeUtf8(bytes, 0, cut))).toBe(true);
      }),
    );
  });
});
