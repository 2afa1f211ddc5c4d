/**
 * What the deterministic engine plays is what CPython does, under each preset. Programs that are not right yet are
 * listed in known-differences.json and expected to fail: one that turns out right turns the suite red until
 * `node scripts/conformance-status.mjs` has taken it out.
 */
import { describe, expect, it } from 'vitest';
import { bundledPrograms } from '../../core/python/testing/bundled';
import { expectSame, outcomeOf } from './outcome';
import { casesNamed, readCases, readList } from './programs';

const { playProgram } = await bundledPrograms();

const SEED = 1;
const cases = readCases();
/** To find out anew which are right, all are expected to be. */
const all = process.env.CONFORMANCE_ALL === '1';
const known = new Set(all ? [] : casesNamed(readList('known-differences.json').deterministic, cases));

describe('what CPython does with the programs', () => {
  for (const one of cases) {
    const test = known.has(one) ? it.fails : it;
    test(one.id, () => {
      const { text, ended } = playProgram(one, SEED);
      expectSame(outcomeOf(one.name, text, ended), one.expected);
    });
  }
});

describe('the suite', () => {
  it('plays at least 260 programs', () => {
    expect(new Set(cases.map((one) => one.program)).size).toBeGreaterThanOrEqual(260);
  });
});
