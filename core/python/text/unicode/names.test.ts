import { describe, expect, it } from 'vitest';
import { codePointNamed, nameOf, sequenceNamed } from './names';

describe('names of characters', () => {
  it('lead back to their characters', () => {
    for (let codePoint = 0; codePoint < 0x30000; codePoint += 13) {
      const name = nameOf(codePoint);
      if (name !== undefined) expect(codePointNamed(name), name).toBe(codePoint);
    }
  });

  it('are computed for Hangul and ideographs, in capitals', () => {
    expect(nameOf(0xd7a3)).toBe('HANGUL SYLLABLE HIH');
    expect(nameOf(0x4e00)).toBe('CJK UNIFIED IDEOGRAPH-4E00');
    expect(codePointNamed('cjk unified ideograph-4e00')).toBeUndefined();
    expect(codePointNamed('HANGUL SYLLABLE XX')).toBeUndefined();
  });

  it('are found in small letters, and by aliases', () => {
    expect(codePointNamed('snowman')).toBe(0x2603);
    expect(codePointNamed('line feed')).toBe(10);
    // The long s becomes an S in capitals elsewhere.
    expect(codePointNamed('ſnowman')).toBeUndefined();
  });

  it('of sequences are names of no single character', () => {
    expect(codePointNamed('KEYCAP DIGIT ONE')).toBeUndefined();
    expect(sequenceNamed('keycap digit one')).toBe('1\ufe0f\u20e3');
  });

  it('are missing for controls and for what is not assigned', () => {
    for (const codePoint of [0, 10, 0xd800, 0xe000, 0x378]) expect(nameOf(codePoint)).toBeUndefined();
  });
});
