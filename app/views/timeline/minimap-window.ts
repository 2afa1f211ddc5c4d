import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush';
import { type Selection, select } from 'd3-selection';
import { timeAt } from '../../view-model/view';
import { MINIMAP_HEIGHT, type Minimap, type MinimapHost, WINDOW_PX_MIN } from './minimap';

const HANDLE_PX = 8;

/** The minimap's window in a person's hand: drag or resize it, or press beside it. */
export class MinimapWindow {
  readonly #brush: BrushBehavior<unknown>;
  readonly #group: Selection<SVGGElement, unknown, null, undefined>;
  #width = 0;
  /** True while the window is set by us, not by a person; while a person drags it. */
  #setting = false;
  #dragging = false;

  /** @param svg of the brush, which is not seen. */
  constructor(
    svg: SVGSVGElement,
    private readonly minimap: Minimap,
    private readonly host: MinimapHost,
  ) {
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
    this.resize();
  }

  /** The minimap may have another width. */
  resize(): void {
    const { width } = this.minimap;
    if (width === this.#width) return;
    this.#width = width;
    this.#brush.extent([
      [0, 0],
      [width, MINIMAP_HEIGHT],
    ]);
    this.#group.call(this.#brush);
    this.#sync();
  }

  /**
   * Tells the brush where its window is. Done only when a person comes to it: what is seen is the frame, which moves
   * without being laid out and painted again.
   */
  #sync(): void {
    if (this.#dragging) return;
    this.#setting = true;
    this.#brush.move(this.#group, this.minimap.shown);
    this.#setting = false;
  }

  #brushed({ selection, sourceEvent }: D3BrushEvent<unknown>): void {
    if (this.#setting || !sourceEvent || selection === null) return;
    const [x0, x1] = selection as [number, number];
    if (x1 - x0 < WINDOW_PX_MIN) return;
    const { whole } = this.minimap;
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
    const { canvas, whole } = this.minimap;
    const { left } = canvas.getBoundingClientRect();
    const middle = timeAt(whole, sourceEvent.clientX - left);
    const { start, end, width } = this.host.view;
    const half = (end - start) / 2;
    this.host.moved({ start: middle - half, end: middle + half, width });
  }
}
