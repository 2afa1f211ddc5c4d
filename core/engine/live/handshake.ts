/**
 * Whether live runs can be had here, found out by doing what they need: a worker that loads, shares memory with the page,
 * and holds a Web Lock. What a browser calls itself, or says that it can, is not asked; frames of other sites, sandboxes
 * and hosts with headers of their own differ too much.
 */
export interface HandshakeTask {
  shared: SharedArrayBuffer;
}

/** What the worker leaves in the shared memory. */
export const SHAKEN = 0x10c5;

/** A worker that says nothing for so long never will, also on a machine with too much to do. */
const PATIENCE_MS = 30_000;

const makeWorker = (name: string): Worker =>
  new Worker(new URL('./handshake-worker.ts', import.meta.url), { type: 'module', name });

/** Settles when the worker has answered; never rejects. */
export async function canRunLive(): Promise<boolean> {
  if (typeof SharedArrayBuffer !== 'function' || !globalThis.crossOriginIsolated) return false;
  let worker: Worker;
  try {
    worker = makeWorker(`lockstep-handshake-${crypto.randomUUID()}`);
  } catch {
    return false; // A sandbox of no origin may make no workers of files: that is the answer.
  }
  const task: HandshakeTask = { shared: new SharedArrayBuffer(4) };
  const done = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (answer: boolean) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }) => settle(data === true));
    worker.addEventListener('messageerror', () => settle(false));
    worker.addEventListener('error', () => settle(false));
    worker.postMessage(task);
  });
  worker.terminate();
  return done && new Int32Array(task.shared)[0] === SHAKEN;
}
