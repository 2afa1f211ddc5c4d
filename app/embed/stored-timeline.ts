/** How a run looked that came with the program: lanes with bars, drawn at the first picture, before there is a player. */
import { readSketch, type Sketch, type SketchLane } from '../../core/trace/sketch/sketch';
import { colourOf } from '../view-model/process-colour';
import { durationText } from '../view-model/time-text';
import type { Say } from './page';

/** CSS pixels, as embed.css has them. */
const HEAD = 34;
const ROW = 24;
const FOOT = 10;

export interface StoredTimeline {
  element: HTMLElement;
  /** CSS pixels that it needs. */
  height: number;
}

/**
 * @param text as `sketchText` writes it; undefined when it is no sketch, or one of nothing
 * @param note the embed's text about the run
 */
export function storedTimeline(
  text: string,
  say: Say,
  note: 'stored' | 'ran' = 'stored',
): StoredTimeline | undefined {
  const sketch = readSketch(text);
  if (sketch === undefined || sketch.lanes.length === 0) return undefined;
  const { lanes, columns, duration } = sketch;
  const element = made('div', 'stored');
  element.role = 'img';
  element.ariaLabel = `${say('picture')}: ${lanes.map(({ name }) => name).join(', ')}`;
  const caption = made('p', 'stored-note');
  caption.textContent = say(note, { duration: durationText(duration) });
  let process = 0;
  const rows = lanes.map((lane) =>
    rowOf(lane, columns, lane.kind === 'process' ? colourOf(process++) : undefined),
  );
  element.append(caption, ...rows);
  return { element, height: heightOf(sketch) };
}

const heightOf = ({ lanes }: Sketch) => HEAD + lanes.length * ROW + FOOT;

/** @param colour of the process; undefined for what is shared. */
function rowOf({ kind, name, spans }: SketchLane, columns: number, colour: number | undefined): HTMLElement {
  const row = made('div', `stored-row stored-${kind}`);
  if (colour !== undefined) row.style.setProperty('--own', `var(--p${colour})`);
  const label = made('span', 'stored-name');
  label.textContent = name;
  const lane = made('span', 'stored-lane');
  let column = 0;
  for (const { mark, length } of spans) {
    if (mark !== 'nothing') {
      const bar = made('i', `stored-bar ${mark}`);
      bar.style.left = `${(100 * column) / columns}%`;
      bar.style.width = `${(100 * length) / columns}%`;
      lane.append(bar);
    }
    column += length;
  }
  row.append(label, lane);
  return row;
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
