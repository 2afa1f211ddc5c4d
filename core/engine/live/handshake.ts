/**
 * Whether live runs can be had here, found out by doing what they need: a worker that loads, shares memory with the page,
 * and has Web Locks if the page has them. What a browser calls itself, or says that it can, is not asked; frames of
 * other sites, sandboxes and hosts with headers of their own differ too much.
 */
import { uniqueName } from '../unique-name';
import { isLifeLockHeld } from './life-lock';

export interface HandshakeTask {
  shared: SharedArrayBuffer;
}

/** What the worker leaves in the shared memory. */
export const SHAKEN = 0x10c5;

/** A worker that says nothing for so long never will, also on a machine with too much to do. */
const PATIENCE_MS = 30_000;

const makeWorker = (name: string): Worker =>
  new Worker(new URL('./handshake-worker.ts', import.meta.url), { type: 'module', name });

/** Whether this page says that its workers may share memory with it. */
export const mayShareMemory = (): boolean =>
  typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated;

/** Settles when the worker has answered; never rejects. */
export async function canRunLive(): Promise<boolean> {
  if (!mayShareMemory()) return false;
  const name = uniqueName('lockstep-handshake');
  let worker: Worker;
  try {
    worker = makeWorker(name);
  } catch {
    return false; // A sandbox of no origin may make no workers of files: that is the answer.
  }
  const task: HandshakeTask = { shared: new SharedArrayBuffer(4) };
  /** Whether it holds its lock; undefined when it did not answer. */
  const locked = await new Promise<boolean | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    const settle = (answer: boolean | undefined) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }) => settle(data === true));
    worker.addEventListener('messageerror', () => settle(undefined));
    worker.addEventListener('error', () => settle(undefined));
    worker.postMessage(task);
  });
  const shared = locked !== undefined && new Int32Array(task.shared)[0] === SHAKEN;
  // Locks that only one side has would tell of deaths that were none.
  const agreed = shared && ((await isLifeLockHeld(name)) ?? false) === locked;
  worker.terminate();
  return agreed;
}
