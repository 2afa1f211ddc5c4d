// @ts-check
/** Vite plugin: puts the service worker beside the built page, with the list of all files of this build. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from './headers.mjs';
import { ROOT } from './ready.mjs';

const FILE = 'service-worker.js';
const SOURCE = join(ROOT, 'app', 'offline', FILE);
/** Names in assets/ have a hash of what is in them. */
const HASHED = /^assets\//;
/** Not asked for by a page. */
const LEFT_OUT = /^(_headers|\.vite\/.*|.*\.map|oembed\/.*)$/;

/** @param {string | Uint8Array} content */
const sumOf = (content) => createHash('sha256').update(content).digest('hex');

/**
 * @param {Iterable<[string, string | Uint8Array]>} files path and content
 * @returns {Record<string, string>} by path, '' for index.html: its sum where its name does not tell its content
 */
export function precacheList(files) {
  const list = [...files]
    .filter(([path]) => !LEFT_OUT.test(path))
    .map(([path, content]) => [path === 'index.html' ? '' : path, HASHED.test(path) ? '' : sumOf(content)]);
  return Object.fromEntries(list.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {Record<string, string>} files */
export function serviceWorker(files) {
  const { 'Content-Security-Policy': _, ...top } = headersFor('/', { csp: true });
  const { 'Content-Security-Policy': __, ...html } = headersFor('/embed.html', { csp: true });
  const { 'Content-Security-Policy': ___, ...rest } = headersFor('/x.js', { csp: true });
  const source = readFileSync(SOURCE, 'utf8');
  const version = sumOf(JSON.stringify(files) + source).slice(0, 16);
  return `const BUILD = ${JSON.stringify({ version, files, headers: { top, html, rest } })};\n${source}`;
}

/** @returns {import('vite').Plugin} */
export function serviceWorkerPlugin() {
  return {
    name: 'lockstep-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const made = Object.values(bundle).map(
          (file) => /** @type {const} */ ([file.fileName, file.type === 'chunk' ? file.code : file.source]),
        );
        const folder = join(ROOT, 'public');
        const fixed = readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => /** @type {const} */ ([name, readFileSync(join(folder, name))]));
        const files = precacheList([.../** @type {any} */ (made), ...fixed]);
        this.emitFile({ type: 'asset', fileName: FILE, source: serviceWorker(files) });
      },
    },
  };
}
