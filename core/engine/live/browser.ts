/**
 * The live engine in a page. The page's main thread makes the workers (a nested worker would not start while its
 * parent sleeps), notices their deaths, and hands on what the supervisor sends; everything else happens in workers.
 */
import { expose, type Remote, transfer, wrap } from 'comlink';
import { EndReason } from '../../trace/event';
import type { RunHandle, RunListener, RunOutcome, RunRequest, Started } from '../run';
import { uniqueName } from '../unique-name';
import { browserWorkerPort } from './browser-port';
import { CORES_BYTES } from './cores';
import { PageFirst } from './page-first';
import type { WorkerPort } from './port';
import type { FromWorker, StartAnswer, ToPage, ToSupervisor, ToWorker } from './protocol';
import { threadName } from './thread-name';

/** A worker that has not answered its first message by then is given up. */
const HELLO_MS = 15_000;

interface Current {
  listener: RunListener;
  /** Unknown until the supervisor has answered. */
  buffer: SharedArrayBuffer | undefined;
  first: PageFirst;
  /** Rejects the start that still waits for that answer. */
  lost: (error: Error) => void;
  /** Fulfilled a turn after the start was answered: the listener hears nothing before. */
  begun: Promise<void>;
}

type Tell = (message: ToSupervisor) => StartAnswer | undefined;

/** Makes the page's Workers; bundlers find their entry file by this very expression. */
const makeThread = (name: string): Worker =>
  new Worker(new URL('./browser-thread.ts', import.meta.url), { type: 'module', name });

export class BrowserLiveEngine {
  /** Part of the names of this engine's Web Locks: pages of one origin share the names. */
  readonly #tag = uniqueName('lockstep');
  readonly #workers = new Map<number, WorkerPort>();
  #supervisor: Remote<Tell>;
  #supervisorWorker: Worker;
  #current: Current | undefined;
  #nextId = 1;
  #closed = false;
  /** Why the supervisor's script does not load, if so. */
  #broken: Error | undefined;

  /** Begins to make the supervisor and ten warm workers. */
  constructor() {
    [this.#supervisorWorker, this.#supervisor] = this.#startSupervisor();
  }

  /** Starts a run; one at a time: a run that goes on must have ended before. */
  async start(request: RunRequest, listener: RunListener): Promise<Started> {
    if (this.#current !== undefined) throw new Error('a run is going on: stop it before the next one');
    let lost: Current['lost'] = () => undefined;
    const death = new Promise<never>((_, reject) => {
      lost = reject;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = () => setTimeout(resolve, 0);
    });
    const awake = new SharedArrayBuffer(CORES_BYTES);
    const first = new PageFirst(awake);
    first.work();
    const current: Current = { listener, buffer: undefined, first, lost, begun };
    this.#current = current;
    let answer: StartAnswer | undefined;
    try {
      if (this.#broken !== undefined) throw this.#broken;
      answer = await Promise.race([this.#supervisor({ kind: 'start', request, awake }), death]);
      if (answer === undefined) throw new Error('the supervisor did not answer');
    } catch (error) {
      this.#over(current);
      throw error;
    }
    if ('error' in answer) {
      this.#over(current);
      return answer;
    }
    current.buffer = answer.buffer;
    first.work();
    begin();
    const send = (message: ToSupervisor) => {
      if (this.#current === current) void this.#supervisor(message);
    };
    const run: RunHandle = {
      info: answer.info,
      pause: () => send({ kind: 'pause' }),
      resume: () => send({ kind: 'resume' }),
      stop: () => send({ kind: 'stop' }),
      setSpeed: (factor) => send({ kind: 'speed', factor }),
      interrupt: () => send({ kind: 'interrupt' }),
    };
    return { run };
  }

  /** Ends all workers. Only while nothing runs, and nothing can run after it. */
  close(): void {
    this.#closed = true;
    this.#supervisorWorker.terminate();
    this.#discardAll();
  }

  #startSupervisor(): [Worker, Remote<Tell>] {
    const name = threadName(this.#tag, 'supervisor', this.#nextId++);
    const worker = makeThread(name);
    const supervisor = wrap<Tell>(worker);
    const { port1, port2 } = new MessageChannel();
    expose((message: ToPage) => this.#hear(message), port1);
    const broken = (why: string) => {
      this.#broken = new Error(`the live engine could not be loaded: ${why || 'its script failed'}`);
      this.#current?.lost(this.#broken);
    };
    worker.addEventListener('error', (event) => broken(event.message));
    supervisor(transfer({ kind: 'page', port: port2 }, [port2])).then(
      () =>
        browserWorkerPort(worker, name).onGone(() => {
          if (this.#supervisorWorker === worker && !this.#closed) this.#supervisorDied();
        }),
      (error: unknown) => broken(error instanceof Error ? error.message : String(error)),
    );
    return [worker, supervisor];
  }

  #hear(message: ToPage): void | Promise<void> {
    switch (message.kind) {
      case 'records':
        return this.#records(message.records);
      case 'ended':
        return this.#ended(message.outcome);
      case 'want':
        // One in a task: a page that draws must not stand still for ten of them.
        for (let i = 0; i < message.count; i++) setTimeout(() => void this.#make(), i);
        return;
      case 'discard':
        this.#workers.get(message.id)?.terminate();
        this.#workers.delete(message.id);
        return;
    }
  }

  async #records(records: Uint8Array): Promise<void> {
    const current = this.#current;
    await current?.begun;
    current?.first.work();
    await current?.listener.onRecords(records);
  }

  async #ended(outcome: RunOutcome): Promise<void> {
    const current = this.#current;
    await current?.begun;
    if (current === undefined || this.#current !== current) return; // the supervisor died meanwhile
    this.#over(current);
    current.listener.onEnd(outcome);
  }

  async #make(): Promise<void> {
    if (this.#closed) return;
    const id = this.#nextId++;
    const name = threadName(this.#tag, 'worker', id);
    const supervisor = this.#supervisor;
    const worker = makeThread(name);
    const port = browserWorkerPort(worker, name);
    this.#workers.set(id, port);
    const { port1, port2 } = new MessageChannel();
    try {
      await answered(worker, wrap<(message: ToWorker) => FromWorker>(worker), port1);
    } catch (error) {
      this.#workers.delete(id);
      worker.terminate();
      void supervisor({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
      return;
    }
    if (this.#closed) {
      worker.terminate();
      return;
    }
    port.onGone(() => {
      this.#workers.delete(id);
      void supervisor({ kind: 'gone', id });
    });
    await supervisor(transfer({ kind: 'worker', id, port: port2 }, [port2]));
  }

  /** The supervisor itself was killed: the run ends, what the ring holds is still delivered, and all starts afresh. */
  #supervisorDied(): void {
    const current = this.#current;
    if (current !== undefined) this.#over(current);
    this.#discardAll();
    [this.#supervisorWorker, this.#supervisor] = this.#startSupervisor();
    if (current?.buffer === undefined)
      current?.lost(new Error('the supervisor was killed while the run started'));
    else void endLost(current.listener, current.buffer);
  }

  #over(current: Current): void {
    current.first.end();
    if (this.#current === current) this.#current = undefined;
  }

  #discardAll(): void {
    for (const port of this.#workers.values()) port.terminate();
    this.#workers.clear();
  }
}

/**
 * Ends a run whose supervisor is dead, with what the ring still holds. Reading it takes the kernel's code, which a page needs for
 * nothing else; where that does not load, the run ends with what came before.
 */
async function endLost(listener: RunListener, buffer: SharedArrayBuffer): Promise<void> {
  const text =
    'the supervisor of the run was killed from outside; the trace up to then is kept. Run starts it afresh';
  const rest = await import('./rest-of-trace').then(
    ({ restOfTrace }) => restOfTrace(buffer, text),
    () => ({ pieces: [], timeNs: 0 }),
  );
  for (const piece of rest.pieces) await listener.onRecords(piece);
  listener.onEnd({ reason: EndReason.WorkerDied, text, exitCode: undefined, timeNs: rest.timeNs });
}

/** The worker's answer to its first message. @throws when it cannot start. */
function answered(
  worker: Worker,
  handle: Remote<(message: ToWorker) => FromWorker>,
  port: MessagePort,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${HELLO_MS / 1000} s`)), HELLO_MS);
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'its script did not load')),
    );
    handle(transfer({ kind: 'hello', port }, [port])).then(
      () => {
        clearTimeout(timer);
        resolve();
      },
      (error: unknown) => reject(error),
    );
  });
}
