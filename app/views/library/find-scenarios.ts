import type { Difficulty, PrimitiveName, Scenario } from '../../../core/scenarios/form';

export interface ScenarioFilter {
  /** Words that must all be there, in whichever language. */
  words: string;
  primitive: PrimitiveName | undefined;
  difficulty: Difficulty | undefined;
}

/** The scenarios that meet a filter, in their order. */
export function findScenarios(all: readonly Scenario[], filter: ScenarioFilter): readonly Scenario[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((scenario) => {
    const { primitives, difficulty } = scenario.facts;
    if (filter.primitive !== undefined && !primitives.includes(filter.primitive)) return false;
    if (filter.difficulty !== undefined && difficulty !== filter.difficulty) return false;
    const text = words.length === 0 ? '' : textOf(scenario);
    return words.every((word) => begins(word, text));
  });
}

/** Whether a word of the text begins so; in writing without spaces, whether it is there. */
function begins(word: string, text: string): boolean {
  const letter = /[a-z0-9]/;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(word[0]) || !letter.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

/** What is searched: what a scenario is called and is about, in every language, and its program. */
function textOf({ id, facts, texts, sources }: Scenario): string {
  const said = Object.values(texts).flatMap(({ title, situation, words, look }) => [
    title,
    situation,
    words ?? '',
    look,
  ]);
  return [id, ...facts.primitives, ...said, sources.en].join('\n').toLowerCase();
}

/** The primitives that some scenario uses, in the order of the first that does. */
export function primitivesOf(all: readonly Scenario[]): PrimitiveName[] {
  return [...new Set(all.flatMap(({ facts }) => facts.primitives))];
}
