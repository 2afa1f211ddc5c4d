/**
 * Small marks, written pixel by pixel and put under the others in one go. Thousands of narrow bars cost a canvas
 * without a graphics card 20 ms a frame as rectangles, and under 2 ms like this.
 */
export class PixelLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  #top = Number.POSITIVE_INFINITY;
  #bottom = 0;
  /** CSS pixels from the top that are left as they are. */
  clipTop = 0;

  /** @param width device pixels, as `height`. @param ratio device pixels of a CSS pixel. */
  constructor(
    width: number,
    height: number,
    readonly ratio: number,
  ) {
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = width;
    this.#canvas.height = height;
    const context = this.#canvas.getContext('2d');
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
    this.#image = context.createImageData(width, height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
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
    if (left >= right || top >= bottom) return;
    this.#top = Math.min(this.#top, top);
    this.#bottom = Math.max(this.#bottom, bottom);
    const pixels = this.#pixels;
    for (let row = top * width; row < bottom * width; row += width) {
      for (let at = row + left; at < row + right; at++) pixels[at] = colour;
    }
  }

  /** Draws what was filled onto `context`, whatever its unit, and empties the layer for the next round. */
  blit(context: CanvasRenderingContext2D): void {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.#draw(context);
    context.restore();
  }

  #draw(context: CanvasRenderingContext2D): void {
    const top = this.#top;
    const rows = this.#bottom - top;
    if (rows <= 0) return;
    const { width } = this.#image;
    this.#context.putImageData(this.#image, 0, 0, 0, top, width, rows);
    context.drawImage(this.#canvas, 0, top, width, rows, 0, top, width, rows);
    this.#pixels.fill(0, top * width, this.#bottom * width);
    this.#top = Number.POSITIVE_INFINITY;
    this.#bottom = 0;
  }
}
