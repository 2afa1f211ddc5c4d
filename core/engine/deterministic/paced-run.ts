/** Plays a deterministic run at a speed that can be watched: what the page's worker does with it. */
import type { RunHandle, RunListener } from '../run';
import { Pace } from './pace';
import { Advanced, type DeterministicRun } from './run';

/** Between two looks at messages. */
const TURN_MS = 8;
const LINES_PER_LOOK = 10_000;
const STEPS_PER_LOOK = 200;
/** Longest rest, so that the picture moves and interrupts are timely. */
const REST_MS = 16;
/** So far behind real time a run may fall before the pace gives way. */
const BEHIND_NS = 20_000_000;
/** Records that wait to be sent are sent in the middle of a turn when they are so many bytes. */
const PIECE_BYTES = 160 * 1024;

export interface Waiting {
  /** A clock that never goes back, ms. */
  nowMs(): number;
  /** Lets messages be heard, at least `ms` long (0: only that). */
  rest(ms: number): Promise<void>;
}

export class PacedRun implements RunHandle {
  readonly info: DeterministicRun['info'];
  readonly #run: DeterministicRun;
  readonly #pace: Pace;
  readonly #waiting: Waiting;
  #wake: (() => void) | undefined;
  /** Bytes of trace when a turn was last cut short for its length. */
  #sent = 0;

  constructor(run: DeterministicRun, speed: number, waiting: Waiting) {
    this.#run = run;
    this.info = run.info;
    this.#waiting = waiting;
    this.#pace = new Pace(() => waiting.nowMs(), speed);
  }

  async go(listener: RunListener): Promise<void> {
    const run = this.#run;
    await this.#waiting.rest(0); // the caller has its handle before the listener hears anything
    for (;;) {
      const state = this.#pace.paused && run.outcome === undefined ? Advanced.Ahead : this.#turn();
      const records = run.drain();
      if (records.length > 0) await listener.onRecords(records);
      if (state === Advanced.Ended) break;
      if (this.#pace.paused && run.outcome === undefined) await this.#untilWoken();
      else
        await this.#waiting.rest(
          state === Advanced.More ? 0 : Math.min(REST_MS, this.#pace.msUntil(run.nextTime)),
        );
    }
    if (run.outcome !== undefined) listener.onEnd(run.outcome);
  }

  pause(): void {
    this.#pace.pause();
  }

  resume(): void {
    if (this.#pace.paused) this.#pace.resume();
    this.#wake?.();
  }

  stop(): void {
    this.#run.stop();
    this.#wake?.();
  }

  setSpeed(factor: number): void {
    this.#pace.setSpeed(factor);
  }

  interrupt(): void {
    this.#run.interrupt(this.#pace.targetNs());
  }

  /** Runs up to the pace's time, for at most TURN_MS. */
  #turn(): Advanced {
    const run = this.#run;
    const endMs = this.#waiting.nowMs() + TURN_MS;
    for (;;) {
      const untilNs = this.#pace.targetNs();
      const state = run.advance({ untilNs, lines: LINES_PER_LOOK, steps: STEPS_PER_LOOK });
      if (state !== Advanced.More) return state;
      if (untilNs - run.nextTime > BEHIND_NS) this.#pace.fellBehind(run.nextTime);
      if (this.#waiting.nowMs() >= endMs || run.control.counters().traceBytes - this.#sent > PIECE_BYTES) {
        this.#sent = run.control.counters().traceBytes;
        return state;
      }
    }
  }

  #untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
