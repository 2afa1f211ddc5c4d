/** Asks for animation frames, one at a time, only when somebody wants one. */
export class Frames {
  #id = 0;

  /** @param draw given the frame's time, in milliseconds. */
  constructor(private readonly draw: (wallMs: number) => void) {}

  request(): void {
    if (this.#id !== 0) return;
    this.#id = requestAnimationFrame((wallMs) => {
      this.#id = 0;
      this.draw(wallMs);
    });
  }

  /** Draws at once, for an answer that cannot wait for the next frame. */
  now(): void {
    this.stop();
    this.draw(performance.now());
  }

  stop(): void {
    cancelAnimationFrame(this.#id);
    this.#id = 0;
  }
}
