/** Which stretch of the run's time the timeline shows. The timeline alone writes it, at rest; others may ask for one. */
import { createStore } from 'zustand/vanilla';
import type { TimeRange } from './selection';

export interface Stretch extends TimeRange {
  /** Nanoseconds from a pixel to the next: how closely moments are told. */
  step: number;
  /** The picture goes along with the run by itself: nobody has moved it. */
  following: boolean;
  /** What another part of the page asks for; the timeline takes it back when it shows it. */
  wanted: TimeRange | undefined;
}

export const stretchStore = createStore<Stretch>(() => ({
  start: 0,
  end: 0,
  step: Number.POSITIVE_INFINITY,
  following: true,
  wanted: undefined,
}));
