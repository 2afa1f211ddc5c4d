import type { Band } from './bands';
import type { Lane } from './lanes';

/**
 * Where things stand in a band, in CSS pixels from the top of the first lane. Painting and pointing read the same
 * numbers, so that what is seen is what is hit.
 */
export interface ActivityBox {
  /** The bar of what the thread does. */
  barTop: number;
  barHeight: number;
  middle: number;
  /** Output marks stand on the bar, this high. */
  markTop: number;
  markHeight: number;
  /** The thin bar of held locks under it. */
  holdTop: number;
  holdHeight: number;
}

export function activityBox(lane: Lane, band: Band): ActivityBox {
  const barHeight = Math.max(10, Math.min(18, band.height - 12));
  const barTop = lane.y + band.top + Math.floor((band.height - barHeight) / 2);
  return {
    barTop,
    barHeight,
    middle: barTop + barHeight / 2,
    markTop: barTop - 5,
    markHeight: 5,
    holdTop: barTop + barHeight + 1,
    holdHeight: 3,
  };
}

export function middleOf(lane: Lane, band: Band): number {
  return lane.y + band.top + band.height / 2;
}

/** The band of a lane at height `y` of the lanes; the nearest one between two. */
export function bandAt(lane: Lane, y: number): Band | undefined {
  let best: Band | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const band of lane.bands) {
    const top = lane.y + band.top;
    const away = Math.max(top - y, y - (top + band.height), 0);
    if (away < distance) {
      best = band;
      distance = away;
    }
  }
  return best;
}
