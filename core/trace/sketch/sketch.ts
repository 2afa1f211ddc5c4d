/**
 * A run as a small picture of its lanes: some hundred bytes that say who ran, waited, slept and held what, when. Links to
 * embeds carry one, so that a timeline is to be seen before anything was run.
 *
 * As text it is `COLUMNS.DURATION.LANE.LANES…`: nanoseconds, then a name and its marks for each lane. Marks are a letter and
 * how many columns it lasts, as `r12w30`. A name begins with what the lane is of.
 */
export const SKETCH_MARKS = { nothing: 'n', running: 'r', waiting: 'w', sleeping: 's', held: 'h' } as const;
export type SketchMark = keyof typeof SKETCH_MARKS;

export const SKETCH_LANES = { process: 'p', lock: 'l' } as const;
export type SketchLaneKind = keyof typeof SKETCH_LANES;

export interface SketchSpan {
  mark: SketchMark;
  /** Columns, at least 1. */
  length: number;
}

export interface SketchLane {
  kind: SketchLaneKind;
  name: string;
  /** From the first column on; together no longer than the sketch is wide. */
  spans: SketchSpan[];
}

export interface Sketch {
  columns: number;
  /** Of the run, nanoseconds. */
  duration: number;
  lanes: SketchLane[];
}

/** A sketch is of so many lanes and columns at most, in so many characters. */
export const SKETCH_LANES_MOST = 14;
export const SKETCH_COLUMNS_MOST = 240;
export const SKETCH_LENGTH_MOST = 2_400;
export const SKETCH_NAME_MOST = 24;

export function sketchText({ columns, duration, lanes }: Sketch): string {
  const parts = lanes.flatMap(({ kind, name, spans }) => [
    SKETCH_LANES[kind] + plainName(name),
    spans.map(({ mark, length }) => SKETCH_MARKS[mark] + length).join(''),
  ]);
  return [columns, Math.round(duration), ...parts].join('.');
}

/** Undefined for a text that is none: who shows sketches can do without. */
export function readSketch(text: string): Sketch | undefined {
  const [columns, duration, ...parts] = text.split('.');
  if (!/^\d{1,3}$/.test(columns) || !/^\d{1,15}$/.test(duration ?? '') || parts.length % 2 !== 0)
    return undefined;
  const sketch: Sketch = { columns: Number(columns), duration: Number(duration), lanes: [] };
  if (sketch.columns < 1 || sketch.columns > SKETCH_COLUMNS_MOST || parts.length > 2 * SKETCH_LANES_MOST)
    return undefined;
  for (let at = 0; at < parts.length; at += 2) {
    const lane = readLane(parts[at], parts[at + 1], sketch.columns);
    if (lane === undefined) return undefined;
    sketch.lanes.push(lane);
  }
  return sketch;
}

function readLane(name: string, marks: string, columns: number): SketchLane | undefined {
  const kind = keyOf(SKETCH_LANES, name[0]);
  if (kind === undefined || !/^(?:[a-z]\d{1,3})*$/.test(marks)) return undefined;
  const spans: SketchSpan[] = [];
  let width = 0;
  for (const [, letter, digits] of marks.matchAll(/([a-z])(\d+)/g)) {
    const mark = keyOf(SKETCH_MARKS, letter);
    const length = Number(digits);
    width += length;
    if (mark === undefined || length < 1 || width > columns) return undefined;
    spans.push({ mark, length });
  }
  return { kind, name: nameOf(name.slice(1)), spans };
}

function keyOf<K extends string>(letters: Record<K, string>, letter: string | undefined): K | undefined {
  return (Object.keys(letters) as K[]).find((key) => letters[key] === letter);
}

/** Letters, digits and '-' as they are, all else as '_' and its hexadecimal number and '_': for the fragment of an address. */
function plainName(name: string): string {
  const short = [...name].slice(0, SKETCH_NAME_MOST).join('');
  return short.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}

function nameOf(plain: string): string {
  return plain.replace(/_([0-9a-f]{1,5}|10[0-9a-f]{4})_/g, (_, number: string) =>
    String.fromCodePoint(Number.parseInt(number, 16)),
  );
}
