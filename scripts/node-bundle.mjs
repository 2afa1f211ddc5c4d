// @ts-check
/**
 * Bundles parts of core for Node, into `build/<name>/<hash>/`. The folder's name is a hash of all it is made from, so
 * an up-to-date bundle is known by being there, and commands started at the same time do not disturb each other.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, SetupError } from './ready.mjs';
import { stdlibPlugin } from './stdlib-plugin.mjs';

/** A bundle this old is deleted when a new one is made: nothing runs from it any more. */
const KEEP_MS = 3_600_000;

/**
 * @param {Record<string, string>} entries
 * @returns {string[]} paths from ROOT, in order, of all that may go into a bundle, and of what makes it
 */
function sources(entries) {
  const inFolder = (/** @type {string} */ folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|py|json|js)$/.test(path) && !/\.test\.ts$/.test(path))
      .map((path) => join(folder, path))
      .sort();
  const folders = new Set(['core', ...Object.values(entries).map((path) => dirname(path))]);
  return [
    ...[...folders].filter((folder) => folder === 'core' || !folder.startsWith('core/')).flatMap(inFolder),
    'package-lock.json',
    join('scripts', 'node-bundle.mjs'),
    join('scripts', 'stdlib-plugin.mjs'),
    join('scripts', 'stdlib-build.ts'),
  ];
}

/**
 * What a process worker in Node begins with, and the script that it runs. Not modules: a module's code cannot be kept.
 */
const WORKER_ENTRIES = {
  'node-worker': 'core/engine/live/node-entry.ts',
  'node-script': 'core/engine/live/node-worker.ts',
};

/** @param {Record<string, string>} entries */
function hashOf(entries) {
  // Node's version, as V8's code is kept beside some scripts.
  const hash = createHash('sha256').update(JSON.stringify([entries, process.version]));
  for (const path of sources(entries)) {
    const text = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @param {Record<string, string>} entries
 * @param {{ format?: 'es' | 'cjs', packed?: boolean }} [options] packed: the library lies beside it, in packs
 */
async function bundle(folder, entries, { format = 'es', packed = false } = {}) {
  const ending = format === 'es' ? 'js' : 'cjs';
  const { build } = await import('vite');
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)]));
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    plugins: [stdlibPlugin({ packed: packed && 'node' })],
    logLevel: 'error',
    // Everything but Node's own modules goes in, so that a start reads a few files and not hundreds.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      ssrEmitAssets: true,
      assetsInlineLimit: 0,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false, // names stay, so that an internal error tells where it was
      rolldownOptions: {
        input,
        // Side by side: code that names the worker as './node-worker.cjs' finds it from whichever chunk it is in.
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
          // Each worker holds the text: comments and spaces go, and what is not ASCII would double all of it.
          charset: 'ascii',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
}

/**
 * The process workers' part of a bundle. Each by itself: the script must be whole in one file.
 * @param {string} folder
 */
async function bundleWorker(folder) {
  for (const [name, source] of Object.entries(WORKER_ENTRIES))
    await bundle(folder, { [name]: source }, { format: 'cjs', packed: true });
  const script = join(folder, 'node-script.cjs');
  writeFileSync(
    script,
    `(function(require,__filename){'use strict';${readFileSync(script, 'latin1')}\n})`,
    'latin1',
  );
}

/**
 * Makes a bundle when it is missing or its sources have changed.
 * @param {string} name folder under `build/`
 * @param {Record<string, string>} entries file name in the bundle (without .js) → source, from the project's root
 * @param {{ packed?: boolean, finish?: (folder: string) => void | Promise<void> }} [options] packed: the library lies beside
 *   it, in packs; finish adds what else is to be in the folder
 * @returns {Promise<string>} the folder with the entries' .js files
 */
async function nodeBundle(name, entries, { packed = false, finish } = {}) {
  const bundles = join(ROOT, 'build', name);
  const hash = hashOf(entries);
  const folder = join(bundles, hash);
  if (existsSync(folder)) return folder;
  mkdirSync(bundles, { recursive: true });
  const making = join(bundles, `${hash}.${process.pid}`);
  try {
    await bundle(making, entries, { packed });
    await finish?.(making);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another command may have made the same bundle in the meantime; that one serves as well.
    if (!existsSync(folder)) throw error;
  }
  for (const other of readdirSync(bundles)) {
    const path = join(bundles, other);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (other !== hash && age > KEEP_MS) rmSync(path, { recursive: true, force: true });
  }
  return folder;
}

/** The command line, and the worker that runs its processes. @returns {Promise<string>} path of its main.js */
export async function cliBundle() {
  const entries = { main: 'core/cli/main.ts', 'keep-code': 'core/cli/keep-code.ts' };
  const finish = async (/** @type {string} */ making) => {
    await bundleWorker(making);
    const { status, stderr } = spawnSync(process.execPath, [join(making, 'keep-code.js')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new SetupError(`V8's code for the workers could not be made: ${stderr}`);
  };
  const folder = await nodeBundle('cli', entries, { packed: true, finish });
  return join(folder, 'main.js');
}

/** What tests run whole programs with. @returns {Promise<string>} folder of its programs.js */
export async function programsBundle() {
  return nodeBundle('programs', { programs: 'core/python/testing/programs-entry.ts' });
}

/** The stress test, and its worker. @returns {Promise<string>} path of its main.js */
export async function stressBundle() {
  return join(
    await nodeBundle('stress', { main: 'tests/stress/main.ts' }, { finish: bundleWorker }),
    'main.js',
  );
}

/** The kernel's benchmark as a command. @returns {Promise<string>} path of its script */
export async function kernelBenchBundle() {
  return join(await nodeBundle('bench', { kernel: 'bench/kernel.ts' }), 'kernel.js');
}
