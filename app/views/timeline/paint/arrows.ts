import { curveBumpX, link as linkShape } from 'd3-shape';
import { Link } from '../../../../core/trace/model/link-track';
import type { Arrow } from '../../../view-model/arrows';
import type { Lane } from '../../../view-model/lanes';
import { taskText } from '../../../view-model/task-text';
import type { Brush } from './brush';
import type { Scene } from './scene';

const HEAD_PX = 7;
const TEXT_HEIGHT_PX = 14;
/** Of messages their text is written at the arrow's middle, this wide at most. */
const TEXT_PX_MAX = 110;

/** Causes and effects, from lane to lane. Wakes are whole lines, messages thick, starts and ends dashed. */
export function paintArrows(brush: Brush, scene: Scene): void {
  if (scene.arrows.length === 0) return;
  const { context, palette } = brush;
  const few = scene.arrows.length <= 40;
  const labels: Label[] = [];
  for (const arrow of scene.arrows) {
    const y0 = screenY(scene, arrow.from.lane, arrow.from.y);
    const y1 = screenY(scene, arrow.to.lane, arrow.to.y);
    const x0 = arrow.from.x;
    const x1 = arrow.to.x;
    context.globalAlpha = few ? 1 : 0.55;
    context.strokeStyle = palette.ink2;
    context.fillStyle = palette.ink2;
    context.lineWidth = arrow.kind === Link.Message ? 1.8 : 1.3;
    context.setLineDash(isLife(arrow) ? [4, 3] : []);
    context.beginPath();
    curve(brush, x0, y0, x1, y1);
    context.stroke();
    context.setLineDash([]);
    head(brush, x0, y0, x1, y1);
    if (few) label(brush, scene, arrow, { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, labels);
  }
  context.globalAlpha = 1;
}

/** A text at an arrow: from its left to its right, about its middle. */
interface Label {
  x0: number;
  x1: number;
  y: number;
}

function isLife({ kind }: Arrow): boolean {
  return kind === Link.Start || kind === Link.Join;
}

/** Pinned lanes stay, the others are scrolled under them. */
function screenY(scene: Scene, lane: Lane, y: number): number {
  return lane.pinned ? y : Math.max(y - scene.scrollTop, scene.layout.pinnedHeight - 4);
}

function curve(brush: Brush, x0: number, y0: number, x1: number, y1: number): void {
  linkShape(curveBumpX).context(brush.path)({
    source: [x0, y0],
    target: [x1 - (x1 - x0 > 14 ? HEAD_PX : 0), y1],
  });
}

/** The head points along time, or straight at a lane where cause and effect are one instant. */
function head(brush: Brush, x0: number, y0: number, x1: number, y1: number): void {
  const { context } = brush;
  context.beginPath();
  context.moveTo(x1, y1);
  if (x1 - x0 > 14) {
    context.lineTo(x1 - HEAD_PX, y1 - 4);
    context.lineTo(x1 - HEAD_PX, y1 + 4);
  } else {
    const back = y1 > y0 ? -HEAD_PX : HEAD_PX;
    context.lineTo(x1 - 4, y1 + back);
    context.lineTo(x1 + 4, y1 + back);
  }
  context.fill();
}

/** What a message or task was, at the arrow's middle, unless a label is there already. @param labels takes this one, too. */
function label(
  brush: Brush,
  scene: Scene,
  { kind, link }: Arrow,
  { x, y }: { x: number; y: number },
  labels: Label[],
): void {
  const { links, events } = scene.model;
  if (kind !== Link.Message && kind !== Link.Task && kind !== Link.Result) return;
  const said = events.text(kind === Link.Message ? links.from(link).event : links.to(link).event);
  const text = kind === Link.Task ? taskText(said) : said;
  if (text === '') return;
  brush.setFont(10.5, 500);
  const width = Math.min(brush.width(text), TEXT_PX_MAX);
  const [x0, x1] = [x - width / 2, x + width / 2 + 4];
  if (labels.some((other) => x0 < other.x1 && x1 > other.x0 && Math.abs(y - other.y) < TEXT_HEIGHT_PX))
    return;
  labels.push({ x0, x1, y });
  brush.clippedLabel(text, x0, x1, y, brush.palette.ink, brush.palette.panel);
}
