/** The tour that a person is offered on the first visit, and may ask for again. */
import { createStore } from 'zustand/vanilla';
import { type Memory, memory } from './storage';

export const TOUR_STEPS = ['program', 'run', 'timeline', 'lesson'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const KEY = 'lockstep.tour';
const SEEN = 'seen';

export interface TourState {
  /** Which step is shown; undefined: none. */
  step: TourStep | undefined;
  /** From the first step. */
  begin(): void;
  /** To the next step, or to the end after the last. */
  next(): void;
  back(): void;
  /**
   * Who has pressed Run needs no telling how: the tour goes on to what is seen then, and who has come to its last step is
   * through with it.
   */
  ran(): void;
  /** It is not offered again. */
  end(): void;
}

export function createTour(kept: Memory) {
  return createStore<TourState>((set, get) => {
    const go = (by: number) => {
      const { step, end } = get();
      if (step === undefined) return;
      const next = TOUR_STEPS[TOUR_STEPS.indexOf(step) + by];
      if (next !== undefined) set({ step: next });
      else if (by > 0) end();
    };
    return {
      step: kept.read(KEY) === SEEN ? undefined : TOUR_STEPS[0],
      begin: () => set({ step: TOUR_STEPS[0] }),
      next: () => go(1),
      back: () => go(-1),
      ran() {
        const { step, end } = get();
        if (step === 'lesson') end();
        else if (step === 'program' || step === 'run') set({ step: 'timeline' });
      },
      end() {
        kept.write(KEY, SEEN);
        set({ step: undefined });
      },
    };
  });
}

export const tourStore = createTour(memory);
