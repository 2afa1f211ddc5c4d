/**
 * Where a paced run should be by now: virtual time follows real time × speed. A run that cannot keep up (the program
 * computes more than the machine can in that time) is not chased: the pace starts anew where the run is.
 */
export class Pace {
  readonly #nowMs: () => number;
  #speed: number;
  #sinceMs: number;
  #virtualNs = 0;
  #paused = false;

  /** @param nowMs a clock that never goes back. */
  constructor(nowMs: () => number, speed: number) {
    this.#nowMs = nowMs;
    this.#speed = speed;
    this.#sinceMs = nowMs();
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Virtual time (ns) that is reached by now. */
  targetNs(): number {
    if (this.#paused) return this.#virtualNs;
    return Math.floor(this.#virtualNs + (this.#nowMs() - this.#sinceMs) * 1e6 * this.#speed);
  }

  /** Real milliseconds until `timeNs` is reached; Infinity while paused. */
  msUntil(timeNs: number): number {
    if (this.#paused) return Number.POSITIVE_INFINITY;
    return Math.max(0, (timeNs - this.targetNs()) / 1e6 / this.#speed);
  }

  setSpeed(speed: number): void {
    this.#rebase(this.targetNs());
    this.#speed = speed;
  }

  pause(): void {
    this.#rebase(this.targetNs());
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#rebase(this.#virtualNs);
  }

  /** The run is only at `timeNs`: go on from there. */
  fellBehind(timeNs: number): void {
    if (timeNs < this.targetNs()) this.#rebase(timeNs);
  }

  #rebase(virtualNs: number): void {
    this.#virtualNs = virtualNs;
    this.#sinceMs = this.#nowMs();
  }
}
