import * as url from 'node:url';
import * as workerThreads from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { warmUpProgram } from '../deterministic/warm-up';
import { WARM_UP } from '../deterministic/warm-up-text';
import type { NodeScript } from './node-script';
import { pack } from './parcel';
import type { FromWorker, ToWorker } from './protocol';
import type { Compile } from './supervisor';

/**
 * V8's code for the process workers' script with the functions that most programs need: runs the script in this thread,
 * as if it were a worker, and has it warm up.
 */
export async function codeOf(script: NodeScript, compile: Compile): Promise<Uint8Array> {
  const program = warmUpProgram(compile, WARM_UP);
  const { port1, port2 } = new workerThreads.MessageChannel();
  // Beside its own thread's module the script asks for the one that tells it where it is; of others it needs nothing here.
  script.run((name) => (name.endsWith('url') ? url : { ...workerThreads, parentPort: port2 }));
  const handle = wrap<(message: ToWorker) => FromWorker>(nodeEndpoint(port1));
  const leave = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  await handle({ kind: 'warm-up', program: pack(program, new Set()), leave });
  port1.close();
  return script.code();
}
