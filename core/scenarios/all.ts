/** All scenarios, in the order in which they are best learned. */
import { assemble } from './assemble';
import type { Scenario, ScenarioFacts, ScenarioTexts } from './form';
import { FIRST_SCENARIO } from './index';
import { ORDER } from './order';

const PROGRAMS = import.meta.glob<string>('./*.py', { eager: true, query: '?raw', import: 'default' });
const FACTS = import.meta.glob<ScenarioFacts>('./*.yaml', { eager: true, import: 'default' });
const TEXTS = import.meta.glob<ScenarioTexts>('./*.md', { eager: true, import: 'default' });

export const ALL_SCENARIOS: readonly Scenario[] = ORDER.map((id) =>
  id === FIRST_SCENARIO.id
    ? FIRST_SCENARIO
    : assemble(
        id,
        PROGRAMS[`./${id}.py`],
        FACTS[`./${id}.yaml`],
        TEXTS[`./${id}.en.md`],
        TEXTS[`./${id}.zh.md`],
      ),
);
