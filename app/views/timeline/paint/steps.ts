import { area, curveStepAfter, line } from 'd3-shape';
import type { StepTrack } from '../../../../core/trace/model/step-track';
import type { Band } from '../../../view-model/bands';
import { type Step, stepsOf } from '../../../view-model/steps';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';
import type { Fill } from './surface';

/** A stretch narrower than this has no room for its number. */
const NUMBER_PX_MIN = 14;
/** A semaphore with a limit beyond this has none that matters. */
const LIMIT_MAX = 1_000_000;
const DENSE_STEPS = 40;
const DENSE_PX = 8;
/** A strip lower than this has room for a number in its middle only. */
const LOW_PX = 22;

export interface StepStyle {
  colour: string;
  /** For steps that are too many for shapes: under them, and their edge. */
  pixels: { ground: number; edge: number };
  /** Of the area under the steps. */
  fill: Fill;
  alpha: number;
  /** What the numbers say after their digits: " waiting". */
  unit: string;
  /** Before its digits: "×". */
  prefix?: string;
  /** What a stretch of zero says; nothing when it is left out. */
  zero?: string;
  /** The least value that says its number. */
  least?: number;
}

/** How many wait: hatched, as those who wait are. */
export function waitStyle(brush: Brush, unit: string): StepStyle {
  const { palette } = brush;
  const pixels = { ground: palette.pixels.waitGround, edge: palette.pixels.wait };
  return { colour: palette.wait, fill: brush.hatch ?? palette.waitBg, alpha: 1, unit, pixels };
}

export function valueStyle(brush: Brush): StepStyle {
  const { accent, pixels } = brush.palette;
  const dense = { ground: pixels.accentGround, edge: pixels.accent };
  return { colour: accent, fill: accent, alpha: 0.2, unit: '', pixels: dense };
}

/** How often an RLock is held: once needs no words. */
export function depthStyle(brush: Brush): StepStyle {
  const { lock, pixels } = brush.palette;
  const dense = { ground: pixels.lockGround, edge: pixels.lock };
  return { colour: lock, fill: lock, alpha: 0.22, unit: '', prefix: '×', least: 2, pixels: dense };
}

/** @param limit drawn as a dashed line; 0 for none. @param least the scale reaches at least this high. */
export function prepareSteps(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: Band,
  track: StepTrack | undefined,
  style: StepStyle,
  { limit = 0, least = 0 } = {},
): Prepared {
  if (track === undefined || track.length === 0) return { shapes: () => {} };
  const bounded = limit > 0 && limit < LIMIT_MAX ? limit : 0;
  const steps = stepsOf(track, scene.view, scene.now);
  const highest = Math.max(1, bounded, least < LIMIT_MAX ? least : 0, track.range(0, track.length).max);
  const top = lane.y + band.top;
  const box = { top, bottom: top + band.height, yOf: yScale(top, band.height, highest) };
  const dense = isDense(steps);
  return {
    pixels() {
      if (dense) fillSteps(brush, steps, box, up, style.pixels);
    },
    shapes() {
      if (bounded > 0) paintLimit(brush, scene, box.yOf(bounded), style.colour, steps);
      if (!dense) paintArea(brush, steps, box, style);
      paintNumbers(brush, steps, box, style);
    },
  };
}

export interface StepBox {
  top: number;
  bottom: number;
  yOf: (value: number) => number;
}

export function yScale(top: number, height: number, highest: number): (value: number) => number {
  const bottom = top + height;
  return (value) => bottom - (value / highest) * (height - 1);
}

/** The corners of a skyline. */
function corners(steps: readonly Step[]): { x: number; value: number }[] {
  const found = steps.map(({ x0, max }) => ({ x: x0, value: max }));
  const last = steps.at(-1);
  if (last !== undefined) found.push({ x: last.x1, value: last.max });
  return found;
}

/** An area under a skyline: one shape, however many steps it has. At zero there is nothing to see, and no line says so best. */
export function paintArea(brush: Brush, steps: readonly Step[], box: StepBox, style: StepStyle): void {
  const { context } = brush;
  const points = corners(steps);
  if (points.length === 0) return;
  const under = area<{ x: number; value: number }>()
    .x(({ x }) => x)
    .y0(box.bottom)
    .y1(({ value }) => box.yOf(value))
    .defined(({ value }) => value >= 0)
    .curve(curveStepAfter)
    .context(brush.path);
  context.beginPath();
  under(points);
  context.fillStyle = style.fill;
  context.globalAlpha = style.alpha;
  context.fill();
  context.globalAlpha = 0.9;
  context.strokeStyle = style.colour;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const stretch of stretchesAboveZero(steps)) {
    line<{ x: number; value: number }>()
      .x(({ x }) => x)
      .y(({ value }) => box.yOf(value))
      .curve(curveStepAfter)
      .context(brush.path)(corners(stretch));
  }
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * A skyline of many narrow steps as columns of the pixel layer: as a shape it would cost more than all else, and neither
 * a pattern nor a smooth edge is to be seen.
 */
export function fillSteps(
  { pixels }: Brush,
  steps: readonly Step[],
  { bottom, yOf }: StepBox,
  up: number,
  colours: StepStyle['pixels'],
): void {
  for (const { x0, x1, max } of steps) {
    if (max <= 0) continue;
    const top = yOf(max);
    pixels.fill(x0, x1, top - up, bottom - top, colours.ground);
    pixels.fill(x0, x1, top - up, 1, colours.edge);
  }
}

/** Whether steps are so many and narrow that they go into the pixel layer. */
export function isDense(steps: readonly Step[]): boolean {
  const first = steps[0];
  const last = steps[steps.length - 1];
  return steps.length > DENSE_STEPS && (last.x1 - first.x0) / steps.length < DENSE_PX;
}

function stretchesAboveZero(steps: readonly Step[]): Step[][] {
  const stretches: Step[][] = [];
  let open: Step[] | undefined;
  for (const step of steps) {
    if (step.max <= 0) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      stretches.push(open);
    }
    open.push(step);
  }
  return stretches;
}

/** Says the value of each step that is wide enough. */
export function paintNumbers(
  brush: Brush,
  steps: readonly Step[],
  { top, bottom, yOf }: StepBox,
  style: StepStyle,
): void {
  const { context, palette } = brush;
  brush.setFont(10, 600);
  let free = 0;
  for (const { x0, x1, min, max } of steps) {
    if (min !== max || x1 - x0 < NUMBER_PX_MIN || x0 + 3 < free) continue;
    const number = numberOf(max, style);
    if (number === undefined) continue;
    const wordy = `${number}${max === 0 ? '' : style.unit}`;
    const text = brush.width(wordy) + 10 <= x1 - x0 ? wordy : number;
    const x = Math.max(x0, 0) + 4;
    const width = brush.width(text);
    const middle = numberMiddle(yOf(max), top, bottom);
    brush.patch(x, width, middle, palette.panel, 0.85);
    context.fillStyle = style.colour;
    brush.write(text, x, middle);
    free = x + width + 4;
  }
}

function numberOf(value: number, { prefix = '', zero, least = 0 }: StepStyle): string | undefined {
  if (value === 0) return zero;
  return value < least ? undefined : `${prefix}${value}`;
}

/**
 * Where the number of a step stands. Inside of the area when that is high enough, on top of it when there is room; in
 * a strip that is no higher than the number, in its middle.
 */
function numberMiddle(skyline: number, top: number, bottom: number): number {
  if (bottom - top < LOW_PX) return (top + bottom) / 2;
  if (bottom - skyline >= 13) return skyline + 8;
  return skyline - top >= 12 ? skyline - 7 : bottom - 6;
}

/** A dashed line at the most that there can be, from where the thing came to be. */
export function paintLimit(
  brush: Brush,
  scene: Scene,
  y: number,
  colour: string,
  steps: readonly Step[],
): void {
  if (steps.length === 0) return;
  const { context } = brush;
  context.strokeStyle = colour;
  context.globalAlpha = 0.6;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(steps[0].x0, Math.round(y) + 0.5);
  context.lineTo(Math.min(steps[steps.length - 1].x1, scene.view.width), Math.round(y) + 0.5);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
