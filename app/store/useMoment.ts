import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { RunState } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { paceOf } from './pace';
import { playbackStore, shownEvent } from './playback';

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
      const pace = paceOf(() => {
        shown.current = { model, event: shownEvent(playbackStore.getState(), model) };
        changed();
      });
      const follow = () => {
        if (playbackStore.getState().cursor !== undefined) return;
        if (model.outcome === undefined) pace.later();
        else pace.now(); // the end stays: it is shown at once
      };
      const leave = [model.subscribe(follow), playbackStore.subscribe(pace.now)];
      // What came between the first picture and this.
      follow();
      return () => {
        pace.stop();
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

/**
 * Nanoseconds at which panels say they are: the cursor's, which may stand between two events, as the picture shows.
 * @param time of the moment's state
 */
export function useMomentTime({ time }: Readonly<RunState>): number {
  return useStore(playbackStore, ({ cursor, time: placed }) => (cursor === undefined ? time : placed));
}
