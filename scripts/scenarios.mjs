// @ts-check
/**
 * `npm run scenarios`: all that the texts of the scenarios say, held to runs with 50 seeds (or as many as the first
 * word says), to a live run, and to the output of `python3`; and how their runs look written anew (sketches.json). `npm test` does it with two seeds.
 */
import { makeReady, runMain, SetupError } from './ready.mjs';
import { runTool } from './tool.mjs';

await runMain(async () => {
  const [seeds = '50', ...more] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(seeds))
    throw new SetupError(
      `${seeds} is no number of seeds.\nUsage: npm run scenarios -- [SEEDS [vitest's words …]]`,
    );
  makeReady(console.log);
  const env = { LOCKSTEP_SEEDS: seeds, LOCKSTEP_OUTSIDE: '1', LOCKSTEP_SKETCHES: 'write' };
  const { ok } = await runTool('vitest', 'vitest', ['run', 'core/scenarios', ...more], { env });
  if (!ok) process.exitCode = 1;
});
