/** How far a person has come with the scenarios: what was predicted in this visit, and what was finished ever. */
import { createStore } from 'zustand/vanilla';
import { type Memory, memory, readList } from './storage';

const KEY = 'lockstep.finished';

export interface LessonsState {
  /** Places of the options chosen, by scenario, in the order of its questions. */
  predictions: Readonly<Record<string, readonly (number | undefined)[]>>;
  /** Ids of scenarios of which every question was answered and seen in a run. */
  finished: readonly string[];
  /** Whether the list of all scenarios is shown, not the one at hand. */
  listed: boolean;
  /** Chapters that the person has opened (true) or closed in this visit, by name. */
  chapters: Readonly<Record<string, boolean>>;
  predict(id: string, question: number, option: number): void;
  /** Takes back the predictions for one scenario. */
  forget(id: string): void;
  finish(id: string): void;
  list(listed: boolean): void;
  /** Opens or closes a chapter of the list. */
  turn(chapter: string, open: boolean): void;
}

export function createLessons(kept: Memory) {
  return createStore<LessonsState>((set, get) => ({
    predictions: {},
    finished: readList(kept.read(KEY), isId),
    listed: false,
    chapters: {},
    predict(id, question, option) {
      const chosen = [...(get().predictions[id] ?? [])];
      chosen[question] = option;
      set({ predictions: { ...get().predictions, [id]: chosen } });
    },
    forget: (id) => set({ predictions: { ...get().predictions, [id]: [] } }),
    finish(id) {
      if (get().finished.includes(id)) return;
      const finished = [...get().finished, id];
      kept.write(KEY, JSON.stringify(finished));
      set({ finished });
    },
    list: (listed) => set({ listed }),
    turn: (chapter, open) => set({ chapters: { ...get().chapters, [chapter]: open } }),
  }));
}

const isId = (value: unknown): value is string => typeof value === 'string';

export const lessonsStore = createLessons(memory);
