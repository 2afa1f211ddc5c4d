/**
 * In the page's own thread: it goes before the processes of a run. While it has something to do, the run's workers leave it
 * a core (see Cores); what it does is what a person sees and waits for, and on a machine with two cores it would
 * otherwise be one of many threads that want one: a frame of 60 ms has taken a second.
 */
import { pageRests, pageWorks } from './cores';

/** What a person does, after which the page has something to do. */
const DEEDS = ['pointerdown', 'pointerup', 'pointermove', 'wheel', 'keydown', 'input'] as const;

/**
 * A page may have all the cores for so many of its last milliseconds, of which half as many are forgotten in the same time: one
 * that is never done, on a machine that others use, too, would otherwise keep its run from going on.
 */
const GREED_MS = 300;
const FORGOTTEN = 0.5;

export class PageFirst {
  readonly #words: Int32Array;
  readonly #channel = new MessageChannel();
  /** Messages that are on their way: the page has done what it had to do when the last has come. */
  #awaited = 0;
  #frame = 0;
  #began = 0;
  #modest = false;
  /** Milliseconds that count against it, as of `#ended`. */
  #greed = 0;
  #ended = 0;

  /** @param awake of the run that has begun; `end` when it is over. */
  constructor(awake: SharedArrayBuffer) {
    this.#words = new Int32Array(awake);
    this.#channel.port1.onmessage = () => {
      if (--this.#awaited === 0) this.#rest();
    };
    for (const deed of DEEDS) addEventListener(deed, this.work, { capture: true, passive: true });
  }

  /** The task that goes on, and the next frame, are to be let through. */
  readonly work = (): void => {
    this.#untilTaskIsDone();
    // Before the callbacks of those who will ask for the same frame; after all of them the frame is laid out and painted.
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#untilTaskIsDone();
      });
  };

  end(): void {
    for (const deed of DEEDS) removeEventListener(deed, this.work, { capture: true });
    cancelAnimationFrame(this.#frame);
    this.#channel.port1.close();
    pageRests(this.#words);
  }

  #untilTaskIsDone(): void {
    if (this.#awaited++ === 0) {
      this.#began = performance.now();
      this.#greed = Math.max(0, this.#greed - (this.#began - this.#ended) * FORGOTTEN);
      this.#modest = this.#greed > GREED_MS;
    }
    pageWorks(this.#words, this.#modest);
    this.#channel.port2.postMessage(undefined);
  }

  #rest(): void {
    pageRests(this.#words);
    this.#ended = performance.now();
    const worked = this.#ended - this.#began;
    this.#greed += this.#modest ? -worked * FORGOTTEN : worked;
  }
}
