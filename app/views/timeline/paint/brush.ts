import { LabelGaps } from './label-gaps';
import { DOTS_PX, HATCH_PX, type Palette } from './palette';
import type { Fill, Ground, PaintContext, Surface } from './surface';

const WIDTHS_KEPT = 4000;
const CLIPPED_LETTERS_MAX = 60;

/** What painters paint with: the canvas, its colours, and texts that are measured once. */
export class Brush {
  /** Widths of texts, by font. */
  readonly #widths = new Map<string, Map<string, number>>();
  #fontWidths = new Map<string, number>();
  #font = '';
  /** The context's; setting it anew costs as much as writing with it. */
  #fontUsed = '';
  readonly context: PaintContext;
  readonly pixels: Ground;
  readonly hatch: Fill | undefined;
  readonly dots: Fill | undefined;
  readonly gaps = new LabelGaps();

  constructor(
    private readonly surface: Surface,
    readonly palette: Palette,
  ) {
    this.context = surface.context;
    this.pixels = surface.ground;
    this.hatch = surface.hatch;
    this.dots = surface.dots;
  }

  /** For generators of d3-shape, which call nothing of a context but what a `PaintContext` has. */
  get path(): CanvasRenderingContext2D {
    return this.context as CanvasRenderingContext2D;
  }

  /** Lets the patterns move with the picture: `x` is where time 0 stands. */
  slidePatterns(x: number): void {
    const shrink = 1 / this.surface.ratio;
    for (const [pattern, size] of [
      [this.hatch, HATCH_PX],
      [this.dots, DOTS_PX],
    ] as const) {
      if (typeof pattern === 'object')
        pattern.setTransform(new DOMMatrix().translate(x % size, 0).scale(shrink));
    }
  }

  bar(x0: number, x1: number, y: number, height: number, fill: Fill, radius = 3): void {
    const { context } = this;
    context.fillStyle = fill;
    const width = x1 - x0;
    if (width < 5 || radius === 0) {
      context.fillRect(x0, y, width, height);
      return;
    }
    context.beginPath();
    context.roundRect(x0, y, width, height, Math.min(radius, width / 2));
    context.fill();
  }

  outline(x0: number, x1: number, y: number, height: number, stroke: string, radius = 3): void {
    const { context } = this;
    if (x1 - x0 < 3) return;
    context.strokeStyle = stroke;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x0 + 0.5, y + 0.5, x1 - x0 - 1, height - 1, Math.min(radius, (x1 - x0) / 2));
    context.stroke();
  }

  /** A small mark with its middle at (x, y): `Stamps.put`. */
  stamp(name: string, size: number, x: number, y: number, draw: (context: PaintContext) => void): void {
    this.surface.stamps.put(name, size, x, y, draw);
  }

  /** A hairline in the pixel layer, from when something came to be until now. @param y in the picture. */
  life(born: number, now: number, y: number, colour = this.palette.pixels.line): void {
    if (now > Math.max(born, 0)) this.pixels.fill(born, now, y - 0.5, 1, colour);
  }

  cross(x: number, y: number, size: number, stroke: string, width: number): void {
    const { context } = this;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(x - size, y - size);
    context.lineTo(x + size, y + size);
    context.moveTo(x + size, y - size);
    context.lineTo(x - size, y + size);
    context.stroke();
    context.lineCap = 'butt';
  }

  /** A small cross-stroke where something was refused, with a rim: it stands on bars of any colour. */
  stroke(x: number, middle: number): void {
    const { bad, panel } = this.palette;
    this.stamp('refused', 14, x, middle, (stamp) => {
      stamp.lineCap = 'round';
      for (const [colour, width] of [
        [panel, 5],
        [bad, 2],
      ] as const) {
        stamp.strokeStyle = colour;
        stamp.lineWidth = width;
        stamp.beginPath();
        stamp.moveTo(-3, 5);
        stamp.lineTo(3, -5);
        stamp.stroke();
      }
    });
  }

  /** A ground for text over a pattern. */
  patch(x: number, width: number, middle: number, fill: string, alpha = 1): void {
    const { context } = this;
    context.globalAlpha = alpha;
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(x - 3, middle - 6.5, width + 6, 13, 3);
    context.fill();
    context.globalAlpha = 1;
  }

  /** Writes a label of the picture: lines at moments leave room for it. */
  write(text: string, x: number, middle: number): void {
    this.#takeFont();
    this.context.fillText(text, x, middle);
    this.gaps.note(x, this.width(text), middle);
  }

  setFont(size: number, weight: number): void {
    const font = `${weight} ${size}px ${this.palette.font}`;
    if (font === this.#font) return;
    this.#font = font;
    this.#fontWidths = this.#widths.get(font) ?? new Map();
    this.#widths.set(font, this.#fontWidths);
  }

  /** The context gets the font when something is written with it: many lanes write nothing. */
  #takeFont(): void {
    if (this.#fontUsed === this.#font) return;
    this.#fontUsed = this.#font;
    this.context.font = this.#font;
  }

  /** To be called when the context was put back to what it was: its font may be another. */
  forgetFont(): void {
    this.#fontUsed = '';
  }

  /** Width of `text` in the font set now. */
  width(text: string): number {
    let width = this.#fontWidths.get(text);
    if (width === undefined) {
      this.#takeFont();
      width = this.context.measureText(text).width;
      if (this.#fontWidths.size >= WIDTHS_KEPT) this.#fontWidths.clear();
      this.#fontWidths.set(text, width);
    }
    return width;
  }

  /** Writes as much of `text` as fits between x0 and x1, with "…" for the rest; nothing when not two letters fit. */
  clippedLabel(text: string, x0: number, x1: number, middle: number, ink: string, patch?: string): void {
    const shown = this.#clip(text, x1 - x0);
    if (shown === '') return;
    if (patch !== undefined) this.patch(x0, shown === text ? this.width(text) : x1 - x0, middle, patch);
    this.context.fillStyle = ink;
    this.write(shown, x0, middle + 0.5);
  }

  #clip(text: string, room: number): string {
    const line = text.length > CLIPPED_LETTERS_MAX ? text.slice(0, CLIPPED_LETTERS_MAX) : text;
    if (this.width(line) <= room) return line;
    // Letter by letter: each is measured once, where each beginning of each text would be new at each zoom.
    let left = room - this.width('…');
    let length = 0;
    while (length < line.length) {
      left -= this.width(line[length]);
      if (left < 0) break;
      length++;
    }
    return length > 1 ? `${line.slice(0, length)}…` : '';
  }

  /** Writes the first of `texts` that fits between x0 and x1, on a patch of `patch` when given; tells if one did. */
  label(
    texts: readonly string[],
    x0: number,
    x1: number,
    middle: number,
    ink: string,
    patch?: string,
  ): boolean {
    for (const text of texts) {
      const width = this.width(text);
      const room = x1 - x0;
      // Of the last and shortest a tight fit is better than nothing: it stands in the middle.
      const tight = text === texts[texts.length - 1] && text.length <= 3;
      if (width + (tight ? 3 : 10) > room) continue;
      const x = tight ? x0 + Math.min(6, (room - width) / 2) : x0 + 6;
      if (patch !== undefined) this.patch(x, width, middle, patch);
      this.context.fillStyle = ink;
      this.write(text, x, middle + 0.5);
      return true;
    }
    return false;
  }
}
