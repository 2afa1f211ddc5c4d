/** The deterministic engine in a page: one worker plays the run; the main thread only draws. */
import { expose, type Remote, transfer, wrap } from 'comlink';
import { EndReason } from '../../trace/event';
import { onLifeLockFree } from '../live/life-lock';
import { startModuleWorker } from '../module-worker';
import type { RunHandle, RunListener, RunRequest, Started } from '../run';
import { uniqueName } from '../unique-name';
import workerAddress from './browser-worker?worker&url';
import type { FromPlayer, PlayerAnswer, ToPlayer } from './protocol';

type Tell = (message: ToPlayer) => PlayerAnswer | undefined;

interface Player {
  worker: Worker;
  tell: Remote<Tell>;
  /** Rejected when the worker has died or does not load. */
  death: Promise<never>;
}

const makeWorker = (name: string): Worker =>
  startModuleWorker(new URL(workerAddress, import.meta.url).href, name);

export class BrowserDeterministicEngine {
  #player: Player;
  /** The run that is played. */
  #current: RunListener | undefined;
  #closed = false;

  constructor() {
    this.#player = this.#startPlayer();
  }

  /** Starts a run; one at a time: a run that goes on must have ended before. */
  async start(request: RunRequest, listener: RunListener): Promise<Started> {
    if (this.#current !== undefined) throw new Error('a run is going on: stop it before the next one');
    this.#current = listener;
    const { port1, port2 } = new MessageChannel();
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = () => setTimeout(resolve, 0);
    });
    // The listener hears nothing before the start was answered.
    expose((message: FromPlayer) => begun.then(() => this.#hear(listener, message)), port1);
    let answer: PlayerAnswer;
    try {
      answer = await this.#ask(transfer({ kind: 'start', request, port: port2 }, [port2]));
    } catch (error) {
      this.#current = undefined;
      throw error;
    }
    if ('error' in answer) {
      this.#current = undefined;
      return answer;
    }
    begin();
    if (!('info' in answer)) throw new Error('the worker gave a trace for a run');
    const send = (message: ToPlayer) => {
      if (this.#current === listener) void this.#player.tell(message);
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

  /** The whole trace of a run (core/trace/codec.ts), without pacing. @throws when the program does not compile. */
  async trace(request: RunRequest): Promise<Uint8Array> {
    const answer = await this.#ask({ kind: 'trace', request });
    if ('trace' in answer) return answer.trace;
    throw new Error('error' in answer ? `${answer.error.type}: ${answer.error.message}` : 'no trace came');
  }

  /** Ends the worker. Only while nothing is played, and nothing can be played after it. */
  close(): void {
    this.#closed = true;
    this.#player.worker.terminate();
  }

  async #ask(message: ToPlayer): Promise<PlayerAnswer> {
    const { tell, death } = this.#player;
    const answer = await Promise.race([tell(message), death]);
    if (answer === undefined) throw new Error('the worker did not answer');
    return answer;
  }

  #hear(listener: RunListener, message: FromPlayer): void | Promise<void> {
    if (this.#current !== listener) return;
    if (message.kind === 'records') return listener.onRecords(message.records);
    this.#current = undefined;
    listener.onEnd(message.outcome);
  }

  #startPlayer(): Player {
    const name = uniqueName('lockstep-player');
    const worker = makeWorker(name);
    const tell = wrap<Tell>(worker);
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => {
        reject(
          new Error(`the deterministic engine could not be loaded: ${event.message || 'its script failed'}`),
        );
      });
      // Its first answer comes when it holds its lock.
      void tell({ kind: 'resume' }).then(() =>
        onLifeLockFree(name, () => {
          reject(new Error('the worker was killed'));
          if (this.#player.worker === worker && !this.#closed) this.#died();
        }),
      );
    });
    death.catch(() => undefined); // it is asked for only while an answer is awaited
    return { worker, tell, death };
  }

  #died(): void {
    const listener = this.#current;
    this.#current = undefined;
    this.#player = this.#startPlayer();
    listener?.onEnd({
      reason: EndReason.WorkerDied,
      text: 'the worker of the run was killed from outside; the trace up to then is kept. Run starts it afresh',
      exitCode: undefined,
      timeNs: 0,
    });
  }
}
