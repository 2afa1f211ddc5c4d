import { useCallback, useSyncExternalStore } from 'react';

/** A phone: its panels are tabs, one at a time. */
export const NARROW = '(max-width: 719px)';

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
