import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { Turn } from './turn';

/**
 * What `select` says of a model that grows: asked at most once a frame, and rendered only when the answer changed.
 * `select` must answer with a plain value (a string, a number) and be the same function from render to render.
 */
export function useModel<T extends string | number | boolean>(
  model: TimelineModel,
  select: (model: TimelineModel) => T,
): T {
  const answer = useRef<{ model: TimelineModel; select: (model: TimelineModel) => T; value: T } | undefined>(
    undefined,
  );
  const subscribe = useCallback(
    (changed: () => void) => {
      const turn = new Turn(() => {
        answer.current = { model, select, value: select(model) };
        changed();
      });
      const stop = model.subscribe(() => turn.soon());
      return () => {
        turn.cancel();
        stop();
      };
    },
    [model, select],
  );
  const snapshot = () => {
    const known = answer.current;
    // Between frames the last answer stands, or React would find the store changed under each render.
    if (known !== undefined && known.model === model && known.select === select) return known.value;
    answer.current = { model, select, value: select(model) };
    return answer.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot);
}
