import { range, tickStep } from 'd3-array';
import { axisText } from './time-text';
import type { View } from './view';

/** About this many CSS pixels lie between two ticks, or as many as their labels need. */
const TICK_EVERY_PX = 76;
/** Width of a digit. The point and the blank of a label are narrower: that is the air between two labels. */
const DIGIT_PX = 7;
/** A round step may be by so much shorter than what was asked for. */
const SHORTER = 1.6;

/** Times worth a label: round numbers of the run's clock, in nanoseconds, none before its beginning. */
export interface Axis {
  readonly ticks: readonly number[];
  /** The label of a tick. */
  readonly text: (ns: number) => string;
}

/** @param share of the picture's width that ticks are given for beyond either edge. */
export function axisOf(view: View, share = 0): Axis {
  const { start, end, width } = view;
  const beyond = (end - start) * share;
  // Of the part in sight, so that the distance does not depend on the share.
  const usual = stepOf(view, TICK_EVERY_PX);
  // Long after the beginning nanoseconds have many digits. Longer steps have no longer labels.
  const needed = axisText(usual)(end).length * DIGIT_PX;
  const fits = (step: number) => step * width >= needed * (end - start);
  const step = [usual, stepOf(view, needed)].find(fits) ?? stepOf(view, needed * SHORTER);
  const first = Math.ceil(Math.max(0, start - beyond) / step);
  const last = Math.floor((end + beyond) / step);
  const ticks = range(first, last + 1).map((at) => at * step);
  return { ticks, text: axisText(step) };
}

const MINUTE_NS = 60e9;
/** Steps from here on are round numbers of minutes, in which such times are told. */
const IN_MINUTES_NS = 50e9;

/** Nanoseconds between ticks that are about so many CSS pixels apart. Below a nanosecond there is no clock. */
function stepOf({ start, end, width }: View, px: number): number {
  const count = Math.max(2, width / px);
  const step = Math.max(1, tickStep(start, end, count));
  if (step < IN_MINUTES_NS) return step;
  return MINUTE_NS * Math.max(1, tickStep(start / MINUTE_NS, end / MINUTE_NS, count));
}
