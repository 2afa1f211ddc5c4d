import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush';
import { type Selection, select } from 'd3-selection';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { MINI_ROWS_MAX, miniMarks } from '../../view-model/minimap';
import { fitView, timeAt, type View, xOf } from '../../view-model/view';
import type { Palette } from './paint/palette';

export const MINIMAP_HEIGHT = 30;
const PAD = 3;
const WINDOW_PX_MIN = 6;
const HANDLE_PX = 8;
/** While a run goes on it is drawn so often at most: it costs as much as a frame of the lanes. */
const EVERY_MS = 250;

export interface MinimapHost {
  readonly view: View;
  moved(view: View): void;
}

/** The whole run in a strip, and the window on it that the lanes show: drag or resize it, or press beside it. */
export class Minimap {
  readonly #context: CanvasRenderingContext2D;
  readonly #brush: BrushBehavior<unknown>;
  readonly #group: Selection<SVGGElement, unknown, null, undefined>;
  #width = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #drawnWhat = '';
  /** True while the window is set by us, not by a person; while a person drags it. */
  #setting = false;
  #dragging = false;
  #now = 0;
  #shown: [number, number] = [0, 0];

  /** @param svg of the brush, which is not seen. @param frame what is seen of its window. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    svg: SVGSVGElement,
    private readonly frame: HTMLElement,
    private readonly host: MinimapHost,
  ) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
    svg.replaceChildren();
    this.#group = select(svg).append('g').attr('class', 'timeline-window');
    for (const touch of ['pointermove', 'mousedown', 'touchstart']) {
      svg.addEventListener(touch, () => this.#sync(), { capture: true, passive: true });
    }
    this.#brush = brushX()
      .handleSize(HANDLE_PX)
      .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => {
        this.#dragging = !this.#setting && Boolean(sourceEvent);
      })
      .on('brush', (event: D3BrushEvent<unknown>) => this.#brushed(event))
      .on('end', (event: D3BrushEvent<unknown>) => this.#released(event));
  }

  resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    const ratio = devicePixelRatio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(MINIMAP_HEIGHT * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${MINIMAP_HEIGHT}px`;
    this.#brush.extent([
      [0, 0],
      [width, MINIMAP_HEIGHT],
    ]);
    this.#group.call(this.#brush);
    this.#sync();
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
    for (const { x0, x1, row, colour, share } of miniMarks(model, this.#whole(now), now)) {
      context.globalAlpha = (0.25 + 0.75 * share) * (colour < 0 ? 0.6 : 1);
      context.fillStyle = colour < 0 ? palette.wait : palette.process[colour];
      context.fillRect(x0, PAD + row * height, Math.max(x1 - x0, 1), Math.max(1, height - 0.7));
    }
    context.globalAlpha = 1;
  }

  #whole(now: number): View {
    return fitView(now, Math.max(1, this.#width));
  }

  #showWindow(now: number): void {
    this.#now = now;
    const whole = this.#whole(now);
    const x0 = Math.max(0, Math.min(xOf(whole, this.host.view.start), this.#width - WINDOW_PX_MIN));
    const x1 = Math.min(this.#width, Math.max(xOf(whole, this.host.view.end), x0 + WINDOW_PX_MIN));
    this.#shown = [x0, x1];
    const { style } = this.frame;
    style.transform = `translateX(${x0.toFixed(2)}px)`;
    const width = `${(x1 - x0).toFixed(1)}px`;
    if (style.width !== width) style.width = width;
  }

  /**
   * Tells the brush where its window is. Done only when a person comes to it: what is seen is the frame, which moves
   * without being laid out and painted again.
   */
  #sync(): void {
    if (this.#dragging) return;
    this.#setting = true;
    this.#brush.move(this.#group, this.#shown);
    this.#setting = false;
  }

  #brushed({ selection, sourceEvent }: D3BrushEvent<unknown>): void {
    if (this.#setting || !sourceEvent || selection === null) return;
    const [x0, x1] = selection as [number, number];
    if (x1 - x0 < WINDOW_PX_MIN) return;
    const whole = this.#whole(this.#now);
    this.host.moved({
      start: timeAt(whole, x0),
      end: timeAt(whole, x1),
      width: this.host.view.width,
    });
  }

  /** A press beside the window brings it there. */
  #released({ selection, sourceEvent }: D3BrushEvent<unknown>): void {
    if (this.#setting) return;
    this.#dragging = false;
    if (selection !== null || !(sourceEvent instanceof MouseEvent)) return;
    const { left } = this.canvas.getBoundingClientRect();
    const middle = timeAt(this.#whole(this.#now), sourceEvent.clientX - left);
    const { start, end, width } = this.host.view;
    const half = (end - start) / 2;
    this.host.moved({ start: middle - half, end: middle + half, width });
  }
}
