import { useEffect } from 'react';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { viewStore } from '../../store/view';

/**
 * Shows what a person has just asked for where the window has room for it. In a narrow one, a run that begins shows its
 * timeline, and a program that cannot start shows why; in a wide one, what is chosen is shown beside the timeline (a narrow
 * one has a note of it below, `ChosenNote`).
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
        viewStore.getState().showBeside('details');
      }),
    [],
  );
}
