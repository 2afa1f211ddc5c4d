// @ts-check
/**
 * `npm run --silent lockstep -- run FILE.py …`: makes the command-line bundle when it is missing or stale, then *is*
 * the command: the bundle runs in this very process, so its streams, signals and exit code are ours without passing
 * anything on. Paths in the arguments are relative to where the person is (npm starts scripts in the project's folder).
 */
import { pathToFileURL } from 'node:url';
import { makeReady, runMain } from './ready.mjs';

await runMain(async () => {
  makeReady(console.error);
  const { cliBundle } = await import('./node-bundle.mjs');
  const main = await cliBundle();
  if (process.env.INIT_CWD && process.env.npm_lifecycle_event === 'lockstep')
    process.chdir(process.env.INIT_CWD);
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
