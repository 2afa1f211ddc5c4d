/** The live engine on the command line: workers from worker_threads, the supervisor in the main thread. */
import { availableParallelism } from 'node:os';
import { type Remote, wrap } from 'comlink';
import type { RunListener, RunRequest, Started } from '../run';
import { nodeWorkerPort } from './node-port';
import type { WorkerPort } from './port';
import type { FromWorker, ToWorker } from './protocol';
import { type Compile, Supervisor } from './supervisor';

type Handle = (message: ToWorker) => FromWorker;

export interface NodeEngineOptions {
  /** The bundled `node-entry.ts`. */
  workerEntry: URL;
  compile: Compile;
  /** Workers made at once; more come when a program wants them. Default 2. */
  warm?: number;
}

export class NodeLiveEngine {
  readonly supervisor: Supervisor;
  readonly #entry: URL;
  readonly #workers = new Map<number, WorkerPort>();
  #nextId = 1;
  #closed = false;

  constructor(options: NodeEngineOptions) {
    this.#entry = options.workerEntry;
    this.supervisor = new Supervisor({
      compile: options.compile,
      maker: {
        want: (count) => {
          for (let i = 0; i < count; i++) this.#make();
        },
        discard: (id) => this.#discard(id),
      },
      cores: availableParallelism(),
      warm: options.warm ?? 2,
      pieceBytes: Number.POSITIVE_INFINITY,
      pieceMs: 0,
    });
    this.supervisor.crew.want(options.warm ?? 2);
  }

  start(request: RunRequest, listener: RunListener): Started {
    return this.supervisor.start(request, listener);
  }

  /** Ends all workers. */
  close(): void {
    this.#closed = true;
    for (const id of [...this.#workers.keys()]) this.#discard(id);
  }

  /** Ends a worker as something outside would: for tests of what then happens. */
  kill(id: number): void {
    this.#workers.get(id)?.terminate();
  }

  #make(): void {
    if (this.#closed) return;
    const id = this.#nextId++;
    const port = nodeWorkerPort(this.#entry);
    this.#workers.set(id, port);
    const handle: Remote<Handle> = wrap<Handle>(port.endpoint);
    let ready = false;
    port.onGone((why) => {
      this.#workers.delete(id);
      if (ready) this.supervisor.workerGone(id);
      else this.supervisor.crew.failed(why);
    });
    void handle({ kind: 'hello' }).then(() => {
      ready = true;
      this.supervisor.workerCame(id, (order) => handle(order));
    });
  }

  #discard(id: number): void {
    this.#workers.get(id)?.terminate();
    this.#workers.delete(id);
  }
}
