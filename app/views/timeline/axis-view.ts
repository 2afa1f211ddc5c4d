import { type Selection, select } from 'd3-selection';
import { type Axis, axisOf } from '../../view-model/axis';
import { nsPerPx, type View, xOf } from '../../view-model/view';
import { pillOf } from './overlay';
import type { Palette } from './paint/palette';

/** Labels are made for this share of the picture's width beyond either edge. */
const AROUND = 0.5;
/** CSS pixels from the top of the ruler to the line that labels stand on, and the ruler's height. */
const BASE_PX = 26;
const HEIGHT_PX = 34;
/** The label of the beginning reaches so far over the left edge. */
const OVER_PX = 16;
/** Half of a label, with a little air. */
const LABEL_HALF_PX = 18;
/** Half of the width of a label's letters, about. */
const LETTER_HALF_PX = 3;

/**
 * The labels of time over the lanes: an SVG, which moves as one while the picture is panned. A zoom gives each label
 * another place with every frame, which would cost a layout: while it goes on they are painted.
 */
export class AxisView {
  readonly #labels: Selection<SVGGElement, unknown, null, undefined>;
  readonly #context: CanvasRenderingContext2D;
  /** The view that the SVG's labels were made for. */
  #made: View | undefined;
  #painted = false;
  /** Where the pills were when labels were last left out for them. */
  #covered = '';

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly canvas: HTMLCanvasElement,
  ) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
    this.#context = context;
    // The element may have had labels before (React mounts twice while developing).
    svg.replaceChildren();
    this.#labels = select(svg).append('g').attr('class', 'timeline-ticks');
  }

  /**
   * @param moving the view is another than in the frame before.
   * @param pills nanoseconds whose pills stand over the labels. Of a picture at rest a label that would peep out from under one
   * is left out, and one that an edge would cut off.
   */
  draw(view: View, moving: boolean, pills: readonly number[], palette: Palette): void {
    const shift = this.#shift(view);
    if (moving && shift === undefined) {
      this.#paint(view, palette);
      return;
    }
    if (shift === undefined || (!moving && shift !== 0)) this.#make(view);
    if (this.#painted) this.#show('svg');
    if (!moving) this.#cover(view, pills);
    // By style, not by attribute: so it is moved without being laid out and painted again.
    this.svg.style.transform = `translateX(${this.#shift(view) ?? 0}px)`;
  }

  /** CSS pixels between where the labels were made and where they belong; undefined when others are needed. */
  #shift(view: View): number | undefined {
    const made = this.#made;
    if (made === undefined || made.width !== view.width) return undefined;
    if (Math.abs(nsPerPx(made) / nsPerPx(view) - 1) > 1e-9) return undefined;
    const shift = xOf(view, made.start);
    return Math.abs(shift) <= view.width * AROUND ? shift : undefined;
  }

  #make(view: View): void {
    this.#made = view;
    this.#covered = '';
    const { ticks, text } = axisOf(view, AROUND);
    this.#labels
      .selectAll<SVGTextElement, number>('text')
      .data(ticks)
      .join((entered) => entered.append('text').attr('y', BASE_PX).attr('text-anchor', 'middle'))
      .text(text)
      .attr('transform', (tick) => `translate(${xOf(view, tick)},0)`);
  }

  #cover(view: View, times: readonly number[]): void {
    const pills = times
      .filter((time) => time >= view.start && time <= view.end)
      .map((time) => pillOf(view, 0, time));
    const covered = [...pills.map(({ x0, x1 }) => `${x0} ${x1}`), view.width].join();
    if (covered === this.#covered) return;
    this.#covered = covered;
    this.#labels.selectAll<SVGTextElement, number>('text').attr('visibility', (tick, at, texts) => {
      const x = xOf(view, tick);
      const half = (texts[at].textContent ?? '').length * LETTER_HALF_PX;
      const isCut = [-OVER_PX, view.width].some((edge) => Math.abs(x - edge) < half);
      const isCovered = pills.some(({ x0, x1 }) => x > x0 - LABEL_HALF_PX && x < x1 + LABEL_HALF_PX);
      return isCut || isCovered ? 'hidden' : null;
    });
  }

  #paint(view: View, palette: Palette): void {
    const context = this.#context;
    const ratio = devicePixelRatio;
    const width = Math.round((view.width + OVER_PX) * ratio);
    const height = Math.round(HEIGHT_PX * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, view.width + OVER_PX, HEIGHT_PX);
    paintAxis(context, axisOf(view), view, palette, OVER_PX, BASE_PX);
    if (!this.#painted) this.#show('canvas');
  }

  /** No labels: there is no run whose times they could be. */
  hide(): void {
    this.#painted = true;
    this.svg.style.opacity = '0';
    this.canvas.style.opacity = '0';
  }

  #show(what: 'svg' | 'canvas'): void {
    this.#painted = what === 'canvas';
    this.svg.style.opacity = this.#painted ? '0' : '1';
    this.canvas.style.opacity = this.#painted ? '1' : '0';
  }
}

/** Writes the labels with their middles at their times. @param left where the view's left edge is. */
export function paintAxis(
  context: Pick<CanvasRenderingContext2D, 'font' | 'fillStyle' | 'textAlign' | 'textBaseline' | 'fillText'>,
  { ticks, text }: Axis,
  view: View,
  palette: Palette,
  left: number,
  base: number,
): void {
  context.font = `11px ${palette.font}`;
  context.fillStyle = palette.ink3;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const tick of ticks) context.fillText(text(tick), left + xOf(view, tick), base);
  context.textAlign = 'start';
}
