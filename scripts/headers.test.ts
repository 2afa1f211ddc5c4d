import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { describe, expect, it } from 'vitest';
import { headersFile, headersFor, headersPlugin } from './headers.mjs';

describe('the headers', () => {
  it('isolate the top page by COOP and COEP', () => {
    for (const path of ['/', '/index.html']) {
      expect(headersFor(path, { csp: true })).toMatchObject({
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Document-Isolation-Policy': 'isolate-and-require-corp',
      });
    }
  });

  it('isolate the player by DIP alone, so that it can open a tab from a sandboxed frame', () => {
    const headers = headersFor('/embed.html', { csp: true });
    expect(headers['Document-Isolation-Policy']).toBe('isolate-and-require-corp');
    expect(headers).not.toHaveProperty('Cross-Origin-Opener-Policy');
  });

  it('let any site load scripts and workers, and give them no document policy', () => {
    const headers = headersFor('/assets/main.js', { csp: true });
    expect(headers).toMatchObject({
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
    expect(headers).not.toHaveProperty('Document-Isolation-Policy');
  });

  it('leave the content policy out of the dev server, which needs inline scripts', () => {
    expect(headersFor('/', { csp: false })).not.toHaveProperty('Content-Security-Policy');
    expect(headersFor('/', { csp: true })['Content-Security-Policy']).toContain("default-src 'none'");
  });
});

/** The rules of a `_headers` file: path → names and values. */
function parseRules(text: string): Map<string, [string, string][]> {
  const rules = new Map<string, [string, string][]>();
  let path = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      path = line;
      rules.set(path, []);
    }
    const header = /^ {2}([^:]+): (.*)$/.exec(line);
    if (header) rules.get(path)?.push([header[1], header[2]]);
  }
  return rules;
}

describe('public/_headers', () => {
  const text = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');
  const rules = parseRules(text);

  it('is what the table generates', () => {
    expect(text).toBe(headersFile());
  });

  it('sends each path the same headers as our own servers, none of them twice', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/embed', '/assets/worker.js']) {
      const sent = [...rules]
        .filter(([rule]) => rule === '/*' || rule === path)
        .flatMap(([, headers]) => headers);
      expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
      expect(Object.fromEntries(sent)).toEqual(headersFor(path, { csp: true }));
    }
  });
});

describe('the development server', () => {
  it('sends the table, each header once, without the content policy', async () => {
    const server = await createServer({
      root: fileURLToPath(new URL('..', import.meta.url)),
      configFile: false,
      plugins: [headersPlugin()],
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    try {
      await server.listen();
      const address = server.resolvedUrls?.local[0] ?? '';
      for (const path of ['/', '/index.html', '/app/main.tsx', '/nothing-here.js']) {
        const { headers } = await fetch(new URL(path, address));
        const expected = headersFor(path, { csp: false });
        for (const name of Object.keys(headersFor('/', { csp: true }))) {
          // A header that came twice would read "a, a".
          expect(headers.get(name), `${name} of ${path}`).toBe(expected[name] ?? null);
        }
      }
    } finally {
      await server.close();
    }
  });
});
