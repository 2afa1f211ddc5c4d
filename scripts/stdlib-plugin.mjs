// @ts-check
/**
 * Vite plugin: the module `virtual:stdlib` holds core/stdlib compiled to bytecode, so that no start pays for parsing
 * it. The compiler is bundled and run once per change of its sources; the result is kept in node_modules/.cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'lockstep');
const STDLIB = join(ROOT, 'core', 'stdlib');
/** What the compiled units depend on. */
const SOURCES = [
  'core/stdlib',
  'core/python/parse',
  'core/python/symbols',
  'core/python/compile',
  'core/python/bytecode',
];

function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(py|ts)$/.test(path) && !path.endsWith('.test.ts'))
      .sort();
    for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(ROOT, folder, path)));
  }
  for (const file of ['core/python/stdlib-compile.ts', 'core/python/stdlib-data.ts', 'package-lock.json']) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** @returns {Promise<string>} JSON of all compiled units */
async function compiled() {
  const file = join(CACHE, `stdlib-${fingerprint()}.json`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { build } = await import('vite');
  const folder = join(CACHE, `stdlib-compiler-${process.pid}`);
  mkdirSync(CACHE, { recursive: true });
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20',
        minify: false,
        rolldownOptions: { input: { compiler: join(ROOT, 'scripts/stdlib-build.ts') } },
      },
    });
    const { buildStdlib } = await import(pathToFileURL(join(folder, 'compiler.js')).href);
    const json = JSON.stringify(buildStdlib(STDLIB));
    writeFileSync(`${file}.${process.pid}`, json);
    renameSync(`${file}.${process.pid}`, file);
    return json;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const VIRTUAL = 'virtual:stdlib';

/** @returns {import('vite').Plugin} */
export function stdlibPlugin() {
  return {
    name: 'lockstep-stdlib',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      // a string for JSON.parse is read several times faster than an object literal
      return `export default JSON.parse(${JSON.stringify(await compiled())});`;
    },
  };
}
