/**
 * The program in the editor. Every program of the list keeps its own edited text, so that choosing another never loses
 * an edit; drafts survive the visit where the browser allows it.
 */
import { createStore } from 'zustand/vanilla';
import { SCENARIOS, scenarioById } from '../../core/scenarios/index';
import { type Memory, memory } from './storage';

export interface ProgramState {
  /** Which program of the list is shown. */
  id: string;
  text: string;
  /** True when `text` is not the program as it came. */
  edited: boolean;
  /** Rises when the text was replaced from outside the editor (picked, reset), which then takes it over. */
  replaced: number;
  edit(text: string): void;
  /** Replaces the text, as an edit that came from outside of the editor. */
  open(text: string): void;
  pick(id: string): void;
  /** Brings the program back as it came, and forgets the draft. */
  reset(): void;
}

const CHOICE_KEY = 'lockstep.program';
const draftKey = (id: string) => `lockstep.draft.${id}`;

function opened(kept: Memory, id: string): Pick<ProgramState, 'id' | 'text' | 'edited'> {
  const { source } = scenarioById(id);
  const text = kept.read(draftKey(id)) ?? source;
  return { id, text, edited: text !== source };
}

export function createProgram(kept: Memory) {
  const wanted = kept.read(CHOICE_KEY);
  const known = SCENARIOS.some((scenario) => scenario.id === wanted);
  const first = known && wanted !== undefined ? wanted : SCENARIOS[0].id;
  return createStore<ProgramState>((set, get) => ({
    ...opened(kept, first),
    replaced: 0,
    edit(text) {
      const { id } = get();
      const edited = text !== scenarioById(id).source;
      kept.write(draftKey(id), edited ? text : undefined);
      set({ text, edited });
    },
    open(text) {
      get().edit(text);
      set((state) => ({ replaced: state.replaced + 1 }));
    },
    pick(id) {
      if (id === get().id) return;
      kept.write(CHOICE_KEY, id);
      set((state) => ({ ...opened(kept, id), replaced: state.replaced + 1 }));
    },
    reset() {
      const { id } = get();
      kept.write(draftKey(id), undefined);
      set((state) => ({ ...opened(kept, id), replaced: state.replaced + 1 }));
    },
  }));
}

export const programStore = createProgram(memory);
