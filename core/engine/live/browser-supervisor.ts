/** The supervisor's worker in a page, once browser-thread.ts has brought it. */
import { type Remote, transfer, wrap } from 'comlink';
import { compileProgram, fetchLibrary, fetchUsual, readLateParts } from '../../python/program';
import { WARM_UP_AFTER_MS } from '../deterministic/warm-up';
import { fetchPart, fetchPartAtOnce } from '../library-parts';
import type { RunHandle, RunListener } from '../run';
import { WARM_WORKERS } from './crew';
import { Delivery } from './delivery';
import { holdLifeLock } from './life-lock';
import { PIECE_BYTES } from './pieces';
import type { FromWorker, StartAnswer, ToPage, ToSupervisor, ToWorker } from './protocol';
import { Supervisor } from './supervisor';

type Page = (message: ToPage) => void;
type Handle = (message: ToWorker) => FromWorker;

/** The page's main thread is sent a piece so often: every second frame or so. */
const PIECE_MS = 12;

class PageSupervisor {
  readonly #supervisor: Supervisor;
  readonly #page: Remote<Page>;
  /** To the workers that there are, by their numbers. */
  readonly #deliveries = new Map<number, Delivery<ToWorker, FromWorker>>();
  #run: RunHandle | undefined;

  constructor(page: Remote<Page>) {
    this.#page = page;
    this.#supervisor = new Supervisor({
      compile: compileProgram,
      maker: {
        want: (count) => void page({ kind: 'want', count }),
        discard: (id) => void page({ kind: 'discard', id }),
      },
      cores: navigator.hardwareConcurrency,
      warm: WARM_WORKERS,
      pieceBytes: PIECE_BYTES,
      pieceMs: PIECE_MS,
      warmUp: {
        afterMs: WARM_UP_AFTER_MS,
        source: async () => {
          const { WARM_UP } = await import('../deterministic/warm-up-text');
          await fetchLibrary(WARM_UP, fetchPart);
          return WARM_UP;
        },
      },
    });
    this.#supervisor.crew.settle(WARM_WORKERS);
  }

  handle(message: ToSupervisor): Promise<StartAnswer> | undefined {
    const { crew } = this.#supervisor;
    switch (message.kind) {
      case 'start':
        return this.#start(message);
      case 'worker': {
        const { id } = message;
        const worker = wrap<Handle>(message.port);
        let came = false;
        const delivery = new Delivery<ToWorker, FromWorker>(worker, () => this.#unheard(id, came));
        this.#deliveries.set(id, delivery);
        // A worker is not there before something has come over its channel.
        void delivery.send({ kind: 'hello' }).then(() => {
          came = true;
          this.#supervisor.workerCame(id, (order) => delivery.send(order));
        });
        return undefined;
      }
      case 'gone':
        this.#gone(message.id);
        return undefined;
      case 'failed':
        crew.failed(message.why);
        return undefined;
      case 'speed':
        this.#run?.setSpeed(message.factor);
        return undefined;
      case 'page':
        return undefined;
      default:
        this.#run?.[message.kind]();
        return undefined;
    }
  }

  /** A worker that hears nothing is as good as gone: another is made in its place. */
  #unheard(id: number, came: boolean): void {
    void this.#page({ kind: 'discard', id });
    if (!came) this.#supervisor.crew.failed('nothing that is sent to it arrives');
    this.#gone(id);
  }

  #gone(id: number): void {
    this.#deliveries.get(id)?.stop();
    this.#deliveries.delete(id);
    this.#supervisor.workerGone(id);
  }

  async #start(message: Extract<ToSupervisor, { kind: 'start' }>): Promise<StartAnswer> {
    await fetchLibrary(message.request.source, fetchPart);
    const listener: RunListener = {
      onRecords: async (records) => {
        await this.#page(transfer({ kind: 'records', records }, [records.buffer]));
      },
      onEnd: (outcome) => {
        this.#run = undefined;
        void this.#page({ kind: 'ended', outcome });
      },
    };
    const started = this.#supervisor.start(message.request, listener, message.awake);
    if ('error' in started) return started;
    this.#run = started.run;
    return { info: started.run.info, buffer: started.buffer };
  }
}

// The compiler's errors may show characters that it must ask about.
readLateParts(fetchPartAtOnce);
// Ahead of the first run; if it fails, that one tries again and tells.
fetchUsual(fetchPart).catch(() => undefined);

const alive = holdLifeLock();
let supervisor: PageSupervisor | undefined;

export async function handle(message: ToSupervisor): Promise<StartAnswer | undefined> {
  await alive;
  if (message.kind === 'page') supervisor = new PageSupervisor(wrap<Page>(message.port));
  return supervisor?.handle(message);
}
