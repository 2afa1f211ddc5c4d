import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFor } from './headers.mjs';
import { RECIPES, recipePath } from './host-recipes.mjs';

it('the recipes in docs/hosting are those of the table of headers', () => {
  for (const [name, text] of Object.entries(RECIPES)) {
    expect(readFileSync(recipePath(name), 'utf8'), `node scripts/host-recipes.mjs writes ${name}`).toBe(text);
  }
});

it('no header of the table is left out of a recipe', () => {
  for (const text of Object.values(RECIPES)) {
    for (const [name, value] of Object.entries(headersFor('/', { csp: true }))) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  }
});
