/** Opening a scenario: its program, and the settings it starts with. Each has an address of its own, `?scenario=ID`. */
import { keptChoice, programStore } from './program';
import { loadScenarios, type MissingScenario, scenarioStore } from './scenarios';
import { settingsStore } from './settings';
import { viewStore } from './view';

const NAME = 'scenario';

/** The scenario that an address asks for; undefined when it asks for none. */
export function askedFor(search: string): string | undefined {
  return new URLSearchParams(search).get(NAME) ?? undefined;
}

/** The part of an address that asks for a scenario. */
export function addressOf(id: string): string {
  return `?${new URLSearchParams({ [NAME]: id })}`;
}

/** Shows a scenario as its text has it: program (a draft, where there is one), engine, platform and seed. */
export function openScenario(id: string): void {
  const scenario = scenarioStore.getState().known.find((one) => one.id === id);
  if (scenario === undefined) return;
  const { engine, preset, seed } = scenario.facts;
  programStore.getState().pick(id);
  scenarioStore.setState({ missing: undefined });
  settingsStore.setState({ engine, preset, seed });
}

/**
 * Before the page is drawn: shows the scenario of the address and its lesson, or the program of the last visit; what it cannot show
 * stays in the store, so that the page can say so. Loads the scenarios
 * only when it is not the one that the page begins with.
 */
export async function openAsked(search: string): Promise<void> {
  const asked = askedFor(search);
  const wanted = asked ?? keptChoice();
  const known = () => scenarioStore.getState().known.some(({ id }) => id === wanted);
  if (wanted === undefined) return;
  let why: MissingScenario['why'] = 'unknown';
  if (!known()) {
    await loadScenarios().catch(() => {
      // A page without the other scenarios still has its first one, and can be worked with.
      why = 'unloaded';
    });
  }
  if (asked === undefined) programStore.getState().pick(wanted);
  else if (known()) {
    openScenario(asked);
    // Who follows the address of a scenario comes for what it teaches.
    viewStore.getState().show('library');
  } else scenarioStore.setState({ missing: { id: asked, why } });
}
