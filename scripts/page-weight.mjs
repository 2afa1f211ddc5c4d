// @ts-check
/**
 * How much JavaScript the built page loads: what it needs before a person can read the program and run it, what comes
 * after that, and what its workers load. Sizes are those of gzip, as hosts send it.
 *
 *   node scripts/page-weight.mjs [FOLDER]     (after `npm run build`)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT, runMain, SetupError } from './ready.mjs';

/** Most bytes, compressed, on the page's thread before the editor comes. */
export const FIRST_BYTES_MOST = 250_000;

/** @typedef {{ file: string, bytes: number, gzip: number }} Part */
/** @typedef {{ first: Part[], later: Part[], workers: Part[] }} PageWeight */
/** @typedef {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }>} Manifest */

/**
 * @param {string} folder of the built page
 * @param {string} page entry, by its path in the project
 * @returns {PageWeight}
 * @throws {SetupError} when there is no build
 */
export function pageWeight(folder, page = 'index.html') {
  const path = join(folder, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new SetupError(`${folder} has no built page; npm run build makes it.`);
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const first = reached(manifest, [page], ({ imports = [] }) => imports);
  const all = reached(manifest, [page], ({ imports = [], dynamicImports = [] }) => [
    ...imports,
    ...dynamicImports,
  ]);
  const onPages = new Set(Object.values(manifest).map(({ file }) => file));
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const weigh = (/** @type {Iterable<string>} */ files) =>
    [...files].map((file) => part(folder, file)).sort(byWeight);
  return {
    first: weigh(first),
    later: weigh([...all].filter((file) => !first.has(file))),
    // Workers are built apart, and no page's manifest has them.
    workers: weigh(assets.filter((file) => file.endsWith('.js') && !onPages.has(file))),
  };
}

/**
 * Files that are reached from some entries of the manifest.
 * @param {Manifest} manifest
 * @param {string[]} from
 * @param {(entry: Manifest[string]) => string[]} next
 */
function reached(manifest, from, next) {
  const seen = new Set(from);
  for (const name of seen) for (const other of next(manifest[name])) seen.add(other);
  return new Set([...seen].map((name) => manifest[name].file).filter((file) => file.endsWith('.js')));
}

/** @param {string} folder @param {string} file @returns {Part} */
function part(folder, file) {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, gzip: gzipSync(content).length };
}

/** @param {Part} a @param {Part} b */
const byWeight = (a, b) => b.gzip - a.gzip;

/** @param {readonly Part[]} parts */
export const gzipOf = (parts) => parts.reduce((sum, { gzip }) => sum + gzip, 0);

/** @param {PageWeight} weight */
export function weightReport({ first, later, workers }) {
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  const list = (/** @type {Part[]} */ parts) =>
    parts.map(({ file, bytes, gzip }) => `  ${file}: ${kb(gzip)} (${kb(bytes)} unpacked)`);
  return [
    `JavaScript of the page, compressed, before the editor: ${kb(gzipOf(first))} of at most ${kb(FIRST_BYTES_MOST)}`,
    ...list(first),
    `after that: ${kb(gzipOf(later))}`,
    ...list(later),
    `in workers: ${kb(gzipOf(workers))}`,
    ...list(workers),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => console.log(weightReport(pageWeight(process.argv[2] ?? join(ROOT, 'dist')))));
}
