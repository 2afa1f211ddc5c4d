import { createStore } from 'zustand/vanilla';
import { runStore } from '../../store/run';
import { ALL_EVENTS, type EventFilter } from './event-filter';

/** What a person looks for in the table: it stays while other panels are shown. */
export const eventsView = createStore<EventFilter>(() => ALL_EVENTS);

// Another run has other processes.
runStore.subscribe((now, before) => {
  if (now.model !== before.model) eventsView.setState({ process: ALL_EVENTS.process });
});
