import { describe, expect, it } from 'vitest';
import { fingerprint } from '../base/hash';
import { DICTIONARY } from './dictionary';

describe('the dictionary of version 1', () => {
  it('is for ever what it was: links that were made with it could not be read otherwise', () => {
    expect(DICTIONARY.length).toBe(22_952);
    expect(fingerprint(DICTIONARY)).toBe('32ff0e50ad1c390e');
  });
});
