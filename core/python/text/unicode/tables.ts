/** What CPython's str methods know of each character. A page fetches it when a character is asked for that is not ASCII. */
import { address, seldom, tables } from 'virtual:unicode';
import { readLate } from '../../library/reader';

export type Tables = NonNullable<typeof tables>;

let known = tables;

export function unicodeTables(): Tables {
  known ??= JSON.parse(readLate(address)) as Tables;
  return known;
}

/** The text of tables that hardly a program asks for. */
export function seldomTables(name: keyof typeof seldom): string {
  const tables = seldom[name];
  return 'text' in tables ? tables.text : readLate(tables.address);
}
