import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from '../../core/scenarios/all';
import type { Scenario } from '../../core/scenarios/form';
import { withConstant, withEdit } from '../../core/scenarios/program-text';
import { editOf } from './edit-of';

const idOf = (text: string) => editOf(text, ALL_SCENARIOS)?.id;
const suggested = ({ sources, facts }: Scenario, language: 'en' | 'zh') =>
  withEdit(sources[language], facts.edit.replace) ?? '';

describe('a program from elsewhere', () => {
  it('is known as the edit that a lesson suggests, in both languages', () => {
    for (const scenario of ALL_SCENARIOS) {
      expect(idOf(suggested(scenario, 'en'))).toBe(scenario.id);
      expect(idOf(suggested(scenario, 'zh'))).toBe(scenario.id);
    }
  });

  it('is known when sliders were moved, too', () => {
    for (const scenario of ALL_SCENARIOS) {
      const [first, ...others] = scenario.facts.parameters;
      if (first === undefined) continue;
      const moved = withConstant(suggested(scenario, 'en'), first.constant, first.max);
      const both = others.reduce((text, { constant, min }) => withConstant(text, constant, min), moved);
      expect(idOf(both), scenario.id).toBe(scenario.id);
    }
  });

  it('is known by most of its lines when somebody changed it otherwise', () => {
    const { sources } = ALL_SCENARIOS[0];
    expect(idOf(sources.en.replace('time.sleep(0.1)', 'time.sleep(random())'))).toBe(ALL_SCENARIOS[0].id);
    expect(idOf(sources.zh.replace("print('Tickets left:'", "print('Left:'"))).toBe(ALL_SCENARIOS[0].id);
  });

  it("is somebody's own when it has little of any", () => {
    expect(idOf('')).toBe(undefined);
    expect(idOf('print(1)\n')).toBe(undefined);
    const half = ALL_SCENARIOS[0].sources.en.split('\n').slice(0, 12).join('\n');
    expect(idOf(half)).toBe(undefined);
  });
});
