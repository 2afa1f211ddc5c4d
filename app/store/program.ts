/**
 * The program in the editor. Every program of the list keeps its own edited text, so that choosing another never loses
 * an edit; drafts survive the visit where the browser allows it. Programs that came in a link or a file join the list.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario, ScenarioLanguage } from '../../core/scenarios/form';
import { type ScenariosState, scenarioStore } from './scenarios';
import { type Memory, memory, readList } from './storage';

/** A program that came from elsewhere. */
export interface BroughtProgram {
  id: string;
  /** As it came. */
  source: string;
  /** The program of the list of which it is an edit that was set aside; otherwise it came in a link or a file. */
  of?: string;
}

export interface ProgramState {
  /** Which program of the list is shown. */
  id: string;
  text: string;
  /** True when `text` is not the program as it came, in whichever language. */
  edited: boolean;
  /** Rises when the text was replaced from outside the editor (picked, reset, brought), which then takes it over. */
  replaced: number;
  /** Of the comments of programs as they came. */
  language: ScenarioLanguage;
  /** The newest last. */
  brought: readonly BroughtProgram[];
  edit(text: string): void;
  /** Replaces the text, as an edit that came from outside of the editor. */
  open(text: string): void;
  /** Shows a program that came from elsewhere; the one that was shown stays in the list with its edits. */
  bring(source: string): void;
  /** Does nothing when there is no such program. */
  pick(id: string): void;
  /** Brings the program back as it came, and forgets the draft. */
  reset(): void;
  /**
   * Brings the program back as it came; what it was until now stays in the list as a program of its own.
   * @returns the id of that one
   */
  setAside(): string;
  /** A program that came in a link and is a scenario's, word by word, is that scenario, with its lesson. */
  recognise(): void;
  /** A program that nobody edited has its comments in this language from now on. */
  speak(language: ScenarioLanguage): void;
}

type Listed = Pick<Scenario, 'id' | 'sources'>;

const CHOICE_KEY = 'lockstep.program';
const BROUGHT_KEY = 'lockstep.brought';
const BROUGHT_ID = /^brought-(\d+)$/;
/** Those that were edited go only when all of them were. */
const BROUGHT_MOST = 30;
const draftKey = (id: string) => `lockstep.draft.${id}`;

/** The program that was shown when the page was left; undefined on a first visit. */
export function keptChoice(kept: Memory = memory): string | undefined {
  return kept.read(CHOICE_KEY);
}

export function createProgram(kept: Memory, scenarios: StoreApi<ScenariosState> = scenarioStore) {
  const listed = (brought: readonly BroughtProgram[]): Listed[] => [
    ...scenarios.getState().known,
    ...brought.map(({ id, source }) => ({ id, sources: { en: source, zh: source } })),
  ];
  const opened = ({ id, sources }: Listed, language: ScenarioLanguage) => {
    const draft = kept.read(draftKey(id));
    return { id, text: draft ?? sources[language], edited: draft !== undefined, language };
  };
  /** The scenario whose program this is, in whichever language; whoever edited it keeps the edit, and this program beside it. */
  const untouched = (source: string) =>
    scenarios
      .getState()
      .known.find(
        ({ id, sources }) => Object.values(sources).includes(source) && kept.read(draftKey(id)) === undefined,
      );
  const came = readList(kept.read(BROUGHT_KEY), isBrought);
  const wanted = keptChoice(kept);
  const first = listed(came).find(({ id }) => id === wanted) ?? scenarios.getState().known[0];
  const store = createStore<ProgramState>((set, get) => {
    const find = (id: string) => listed(get().brought).find((one) => one.id === id);
    const shown = () => find(get().id) ?? first;
    const show = (program: Listed, language = get().language) =>
      set((state) => ({ ...opened(program, language), replaced: state.replaced + 1 }));
    const choose = (program: Listed) => {
      kept.write(CHOICE_KEY, program.id);
      show(program);
    };
    return {
      ...opened(first, 'en'),
      replaced: 0,
      brought: came,
      edit(text) {
        const edited = !Object.values(shown().sources).includes(text);
        kept.write(draftKey(get().id), edited ? text : undefined);
        set({ text, edited });
      },
      open(text) {
        get().edit(text);
        set((state) => ({ replaced: state.replaced + 1 }));
      },
      bring(source) {
        if (source === get().text) return;
        const { brought, language, id: before } = get();
        const same =
          listed(brought).find((program) => opened(program, language).text === source) ?? untouched(source);
        if (same !== undefined) {
          choose(same);
          return;
        }
        const id = `brought-${nextNumber(brought)}`;
        set({ brought: keptBrought([...brought, { id, source }], before, kept) });
        kept.write(BROUGHT_KEY, JSON.stringify(get().brought));
        choose({ id, sources: { en: source, zh: source } });
      },
      pick(id) {
        const program = find(id);
        if (program !== undefined && id !== get().id) choose(program);
      },
      reset() {
        kept.write(draftKey(get().id), undefined);
        show(shown());
      },
      setAside() {
        const { brought, id: of, text: source } = get();
        const same = brought.find((program) => program.of === of && program.source === source);
        const aside = same ?? { id: `brought-${nextNumber(brought)}`, source, of };
        if (same === undefined) {
          set({ brought: keptBrought([...brought, aside], of, kept) });
          kept.write(BROUGHT_KEY, JSON.stringify(get().brought));
        }
        get().reset();
        return aside.id;
      },
      speak(language) {
        if (language === get().language) return;
        if (get().edited) set({ language });
        else show(shown(), language);
      },
      recognise() {
        const { id, text, edited, brought, language } = get();
        const at = brought.findIndex((one) => one.id === id && one.of === undefined);
        if (at < 0 || edited) return;
        const scenario = untouched(text);
        if (scenario === undefined) return;
        set({ brought: brought.toSpliced(at, 1) });
        kept.write(BROUGHT_KEY, JSON.stringify(get().brought));
        kept.write(CHOICE_KEY, scenario.id);
        if (scenario.sources[language] === text) set({ id: scenario.id });
        else choose(scenario);
      },
    };
  });
  scenarios.subscribe(() => store.getState().recognise());
  return store;
}

function isBrought(value: unknown): value is BroughtProgram {
  if (typeof value !== 'object' || value === null) return false;
  const { id, source, of } = value as Record<string, unknown>;
  if (of !== undefined && typeof of !== 'string') return false;
  return typeof id === 'string' && BROUGHT_ID.test(id) && typeof source === 'string';
}

function nextNumber(brought: readonly BroughtProgram[]): number {
  return Math.max(0, ...brought.map(({ id }) => Number(BROUGHT_ID.exec(id)?.[1] ?? 0))) + 1;
}

/** Without the oldest that are too many: first of those in which nobody wrote anything. The one that is shown stays. */
function keptBrought(
  brought: readonly BroughtProgram[],
  shown: string,
  kept: Memory,
): readonly BroughtProgram[] {
  if (brought.length <= BROUGHT_MOST) return brought;
  const others = brought.slice(0, -1).filter(({ id }) => id !== shown);
  const unwritten = ({ id, of }: BroughtProgram) => of === undefined && kept.read(draftKey(id)) === undefined;
  const gone = others.find(unwritten) ?? others[0];
  kept.write(draftKey(gone.id), undefined);
  return brought.filter((program) => program !== gone);
}

export const programStore = createProgram(memory);
