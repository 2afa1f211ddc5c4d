import { PrimitiveKind } from '../../../core/trace/model/run-state';
import type { StepTrack } from '../../../core/trace/model/step-track';
import { type PrimitiveBox, primitiveBox } from '../../view-model/geometry';
import { colourOf, type Lane } from '../../view-model/lanes';
import { type Span, spansOf } from '../../view-model/spans';
import { type Step, stepsOf } from '../../view-model/steps';
import { ticksOf } from '../../view-model/ticks';
import { xOf } from '../../view-model/view';
import { processName } from '../../view-model/words';
import type { Brush } from './brush';
import type { Scene } from './scene';

const REFUSAL_GAP_PX = 6;
/** Bars narrower than this have no rounded corners and no text. */
const NARROW_PX = 5;
/** A stretch narrower than this has no room for its number. */
const NUMBER_PX_MIN = 14;

/** What a primitive's lane shows in one frame: found once, painted in two rounds. */
export interface PrimitiveMarks {
  lane: Lane;
  box: PrimitiveBox;
  holders: readonly Span[];
}

export function primitiveMarks(scene: Scene, lane: Lane): PrimitiveMarks {
  const { holders } = scene.model.primitives[lane.index];
  return { lane, box: primitiveBox(lane), holders: spansOf(holders, scene.view, scene.now) };
}

/** First round: holders too many to name, the fuller the more of the time it was held; and those too narrow to show. */
export function paintPrimitivePixels(
  brush: Brush,
  scene: Scene,
  { lane, box, holders }: PrimitiveMarks,
): void {
  const { pixels, palette } = brush;
  const top = box.barTop - scene.scrollTop;
  for (const { x0, x1, index, ran } of holders) {
    if (index < 0) {
      const height = box.barHeight * ran;
      pixels.fill(x0, x1, top, box.barHeight, palette.pixels.lockGround);
      pixels.fill(x0, x1, top + box.barHeight - height, height, palette.pixels.lock);
    } else if (x1 - x0 < NARROW_PX) {
      const process = scene.model.primitives[lane.index].holders.object(index);
      pixels.fill(x0, x1, top, box.barHeight, palette.pixels.process[colourOf(process)]);
    }
  }
}

/** Second round: the rest. */
export function paintPrimitive(brush: Brush, scene: Scene, { lane, box, holders }: PrimitiveMarks): void {
  const track = scene.model.primitives[lane.index];
  const { kind, max } = scene.model.state.primitives[lane.index];
  if (kind === PrimitiveKind.Lock || kind === PrimitiveKind.RLock) {
    brush.setFont(11, 600);
    for (const span of holders) {
      if (span.index < 0 || span.x1 - span.x0 < NARROW_PX) continue;
      paintHolder(brush, scene, track.holders.object(span.index), box, span);
    }
  } else {
    const highest = highestOf(track.values, max);
    const area = { top: box.barTop, height: box.barHeight, highest };
    paintSteps(brush, scene, track.values, area, brush.palette.accent, 0.2);
  }
  const waiting = { top: box.waitTop, height: box.waitHeight, highest: highestOf(track.waiters, 0) };
  paintSteps(brush, scene, track.waiters, waiting, brush.palette.wait, 0.26);
  paintRefusals(brush, scene, lane, box);
}

/** A hairline from when the primitive came to be: "free" is something to see. */
export function paintLife(brush: Brush, scene: Scene, lane: Lane): void {
  const box = primitiveBox(lane);
  const { view, now, model } = scene;
  const x0 = Math.max(0, xOf(view, model.primitives[lane.index].values.time(0)));
  const x1 = Math.min(view.width, xOf(view, now));
  if (x1 > x0) brush.bar(x0, x1, box.barTop + box.barHeight / 2 - 0.5, 1, brush.palette.line, 0);
}

function paintHolder(brush: Brush, scene: Scene, process: number, box: PrimitiveBox, span: Span): void {
  const { palette } = brush;
  const colour = colourOf(process);
  // A hair of air keeps two holders apart when the lock goes from one to the next at once.
  const x1 = Math.max(span.x1 - 1, span.x0 + 1);
  brush.bar(span.x0, x1, box.barTop, box.barHeight, palette.process[colour]);
  if (x1 - span.x0 < NUMBER_PX_MIN) return;
  const name = processName(scene.model.state, process);
  const texts = [scene.t('timeline.heldBy', { name }), name];
  const number = /-(\d+(?::\d+)*)$/.exec(name);
  if (number !== null) texts.push(number[1]);
  const x0 = Math.max(span.x0, 0);
  const middle = box.barTop + box.barHeight / 2;
  brush.label(texts, x0, Math.min(x1, scene.view.width), middle, palette.onProcess[colour]);
}

interface Area {
  top: number;
  height: number;
  highest: number;
}

function paintSteps(
  brush: Brush,
  scene: Scene,
  track: StepTrack,
  { top, height, highest }: Area,
  colour: string,
  alpha: number,
): void {
  const { context } = brush;
  const steps = stepsOf(track, scene.view, scene.now);
  const bottom = top + height;
  const yOf = (value: number) => bottom - (value / highest) * (height - 1);
  paintArea(brush, steps, yOf, bottom, colour, alpha);
  brush.setFont(10, 600);
  let free = 0;
  for (const step of steps) {
    if (step.max === 0 || step.min !== step.max || step.x1 - step.x0 < NUMBER_PX_MIN) continue;
    const text = String(step.max);
    const width = brush.width(text);
    if (step.x0 + 3 < free) continue;
    const x = step.x0 + 4;
    // Inside when the area is high enough, on top of it when there is room above.
    const line = yOf(step.max);
    const middle = bottom - line >= 11 ? line + 7 : line - top >= 9 ? line - 5 : bottom - 5;
    context.fillStyle = colour;
    context.fillText(text, x, middle);
    free = x + width + 4;
  }
}

/** An area under a skyline: one shape, however many steps it has. */
function paintArea(
  brush: Brush,
  steps: readonly Step[],
  yOf: (value: number) => number,
  bottom: number,
  colour: string,
  alpha: number,
): void {
  if (steps.length === 0) return;
  const { context } = brush;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(steps[0].x0, bottom);
  for (const { x0, x1, max } of steps) {
    context.lineTo(x0, yOf(max));
    context.lineTo(x1, yOf(max));
  }
  context.lineTo(steps[steps.length - 1].x1, bottom);
  context.globalAlpha = alpha;
  context.fill();
  context.globalAlpha = 0.9;
  context.beginPath();
  let drawing = false;
  for (const { x0, x1, max } of steps) {
    // At zero there is nothing to see, and no line says so best.
    if (max > 0) {
      if (drawing) context.lineTo(x0, yOf(max));
      else context.moveTo(x0, yOf(max));
      context.lineTo(x1, yOf(max));
    }
    drawing = max > 0;
  }
  context.stroke();
  context.globalAlpha = 1;
}

function highestOf(track: StepTrack, least: number): number {
  const bound = least > 1_000_000 ? 0 : least;
  return Math.max(1, bound, track.length === 0 ? 0 : track.range(0, track.length).max);
}

/** A small cross-stroke where somebody asked and was refused at once. */
function paintRefusals(brush: Brush, scene: Scene, lane: Lane, box: PrimitiveBox): void {
  const { context, palette } = brush;
  const { refusals } = scene.model.primitives[lane.index];
  context.beginPath();
  for (const { x } of ticksOf(refusals, scene.view, REFUSAL_GAP_PX)) {
    const y = box.barTop + box.barHeight / 2;
    context.moveTo(x - 3, y + 5);
    context.lineTo(x + 3, y - 5);
  }
  // A light rim first: it stands on bars of any colour.
  context.lineCap = 'round';
  context.strokeStyle = palette.panel;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = palette.bad;
  context.lineWidth = 2;
  context.stroke();
  context.lineCap = 'butt';
}
