import { useCallback, useSyncExternalStore } from 'react';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { playbackStore, shownEvent } from './playback';
import { Turn } from './turn';

/**
 * Index of the event whose state the page shows, −1 for none: rendered again at most once a frame, however fast the
 * run writes events or the cursor is dragged. Ask `model.stateAt` for what holds there.
 */
export function useCursor(model: TimelineModel): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      const turn = new Turn(changed);
      const ask = () => turn.soon();
      const leaveModel = model.subscribe(ask);
      const leaveStore = playbackStore.subscribe(ask);
      return () => {
        turn.cancel();
        leaveModel();
        leaveStore();
      };
    },
    [model],
  );
  return useSyncExternalStore(subscribe, () => shownEvent(playbackStore.getState(), model));
}
