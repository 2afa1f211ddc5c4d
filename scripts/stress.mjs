// @ts-check
/**
 * `npm run stress`: every primitive under stress in the live engine, the trace of each run checked. What can be asked
 * for says `npm run stress -- --help`; what is checked, tests/stress/README.md.
 */
import { join } from 'node:path';
import { makeReady, ROOT, runMain } from './ready.mjs';
import { run } from './tool.mjs';

await runMain(async () => {
  makeReady(console.log);
  const { stressBundle } = await import('./node-bundle.mjs');
  const env = { LOCKSTEP_STRESS_PROGRAMS: join(ROOT, 'tests', 'stress', 'programs') };
  const { ok } = await run(process.execPath, [await stressBundle(), ...process.argv.slice(2)], { env });
  if (!ok) process.exitCode = 1;
});
