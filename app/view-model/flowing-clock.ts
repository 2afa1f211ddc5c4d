/**
 * What time it is in a run between two events: processes sleep without a word, and the picture should go on. It
 * flows from the last event at the run's speed, is corrected by the next, and what it shows never goes back.
 */
export class FlowingClock {
  #estimate = 0;
  #shown = 0;
  #wallMs: number | undefined;

  /** An event at `time` (nanoseconds of the run's clock) was heard. */
  hear(time: number): void {
    this.#estimate = time;
    this.#shown = Math.max(this.#shown, time);
  }

  /**
   * Nanoseconds of the run's clock to show at `wallMs` (a clock of the page, milliseconds).
   * @param speed of the run since it was last asked: 1 = real time, 0 while it stands.
   */
  now(wallMs: number, speed: number): number {
    const elapsedMs = this.#wallMs === undefined ? 0 : Math.max(0, wallMs - this.#wallMs);
    this.#wallMs = wallMs;
    this.#estimate += elapsedMs * 1e6 * speed;
    this.#shown = Math.max(this.#shown, this.#estimate);
    return this.#shown;
  }
}
