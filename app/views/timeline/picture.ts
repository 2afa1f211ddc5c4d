import { Brush } from './paint/brush';
import { canvasSurface } from './paint/canvas-surface';
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
  #brush: Brush | undefined;
  #ratio = 0;
  readonly #context: CanvasRenderingContext2D;

  constructor(readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
  }

  /** CSS pixels; tells whether anything changed. */
  resize(width: number, height: number, left: number, top: number): boolean {
    const ratio = Math.min(devicePixelRatio, RATIO_MAX);
    if (width === this.width && height === this.height && left === this.left && ratio === this.#ratio)
      return false;
    this.width = width;
    this.height = height;
    this.left = left;
    this.#ratio = ratio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    const { style } = this.canvas;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.left = `${left}px`;
    style.top = `${top}px`;
    this.#brush = undefined;
    return true;
  }

  /** Undefined before the first frame. */
  get palette() {
    return this.#brush?.palette;
  }

  /** The theme changed: colours are read again with the next frame. */
  retint(): void {
    this.#brush = undefined;
  }

  draw(scene: Scene): void {
    if (this.#brush === undefined) {
      const palette = readPalette(this.canvas);
      const place = { left: 0, top: 0, width: this.width, height: this.height };
      this.#brush = new Brush(canvasSurface(this.#context, palette, place, this.#ratio), palette);
    }
    this.#context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    paint(this.#brush, scene);
  }
}
