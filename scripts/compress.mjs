// @ts-check
/**
 * The built page's files, compressed ahead: `npm run build` puts `NAME.br` and `NAME.gz` beside each file that gets smaller, as
 * nginx, Caddy and others send them, and `npm start` and `vite preview` send them to browsers that take them.
 *
 *   node scripts/compress.mjs [FOLDER]     (`npm run build` does)
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT, runMain, SetupError } from './ready.mjs';

/** By the end of a file's name. @type {Readonly<Record<string, string>>} */
const TYPES = {
  css: 'text/css',
  html: 'text/html;charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};
/** A smaller file is one packet anyway. */
const BYTES_LEAST = 1_000;
const CACHE = join(ROOT, 'node_modules', '.cache', 'lockstep', 'compressed');

/** @typedef {{ coding: string, end: string, pack(content: Buffer): Promise<Buffer> }} Coding */
/** Most wanted first. @type {readonly Coding[]} */
export const CODINGS = [
  {
    coding: 'br',
    end: '.br',
    pack: (content) =>
      promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
  },
  { coding: 'gzip', end: '.gz', pack: (content) => promisify(gzip)(content, { level: 9 }) },
];

/** @param {string} path @returns {string | undefined} its type, if it is of those that get smaller */
const typeOf = (path) => TYPES[path.slice(path.lastIndexOf('.') + 1)];

/**
 * Compresses all files under a folder. What was compressed in an earlier build and is the same is taken from there: most of a
 * build is, and the best compression takes a second for each megabyte.
 * @param {string} folder @param {string} [cache]
 * @returns {Promise<number>} how many files
 */
export async function compressFolder(folder, cache = CACHE) {
  mkdirSync(cache, { recursive: true });
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => typeOf(path) !== undefined && statSync(path).size >= BYTES_LEAST);
  await Promise.all(
    paths.flatMap((path) =>
      CODINGS.map(async (coding) => writeFileSync(path + coding.end, await packed(path, coding, cache))),
    ),
  );
  return paths.length;
}

/** @param {string} path @param {Coding} coding @param {string} cache */
async function packed(path, { end, pack }, cache) {
  const content = readFileSync(path);
  const kept = join(cache, createHash('sha256').update(content).digest('hex') + end);
  if (existsSync(kept)) return readFileSync(kept);
  const made = await pack(content);
  // Two builds at once find a whole file or none.
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

/**
 * The compressed form of a file that a browser takes; undefined where there is none, or an older one.
 * @param {string} path of the file itself @param {string} accepted its Accept-Encoding
 */
export function compressedForm(path, accepted) {
  const taken = accepted
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .filter(([, quality]) => quality === undefined || !/^q=0(\.0*)?$/.test(quality))
    .map(([name]) => name.toLowerCase());
  const { mtimeMs } = statSync(path);
  return CODINGS.map(({ coding, end }) => ({ coding, path: path + end })).find(
    (form) => taken.includes(form.coding) && existsSync(form.path) && statSync(form.path).mtimeMs >= mtimeMs,
  );
}

/**
 * @param {string} folder of the built page
 * @returns {import('vite').Connect.NextHandleFunction}
 */
export function compressedAnswers(folder) {
  return (request, response, next) => {
    const path = fileOf(folder, request.url ?? '/');
    const type = path && typeOf(path);
    if (path === undefined || type === undefined || !/^(GET|HEAD)$/.test(request.method ?? '')) return next();
    // Also of an answer that is not compressed: caches must not give it to everybody.
    response.setHeader('Vary', 'Accept-Encoding');
    const form = compressedForm(path, String(request.headers['accept-encoding'] ?? ''));
    if (form === undefined || request.headers.range !== undefined) return next();
    const { size, mtimeMs } = statSync(form.path);
    const tag = `W/"${size}-${Math.floor(mtimeMs)}-${form.coding}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Encoding', form.coding);
    if (request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Length', size);
    response.end(request.method === 'HEAD' ? undefined : readFileSync(form.path));
  };
}

/** @param {string} folder @param {string} url @returns {string | undefined} the file in the folder that it names */
function fileOf(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined; // not an address: the server says so
  }
  const path = resolve(folder, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  const inside = path.startsWith(resolve(folder) + sep) && !name.includes('\0');
  return inside && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** @returns {import('vite').Plugin} */
export function compressedPlugin() {
  return {
    name: 'lockstep-compressed',
    configurePreviewServer(server) {
      const { root, build } = server.config;
      server.middlewares.use(compressedAnswers(resolve(root, build.outDir)));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const folder = process.argv[2] ?? join(ROOT, 'dist');
    if (!existsSync(folder)) throw new SetupError(`${folder} is not there; npm run build makes it.`);
    console.log(`${await compressFolder(folder)} files compressed beside themselves, as .br and .gz`);
  });
}
