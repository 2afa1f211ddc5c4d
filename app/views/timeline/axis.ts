import { axisTop } from 'd3-axis';
import { select } from 'd3-selection';
import { axisText, momentText } from '../../view-model/time-text';
import { nsPerPx, timeAt, type View, xScale } from '../../view-model/view';
import { TICK_EVERY_PX } from './paint';

const EDGE_PX = 18;

/** The labels of time over the lanes, and the cursor's line with its time. */
export class Axis {
  readonly #ticks: SVGGElement;
  readonly #cursor: SVGGElement;
  readonly #pill: SVGRectElement;
  readonly #time: SVGTextElement;
  readonly #line: SVGLineElement;

  constructor(readonly svg: SVGSVGElement) {
    // The elements may have had an axis before (React mounts twice while developing).
    svg.replaceChildren();
    const root = select(svg);
    this.#ticks = root.append('g').attr('class', 'timeline-ticks').node()!;
    const cursor = root.append('g').attr('class', 'timeline-cursor').attr('visibility', 'hidden');
    this.#cursor = cursor.node()!;
    this.#line = cursor.append('line').node()!;
    this.#pill = cursor.append('rect').attr('height', 18).attr('rx', 9).node()!;
    this.#time = cursor.append('text').attr('text-anchor', 'middle').node()!;
  }

  /** @param left CSS pixels of the gutter. @param baseline where the lanes begin. */
  draw(view: View, left: number, baseline: number): void {
    const scale = xScale(view);
    const wanted = Math.max(2, view.width / TICK_EVERY_PX);
    const all = scale.ticks(wanted);
    const step = all.length > 1 ? all[1] - all[0] : view.end - view.start;
    const ticks = all.filter((tick) => tick >= 0 && scale(tick) < view.width - EDGE_PX);
    const axis = axisTop<number>(scale)
      .tickValues(ticks)
      .tickFormat(axisText(step))
      .tickSize(0)
      .tickPadding(8);
    const group = select(this.#ticks).attr('transform', `translate(${left},${baseline})`);
    group.call(axis as never);
    group.select('.domain').remove();
  }

  /** Shows the cursor at pixel `x` of the plot; undefined hides it. */
  point(view: View, left: number, baseline: number, height: number, x: number | undefined): void {
    const cursor = select(this.#cursor);
    if (x === undefined || x < 0 || x > view.width) {
      cursor.attr('visibility', 'hidden');
      return;
    }
    const text = momentText(Math.max(0, timeAt(view, x)), nsPerPx(view));
    const at = left + x;
    const width = 14 + text.length * 6.4;
    const middle = Math.min(Math.max(at, width / 2 + 2), left + view.width - width / 2 - 2);
    cursor.attr('visibility', 'visible');
    select(this.#line)
      .attr('x1', at)
      .attr('x2', at)
      .attr('y1', baseline - 4)
      .attr('y2', height);
    select(this.#pill)
      .attr('x', middle - width / 2)
      .attr('y', baseline - 24)
      .attr('width', width);
    select(this.#time)
      .attr('x', middle)
      .attr('y', baseline - 11)
      .text(text);
  }
}
