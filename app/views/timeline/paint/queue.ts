import { REFUSED_MARK } from '../../../../core/trace/model/object-tracks';
import type { Band } from '../../../view-model/bands';
import { type Step, stepsOf } from '../../../view-model/steps';
import { ticksOf } from '../../../view-model/ticks';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';
import {
  fillSteps,
  isDense,
  paintArea,
  paintLimit,
  paintNumbers,
  type StepBox,
  valueStyle,
  yScale,
} from './steps';

const REFUSAL_GAP_PX = 6;

/**
 * What is in a queue, as an area. What waits in the buffers of those who put, and is not in the pipe yet, is the
 * dotted part on top. The dashed line is maxsize.
 */
export function prepareFill(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: Band & { what: 'fill' },
): Prepared {
  const { model, view, now, t } = scene;
  const object = model.objects[band.object];
  const items = object.steps('items');
  if (items === undefined) return { shapes: () => {} };
  const buffered = object.steps('buffered');
  const steps = stepsOf(items, view, now);
  const highest = Math.max(1, band.limit, items.range(0, items.length).max);
  const top = lane.y + band.top;
  const box = { top, bottom: top + band.height, yOf: yScale(top, band.height, highest) };
  const hung = buffered === undefined ? [] : hungFrom(steps, stepsOf(buffered, view, now));
  const dense = isDense(steps);
  return {
    pixels() {
      if (!dense) return;
      fillSteps(brush, steps, box, up, valueStyle(brush).pixels);
      const colour = brush.palette.pixels.buffered;
      for (const { x0, x1, from, to } of hung) {
        const top = box.yOf(to);
        brush.pixels.fill(x0, x1, top - up, box.yOf(from) - top, colour);
      }
    },
    shapes() {
      const { palette } = brush;
      if (band.limit > 0) paintLimit(brush, scene, box.yOf(band.limit), palette.ink3, steps);
      if (!dense) {
        paintArea(brush, steps, box, valueStyle(brush));
        paintBuffered(brush, hung, box);
      }
      paintNumbers(brush, steps, box, { ...valueStyle(brush), zero: '0' });
      paintRefusals(brush, scene, band.object, box.bottom - 6);
      if (band.limit > 0) {
        const end = { x: steps.at(-1)?.x1 ?? view.width, y: box.yOf(band.limit) };
        labelLimit(brush, scene, end, t('timeline.maxsize', { count: band.limit }));
      }
    },
  };
}

/** A stretch of items from one count to another. */
interface Hung {
  x0: number;
  x1: number;
  from: number;
  to: number;
}

/**
 * The buffered part hangs from the skyline: it came last. The height of the whole changes while the buffered part stays,
 * so it comes in pieces.
 */
function hungFrom(items: readonly Step[], buffered: readonly Step[]): Hung[] {
  const pieces: Hung[] = [];
  let first = 0;
  for (const { x0, x1, max } of buffered) {
    if (max === 0 || x1 <= x0) continue;
    while (first < items.length && items[first].x1 <= x0) first++;
    for (let at = first; at < items.length && items[at].x0 < x1; at++) {
      const { max: to } = items[at];
      const piece = { x0: Math.max(x0, items[at].x0), x1: Math.min(x1, items[at].x1) };
      pieces.push({ ...piece, from: Math.max(0, to - max), to });
    }
  }
  return pieces;
}

function paintBuffered(brush: Brush, hung: readonly Hung[], { yOf }: StepBox): void {
  const { context } = brush;
  context.fillStyle = brush.dots ?? brush.palette.accent;
  for (const { x0, x1, from, to } of hung) context.fillRect(x0, yOf(to), x1 - x0, yOf(from) - yOf(to));
}

/** A stroke where a put or get was refused: the queue was full, or empty. */
function paintRefusals(brush: Brush, { model, view }: Scene, object: number, middle: number): void {
  const { marks } = model.objects[object];
  for (const { x, index } of ticksOf(marks, view, REFUSAL_GAP_PX)) {
    if (marks.kind(index) > REFUSED_MARK) brush.stroke(x, middle);
  }
}

/** @param end of the line: in a run that goes on there is room behind it. */
function labelLimit(brush: Brush, { view }: Scene, end: { x: number; y: number }, text: string): void {
  const { context, palette } = brush;
  brush.setFont(10, 500);
  const width = brush.width(text);
  const x = Math.min(end.x, view.width - width - 12) + 6;
  brush.patch(x, width, end.y, palette.panel, 0.85);
  context.fillStyle = palette.ink3;
  brush.write(text, x, end.y + 0.5);
}
