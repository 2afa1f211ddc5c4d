/** The live engine's port to Node's worker_threads. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { VmMaker, VmPreparer } from '../machine';
import type { WorkerPort } from './port';
import { serve } from './process-worker';
import type { FromWorker, ToWorker } from './protocol';
import { warmUp } from './worker-warm-up';

/**
 * Room for a worker's young objects (MB). Left to itself V8 takes three times as much while the library is made, most of
 * which lasts, and does not give it back.
 */
const YOUNG_MB = 6;

export function nodeWorkerPort(entry: URL): WorkerPort {
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  // Workers sleep in Atomics.wait between and during runs; only the run itself may keep the command alive.
  let gone: ((why: string) => void) | undefined;
  let why = 'it ended';
  worker.on('error', (error) => {
    why = error.message;
  });
  worker.on('exit', () => gone?.(why));
  return {
    endpoint: nodeEndpoint(worker),
    terminate: () => void worker.terminate(),
    onGone: (callback) => {
      gone = callback;
    },
  };
}

/** Makes this worker a process worker. */
export function exposeNodeWorker(parent: MessagePort | null, makeVm: VmMaker, prepare?: VmPreparer): void {
  if (parent === null) throw new Error('this file runs in a worker only');
  const handle = (message: ToWorker): FromWorker => {
    if (message.kind === 'serve') return serve(message, makeVm, prepare);
    return message.kind === 'warm-up' ? warmUp(message, makeVm) : { kind: 'ready' };
  };
  expose(handle, nodeEndpoint(parent));
}
