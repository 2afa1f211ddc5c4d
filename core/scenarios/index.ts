/**
 * The scenario that the page begins with. All others come with `all.ts`, which the page loads when it has been drawn,
 * or before, when its address or the last visit asks for one of them.
 */
import { assemble } from './assemble';
import type { Scenario, ScenarioFacts, ScenarioTexts } from './form';
import en from './ticket-race.en.md';
import source from './ticket-race.py?raw';
import facts from './ticket-race.yaml';
import zh from './ticket-race.zh.md';

export const FIRST_SCENARIO: Scenario = assemble(
  'ticket-race',
  source,
  facts as ScenarioFacts,
  en as ScenarioTexts,
  zh as ScenarioTexts,
);
