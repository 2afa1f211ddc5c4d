/**
 * The ground of the picture, written pixel by pixel: lines and small marks. Thousands of narrow bars cost a canvas
 * without a graphics card 20 ms a frame as rectangles, and under 2 ms like this. Shapes and texts come over it.
 */
export class PixelLayer {
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  /** CSS pixels from the top that are left as they are. */
  clipTop = 0;

  /** @param width device pixels, as `height`. @param ratio device pixels of a CSS pixel. */
  constructor(
    width: number,
    height: number,
    readonly ratio: number,
  ) {
    this.#image = new ImageData(width, height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  /** Begins a frame: nothing but the ground colour. */
  begin(colour: number): void {
    this.#pixels.fill(colour);
  }

  /**
   * Fills a rectangle, at least a pixel wide and high; what it covers is replaced, not mixed. CSS pixels of the picture.
   * @param colour as the image holds it, from `Palette.pixels`.
   */
  fill(x0: number, x1: number, y: number, height: number, colour: number): void {
    const { width, height: rows } = this.#image;
    const left = Math.max(0, Math.round(x0 * this.ratio));
    const right = Math.min(width, Math.max(Math.round(x1 * this.ratio), Math.round(x0 * this.ratio) + 1));
    const top = Math.max(Math.round(this.clipTop * this.ratio), Math.round(y * this.ratio));
    const bottom = Math.min(
      rows,
      Math.max(Math.round((y + height) * this.ratio), Math.round(y * this.ratio) + 1),
    );
    const pixels = this.#pixels;
    for (let row = top * width; row < bottom * width; row += width) {
      for (let at = row + left; at < row + right; at++) pixels[at] = colour;
    }
  }

  /** Puts it onto a canvas of the same size, in place of all that was there. */
  put(context: CanvasRenderingContext2D): void {
    context.putImageData(this.#image, 0, 0);
  }
}
