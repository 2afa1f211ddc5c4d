/** The scenarios that the page knows: the first from the beginning, the others when they have been loaded. */
import { createStore } from 'zustand/vanilla';
import type { Scenario } from '../../core/scenarios/form';
import { FIRST_SCENARIO } from '../../core/scenarios/index';

/** A scenario that the address asks for and that cannot be shown. */
export interface MissingScenario {
  id: string;
  /** There is none of that name, or the scenarios could not be loaded. */
  why: 'unknown' | 'unloaded';
}

/** Whether a scenario's program can fail as it came, or holds; undefined of one that is about neither. */
export function formOf({ facts: { failing } }: Scenario): 'fails' | 'holds' | undefined {
  if (failing === undefined) return undefined;
  return failing.edited ? 'holds' : 'fails';
}

/** Whether two texts are one program: the same, or a scenario with its comments in one language and in the other. */
export function isSameProgram(one: string, other: string): boolean {
  if (one === other) return true;
  return scenarioStore.getState().known.some(({ sources }) => {
    const texts = Object.values(sources);
    return texts.includes(one) && texts.includes(other);
  });
}

export interface ScenariosState {
  known: readonly Scenario[];
  /** Until a person has seen it. */
  missing: MissingScenario | undefined;
}

export const scenarioStore = createStore<ScenariosState>(() => ({
  known: [FIRST_SCENARIO],
  missing: undefined,
}));

/** @throws when they cannot be loaded: the network is gone, for example. */
export async function loadScenarios(): Promise<void> {
  const { ALL_SCENARIOS } = await import('../../core/scenarios/all');
  if (scenarioStore.getState().known !== ALL_SCENARIOS) scenarioStore.setState({ known: ALL_SCENARIOS });
}
