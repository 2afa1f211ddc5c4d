import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../trace/event';
import { ALL_SCENARIOS } from './all';
import {
  DIFFICULTIES,
  PRIMITIVES,
  SCENARIO_LANGUAGES,
  type Scenario,
  type ScenarioFacts,
  type ScenarioTexts,
} from './form';
import { FIRST_SCENARIO } from './index';
import { ORDER } from './order';
import { commentsOf, constantIn, withConstant, withEdit } from './program-text';

/** What is missing or too much in the texts of a scenario, in words. */
function faultsOfTexts(facts: ScenarioFacts, texts: ScenarioTexts): string[] {
  const words: [string, unknown][] = [
    ['title', texts.title],
    ['situation', texts.situation],
    ['look', texts.look],
    ['edit.title', texts.edit?.title],
    ['edit.result', texts.edit?.result],
    ...facts.parameters.map(
      ({ constant }) => [`parameters.${constant}`, texts.parameters?.[constant]] as const,
    ),
    ...facts.questions.flatMap((_, at) => [
      [`questions.${at}.ask`, texts.questions?.[at]?.ask] as const,
      [`questions.${at}.because`, texts.questions?.[at]?.because] as const,
    ]),
    ...(facts.failing === undefined ? [] : [['failing', texts.failing] as const]),
  ].map(([name, value]) => [String(name), value]);
  const missing = words
    .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
    .map(([name]) => `${name} is missing`);
  const counts = facts.questions
    .map(({ options }, at) => [at, options.length, texts.questions?.[at]?.options?.length ?? 0])
    .filter(([, wanted, there]) => wanted !== there)
    .map(([at, wanted, there]) => `question ${at} has ${there} options of ${wanted}`);
  const needless = [
    ...Object.keys(texts.parameters ?? {}).filter(
      (name) => !facts.parameters.some(({ constant }) => constant === name),
    ),
    ...(facts.failing === undefined && texts.failing !== undefined ? ['failing'] : []),
    ...(texts.questions?.length > facts.questions.length ? ['a question'] : []),
  ].map((name) => `${name} is too much`);
  return [...missing, ...counts, ...needless];
}

/** What is wrong with the facts of a scenario, as far as it can be told without a run. */
function faultsOfFacts({ facts, sources }: Scenario): string[] {
  const { difficulty, primitives, engine, preset, seed, parameters, questions, claims, edit, next } = facts;
  const demands: [boolean, string][] = [
    [DIFFICULTIES.includes(difficulty), 'a difficulty'],
    [primitives.length > 0 && primitives.every((name) => PRIMITIVES.includes(name)), 'primitives'],
    [engine === 'live' || engine === 'repeatable', 'an engine'],
    [PRESETS.includes(preset), 'a preset'],
    [Number.isInteger(seed), 'a seed'],
    [questions.length >= 2 && questions.length <= 3, 'two or three questions'],
    [claims.some(({ read }) => read === 'ends'), 'a claim on how it ends'],
    [edit.claims.length > 0, 'a claim on the edited program'],
    [next.every((id) => ORDER.includes(id)), 'scenarios to go on with'],
    [questions.every(({ level }) => DIFFICULTIES.includes(level)), 'a level for each question'],
    [parameters.every(({ min, max }) => min < max), 'a range for each parameter'],
  ];
  const bound = parameters.filter(({ constant, min, max }) => {
    const value = constantIn(sources.en, constant);
    return value === undefined || value < min || value > max;
  });
  return [
    ...demands.filter(([met]) => !met).map(([, what]) => `it has not ${what}`),
    ...bound.map(({ constant }) => `${constant} is no constant of the program, or out of its range`),
  ];
}

describe('scenarios', () => {
  it('are listed, every file of the folder', () => {
    const ids = readdirSync(import.meta.dirname).flatMap((name) => /^(.*)\.py$/.exec(name)?.[1] ?? []);
    expect([...ORDER].sort()).toEqual(ids.sort());
    expect(new Set(ORDER).size).toBe(ORDER.length);
    expect(ORDER[0]).toBe(FIRST_SCENARIO.id);
  });

  it('do not begin with the run that is shown as their failure where another can come out right', () => {
    const same = ALL_SCENARIOS.filter(({ facts: { failing, engine, seed } }) => {
      return failing !== undefined && !failing.edited && engine === 'repeatable' && failing.seed === seed;
    });
    // Where every run fails, no answer depends on the seed.
    const lucky = same.filter(({ facts }) => facts.questions.some(({ answer }) => answer === undefined));
    expect(lucky.map(({ id }) => id)).toEqual([]);
  });

  for (const scenario of ALL_SCENARIOS) {
    const { id, facts, texts, sources } = scenario;
    it(`have every fact and every text in both languages: ${id}`, () => {
      expect(faultsOfFacts(scenario)).toEqual([]);
      for (const language of SCENARIO_LANGUAGES) {
        expect(faultsOfTexts(facts, texts[language]), language).toEqual([]);
        expect(/\p{Script=Han}/u.test(JSON.stringify({ ...texts[language], comments: {} }))).toBe(
          language === 'zh',
        );
      }
    });

    it(`have programs of 15 to 60 lines that say the same in both languages: ${id}`, () => {
      const { en, zh } = sources;
      const lines = en.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(15);
      expect(lines.length).toBeLessThanOrEqual(60);
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      expect(Object.keys(texts.zh.comments ?? {}).sort()).toEqual([...new Set(commentsOf(en))].sort());
      const bare = (source: string) => source.replace(/ *# .*$/gm, '');
      expect(bare(zh)).toBe(bare(en));
    });

    it(`name the seed of the run that is shown as their failure: ${id}`, () => {
      for (const language of SCENARIO_LANGUAGES) {
        const named = /(?:seed|种子为) (\d+)/.exec(texts[language].failing ?? '')?.[1];
        if (named !== undefined) expect(Number(named), language).toBe(facts.failing?.seed);
      }
    });

    it(`have an edit that fits the program in both languages: ${id}`, () => {
      for (const language of SCENARIO_LANGUAGES) {
        const changed = withEdit(sources[language], facts.edit.replace);
        expect(changed, language).toBeDefined();
        expect(changed).not.toBe(sources[language]);
      }
      const others = (facts.also ?? []).flatMap(({ replace = [] }) => replace);
      for (const { from } of [...facts.edit.replace, ...others])
        expect(sources.en.split(from).length, from).toBe(2);
    });
  }
});

describe('the check of a scenario', () => {
  const { facts, texts } = FIRST_SCENARIO;

  it('names a text that is missing', () => {
    expect(faultsOfTexts(facts, { ...texts.zh, title: ' ' })).toEqual(['title is missing']);
    expect(faultsOfTexts(facts, { ...texts.zh, parameters: {} })).toEqual(['parameters.BUYERS is missing']);
    expect(faultsOfTexts(facts, { ...texts.zh, failing: undefined })).toEqual(['failing is missing']);
    const [first, ...others] = texts.en.questions;
    const fewer = { ...texts.en, questions: [{ ...first, options: first.options.slice(1) }, ...others] };
    expect(faultsOfTexts(facts, fewer)).toEqual([
      `question 0 has ${first.options.length - 1} options of ${first.options.length}`,
    ]);
  });

  it('names a constant that the program has not', () => {
    const parameters = [{ constant: 'SELLERS', min: 1, max: 2 }];
    expect(faultsOfFacts({ ...FIRST_SCENARIO, facts: { ...facts, parameters } })).toEqual([
      'SELLERS is no constant of the program, or out of its range',
    ]);
  });
});

describe("a program's text", () => {
  const source = 'N = 3  # how many\nM = 30\nprint("# no comment")\n';

  it('has constants that can be read and set', () => {
    expect(constantIn(source, 'N')).toBe(3);
    expect(constantIn(source, 'X')).toBeUndefined();
    expect(withConstant(source, 'N', 12)).toBe('N = 12  # how many\nM = 30\nprint("# no comment")\n');
  });

  it('is edited only where the place is there', () => {
    expect(withEdit(source, [{ from: 'M = 30', to: 'M = 4' }])).toContain('M = 4\n');
    expect(withEdit(source, [{ from: 'nowhere', to: '' }])).toBeUndefined();
  });
});
