import { useEffect } from 'react';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { viewStore } from '../../store/view';

/**
 * Shows what a person has just asked for where the window has room for it. In a narrow one, a run that begins shows its
 * timeline, a program that cannot start shows why, and what is chosen in the timeline is told of; in a wide one, what is
 * chosen is shown beside the timeline.
 */
export function useAttention(narrow: boolean): void {
  useEffect(() => {
    if (!narrow) return;
    return runStore.subscribe((now, before) => {
      const { pane, show } = viewStore.getState();
      const began = now.model !== before.model;
      if (began && (pane === 'program' || pane === 'library')) show('timeline');
      if (now.problem !== before.problem && now.problem !== undefined) show('program');
    });
  }, [narrow]);
  useEffect(
    () =>
      selectionStore.subscribe((now, before) => {
        if (now.selected === before.selected || now.selected === undefined) return;
        const { pane, show, showBeside } = viewStore.getState();
        if (!narrow) showBeside('details');
        else if (pane === 'timeline') show('details');
      }),
    [narrow],
  );
}
