import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../base/hash';
import { encodeUtf8 } from '../../base/utf8';
import { CALL_COST_1, COST_1, COST_MODEL } from './cost-model';

describe('cost model 1', () => {
  it('never changes: links that name it replay the same run', () => {
    expect(COST_MODEL).toBe(1);
    const entries = Object.entries(CALL_COST_1);
    const first = Object.fromEntries(entries.slice(0, 24)); // what there was when links began to name it
    expect(fingerprint(encodeUtf8(JSON.stringify([COST_1, first])))).toBe('e63d8c9e629ab76a');
    const later = entries.slice(24, 45);
    expect(fingerprint(encodeUtf8(JSON.stringify(later)))).toBe('50687a4046209495');
    const shared = entries.slice(45, 49);
    expect(fingerprint(encodeUtf8(JSON.stringify(shared)))).toBe('d23bd3ca61b7d188');
    const signals = entries.slice(49, 55);
    expect(fingerprint(encodeUtf8(JSON.stringify(signals)))).toBe('d1efc5cdb93777f2');
    const descriptors = entries.slice(55, 56);
    expect(fingerprint(encodeUtf8(JSON.stringify(descriptors)))).toBe('7ac9301bacce1708');
    const folders = entries.slice(56);
    expect(fingerprint(encodeUtf8(JSON.stringify(folders)))).toBe('2fb6e53824a73a70');
  });

  it('has whole numbers only, the low end first', () => {
    for (const range of [...Object.values(CALL_COST_1), ...Object.values(COST_1)]) {
      const { low, high } = typeof range === 'number' ? { low: range, high: range } : range;
      expect(Number.isInteger(low) && Number.isInteger(high) && low > 0 && low <= high).toBe(true);
    }
  });
});
