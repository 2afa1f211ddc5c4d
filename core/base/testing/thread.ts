import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, type Rolldown } from 'vite';

/** Bundles a worker's entry (a .ts file), so that real threads can run it; gives what `startThread` takes. */
export async function bundleThread(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(entry), write: false, target: 'node20', minify: false },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output[0].code;
}

/** Starts a thread; the promise is fulfilled with the one message it posts, or rejected with its error. */
export function startThread(code: string, workerData: unknown): Promise<unknown> {
  const url = new URL(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  const worker = new Worker(url, { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a message')));
  });
}
