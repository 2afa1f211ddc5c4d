/** The live engine's port to a page's Workers. */
import { expose } from 'comlink';
import type { VmMaker, VmPreparer } from '../machine';
import { holdLifeLock, onLifeLockFree } from './life-lock';
import type { WorkerPort } from './port';
import { serve, warmUp } from './process-worker';
import type { FromWorker, ToWorker } from './protocol';

/** A Worker of the page, made under a name of its own. `hello` must have been answered before `onGone` counts. */
export function browserWorkerPort(worker: Worker, name: string): WorkerPort {
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onGone: (gone) => onLifeLockFree(name, gone),
  };
}

/** Makes this worker a process worker: on its own channel, and on the supervisor's once it was sent. */
export function exposeBrowserWorker(makeVm: VmMaker, prepare?: VmPreparer): void {
  const held = holdLifeLock();
  const handle = async (message: ToWorker): Promise<FromWorker> => {
    if (message.kind === 'serve') return serve(message, makeVm, prepare);
    if (message.kind === 'warm-up') return warmUp(message, makeVm);
    await held;
    if (message.port !== undefined) expose(handle, message.port);
    return { kind: 'ready' };
  };
  expose(handle);
}
