import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Builds take seconds, and more on a machine with much else to do. */
const BUILD_MS = 60_000;

it('the page of the bench can be built, so that the bench can be had', { timeout: BUILD_MS }, async () => {
  const root = fileURLToPath(new URL('../bench/page/', import.meta.url));
  const built = await build({ root, build: { write: false, minify: false } });
  const [{ output }] = [built].flat() as { output: { fileName: string }[] }[];
  expect(output.map(({ fileName }) => fileName)).toContain('index.html');
});
