import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { RunState } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { playbackStore, shownEvent } from './playback';

/** A panel that goes along with a run is drawn anew at most so often: nobody reads faster, and the run goes on. */
const FOLLOWING_MS = 150;
/** One that takes long, with hundreds of processes, is drawn less often: it has this share of the time at most. */
const SHARE = 1 / 8;

export interface Moment {
  /** Index of the cursor's event, or of the last; −1 for none. */
  event: number;
  /** What holds just after it. */
  state: Readonly<RunState>;
  /** Nobody has placed the cursor: the moment goes along with the run. */
  following: boolean;
}

/** The moment that panels show: at once when a person moves the cursor, a few times a second while a run goes on. */
export function useMoment(model: TimelineModel): Moment {
  const shown = useRef<{ model: TimelineModel; event: number }>(undefined);
  const subscribe = useCallback(
    (changed: () => void) => {
      let frame = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let tookMs = 0;
      const draw = () => {
        frame = 0;
        const began = performance.now();
        shown.current = { model, event: shownEvent(playbackStore.getState(), model) };
        changed();
        // React draws in a microtask, which comes before this one.
        queueMicrotask(() => {
          tookMs = performance.now() - began;
        });
      };
      const now = () => {
        frame ||= requestAnimationFrame(draw);
      };
      const later = () => {
        if (playbackStore.getState().cursor !== undefined) return;
        timer ??= setTimeout(
          () => {
            timer = undefined;
            now();
          },
          Math.max(FOLLOWING_MS, tookMs / SHARE),
        );
      };
      const leave = [model.subscribe(later), playbackStore.subscribe(now)];
      // What came between the first picture and this.
      later();
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        for (const stop of leave) stop();
      };
    },
    [model],
  );
  const event = useSyncExternalStore(subscribe, () => {
    if (shown.current?.model !== model) {
      shown.current = { model, event: shownEvent(playbackStore.getState(), model) };
    }
    return shown.current.event;
  });
  return { event, state: model.stateAt(event), following: playbackStore.getState().cursor === undefined };
}
