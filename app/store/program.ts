/**
 * The program in the editor. Every program of the list keeps its own edited text, so that choosing another never loses
 * an edit; drafts survive the visit where the browser allows it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario, ScenarioLanguage } from '../../core/scenarios/form';
import { type ScenariosState, scenarioStore } from './scenarios';
import { type Memory, memory } from './storage';

export interface ProgramState {
  /** Which program of the list is shown. */
  id: string;
  text: string;
  /** True when `text` is not the program as it came, in whichever language. */
  edited: boolean;
  /** Rises when the text was replaced from outside the editor (picked, reset), which then takes it over. */
  replaced: number;
  /** Of the comments of programs as they came. */
  language: ScenarioLanguage;
  edit(text: string): void;
  /** Replaces the text, as an edit that came from outside of the editor. */
  open(text: string): void;
  /** Does nothing when there is no such program. */
  pick(id: string): void;
  /** Brings the program back as it came, and forgets the draft. */
  reset(): void;
  /** A program that nobody edited has its comments in this language from now on. */
  speak(language: ScenarioLanguage): void;
}

const CHOICE_KEY = 'lockstep.program';
const draftKey = (id: string) => `lockstep.draft.${id}`;

/** The program that was shown when the page was left; undefined on a first visit. */
export function keptChoice(kept: Memory = memory): string | undefined {
  return kept.read(CHOICE_KEY);
}

export function createProgram(kept: Memory, scenarios: StoreApi<ScenariosState> = scenarioStore) {
  const find = (id: string | undefined) => scenarios.getState().known.find((one) => one.id === id);
  const opened = ({ id, sources }: Scenario, language: ScenarioLanguage) => {
    const draft = kept.read(draftKey(id));
    return { id, text: draft ?? sources[language], edited: draft !== undefined, language };
  };
  const first = find(keptChoice(kept)) ?? scenarios.getState().known[0];
  return createStore<ProgramState>((set, get) => {
    const shown = () => find(get().id) ?? first;
    const show = (scenario: Scenario, language = get().language) =>
      set((state) => ({ ...opened(scenario, language), replaced: state.replaced + 1 }));
    return {
      ...opened(first, 'en'),
      replaced: 0,
      edit(text) {
        const edited = !Object.values(shown().sources).includes(text);
        kept.write(draftKey(get().id), edited ? text : undefined);
        set({ text, edited });
      },
      open(text) {
        get().edit(text);
        set((state) => ({ replaced: state.replaced + 1 }));
      },
      pick(id) {
        const scenario = find(id);
        if (scenario === undefined || id === get().id) return;
        kept.write(CHOICE_KEY, id);
        show(scenario);
      },
      reset() {
        kept.write(draftKey(get().id), undefined);
        show(shown());
      },
      speak(language) {
        if (language === get().language) return;
        if (get().edited) set({ language });
        else show(shown(), language);
      },
    };
  });
}

export const programStore = createProgram(memory);
