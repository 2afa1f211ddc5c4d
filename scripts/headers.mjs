// @ts-check
/**
 * The one table of response headers: vite's dev and preview servers (and so `npm start` and the tests) send it, and
 * `public/_headers` for static hosts is generated from it (`node scripts/headers.mjs`; a test compares the two).
 *
 * SharedArrayBuffer needs a cross-origin isolated page. `/` gets there with COOP + COEP. Embedded in another site's
 * page, COOP means nothing, and Chromium isolates the frame by Document-Isolation-Policy instead. `/embed.html` never
 * gets COOP, because that breaks "open in a new tab" out of sandboxed frames.
 *
 * A header that arrives twice ("require-corp, require-corp") does not parse and cancels isolation without a word. So
 * `headersFor` gives each name once, the plugin replaces what is there, and no two rules of `_headers` give a path
 * the same name, because static hosts join those with a comma.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Pages: paths that answer with HTML. Hosts that drop `.html` from addresses serve the last one as well. */
const TOP_PAGES = ['/', '/index.html'];
const FRAMED_PAGES = ['/embed.html', '/embed'];

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const EVERYWHERE = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** @type {Readonly<Record<string, string>>} */
const ON_HTML = { 'Document-Isolation-Policy': 'isolate-and-require-corp' };

/** @type {Readonly<Record<string, string>>} */
const ON_TOP_PAGES = { 'Cross-Origin-Opener-Policy': 'same-origin' };

/**
 * The headers of one response.
 * @param {string} pathname path of the request, without query
 * @param {{ csp: boolean }} options csp: false only in the dev server, whose hot reload needs inline scripts
 * @returns {Record<string, string>}
 */
export function headersFor(pathname, { csp }) {
  const html = pathname.endsWith('/') || pathname.endsWith('.html') || FRAMED_PAGES.includes(pathname);
  return {
    ...EVERYWHERE,
    ...(csp ? { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } : {}),
    ...(html ? ON_HTML : {}),
    ...(TOP_PAGES.includes(pathname) ? ON_TOP_PAGES : {}),
  };
}

/** The text of `public/_headers`, in the form that Netlify and Cloudflare Pages read. */
export function headersFile() {
  /** @param {string} path @param {Record<string, string>} headers */
  const rule = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    '# Generated from scripts/headers.mjs by `node scripts/headers.mjs`: change it there.',
    rule('/*', { ...EVERYWHERE, 'Content-Security-Policy': CONTENT_SECURITY_POLICY }),
    ...TOP_PAGES.map((path) => rule(path, { ...ON_HTML, ...ON_TOP_PAGES })),
    ...FRAMED_PAGES.map((path) => rule(path, ON_HTML)),
  ].join('\n\n')}\n`;
}

/**
 * @param {{ csp: boolean }} options
 * @returns {import('vite').Connect.NextHandleFunction}
 */
function middleware(options) {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headersFor(pathname, options)))
      response.setHeader(name, value);
    next();
  };
}

/**
 * Sends the table from vite's dev and preview servers. Their own CORS answers are turned off (they would send
 * Access-Control-Allow-Origin again), and so is the fallback that answers unknown paths with the page.
 * @returns {import('vite').Plugin}
 */
export function headersPlugin() {
  return {
    name: 'lockstep-headers',
    config: () => ({ appType: 'mpa', server: { cors: false }, preview: { cors: false } }),
    configureServer(server) {
      server.middlewares.use(middleware({ csp: false }));
    },
    configurePreviewServer(server) {
      server.middlewares.use(middleware({ csp: true }));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../public/_headers', import.meta.url), headersFile());
}
