/**
 * The deterministic engine as one script, run in Node and in the page: the very same bytes of code, so that any
 * difference between the traces comes from the engine that runs it.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { stdlibPlugin } from '../../scripts/stdlib-plugin.mjs';

type Probe = typeof import('./probe-entry');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Workers that run side by side each build their own. */
const FOLDER = join(ROOT, 'build', 'probe', process.env.TEST_PARALLEL_INDEX ?? '0');

let made: Promise<string> | undefined;

/** Path of the built script. */
function probe(): Promise<string> {
  made ??= build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    plugins: [stdlibPlugin()],
    logLevel: 'error',
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./probe-entry.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'probe',
      },
    },
  }).then(() => join(FOLDER, 'probe.js'));
  return made;
}

/** Lets the page import the script as its own, under its own content policy. */
export async function serveProbe(page: Page): Promise<void> {
  const body = readFileSync(await probe());
  await page.route('**/probe.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
      body,
    }),
  );
}

export async function traceInNode(source: string, seed: number): Promise<string> {
  const { traceAsHex }: Probe = await import(pathToFileURL(await probe()).href);
  return traceAsHex(source, seed);
}

export function traceInPage(page: Page, source: string, seed: number): Promise<string> {
  return page.evaluate(
    async ([text, number]) => {
      const address = new URL('/probe.js', location.href).href;
      const { traceAsHex }: Probe = await import(address);
      return traceAsHex(text, number);
    },
    [source, seed] as const,
  );
}
