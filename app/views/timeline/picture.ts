import { Brush } from './paint/brush';
import { canvasSurface } from './paint/canvas-surface';
import type { Gap } from './paint/label-gaps';
import { paint } from './paint/paint';
import { readPalette } from './paint/palette';
import type { Scene } from './paint/scene';

/** More device pixels than this to a CSS pixel cost time and show nothing. */
const RATIO_MAX = 3;

/** The canvas and its size; colours are read when first needed and after `retint`. */
export class Picture {
  width = 0;
  height = 0;
  left = 0;
  #top = 0;
  #brush: Brush | undefined;
  #ratio = 0;
  #fits = true;
  readonly #context: CanvasRenderingContext2D;

  constructor(readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
  }

  /** CSS pixels; tells whether anything changed. The canvas follows with the next picture: a new size empties it. */
  resize(width: number, height: number, left: number, top: number): boolean {
    const ratio = Math.min(devicePixelRatio, RATIO_MAX);
    if (width === this.width && height === this.height && left === this.left && ratio === this.#ratio)
      return false;
    this.width = width;
    this.height = height;
    this.left = left;
    this.#top = top;
    this.#ratio = ratio;
    this.#fits = false;
    return true;
  }

  #fit(): void {
    const { canvas, width, height, left } = this;
    this.#fits = true;
    canvas.width = Math.round(width * this.#ratio);
    canvas.height = Math.round(height * this.#ratio);
    const { style } = canvas;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.left = `${left}px`;
    style.top = `${this.#top}px`;
    this.#brush = undefined;
  }

  /** Undefined before the first frame. */
  get palette() {
    return this.#brush?.palette;
  }

  /** Where the picture of this frame has labels under a line at a moment, one of the scene's `lines`. */
  gapsOf(line: number): readonly Gap[] {
    return this.#brush?.gaps.of(line) ?? [];
  }

  /** The theme changed: colours are read again with the next frame. */
  retint(): void {
    this.#brush = undefined;
  }

  draw(scene: Scene): void {
    if (!this.#fits) this.#fit();
    if (this.#brush === undefined) {
      const palette = readPalette(this.canvas);
      const place = { left: 0, top: 0, width: this.width, height: this.height };
      this.#brush = new Brush(canvasSurface(this.#context, palette, place, this.#ratio), palette);
    }
    this.#context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    paint(this.#brush, scene);
  }
}
