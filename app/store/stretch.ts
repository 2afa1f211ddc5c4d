/** Which stretch of time the timeline shows, in nanoseconds of the run's clock. The timeline alone writes it, at rest. */
import { createStore } from 'zustand/vanilla';

export interface Stretch {
  start: number;
  end: number;
}

export const stretchStore = createStore<Stretch>(() => ({ start: 0, end: 0 }));
