import { expect, it } from 'vitest';
import { nameFilter } from './name-filter';

it('finds names with all words in any order and case, and every name without a word', () => {
  const names = ['Consumer 1', 'Consumer 2', 'queue'];
  expect(names.filter(nameFilter(' 1 CONS'))).toEqual(['Consumer 1']);
  expect(names.filter(nameFilter('  '))).toEqual(names);
  expect(names.filter(nameFilter('1 2'))).toEqual([]);
});
