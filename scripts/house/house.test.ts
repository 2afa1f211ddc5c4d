import { describe, expect, it } from 'vitest';
import { mayImport } from './layers';
import { readSource, readSources } from './source';

const sources = readSources(['core', 'app']);
const shipped = sources.filter(({ file, isTest }) => !isTest && !file.endsWith('/bench.ts'));

/** Names that tie code to a page, a host's clock or a host's chance. */
const HOST_NAMES = [
  ...['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'performance', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask', 'process'],
  ...['Date', 'Math.random'],
];

/** What differs between engines in the last digit, or between hosts by their language. */
const ENGINE_DEPENDENT = [
  ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'cbrt', 'hypot'].map((name) => `Math.${name}`),
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'].map((name) => `Math.${name}`),
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'].map((name) => `Math.${name}`),
  'Intl',
];

function offences(files: typeof sources, forbidden: string[]): string[] {
  return files.flatMap(({ file, names }) =>
    forbidden.filter((name) => names.has(name)).map((name) => `${file} names ${name}`),
  );
}

describe('the house', () => {
  it('lets a file import only what the table of layers allows', () => {
    const wrong = sources.flatMap(({ file, isTest, imports }) =>
      imports
        .filter(({ request, path }) => !mayImport(file, path ?? request, path !== undefined, isTest))
        .map(({ request }) => `${file} imports ${request}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps page, host clock and host chance out of core, except engine and cli', () => {
    const pure = shipped.filter(({ file }) => /^core\/(?!engine\/|cli\/)/.test(file));
    expect(offences(pure, HOST_NAMES)).toEqual([]);
  });

  it('keeps the deterministic engine free of host clock and chance', () => {
    const pure = shipped.filter(({ file }) =>
      /^core\/engine\/(deterministic\/(?!browser)|machine)/.test(file),
    );
    expect(offences(pure, ['Date', 'Math.random', 'crypto'])).toEqual([]);
  });

  it('keeps functions out of core whose last digit or language depends on the host', () => {
    const core = shipped.filter(({ file }) => file.startsWith('core/') && !file.startsWith('core/cli/'));
    expect(offences(core, ENGINE_DEPENDENT)).toEqual([]);
  });

  it('waits on shared memory in one file', () => {
    const waiting = shipped.filter(({ names }) => names.has('Atomics.wait')).map(({ file }) => file);
    expect(waiting.filter((file) => file !== 'core/engine/live/wait.ts')).toEqual([]);
  });

  it('never makes code from text', () => {
    expect(offences(sources, ['eval', 'Function'])).toEqual([]);
  });
});

describe('the reading of sources', () => {
  const text = `
    import type { A } from '../base/a';
    export * from './b';
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const late = await import('comlink');
    let t: import('../kernel/calls').KernelCalls;
    const clock = { now: Date.now(), document: 1 };
    clock.document = Math['random']();
  `;
  const source = readSource('core/engine/x.ts', text);

  it('finds imports of every form', () => {
    expect(source.imports.map(({ request, path }) => path ?? request)).toEqual([
      'core/base/a',
      'core/engine/b',
      'core/engine/worker.ts',
      'comlink',
      'core/kernel/calls',
    ]);
  });

  it('tells a global from a parameter of the same name', () => {
    const { names } = readSource(
      'core/trace/x.ts',
      'export const f = (process: number) => process + performance.now();',
    );
    expect(names.has('process')).toBe(false);
    expect(names.has('performance')).toBe(true);
  });

  it('tells a global from a property of the same name', () => {
    expect(source.names.has('document')).toBe(false);
    expect([...source.names]).toEqual(expect.arrayContaining(['Date', 'Date.now', 'Math.random']));
  });
});

describe('the table of layers', () => {
  const project = (file: string, path: string) => mayImport(file, path, true, false);

  it('goes upwards only', () => {
    expect(project('core/trace/ring.ts', 'core/base/assert')).toBe(true);
    expect(project('core/trace/ring.ts', 'core/kernel/calls')).toBe(false);
    expect(project('core/python/vm/vm.ts', 'core/kernel/calls')).toBe(true);
    expect(project('core/python/vm/vm.ts', 'core/kernel/layout')).toBe(false);
    expect(project('core/python/vm/vm.ts', 'core/python/parse/ast')).toBe(true);
    expect(project('app/views/output/Output.tsx', 'core/engine/machine')).toBe(false);
    expect(project('app/run/door.ts', 'core/engine/live/browser')).toBe(true);
  });

  it('gives packages to those who need them', () => {
    expect(mayImport('core/python/parse/parse.ts', 'py-ast', false, false)).toBe(true);
    expect(mayImport('core/python/vm/vm.ts', 'py-ast', false, false)).toBe(false);
    expect(mayImport('core/base/hash.test.ts', 'fast-check', false, true)).toBe(true);
    expect(mayImport('core/base/hash.ts', 'fast-check', false, false)).toBe(false);
  });
});
