/** How a person has arranged the timeline's lanes. Lanes go by the key of their thing (`thingKey`). */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type RunState, runStore } from './run';

export interface LanesState {
  /** Folded out (true) or in by the person; the others as they are by default. */
  open: ReadonlyMap<string, boolean>;
  hidden: ReadonlySet<string>;
  /** They stay at the top while the others are scrolled. */
  pinned: readonly string[];
  /** Lanes in the order that the person gave them; those not among them follow. */
  order: readonly string[];
  /** Index of the process whose things alone are shown; undefined for all. */
  touchedBy: number | undefined;
  /** Words that the name of a lane, or of one folded out of it, must have; '' for all lanes. */
  named: string;
  /** Which causes and effects are drawn: those of what is selected, or all. */
  arrows: 'selected' | 'all';
  fold(key: string, open: boolean): void;
  hide(key: string): void;
  show(key: string): void;
  pin(key: string, on: boolean): void;
  /** Gives lanes their order: all of a group, as it is to be. */
  arrange(keys: readonly string[]): void;
  onlyTouched(process: number | undefined): void;
  onlyNamed(named: string): void;
  setArrows(arrows: 'selected' | 'all'): void;
}

const AS_MADE = {
  open: new Map<string, boolean>(),
  hidden: new Set<string>(),
  pinned: [],
  order: [],
  touchedBy: undefined,
  named: '',
};

export function createLanes(run: StoreApi<RunState>) {
  const store = createStore<LanesState>((set) => ({
    ...AS_MADE,
    arrows: 'selected',
    fold: (key, open) => set((state) => ({ open: new Map(state.open).set(key, open) })),
    hide: (key) => set((state) => ({ hidden: new Set(state.hidden).add(key) })),
    show: (key) =>
      set((state) => ({ hidden: new Set([...state.hidden].filter((hidden) => hidden !== key)) })),
    pin: (key, on) =>
      set((state) => {
        const others = state.pinned.filter((pinned) => pinned !== key);
        return { pinned: on ? [...others, key] : others };
      }),
    arrange: (keys) =>
      set((state) => ({ order: [...keys, ...state.order.filter((key) => !keys.includes(key))] })),
    onlyTouched: (touchedBy) => set({ touchedBy }),
    onlyNamed: (named) => set({ named }),
    setArrows: (arrows) => set({ arrows }),
  }));
  // The same program makes the same things when it is run again: the arrangement stays.
  run.subscribe((now, before) => {
    if (now.ran !== before.ran) store.setState(AS_MADE);
    else if (now.model !== before.model) store.setState({ touchedBy: undefined });
  });
  return store;
}

export const lanesStore = createLanes(runStore);
