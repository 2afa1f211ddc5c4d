/**
 * Messages to a worker over a channel that may lose them: now and then one from worker to worker never arrives in Firefox,
 * though others have come over the same channel. So each has a number, which the worker notes in memory that both see, and
 * one that is not noted after a while is sent again.
 */

/** Goes with a message. */
export interface Receipt {
  /** One word: the number of the last message that arrived. */
  noted: SharedArrayBuffer;
  /** From 1 on, in the order of sending. */
  number: number;
}

/** Milliseconds until a message is sent again: a worker that has a core takes it long before. */
export const AGAIN_MS = 250;
/** What was sent so often in vain will not arrive. */
export const TIMES = 40;

/** The sender's end of the channel to one worker. One message at a time. */
export class Delivery<Message, Answer> {
  readonly #post: (message: Message & { receipt: Receipt }) => Promise<Answer>;
  readonly #lost: () => void;
  readonly #noted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #number = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param post sends over the channel, and is fulfilled with the worker's answer
   * @param lost called when a message does not arrive, however often it is sent: then nothing answers it
   */
  constructor(post: (message: Message & { receipt: Receipt }) => Promise<Answer>, lost: () => void) {
    this.#post = post;
    this.#lost = lost;
  }

  /** The worker's answer. Of a message that arrives twice, the answer to the first. */
  send(message: Message): Promise<Answer> {
    this.stop();
    const receipt = { noted: this.#noted.buffer as SharedArrayBuffer, number: ++this.#number };
    return new Promise((resolve, reject) => {
      const post = () => void this.#post({ ...message, receipt }).then(resolve, reject);
      let times = 1;
      this.#timer = setInterval(() => {
        const arrived = Atomics.load(this.#noted, 0) === receipt.number;
        if (arrived || times === TIMES) this.stop();
        if (arrived) return;
        if (times++ < TIMES) post();
        else this.#lost();
      }, AGAIN_MS);
      post();
    });
  }

  /** Sends nothing again: the worker is gone. */
  stop(): void {
    clearInterval(this.#timer);
  }
}

/** At the worker's end: notes that a message has arrived; false when it had arrived before. */
export function arrives({ noted, number }: Receipt): boolean {
  return Atomics.exchange(new Int32Array(noted), 0, number) !== number;
}
