// @ts-check
/**
 * `npm run --silent lockstep -- run FILE.py …`: makes the command-line bundle when it is missing or stale, then *is*
 * the command: the bundle runs in this very process, so its streams, signals and exit code are ours without passing
 * anything on. Paths in the arguments are relative to where the person is (npm starts scripts in the project's folder).
 */
import { pathToFileURL } from 'node:url';
import { makeReady, runMain } from './ready.mjs';

/** npm's copy of a Ctrl-C comes within a few milliseconds, later on a busy machine; a person is slower. */
const ECHO_MS = 250;

const underNpm = process.env.npm_lifecycle_event === 'lockstep';

/**
 * A terminal sends Ctrl-C to npm and to us, and npm sends us its own again. Twice means "end the run", so the echo is
 * not let through. It may come when the run has ended and nobody listens any more, which would be our death: so somebody
 * listens from the first on.
 */
function hearInterruptsOnce() {
  const emit = process.emit.bind(process);
  let last = Number.NEGATIVE_INFINITY;
  /** @param {string} event @param {...unknown} details */
  const emitOnce = (event, ...details) => {
    if (event === 'SIGINT') {
      const now = performance.now();
      if (now - last < ECHO_MS) return true;
      if (last === Number.NEGATIVE_INFINITY) process.on('SIGINT', () => undefined);
      last = now;
    }
    return /** @type {(event: string, ...details: unknown[]) => boolean} */ (emit)(event, ...details);
  };
  process.emit = /** @type {typeof process.emit} */ (emitOnce);
}

await runMain(async () => {
  makeReady(console.error);
  const { cliBundle } = await import('./node-bundle.mjs');
  const main = await cliBundle();
  if (underNpm) {
    hearInterruptsOnce();
    if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  }
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
