// @ts-check
/**
 * Vite plugin: the module `virtual:stdlib` holds core/stdlib compiled to bytecode, so that no start pays for parsing
 * it, or tells where its packs are; `virtual:unicode` holds the tables of characters, or tells where they are. The compiler is bundled and run once per change of its sources; the result is kept
 * in node_modules/.cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'lockstep');
const STDLIB = join(ROOT, 'core', 'stdlib');
const UNICODE = join(ROOT, 'core/python/text/unicode').replaceAll('\\', '/');
/** Of a pack: each is a file. */
const PARTS = /** @type {const} */ (['units', 'texts', 'rest']);
/** What the compiled units depend on. */
const SOURCES = [
  'core/stdlib',
  'core/python/parse',
  'core/python/symbols',
  'core/python/compile',
  'core/python/bytecode',
  'core/python/library',
];

function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(py|ts|json)$/.test(path) && !path.endsWith('.test.ts'))
      .sort();
    for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(ROOT, folder, path)));
  }
  for (const file of ['core/python/stdlib-compile.ts', 'scripts/stdlib-build.ts', 'package-lock.json']) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Compiles the library, unless a folder of the cache has it.
 * @returns {Promise<string>} the folder: `library.json` has all of it, `NAME.units.json` and `NAME.texts.json` a pack
 */
function compiled() {
  const folder = join(CACHE, `stdlib-${fingerprint()}`);
  if (existsSync(folder)) return Promise.resolve(folder);
  const making = compiling.get(folder) ?? compile(folder);
  compiling.set(folder, making);
  return making;
}

/** By their folders: the builds of a page's workers go on side by side. @type {Map<string, Promise<string>>} */
const compiling = new Map();

/** @param {string} folder */
async function compile(folder) {
  const { build } = await import('vite');
  const compiler = join(CACHE, `stdlib-compiler-${process.pid}`);
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [stdlibPlugin()],
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: compiler,
        target: 'node20',
        minify: false,
        rolldownOptions: { input: { compiler: join(ROOT, 'scripts/stdlib-build.ts') } },
      },
    });
    const { buildStdlib } = await import(pathToFileURL(join(compiler, 'compiler.js')).href);
    writePacks(making, buildStdlib(STDLIB));
    renameSync(making, folder);
  } catch (error) {
    // Another command may have made it in the meantime; that one serves as well.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(compiler, { recursive: true, force: true });
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} folder @param {import('./stdlib-build').BuiltLibrary} library */
function writePacks(folder, library) {
  writeFileSync(join(folder, 'library.json'), JSON.stringify(library));
  for (const pack of packsOf(library)) {
    for (const part of PARTS) {
      const own = Object.entries(library[part]).filter(([name]) => library.modules[name].pack === pack);
      if (own.length === 0) continue;
      writeFileSync(join(folder, `${pack}.${part}.json`), JSON.stringify(Object.fromEntries(own)));
    }
  }
}

/** @param {import('./stdlib-build').BuiltLibrary} library */
const packsOf = ({ modules }) => [...new Set(Object.values(modules).map(({ pack }) => pack))];

/** All of it in one module. A string for JSON.parse is read several times faster than an object literal. @param {string} json */
const wholeModule = (json) => `const { modules, ...everything } = JSON.parse(${JSON.stringify(json)});
export { modules };
export const addressesOf = (pack) => { throw new Error(pack + ' is at hand'); };
export { everything };`;

/**
 * The facts of its modules, others by their places, and how the names of their packs' files end: a page loads this before its first
 * run.
 * @param {import('./stdlib-build').BuiltLibrary} library @param {ReadonlyMap<string, string>} ends
 */
function rowsOf({ modules }, ends) {
  const places = new Map(Object.keys(modules).map((name, at) => [name, at]));
  const placesOf = (/** @type {string[]} */ names) => names.map((name) => places.get(name));
  return Object.entries(modules).map(([name, { pack, atMargin, later }]) => [
    name,
    pack === name ? '' : pack,
    placesOf(atMargin),
    placesOf(later),
    ends.get(pack) ?? '',
  ]);
}

/** Names of a pack's parts, as files, and what is in them. @param {string} folder @param {string} pack */
function partsOf(folder, pack) {
  return PARTS.map((part) => `${pack}.${part}.json`)
    .filter((file) => existsSync(join(folder, file)))
    .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }));
}

/**
 * Its packs as files of a bundle. One hash for all parts of a pack: a page loads all of them before its first run, and with one for
 * each of some 250 files its list would be twice as long.
 * @param {import('rolldown').PluginContext} context @param {string} folder @param {string[]} packs
 * @returns {Map<string, string>} by packs: how the names of its files end
 */
function emitPacks(context, folder, packs) {
  return new Map(
    packs.map((pack) => {
      const parts = partsOf(folder, pack);
      const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
      const end = `-${hash.slice(0, 6)}`;
      for (const { file, source } of parts) {
        const fileName = `assets/${file.replace(/\.json$/, `${end}.json`)}`;
        context.emitFile({ type: 'asset', fileName, source });
      }
      return /** @type {const} */ ([pack, end]);
    }),
  );
}

/**
 * What its modules are, and where their packs.
 * @param {import('./stdlib-build').BuiltLibrary} library @param {ReadonlyMap<string, string>} ends of files' names, by packs
 * @param {{ head?: string, folder: string }} place an expression: the folder of the packs, and what must be said before it
 */
function packedModule(library, ends, { head = '', folder }) {
  return [
    head,
    `const rows = JSON.parse(${JSON.stringify(JSON.stringify(rowsOf(library, ends)))});`,
    'const named = (places) => places.map((at) => rows[at][0]);',
    'export const modules = Object.fromEntries(rows.map(([name, pack, atMargin, later]) =>',
    '  [name, { pack: pack || name, atMargin: named(atMargin), later: named(later) }]));',
    'const ends = Object.fromEntries(rows.map(([name, pack, , , end]) => [pack || name, end]));',
    `const folder = new URL(${folder}, import.meta.url);`,
    "const at = (pack, part) => new URL(pack + '.' + part + ends[pack] + '.json', folder).href;",
    'export const addressesOf = (pack) =>',
    "  ({ unitAt: at(pack, 'units'), textAt: at(pack, 'texts'), restAt: at(pack, 'rest') });",
    'export const everything = undefined;',
  ].join('\n');
}

/**
 * The tables themselves, or where they are. Those of the module unicodedata lie beside the bundles of Node, too.
 * @param {'page' | 'node' | false} packed
 */
function unicodeModule(packed) {
  const path = (/** @type {string} */ name, /** @type {string} */ query) =>
    JSON.stringify(`${UNICODE}/${name}.tables.json${query}`);
  const at = (/** @type {string} */ name) =>
    `new URL(${packed === 'node' ? `'.' + ${name}` : name}, import.meta.url).href`;
  const usual =
    packed === 'page'
      ? `import usual from ${path('unicode', '?url')}; export const tables = undefined; export const address = ${at('usual')};`
      : `import tables from ${path('unicode', '')}; export { tables }; export const address = '';`;
  const seldom = packed
    ? `export const seldom = { database: { address: ${at('database')} }, names: { address: ${at('names')} } };`
    : 'export const seldom = { database: { text: database }, names: { text: names } };';
  const query = packed ? '?url' : '?raw';
  return `import database from ${path('database', query)}; import names from ${path('names', query)}; ${usual} ${seldom}`;
}

/** The server has the files where they are. @param {string} folder */
const whileDeveloping = (folder) => ({
  head: `import library from ${JSON.stringify(`${join(folder, 'library.json').replaceAll('\\', '/')}?url`)};`,
  folder: 'library',
});

const STDLIB_MODULE = 'virtual:stdlib';
const UNICODE_MODULE = 'virtual:unicode';

/**
 * @param {{ packed?: 'page' | 'node' | false }} [options] packed: the module has the addresses of packs, which are files
 * beside the bundle; otherwise it has all of the library in it
 * @returns {import('vite').Plugin}
 */
export function stdlibPlugin({ packed = false } = {}) {
  let isBuild = true;
  return {
    name: 'lockstep-stdlib',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === STDLIB_MODULE || id === UNICODE_MODULE ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${UNICODE_MODULE}`) return unicodeModule(packed);
      if (id !== `\0${STDLIB_MODULE}`) return undefined;
      const folder = await compiled();
      const json = readFileSync(join(folder, 'library.json'), 'utf8');
      if (!packed) return wholeModule(json);
      const library = JSON.parse(json);
      if (!isBuild) return packedModule(library, new Map(), whileDeveloping(folder));
      const ends = emitPacks(this, folder, packsOf(library));
      // A page's scripts lie in the folder, too.
      return packedModule(library, ends, { folder: packed === 'node' ? "'assets/'" : "'.'" });
    },
  };
}
