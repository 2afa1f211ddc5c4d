import { Turn } from './turn';

/** A panel that goes along with a run is drawn anew at most so often: nobody reads faster, and the run goes on. */
const FOLLOWING_MS = 150;
/** One that takes long, with hundreds of processes, is drawn less often: it has this share of the time at most. */
const SHARE = 1 / 8;

/** When a panel that goes along with a run is drawn. */
export interface Pace {
  /** In the next frame that has time for it. */
  now(): void;
  /** Some time after the last drawing, the later the longer that took. */
  later(): void;
  stop(): void;
}

/** @param draw puts the panel on the page before the microtask after it, as React does. */
export function paceOf(draw: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tookMs = 0;
  const turn = new Turn(() => {
    const began = performance.now();
    draw();
    queueMicrotask(() => {
      tookMs = performance.now() - began;
    });
  });
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const stop = () => {
    turn.cancel();
    forget();
  };
  const now = () => {
    forget();
    turn.soon();
  };
  const later = () => {
    timer ??= setTimeout(now, Math.max(FOLLOWING_MS, tookMs / SHARE));
  };
  return { now, later, stop };
}
