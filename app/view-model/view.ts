import { type ScaleLinear, scaleLinear } from 'd3-scale';

/** The stretch of time on screen: an immutable value. Times in nanoseconds of the run's clock, width in CSS pixels. */
export interface View {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** The shortest stretch worth looking at: a kernel call takes some microseconds. */
export const SPAN_NS_MIN = 10_000;
/** One pixel of an unzoomed gesture is a millisecond; only the ratio to `View` matters. */
const BASE_NS_PER_PX = 1_000_000;
/** CSS pixels left empty when all of a run is shown: the first label and the crosses of the ended need room. */
const FIT_LEFT_PX = 12;
const FIT_RIGHT_PX = 26;

/** d3-zoom's transform in one dimension. */
export interface Transform {
  readonly k: number;
  readonly x: number;
}

export function nsPerPx(view: View): number {
  return (view.end - view.start) / view.width;
}

export function xScale(view: View): ScaleLinear<number, number> {
  return scaleLinear().domain([view.start, view.end]).range([0, view.width]);
}

export function xOf(view: View, time: number): number {
  return ((time - view.start) / (view.end - view.start)) * view.width;
}

export function timeAt(view: View, x: number): number {
  return view.start + (x / view.width) * (view.end - view.start);
}

/** Shows a run from its beginning to `end`, with a little air on both sides. */
export function fitView(end: number, width: number): View {
  const length = Math.max(end, SPAN_NS_MIN);
  const perPx = length / Math.max(width - FIT_LEFT_PX - FIT_RIGHT_PX, 1);
  return { start: -FIT_LEFT_PX * perPx, end: length + FIT_RIGHT_PX * perPx, width };
}

/** Zooms by `factor` (2 shows half as much) and keeps the time at pixel `x` where it is. */
export function zoomAt(view: View, factor: number, x: number): View {
  const still = timeAt(view, x);
  return {
    start: still - (still - view.start) / factor,
    end: still + (view.end - still) / factor,
    width: view.width,
  };
}

/** Moves the picture `px` to the left: later times come into sight. */
export function panBy(view: View, px: number): View {
  const shift = px * nsPerPx(view);
  return { start: view.start + shift, end: view.end + shift, width: view.width };
}

/** The nearest view that is neither too deep nor too far, and has some of the run (0 to `runEnd`) in sight. */
export function clampView(view: View, runEnd: number): View {
  const longest = Math.max(runEnd, SPAN_NS_MIN) * 2;
  const wanted = view.end - view.start;
  const span = Math.min(Math.max(wanted, SPAN_NS_MIN), longest);
  const middle = (view.start + view.end) / 2;
  const from = span === wanted ? view.start : middle - span / 2;
  const start = Math.min(Math.max(from, -span * 0.5), Math.max(runEnd - span * 0.1, -span * 0.5));
  return { start, end: start + span, width: view.width };
}

/** The smallest scale d3-zoom may reach for a run this long, and the greatest. */
export function scaleLimits(runEnd: number, width: number): [number, number] {
  const longest = Math.max(runEnd, SPAN_NS_MIN) * 2;
  return [(BASE_NS_PER_PX * width) / longest, (BASE_NS_PER_PX * width) / SPAN_NS_MIN];
}

export function viewOfTransform(transform: Transform, width: number): View {
  const perPx = BASE_NS_PER_PX / transform.k;
  return { start: -transform.x * perPx, end: (width - transform.x) * perPx, width };
}

export function transformOfView(view: View): Transform {
  const perPx = nsPerPx(view);
  return { k: BASE_NS_PER_PX / perPx, x: -view.start / perPx };
}

/** Keeps the left edge and the scale when the picture becomes wider or narrower. */
export function withWidth(view: View, width: number): View {
  return { start: view.start, end: view.start + nsPerPx(view) * width, width };
}
