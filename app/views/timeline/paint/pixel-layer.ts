import type { Place } from './canvas-surface';
import type { Ground } from './surface';

/** From so many device pixels on the engine's own way to fill a row is faster than a loop. */
const WIDE_PX = 24;

/**
 * The ground of the picture, written pixel by pixel: lines and small marks. Thousands of narrow bars cost a canvas
 * without a graphics card 20 ms a frame as rectangles, and under 2 ms like this. Shapes and texts come over it.
 */
export class PixelLayer implements Ground {
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  clipTop = 0;

  /** @param place CSS pixels that it covers of the canvas. @param ratio device pixels of a CSS pixel. */
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly place: Place,
    readonly ratio: number,
  ) {
    this.#image = new ImageData(Math.round(place.width * ratio), Math.round(place.height * ratio));
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  begin(colour: number): void {
    this.#pixels.fill(colour);
  }

  fill(x0: number, x1: number, y: number, height: number, colour: number): void {
    const left = Math.round(x0 * this.ratio);
    const top = Math.round(y * this.ratio);
    const right = Math.max(Math.round(x1 * this.ratio), left + 1);
    this.#rows(left, right, top, Math.max(Math.round((y + height) * this.ratio), top + 1), colour);
  }

  /** Its corners are smooth over what lies there already. */
  bar(x0: number, x1: number, y: number, height: number, colour: number, radius = 3): void {
    const { ratio } = this;
    const left = Math.round(x0 * ratio);
    const right = Math.max(Math.round(x1 * ratio), left + 1);
    const top = Math.round(y * ratio);
    const bottom = Math.max(Math.round((y + height) * ratio), top + 1);
    const r = Math.min(Math.round(radius * ratio), (right - left) >> 1, (bottom - top) >> 1);
    this.#rows(left, right, top + r, bottom - r, colour);
    for (let row = 0; row < r; row++) {
      this.#rows(left + r, right - r, top + row, top + row + 1, colour);
      this.#rows(left + r, right - r, bottom - row - 1, bottom - row, colour);
      for (let at = 0; at < r; at++) {
        // How much of the pixel is within the circle, near enough: how far its middle is inside of the edge.
        const share = Math.min(1, Math.max(0, r - Math.hypot(r - at - 0.5, r - row - 0.5) + 0.5));
        for (const x of [left + at, right - at - 1]) {
          this.#mix(x, top + row, colour, share);
          this.#mix(x, bottom - row - 1, colour, share);
        }
      }
    }
  }

  /** Fills what of a rectangle of device pixels is in the picture. */
  #rows(x0: number, x1: number, y0: number, y1: number, colour: number): void {
    const { width, height } = this.#image;
    const left = Math.max(0, x0);
    const right = Math.min(width, x1);
    const top = Math.max(Math.round(this.clipTop * this.ratio), y0);
    const bottom = Math.min(height, y1);
    const pixels = this.#pixels;
    const wide = right - left > WIDE_PX;
    for (let row = top * width; row < bottom * width; row += width) {
      if (wide) pixels.fill(colour, row + left, row + right);
      else for (let at = row + left; at < row + right; at++) pixels[at] = colour;
    }
  }

  #mix(x: number, y: number, colour: number, share: number): void {
    const { width, height } = this.#image;
    if (share === 0 || x < 0 || x >= width || y >= height || y < Math.round(this.clipTop * this.ratio))
      return;
    const at = y * width + x;
    const under = this.#pixels[at];
    let mixed = 0xff000000;
    for (const shift of [0, 8, 16]) {
      const ground = (under >>> shift) & 0xff;
      mixed |= Math.round(ground + (((colour >>> shift) & 0xff) - ground) * share) << shift;
    }
    this.#pixels[at] = mixed >>> 0;
  }

  put(): void {
    const { left, top } = this.place;
    this.context.putImageData(this.#image, Math.round(left * this.ratio), Math.round(top * this.ratio));
  }
}
