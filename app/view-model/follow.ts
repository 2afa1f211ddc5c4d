import { fitView, type View } from './view';

/** Seconds that a live picture shows; it takes the next one when the present one is nearly full. */
const WINDOWS_S = [0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];
const FULL = 0.94;
/** How much of the way to its aim the picture goes in a frame of 16 ms. */
const EASE_PER_FRAME = 0.22;
const FRAME_MS = 16.7;

/** What to show of a run that is at `now` (nanoseconds): all of it, with room to grow while it is going on. */
export function followView(now: number, width: number, going: boolean): View {
  if (!going) return fitView(now, width);
  let window = WINDOWS_S.find((seconds) => now <= seconds * 1e9 * FULL);
  if (window === undefined) {
    // Beyond the list each window is a third longer than the one before, so that it moves less and less often.
    window = WINDOWS_S[WINDOWS_S.length - 1];
    while (now > window * 1e9 * FULL) window *= 4 / 3;
  }
  return fitView(window * 1e9, width);
}

/** One step from `from` towards `to`, the same speed at any frame rate; `to` itself when it is as good as there. */
export function easeView(from: View, to: View, elapsedMs: number): View {
  const share = 1 - (1 - EASE_PER_FRAME) ** (elapsedMs / FRAME_MS);
  const start = from.start + (to.start - from.start) * share;
  const end = from.end + (to.end - from.end) * share;
  const tolerance = ((to.end - to.start) / to.width) * 0.5;
  const there = Math.abs(start - to.start) < tolerance && Math.abs(end - to.end) < tolerance;
  return there ? to : { start, end, width: to.width };
}
