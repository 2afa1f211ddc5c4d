import type { Place } from './canvas-surface';
import { markCanvas } from './mark-canvas';
import type { Ground, PaintContext } from './surface';

/** From so many device pixels on the engine's own way to fill a row is faster than a loop. */
const WIDE_PX = 24;

/** What is to be seen of a mark: rows of its square times 256, with the columns; and the colours there. */
interface MarkPixels {
  /** Of the square. */
  readonly side: number;
  readonly places: Uint16Array;
  readonly colours: Uint32Array;
  /** How much of each, of 256. */
  readonly shares: Uint16Array;
}

function markPixels(size: number, ratio: number, draw: (context: PaintContext) => void): MarkPixels {
  const side = Math.ceil(size * ratio);
  const { data } = markCanvas(size, ratio, draw).getImageData(0, 0, side, side);
  const all = new Uint32Array(data.buffer);
  const seen = [...all.keys()].filter((at) => all[at] >>> 24 > 0);
  return {
    side,
    places: Uint16Array.from(seen, (at) => (Math.floor(at / side) << 8) | (at % side)),
    colours: Uint32Array.from(seen, (at) => all[at]),
    // An opacity of 255 is all of it.
    shares: Uint16Array.from(seen, (at) => (all[at] >>> 24) + (all[at] >>> 31)),
  };
}

/** @param share of the colour, of 256 */
function mixed(under: number, colour: number, share: number): number {
  if (share > 255) return colour;
  const rest = 256 - share;
  // Red and blue in one multiplication, and half a step to each: what is cut off is rounded.
  const redBlue = Math.imul(colour & 0xff00ff, share) + Math.imul(under & 0xff00ff, rest) + 0x800080;
  const green = Math.imul(colour & 0xff00, share) + Math.imul(under & 0xff00, rest) + 0x8000;
  return 0xff000000 | ((redBlue >>> 8) & 0xff00ff) | ((green >>> 8) & 0xff00);
}

/**
 * The ground of the picture, written pixel by pixel: lines and small marks. Thousands of narrow bars cost a canvas
 * without a graphics card 20 ms a frame as rectangles, and under 2 ms like this. Shapes and texts come over it.
 */
export class PixelLayer implements Ground {
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  /** Device pixels; the image's own are looked up by the browser each time. */
  readonly #width: number;
  readonly #height: number;
  /** Marks by their names. */
  readonly #marks = new Map<string, MarkPixels>();
  /** By the radius of a corner: how much of each of its pixels is inside, of 256. */
  readonly #corners: number[][] = [];
  /** Device pixels. */
  #clip = 0;

  /** @param place CSS pixels that it covers of the canvas. @param ratio device pixels of a CSS pixel. */
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly place: Place,
    readonly ratio: number,
  ) {
    this.#width = Math.round(place.width * ratio);
    this.#height = Math.round(place.height * ratio);
    this.#image = new ImageData(this.#width, this.#height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  set clipTop(y: number) {
    this.#clip = Math.round(y * this.ratio);
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
    const inside = this.#insideOf(r);
    for (let row = 0; row < r; row++) {
      this.#rows(left + r, right - r, top + row, top + row + 1, colour);
      this.#rows(left + r, right - r, bottom - row - 1, bottom - row, colour);
      for (let at = 0; at < r; at++) {
        const share = inside[row * r + at];
        for (const x of [left + at, right - at - 1]) {
          this.#mix(x, top + row, colour, share);
          this.#mix(x, bottom - row - 1, colour, share);
        }
      }
    }
  }

  #insideOf(r: number): number[] {
    // Near enough: how far the pixel's middle is inside of the circle's edge.
    const shareOf = (x: number, y: number) => r - Math.hypot(r - x - 0.5, r - y - 0.5) + 0.5;
    this.#corners[r] ??= Array.from({ length: r * r }, (_, at) =>
      Math.round(256 * Math.min(1, Math.max(0, shareOf(at % r, Math.floor(at / r))))),
    );
    return this.#corners[r];
  }

  /** Hundreds of them a frame would cost a canvas more than all else, even as copies of a picture. */
  stamp(name: string, size: number, x: number, y: number, draw: (context: PaintContext) => void): void {
    const { ratio } = this;
    let mark = this.#marks.get(name);
    if (mark === undefined) {
      mark = markPixels(size, ratio, draw);
      this.#marks.set(name, mark);
    }
    const { side, places, colours, shares } = mark;
    const left = Math.round((x - size / 2) * ratio);
    const top = Math.round((y - size / 2) * ratio);
    // Nearly all are wholly within.
    if (left >= 0 && left + side <= this.#width && top >= this.#clip && top + side <= this.#height) {
      this.#copy(mark, top * this.#width + left);
      return;
    }
    for (let at = 0; at < places.length; at++) {
      this.#mix(left + (places[at] & 0xff), top + (places[at] >> 8), colours[at], shares[at]);
    }
  }

  #copy({ places, colours, shares }: MarkPixels, first: number): void {
    const pixels = this.#pixels;
    const width = this.#width;
    for (let at = 0; at < places.length; at++) {
      const to = first + (places[at] >> 8) * width + (places[at] & 0xff);
      pixels[to] = mixed(pixels[to], colours[at], shares[at]);
    }
  }

  /** Fills what of a rectangle of device pixels is in the picture. */
  #rows(x0: number, x1: number, y0: number, y1: number, colour: number): void {
    const width = this.#width;
    const left = Math.max(0, x0);
    const right = Math.min(width, x1);
    const top = Math.max(this.#clip, y0);
    const bottom = Math.min(this.#height, y1);
    const pixels = this.#pixels;
    const wide = right - left > WIDE_PX;
    for (let row = top * width; row < bottom * width; row += width) {
      if (wide) pixels.fill(colour, row + left, row + right);
      else for (let at = row + left; at < row + right; at++) pixels[at] = colour;
    }
  }

  /** @param share of the colour, of 256 */
  #mix(x: number, y: number, colour: number, share: number): void {
    if (x < 0 || x >= this.#width || y >= this.#height || y < this.#clip) return;
    const at = y * this.#width + x;
    this.#pixels[at] = mixed(this.#pixels[at], colour, share);
  }

  put(): void {
    const { left, top } = this.place;
    this.context.putImageData(this.#image, Math.round(left * this.ratio), Math.round(top * this.ratio));
  }
}
