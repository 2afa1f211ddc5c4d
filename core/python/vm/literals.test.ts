/** Files of the VM's loop name opcodes, kinds and returns by literal numbers, with the names beside them. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Op } from '../bytecode/op';
import { K } from '../object/obj';
import { Ret } from './frame';

const TABLES: Record<string, Record<string, number>> = { Op, K, Ret };

it.each(['loop.ts', 'rare.ts'])('the literal numbers of %s are those of the names beside them', (file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const named = [...text.matchAll(/(\d+)\)?;? \/\* (Op|K|Ret)\.(\w+) \*\//g)];
  expect(named.length).toBeGreaterThan(30);
  for (const [, number, table, name] of named)
    expect(`${table}.${name} = ${number}`).toBe(`${table}.${name} = ${TABLES[table][name]}`);
});

it('every instruction is in one of the files that execute them', () => {
  const text = ['loop.ts', 'rare.ts', 'build.ts']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n');
  const missing = Object.entries(Op).filter(
    ([name, number]) =>
      !text.includes(`case ${number} /* Op.${name} */`) && !text.includes(`case Op.${name}:`),
  );
  expect(missing).toEqual([]);
});
