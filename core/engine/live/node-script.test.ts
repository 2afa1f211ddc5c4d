import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeScript } from './node-script';

const TWICE =
  "(function(require){'use strict';const twice = (n) => 2 * n;require('told').push(twice(21));\n})";
/** Another text each: V8 remembers what it has compiled. */
const THRICE = TWICE.replace('2 * n', '3 * n + 1');
const SQUARE = TWICE.replace('2 * n', 'n ** 2 - 1000');

let path: string;
let folder: URL;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'node-script-'));
  folder = pathToFileURL(`${path}/`);
  writeFileSync(join(path, 'node-script.cjs'), TWICE);
});
afterEach(() => rmSync(path, { recursive: true }));

/** What the script tells when it runs, and whether it came with V8's code. */
function run() {
  const script = nodeScript(folder);
  const told: number[] = [];
  const asked: string[] = [];
  script.run((name) => {
    asked.push(name);
    return told;
  });
  return { script, told, asked, hasCode: script.hasCode };
}

it('runs a script that asks for modules, without code for it', () => {
  expect(run()).toMatchObject({ told: [42], asked: ['told'], hasCode: false });
});

it('runs a script with the code that was kept when it ran before', () => {
  writeFileSync(join(path, 'node-script.code'), run().script.code());
  expect(run()).toMatchObject({ told: [42], hasCode: true });
});

it('tells the script which file it is', () => {
  const where = "(function(require,__filename){require('told').push(__filename);\n})";
  writeFileSync(join(path, 'node-script.cjs'), where);
  expect(run().told).toEqual([join(path, 'node-script.cjs')]);
});

it('leaves code aside that is of another script, or none at all', () => {
  writeFileSync(join(path, 'node-script.code'), run().script.code());
  writeFileSync(join(path, 'node-script.cjs'), THRICE);
  expect(run()).toMatchObject({ told: [64], hasCode: false });
  writeFileSync(join(path, 'node-script.code'), 'no code');
  writeFileSync(join(path, 'node-script.cjs'), SQUARE);
  expect(run()).toMatchObject({ told: [-559], hasCode: false });
});
