/**
 * What the page's views do before a picture, shared out over frames: when much comes at once, as at the beginning of a
 * run, each view would be quick and all of them in one frame a task of a tenth of a second.
 */

/** Milliseconds by the clock on the wall after which a frame's work is left to the next one. */
const FRAME_MS = 6;

let frameAt = Number.NaN;
let beganAt = 0;

/**
 * Whether what was done since the frame's first callback is enough for it. Who asks and hears so takes the next frame, before
 * those who ask for one later: each frame does at least one thing.
 * @param wallMs the frame's time, as its callbacks are given it.
 * @param now milliseconds of the clock on the wall.
 */
export function isFrameFull(wallMs: number, now = performance.now()): boolean {
  if (wallMs !== frameAt) {
    frameAt = wallMs;
    beganAt = now;
  }
  return now - beganAt > FRAME_MS;
}

/** Something that is done before the next picture, however often it is asked for until then, or before one of those after it. */
export class Turn {
  #id = 0;

  constructor(private readonly work: () => void) {}

  soon(): void {
    this.#id ||= requestAnimationFrame(this.#come);
  }

  cancel(): void {
    cancelAnimationFrame(this.#id);
    this.#id = 0;
  }

  readonly #come = (wallMs: number): void => {
    this.#id = 0;
    if (isFrameFull(wallMs)) this.soon();
    else this.work();
  };
}
