import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const APP = import.meta.dirname;

/** The classes of which a style sheet has a rule of their own: `.name {`, or in a list of such. */
function classesOf(sheet: string): Set<string> {
  const found = readFileSync(join(APP, sheet), 'utf8').matchAll(/^\.([\w-]+)(?= \{|,)/gm);
  return new Set([...found].map(([, name]) => name));
}

test('a class is styled by one style sheet: of two, the order in which the page loads them would decide', () => {
  const sheets = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const owner = new Map<string, string>();
  const twice: string[] = [];
  for (const sheet of sheets.sort()) {
    for (const name of classesOf(sheet)) {
      const other = owner.get(name);
      if (other !== undefined) twice.push(`.${name}: ${other} and ${sheet}`);
      owner.set(name, sheet);
    }
  }
  expect(owner.size).toBeGreaterThan(100);
  expect(twice).toEqual([]);
});
