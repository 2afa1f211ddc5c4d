import { createStore } from 'zustand/vanilla';
import { runStore } from '../../store/run';

/** What a person looks for in the panel: it stays while other panels are shown, and for runs of the same program. */
export const stateView = createStore<{ named: string }>(() => ({ named: '' }));

runStore.subscribe((now, before) => {
  if (now.ran !== before.ran) stateView.setState({ named: '' });
});
