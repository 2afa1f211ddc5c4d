import { createStore } from 'zustand/vanilla';
import { runStore } from '../../store/run';
import { ALL_LINES, type OutputFilter } from './output-lines';

/** What a person looks for in the output: it stays while other panels are shown. */
export const outputView = createStore<OutputFilter>(() => ALL_LINES);

// Another run has other processes.
runStore.subscribe((now, before) => {
  if (now.model !== before.model) outputView.setState({ process: ALL_LINES.process });
});
