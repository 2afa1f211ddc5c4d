/** Asks for animation frames, one at a time, only when somebody wants one. */
export class Frames {
  #id = 0;
  #last = 0;

  /** @param draw given the frame's time and the milliseconds since the last frame (at most 100), both in ms. */
  constructor(private readonly draw: (wallMs: number, elapsedMs: number) => void) {}

  request(): void {
    if (this.#id !== 0) return;
    this.#id = requestAnimationFrame((wallMs) => {
      this.#id = 0;
      this.#run(wallMs);
    });
  }

  /** Draws at once, for an answer that cannot wait for the next frame. */
  now(): void {
    this.stop();
    this.#run(performance.now());
  }

  stop(): void {
    cancelAnimationFrame(this.#id);
    this.#id = 0;
  }

  #run(wallMs: number): void {
    const elapsed = Math.min(100, Math.max(1, wallMs - this.#last));
    this.#last = wallMs;
    this.draw(wallMs, elapsed);
  }
}
