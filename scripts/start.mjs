// @ts-check
/**
 * `npm start`: installs what is missing, builds the page, serves it and prints its address.
 *
 *   npm start -- [--port N] [--host ADDRESS] [--no-build]
 *
 * Without `--port` the next free port from 4173 is taken; with it, or with PORT in the environment, only that one. `--no-build` serves the last build.
 * Answers only to this machine unless `--host` says otherwise.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compressFolder } from './compress.mjs';
import { makeReady, ROOT, runMain, SetupError } from './ready.mjs';

const FIRST_PORT = 4173;
const ORPHAN_CHECK_MS = 1_000;
/** Where nothing is sent over a network, and compressing is for nothing. */
const OWN_MACHINE = new Set(['127.0.0.1', 'localhost', '::1']);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        build: { type: 'boolean', default: true },
      },
      allowNegative: true,
    });
    const named = values.port ?? (process.env.PORT || undefined);
    const port = named === undefined ? undefined : Number(named);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
      throw new TypeError(`${values.port === undefined ? 'PORT=' : '--port '}${named}: not a port number`);
    }
    return { port, host: values.host, build: values.build };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupError(`${error.message}\nUsage: npm start -- [--port N] [--host ADDRESS] [--no-build]`);
  }
}

/**
 * @param {typeof import('vite')} vite
 * @param {string} host
 * @param {number | undefined} port
 * @throws {SetupError} when the asked-for port or address cannot be had
 */
async function serve(vite, host, port) {
  try {
    return await vite.preview({
      root: ROOT,
      logLevel: 'warn',
      preview: { host, port: port ?? FIRST_PORT, strictPort: port !== undefined, open: false },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `The page cannot be served at ${host}${port === undefined ? '' : `:${port}`}: ${why}`,
    );
  }
}

/** A signal to npm alone ends npm and its shell but does not reach us: whoever sent it wants the server gone too. */
function endWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== 'start') return;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, ORPHAN_CHECK_MS);
}

await runMain(async () => {
  const { port, host, build } = readArguments();
  makeReady(console.log);
  const vite = await import('vite');
  if (build || !existsSync(join(ROOT, 'dist', 'index.html'))) {
    console.log('Building the page …');
    await vite.build({ root: ROOT, logLevel: 'warn' });
  }
  const server = await serve(vite, host, port);
  for (const address of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]) {
    console.log(`Lockstep is at ${address}`);
  }
  console.log('Ctrl-C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  endWithNpm();
  // Files are sent as they are until their compressed forms are there.
  if (!OWN_MACHINE.has(host)) await compressFolder(join(ROOT, 'dist'));
});
