import type { Lane } from './lanes';

/**
 * Where things stand in a lane, in CSS pixels from the top of the first lane. Painting and pointing read the same
 * numbers, so that what is seen is what is hit.
 */
export interface ProcessBox {
  /** The bar of what the process does. */
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

export function processBox(lane: Lane): ProcessBox {
  const barHeight = Math.max(10, Math.min(18, lane.height - 12));
  const barTop = lane.y + Math.floor((lane.height - barHeight) / 2);
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

export interface PrimitiveBox {
  /** Who holds it; for a semaphore, its value as steps. */
  barTop: number;
  barHeight: number;
  /** How many wait. */
  waitTop: number;
  waitHeight: number;
}

export function primitiveBox(lane: Lane): PrimitiveBox {
  return { barTop: lane.y + 5, barHeight: 18, waitTop: lane.y + 26, waitHeight: lane.height - 26 - 6 };
}

export function fileMiddle(lane: Lane): number {
  return lane.y + lane.height / 2;
}
