/** A small share of `npm run stress`: every primitive, live, disturbed, with and without processes killed. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NodeLiveEngine } from '../../core/engine/live/node';
import { compileProgram } from '../../core/python/index';
import { cliBundle } from '../../scripts/node-bundle.mjs';
import { PROGRAMS } from './programs';
import { tryOut } from './trial';

const FOLDER = fileURLToPath(new URL('programs/', import.meta.url));
const SCALE = { processes: 4, operations: 25 };
const PATIENCE_MS = 60_000;

let engine: NodeLiveEngine;

beforeAll(async () => {
  const workerEntry = pathToFileURL(join(dirname(await cliBundle()), 'node-worker.cjs'));
  engine = new NodeLiveEngine({ workerEntry, compile: compileProgram, warm: SCALE.processes + 2 });
}, 120_000);
afterAll(() => engine.close());

describe.each([
  { kills: 0, how: 'while processes are paused and resumed' },
  { kills: 2, how: 'while processes are killed, too' },
])('$how', ({ kills }) => {
  it.each(PROGRAMS.map((program, at) => ({ program, seed: at + kills })))(
    'the laws hold of what $program does',
    async ({ program, seed }) => {
      const plan = { ...SCALE, program, seed, kills, patienceMs: PATIENCE_MS };
      const { wrong } = await tryOut(engine, FOLDER, plan);
      expect(wrong).toBe(undefined);
    },
    2 * PATIENCE_MS,
  );
});
