/** The live engine's port to a page's Workers, as the page has it; browser-worker.ts is the other end. */
import { onLifeLockFree } from './life-lock';
import type { WorkerPort } from './port';

/** A Worker of the page, made under a name of its own. `hello` must have been answered before `onGone` counts. */
export function browserWorkerPort(worker: Worker, name: string): WorkerPort {
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onGone: (gone) => onLifeLockFree(name, gone),
  };
}
