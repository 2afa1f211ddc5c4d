import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { MINI_ROWS_MAX, miniMarks } from '../../view-model/minimap';
import { fitView, type View, xOf } from '../../view-model/view';
import type { Palette } from './paint/palette';

export const MINIMAP_HEIGHT = 30;
const PAD = 3;
export const WINDOW_PX_MIN = 6;
/** While a run goes on it is drawn so often at most: it costs as much as a frame of the lanes. */
const EVERY_MS = 250;

export interface MinimapHost {
  readonly view: View;
  moved(view: View): void;
}

/** The whole run in a strip, and the window on it that the lanes show (minimap-window.ts moves it). */
export class Minimap {
  readonly #context: CanvasRenderingContext2D;
  #width = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #drawnWhat = '';
  #now = 0;
  #shown: [number, number] = [0, 0];

  /** @param frame what is seen of the window. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly frame: HTMLElement,
    private readonly host: MinimapHost,
  ) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
  }

  get width(): number {
    return this.#width;
  }

  /** Pixels between which the window is. */
  get shown(): [number, number] {
    return this.#shown;
  }

  /** The view that shows the whole run in the strip. */
  get whole(): View {
    return fitView(this.#now, Math.max(1, this.#width));
  }

  resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    const ratio = devicePixelRatio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(MINIMAP_HEIGHT * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${MINIMAP_HEIGHT}px`;
    this.#drawnWhat = '';
  }

  /** The theme changed. */
  retint(): void {
    this.#drawnWhat = '';
  }

  /** @param wallMs of the page's clock. */
  draw(model: TimelineModel, now: number, palette: Palette, wallMs: number, going: boolean): void {
    this.#showWindow(now);
    const what = `${model.events.length} ${Math.round(now / 1e6)}`;
    if (what === this.#drawnWhat || (going && wallMs - this.#drawnAt < EVERY_MS)) return;
    this.#drawnWhat = what;
    this.#drawnAt = wallMs;
    const context = this.#context;
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#width, MINIMAP_HEIGHT);
    const rows = Math.min(MINI_ROWS_MAX, model.processes.length);
    const height = (MINIMAP_HEIGHT - 2 * PAD) / Math.max(rows, 4);
    for (const { x0, x1, row, colour, share } of miniMarks(model, this.whole, now)) {
      context.globalAlpha = (0.25 + 0.75 * share) * (colour < 0 ? 0.6 : 1);
      context.fillStyle = colour < 0 ? palette.wait : palette.process[colour];
      context.fillRect(x0, PAD + row * height, Math.max(x1 - x0, 1), Math.max(1, height - 0.7));
    }
    context.globalAlpha = 1;
  }

  #showWindow(now: number): void {
    this.#now = now;
    const { whole } = this;
    const x0 = Math.max(0, Math.min(xOf(whole, this.host.view.start), this.#width - WINDOW_PX_MIN));
    const x1 = Math.min(this.#width, Math.max(xOf(whole, this.host.view.end), x0 + WINDOW_PX_MIN));
    this.#shown = [x0, x1];
    const { style } = this.frame;
    style.transform = `translateX(${x0.toFixed(2)}px)`;
    const width = `${(x1 - x0).toFixed(1)}px`;
    if (style.width !== width) style.width = width;
  }
}
