import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles entries (name → .ts file) for Node, side by side in a directory of their own; gives that directory. */
export async function bundleForNode(entries: Record<string, URL>): Promise<URL> {
  const outDir = await mkdtemp(join(tmpdir(), 'lockstep-test-'));
  const input = Object.fromEntries(Object.entries(entries).map(([name, url]) => [name, fileURLToPath(url)]));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return pathToFileURL(`${outDir}/`);
}
