import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cliBundle } from './node-bundle.mjs';

it('workers of the command line, each of which holds its script, have no tables in it that hardly a program asks for', async () => {
  const script = join(dirname(await cliBundle()), 'node-script.cjs');
  expect(readFileSync(script, 'latin1')).not.toContain('SNOWMAN');
}, 60_000);
