import { Kind } from '../../../core/trace/event';
import { fileMiddle } from '../../view-model/geometry';
import { colourOf, type Lane } from '../../view-model/lanes';
import { ticksOf } from '../../view-model/ticks';
import { xOf } from '../../view-model/view';
import type { Brush, Pencil } from './brush';
import type { Scene } from './scene';

const ACCESS_GAP_PX = 9;
const STAMP_PX = 16;
/** How many of a heap of accesses are looked at to find a write among them. */
const HEAP_LOOKED_AT = 24;

/** Reads are rings, writes are filled squares, emptying is a bar: told apart without their colour. */
export function paintFile(brush: Brush, scene: Scene, lane: Lane): void {
  const { palette } = brush;
  const { accesses } = scene.model.files[lane.index];
  const middle = fileMiddle(lane);
  if (accesses.length > 0) {
    const x0 = Math.max(0, xOf(scene.view, accesses.time(0)));
    const x1 = Math.min(scene.view.width, xOf(scene.view, scene.now));
    if (x1 > x0) brush.bar(x0, x1, middle - 0.5, 1, palette.line, 0);
  }
  for (const tick of ticksOf(accesses, scene.view, ACCESS_GAP_PX)) {
    let shown = tick.index;
    for (let index = tick.index; index < tick.index + Math.min(tick.count, HEAP_LOOKED_AT); index++) {
      if (accesses.kind(index) === Kind.FileWrite) shown = index;
    }
    const kind = accesses.kind(shown);
    const colour = colourOf(accesses.process(shown));
    brush.stamp(`access ${kind} ${colour}`, STAMP_PX, tick.x, middle, (stamp) => {
      drawAccess(stamp, kind, palette.process[colour], palette.panel);
    });
  }
}

function drawAccess(context: Pencil, kind: number, colour: string, ground: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  if (kind === Kind.FileRead) {
    context.arc(0, 0, 4, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.stroke();
    return;
  }
  if (kind === Kind.FileWrite) context.roundRect(-5, -5, 10, 10, 2);
  else context.rect(-1, -7, 2, 14);
  context.fill();
  // A rim keeps marks that overlap apart.
  context.lineWidth = 1;
  context.strokeStyle = ground;
  context.stroke();
}
