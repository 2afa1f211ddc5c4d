/** What CPython's str methods know of each character. A page fetches it when a character is asked for that is not ASCII. */
import { address, tables } from 'virtual:unicode';
import { readLate } from '../../library/reader';

export type Tables = NonNullable<typeof tables>;

let known = tables;

export function unicodeTables(): Tables {
  known ??= JSON.parse(readLate(address)) as Tables;
  return known;
}
