/** What a person has chosen on the page, whichever panel it was chosen in: all of them show it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameThing, type Thing } from '../../core/trace/model/thing';
import { type RunState, runStore } from './run';

export interface Selected {
  /** What it is about: the process, lock, queue … */
  readonly thing: Thing;
  /**
   * 'whole': the thing itself. 'span': what it did or was from event `event` until event `until`.
   * 'event': event `event`, which happened to it or was done by it.
   */
  readonly what: 'whole' | 'span' | 'event';
  /** Index of an event; −1 for a whole. */
  readonly event: number;
  /** Index of the event that ended a span; −1 while nothing has, and for what is no span. */
  readonly until: number;
}

export interface TimeRange {
  /** Nanoseconds of the run, start < end. */
  readonly start: number;
  readonly end: number;
}

export interface SelectionState {
  selected: Selected | undefined;
  /** A stretch of time that totals are asked for. */
  range: TimeRange | undefined;
  /** What the pointer is on, in any panel. */
  pointed: Thing | undefined;
  selectThing(thing: Thing): void;
  selectSpan(thing: Thing, event: number, until: number): void;
  selectEvent(thing: Thing, event: number): void;
  setRange(range: TimeRange | undefined): void;
  point(thing: Thing | undefined): void;
  /** Nothing is chosen any more, neither a thing nor a range. */
  clear(): void;
}

export function createSelection(run: StoreApi<RunState>) {
  const store = createStore<SelectionState>((set, get) => ({
    selected: undefined,
    range: undefined,
    pointed: undefined,
    selectThing: (thing) => set({ selected: { thing, what: 'whole', event: -1, until: -1 } }),
    selectSpan: (thing, event, until) => set({ selected: { thing, what: 'span', event, until } }),
    selectEvent: (thing, event) => set({ selected: { thing, what: 'event', event, until: -1 } }),
    setRange: (range) => set({ range }),
    point(thing) {
      if (!sameThing(thing, get().pointed)) set({ pointed: thing });
    },
    clear: () => set({ selected: undefined, range: undefined }),
  }));
  run.subscribe((now, before) => {
    if (now.model !== before.model)
      store.setState({ selected: undefined, range: undefined, pointed: undefined });
  });
  return store;
}

export const selectionStore = createSelection(runStore);
