import { describe, expect, it } from 'vitest';
import { fingerprint, fnv1a, xxHash32 } from './hash';
import { encodeUtf8 } from './utf8';

describe('hashes', () => {
  it('are the published ones', () => {
    expect(fnv1a(encodeUtf8(''))).toBe(0x811c9dc5);
    expect(fnv1a(encodeUtf8('foobar'))).toBe(0xbf9cf968);
    expect(xxHash32(encodeUtf8(''))).toBe(0x02cc5d05);
    expect(xxHash32(encodeUtf8('a'))).toBe(0x550d7456);
    expect(xxHash32(encodeUtf8('abc'))).toBe(0x32d153ff);
    expect(xxHash32(encodeUtf8('Nobody inspects the spammish repetition'))).toBe(0xe2293b2f);
  });

  it('make a fingerprint of sixteen digits that a single bit changes', () => {
    const bytes = new Uint8Array(100);
    const first = fingerprint(bytes);
    bytes[99] = 1;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(bytes)).not.toBe(first);
  });
});
