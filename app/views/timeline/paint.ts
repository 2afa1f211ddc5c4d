import { isContent, type Lane } from '../../view-model/lanes';
import { xOf, xScale } from '../../view-model/view';
import type { Brush } from './brush';
import { paintFile } from './paint-file';
import { paintLife, paintPrimitive, paintPrimitivePixels, primitiveMarks } from './paint-primitive';
import { paintProcess, paintProcessPixels, processMarks } from './paint-process';
import type { Scene } from './scene';

/** About this many CSS pixels lie between two grid lines. */
export const TICK_EVERY_PX = 76;

/** Draws one frame. The context's unit is the CSS pixel. */
export function paint(brush: Brush, scene: Scene): void {
  const { context } = brush;
  const { view, height, scrollTop } = scene;
  context.clearRect(0, 0, view.width, height);
  context.textBaseline = 'middle';
  brush.slideHatch(xOf(view, 0));
  paintGrid(brush, scene);
  const lanes = scene.layout.lanes.filter(
    (lane) => lane.y + lane.height >= scrollTop && lane.y <= scrollTop + height,
  );
  const processes = lanes.filter(isProcess).map((lane) => processMarks(scene, lane));
  const primitives = lanes
    .filter((lane) => lane.kind === 'primitive')
    .map((lane) => primitiveMarks(scene, lane));

  context.save();
  context.translate(0, -scrollTop);
  for (const lane of lanes) {
    paintGround(brush, scene, lane);
    if (lane.kind === 'primitive') paintLife(brush, scene, lane);
  }
  context.restore();

  for (const marks of processes) paintProcessPixels(brush, marks, scrollTop);
  for (const marks of primitives) paintPrimitivePixels(brush, scene, marks);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  brush.pixels.blit(context);
  context.restore();

  context.save();
  context.translate(0, -scrollTop);
  for (const marks of processes) paintProcess(brush, scene, marks);
  for (const marks of primitives) paintPrimitive(brush, scene, marks);
  for (const lane of lanes) if (lane.kind === 'file') paintFile(brush, scene, lane);
  context.restore();
  if (scene.going) paintNow(brush, scene);
}

function paintGrid(brush: Brush, { view, height, layout }: Scene): void {
  if (layout.lanes.length === 0) return;
  const { context, palette } = brush;
  context.fillStyle = palette.line2;
  const scale = xScale(view);
  for (const tick of scale.ticks(Math.max(2, view.width / TICK_EVERY_PX))) {
    if (tick >= 0) context.fillRect(Math.round(scale(tick)), 0, 1, height);
  }
}

function isProcess(lane: Lane): boolean {
  return lane.kind === 'process' || lane.kind === 'thread';
}

function paintGround(brush: Brush, { view, layout, activeLane }: Scene, lane: Lane): void {
  const { context, palette } = brush;
  if (lane === layout.lanes[activeLane] && isContent(lane)) {
    context.globalAlpha = 0.07;
    context.fillStyle = palette.accent;
    context.fillRect(0, lane.y, view.width, lane.height);
    context.globalAlpha = 1;
  }
  context.fillStyle = palette.line2;
  context.fillRect(0, lane.y + lane.height - 1, view.width, 1);
}

/** Where the run is: a dashed line at the edge of what has happened. */
function paintNow(brush: Brush, { view, height, now }: Scene): void {
  const { context, palette } = brush;
  const x = Math.round(xOf(view, now)) + 0.5;
  if (x < 0 || x > view.width) return;
  context.strokeStyle = palette.accent;
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
