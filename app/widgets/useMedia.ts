import { useCallback, useSyncExternalStore } from 'react';

/** A phone held upright. */
export const NARROW = '(max-width: 719px)';
/** A phone, held as one likes, or a page that is magnified much: panes are tabs, one at a time. */
export const ONE_PANE = `${NARROW}, (max-width: 999px) and (max-height: 479px)`;

/** Whether the window is as `query` says, now and whenever that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
