import { describe, expect, it } from 'vitest';
import { precacheList, serviceWorker } from './service-worker-plugin.mjs';

describe('the list of what is kept for when there is no network', () => {
  const files = precacheList([
    ['index.html', 'page'],
    ['embed.html', 'player'],
    ['assets/a-123.js', 'code'],
    ['_headers', ''],
    ['.vite/manifest.json', '{}'],
  ]);

  it('has every file of the page, with a sum where the name does not tell the content', () => {
    expect(Object.keys(files)).toEqual(['', 'assets/a-123.js', 'embed.html']);
    expect(files['assets/a-123.js']).toBe('');
    expect(files['']).toMatch(/^[0-9a-f]{64}$/);
    expect(files['embed.html']).not.toBe(files['']);
  });

  it('gives another version for another content, and only then', () => {
    const version = (list: Record<string, string>) => /"version":"(\w+)"/.exec(serviceWorker(list))?.[1];
    expect(version(files)).toBe(version({ ...files }));
    expect(version(precacheList([['index.html', 'another']]))).not.toBe(version(files));
    expect(version({ ...files, 'assets/b-1.js': '' })).not.toBe(version(files));
  });

  it('has the headers of the table for each kind of path', () => {
    const text = serviceWorker(files);
    const { headers } = JSON.parse(text.slice('const BUILD = '.length, text.indexOf(';\n')));
    expect(headers.top['Cross-Origin-Opener-Policy']).toBe('same-origin');
    expect(headers.html['Cross-Origin-Opener-Policy']).toBe(undefined);
    expect(headers.html['Document-Isolation-Policy']).toBe('isolate-and-require-corp');
    expect(headers.rest['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  });
});
