/** Swatches of processes for pictures: the same colours, patterns and shapes as in swatch.css, as outlines. */
import { colourOf, roundOf } from '../../../view-model/process-colour';
import type { PaintContext } from '../paint/surface';

type Point = readonly [x: number, y: number];
/** Keeps what has `x * p.x + y * p.y ≤ most`. */
type Half = readonly [x: number, y: number, most: number];

const RADIUS = 4.25;
const LINE = 1.5;
/** Half the width of a bar in the middle. */
const BAR = 1.5;
const DOT = 2;

/** What of a swatch is filled, by its colour: of 5 it is a dot in the middle. */
const FILLED: readonly (readonly Half[])[] = [
  [],
  [],
  [[1, 0, Number.NEGATIVE_INFINITY]],
  [[1, 0, 0]],
  [[0, 1, 0]],
  [],
  [
    [0, 1, BAR],
    [0, -1, BAR],
  ],
  [
    [1, 0, BAR],
    [-1, 0, BAR],
  ],
  [[1, 1, 0]],
];

/** Paints a process's swatch with its middle at a place. */
export function paintSwatch(
  context: PaintContext,
  process: number,
  x: number,
  y: number,
  colour: string,
): void {
  const { outline, filled } = swatchShape(process);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = LINE;
  context.setLineDash([]);
  trace(context, outline, x, y);
  context.stroke();
  if (filled.length === 0) return;
  trace(context, filled, x, y);
  context.fill();
}

/** Corners of a swatch around its middle, and of what of it is filled; none where nothing is. */
export function swatchShape(process: number): { outline: readonly Point[]; filled: readonly Point[] } {
  const [colour, round] = [colourOf(process), roundOf(process)];
  const whole = colour === 0 || round > 0 ? SQUARE : circle(RADIUS);
  const part = colour === 5 ? circle(DOT) : FILLED[colour].reduce(cut, whole);
  return { outline: whole.map(turned(round)), filled: part.map(turned(round)) };
}

/** The second round stands on a corner, with its pattern, and is a little smaller. */
const turned =
  (round: number) =>
  ([x, y]: Point): Point =>
    round === 1 ? [(x - y) * Math.SQRT1_2 * 0.88, (x + y) * Math.SQRT1_2 * 0.88] : [x, y];

const SQUARE: readonly Point[] = [
  [-RADIUS, -RADIUS],
  [RADIUS, -RADIUS],
  [RADIUS, RADIUS],
  [-RADIUS, RADIUS],
];

function circle(radius: number): Point[] {
  return Array.from({ length: 32 }, (_, at) => {
    const angle = (at * Math.PI) / 16;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

/** The part of a convex outline in a half of the plane (Sutherland and Hodgman's step). */
function cut(outline: readonly Point[], [nx, ny, most]: Half): readonly Point[] {
  const over = ([x, y]: Point) => nx * x + ny * y - most;
  return outline.flatMap((point, at) => {
    const next = outline[(at + 1) % outline.length];
    const [here, there] = [over(point), over(next)];
    const kept = here <= 0 ? [point] : [];
    if (here <= 0 === there <= 0) return kept;
    const share = here / (here - there);
    return [
      ...kept,
      [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share] as const,
    ];
  });
}

function trace(context: PaintContext, points: readonly Point[], x: number, y: number): void {
  context.beginPath();
  points.forEach(([dx, dy], at) => {
    if (at === 0) context.moveTo(x + dx, y + dy);
    else context.lineTo(x + dx, y + dy);
  });
  context.closePath();
}
