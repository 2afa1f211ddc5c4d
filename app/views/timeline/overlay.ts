import { type Selection, select } from 'd3-selection';
import { momentText } from '../../view-model/time-text';
import { nsPerPx, timeAt, type View, xOf } from '../../view-model/view';
import type { Gap } from './paint/label-gaps';

const PILL_HEIGHT = 18;
const OUTLINE_PX_MIN = 6;

/** What the SVG over the lanes shows. CSS pixels of the plot; y from the first lane in sight. */
export interface OverlayState {
  view: View;
  /** CSS pixels of the labels on the left, and of the axis on top. */
  left: number;
  top: number;
  /** Of the lanes in sight. */
  height: number;
  /** Nanoseconds; undefined hides it. */
  cursor: number | undefined;
  hover: number | undefined;
  range: { start: number; end: number } | undefined;
  /** Around what is chosen. */
  outline: { start: number; end: number; y: number; height: number } | undefined;
  /** Where a line at a time leaves out what is written below it. */
  gapsAt(time: number): readonly Gap[];
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The cursor, the range and the frame of what is chosen, over the marks. */
export class Overlay {
  readonly #range: Group;
  readonly #outline: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #hover: TimeLine;
  readonly #cursor: TimeLine;
  /** @param svg over the whole stage. */
  constructor(svg: SVGSVGElement) {
    // The element may have been filled before (React mounts twice while developing).
    svg.replaceChildren();
    const root = select(svg);
    const range = root.append('g').attr('class', 'timeline-range').attr('visibility', 'hidden');
    range.append('rect');
    range.append('line').attr('class', 'timeline-range-start');
    range.append('line').attr('class', 'timeline-range-end');
    this.#range = range;
    this.#outline = root.append('rect').attr('class', 'timeline-outline').attr('rx', 4);
    this.#hover = new TimeLine(root.append('g').attr('class', 'timeline-hover'));
    this.#cursor = new TimeLine(root.append('g').attr('class', 'timeline-cursor'));
  }

  draw(state: OverlayState): void {
    this.#drawRange(state);
    this.#drawOutline(state);
    this.#hover.draw(state, state.hover);
    this.#cursor.draw(state, state.cursor);
  }

  #drawRange({ view, left, top, height, range }: OverlayState): void {
    if (range === undefined) {
      hide(this.#range);
      return;
    }
    const x0 = left + clamp(xOf(view, range.start), 0, view.width);
    const x1 = left + clamp(xOf(view, range.end), 0, view.width);
    this.#range.attr('visibility', x1 > x0 ? 'visible' : 'hidden');
    this.#range
      .select('rect')
      .attr('x', x0)
      .attr('width', Math.max(0, x1 - x0))
      .attr('y', top - 4)
      .attr('height', height + 4);
    for (const [name, x] of [
      ['start', x0],
      ['end', x1],
    ] as const) {
      this.#range
        .select(`.timeline-range-${name}`)
        .attr('x1', x)
        .attr('x2', x)
        .attr('y1', top - 4)
        .attr('y2', top + height);
    }
  }

  #drawOutline({ view, left, top, outline }: OverlayState): void {
    const x0 = outline === undefined ? 0 : xOf(view, outline.start);
    const x1 = outline === undefined ? 0 : xOf(view, outline.end);
    if (outline === undefined || x1 < 0 || x0 > view.width) {
      hide(this.#outline);
      return;
    }
    const middle = (x0 + x1) / 2;
    const half = Math.max((x1 - x0) / 2, OUTLINE_PX_MIN) + 2;
    const from = clamp(middle - half, -6, view.width);
    const to = clamp(middle + half, 0, view.width + 6);
    this.#outline
      .attr('visibility', 'visible')
      .attr('x', left + from)
      .attr('width', Math.max(0, to - from))
      .attr('y', top + outline.y + 1.5)
      .attr('height', Math.max(0, outline.height - 3));
  }
}

/** A line at a time, with its time in a pill on the axis. */
class TimeLine {
  readonly #line: Selection<SVGPathElement, unknown, null, undefined>;
  readonly #pill: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #text: Selection<SVGTextElement, unknown, null, undefined>;

  constructor(private readonly group: Group) {
    group.attr('visibility', 'hidden');
    this.#line = group.append('path');
    this.#pill = group
      .append('rect')
      .attr('height', PILL_HEIGHT)
      .attr('rx', PILL_HEIGHT / 2);
    this.#text = group.append('text').attr('text-anchor', 'middle');
  }

  draw({ view, left, top, height, gapsAt }: OverlayState, time: number | undefined): void {
    const x = time === undefined ? -1 : xOf(view, time);
    if (time === undefined || x < -0.5 || x > view.width + 0.5) {
      hide(this.group);
      return;
    }
    const { text, x0, x1 } = pillOf(view, left, time);
    const at = Math.round(left + x) + 0.5;
    this.group.attr('visibility', 'visible');
    this.#line.attr('d', brokenLine(at, top - 4, top + height, top, gapsAt(time)));
    this.#pill
      .attr('x', x0)
      .attr('y', top - 24)
      .attr('width', x1 - x0);
    this.#text
      .attr('x', (x0 + x1) / 2)
      .attr('y', top - 11)
      .text(text);
  }
}

/** A line from top to bottom but for its gaps. @param origin where they are counted from. */
export function brokenLine(x: number, y0: number, y1: number, origin: number, gaps: readonly Gap[]): string {
  let path = `M${x} ${y0}`;
  for (const { from, until } of gaps)
    path += `V${Math.min(origin + from, y1)}M${x} ${Math.min(origin + until, y1)}`;
  return `${path}V${y1}`;
}

/** What the pill of a time says, and from where to where it reaches. @param left where the view's left edge is. */
export function pillOf(view: View, left: number, time: number): { text: string; x0: number; x1: number } {
  const text = momentText(Math.max(0, time), nsPerPx(view));
  const width = 14 + text.length * 6.4;
  const at = Math.round(left + xOf(view, time)) + 0.5;
  const middle = clamp(at, width / 2 + 2, left + view.width - width / 2 - 2);
  return { text, x0: middle - width / 2, x1: middle + width / 2 };
}

/** Writing what is there already would make the page look at it again in each frame. */
function hide<Shown extends SVGElement>(what: Selection<Shown, unknown, null, undefined>): void {
  if (what.attr('visibility') !== 'hidden') what.attr('visibility', 'hidden');
}

/** Whether pixel `x` of the plot is on the line of a time. */
export function isOnLine(view: View, time: number | undefined, x: number, reachPx: number): boolean {
  return time !== undefined && Math.abs(xOf(view, time) - x) <= reachPx && timeAt(view, x) >= view.start;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
