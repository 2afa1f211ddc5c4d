import type { MarkTrack } from '../../../../core/trace/model/mark-track';
import { accessLabels } from '../../../view-model/access-labels';
import { type AccessBand, type AccessShape, accessRows, rowMiddles } from '../../../view-model/access-rows';
import { colourOf, roundOf } from '../../../view-model/process-colour';
import { type Tick, ticksOf } from '../../../view-model/ticks';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';
import type { PaintContext } from './surface';

const GAP_PX = 9;
const STAMP_PX = 16;
/** Of a heap of at most so many each mark is drawn, where it does not cover the one before. */
const HEAP_DRAWN = 24;
const OVERLAP_PX = 3;

/**
 * Reads and writes of a file, Value or Array, each in a row of their own with the values where there is room. Reads are
 * rings, writes are filled squares, emptying is a stroke: told apart without their colour.
 */
export function prepareAccesses(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: AccessBand,
): Prepared {
  const { model, view, now, t } = scene;
  const rows = accessRows(model, band);
  const middles = rowMiddles(band);
  const top = lane.y + band.top;
  const painted = (['stroke', 'read', 'write'] as const).map((shape) => {
    const { marks } = rows[shape];
    const middle = top + (shape === 'read' ? middles.read : middles.write);
    return { shape, marks, middle, ticks: ticksOf(marks, view, GAP_PX) };
  });
  return {
    pixels() {
      for (const { shape, marks, middle } of painted) {
        if (shape === 'stroke' || marks.length === 0) continue;
        brush.life(xOf(view, marks.time(0)), xOf(view, now), middle - up);
      }
      for (const { shape, marks, middle, ticks } of painted)
        for (const tick of ticks) stampTick(brush, scene, marks, tick, middle - up, shape);
    },
    shapes() {
      const { ink2, panel } = brush.palette;
      brush.setFont(10, 500);
      const width = (text: string) => brush.width(text);
      for (const { shape, marks, middle, ticks } of painted) {
        if (shape === 'stroke') continue;
        for (const { x, text } of accessLabels(model, { track: marks, shape, ticks }, view.width, width, t)) {
          brush.patch(x, width(text), middle, panel);
          brush.context.fillStyle = ink2;
          brush.write(text, x, middle + 0.5);
        }
      }
    },
  };
}

/** One mark, or those of a small heap: whose they are is to be seen. */
function stampTick(
  brush: Brush,
  { view }: Scene,
  marks: MarkTrack,
  { index, count }: Tick,
  middle: number,
  shape: AccessShape,
): void {
  let last = Number.NEGATIVE_INFINITY;
  for (let at = index; at < index + Math.min(count, HEAP_DRAWN); at++) {
    const x = xOf(view, marks.time(at));
    if (x - last < OVERLAP_PX) continue;
    last = x;
    stampMark(brush, x, middle, shape, marks.process(at));
  }
}

function stampMark(brush: Brush, x: number, middle: number, shape: AccessShape, process: number): void {
  const colour = colourOf(process);
  const round = roundOf(process);
  brush.pixels.stamp(`access ${shape} ${colour} ${round}`, STAMP_PX, x, middle, (stamp) => {
    const { palette } = brush;
    drawAccess(stamp, shape, palette.process[colour], palette.panel);
    if (round === 0 || shape === 'stroke') return;
    // As in the bars: one line for the second eight processes, a cross for those after.
    stamp.fillStyle = shape === 'read' ? palette.process[colour] : palette.panel;
    stamp.fillRect(-3, -1, 6, 2);
    if (round === 2) stamp.fillRect(-1, -3, 2, 6);
  });
}

function drawAccess(context: PaintContext, shape: AccessShape, colour: string, ground: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  if (shape === 'read') {
    context.arc(0, 0, 4, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.stroke();
    return;
  }
  if (shape === 'write') context.roundRect(-5, -5, 10, 10, 2);
  else context.rect(-1, -7, 2, 14);
  context.fill();
  // A rim keeps marks that overlap apart.
  context.lineWidth = 1;
  context.strokeStyle = ground;
  context.stroke();
}
