/** Makes scenarios of the files that they lie in. */
import type { Scenario, ScenarioFacts, ScenarioTexts } from './form';
import { withComments } from './program-text';

/** What the files say is taken as it is: `form.test.ts` holds every scenario to its form. */
export function assemble(
  id: string,
  program: string,
  facts: ScenarioFacts,
  en: ScenarioTexts,
  zh: ScenarioTexts,
): Scenario {
  return {
    id,
    facts,
    texts: { en, zh },
    sources: { en: program, zh: withComments(program, zh.comments) },
  };
}
