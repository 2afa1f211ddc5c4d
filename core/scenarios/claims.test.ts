/**
 * What scenarios say is true: each is played with two seeds, its claims are read off the trace. `npm run scenarios`
 * plays 50 seeds instead (LOCKSTEP_SEEDS), and holds the claims to a live run and to CPython, too (LOCKSTEP_OUTSIDE).
 */
import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from './all';
import type { Claim, Scenario, Variant } from './form';
import { withConstant, withEdit } from './program-text';
import { inReports, meets, readReport, readRun } from './reading';
import { broken, brokenIn, play } from './testing/play';

const SEEDS = Number(process.env.LOCKSTEP_SEEDS ?? 2);
/** On a machine that others use, too, a run of a second may take many. */
const TIMEOUT = { timeout: 60_000 + SEEDS * 15_000 };

function changed(source: string, replace: Variant['replace'] = []): string {
  const text = withEdit(source, replace);
  if (text === undefined) throw new Error('the edit does not fit the program');
  return text;
}

const edited = ({ sources, facts }: Scenario) => changed(sources.en, facts.edit.replace);

function variant(scenario: Scenario, { edited: suggested, set = {}, replace }: Variant): string {
  const source = changed(suggested ? edited(scenario) : scenario.sources.en, replace);
  return Object.entries(set).reduce((text, [constant, value]) => {
    const other = withConstant(text, constant, value);
    if (other === text) throw new Error(`${constant} cannot be set to ${value}`);
    return other;
  }, source);
}

/** In words, without what is claimed of it. */
const named = ({ claims: _, ...how }: Variant) => JSON.stringify(how);

describe.each(ALL_SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const { facts, sources } = scenario;
  const { preset, failing, questions } = facts;

  it('is what its texts say, whatever the seed', TIMEOUT, () => {
    const program = sources.en;
    for (let seed = facts.seed; seed < facts.seed + SEEDS; seed++) {
      const model = play(program, preset, seed);
      expect(brokenIn(model, facts.claims), `seed ${seed}`).toEqual([]);
      const answers = questions.map((question) =>
        question.options.findIndex((option) => meets(readRun(model, question), option)),
      );
      expect(answers, `every question has an answer with seed ${seed}`).not.toContain(-1);
      expect(answers, `seed ${seed}`).toEqual(questions.map(({ answer }, at) => answer ?? answers[at]));
    }
  });

  it('changes with the suggested edit as its texts say', TIMEOUT, () => {
    const program = edited(scenario);
    for (let seed = facts.seed; seed < facts.seed + Math.ceil(SEEDS / 2); seed++) {
      expect(brokenIn(play(program, preset, seed), facts.edit.claims), `seed ${seed}`).toEqual([]);
    }
  });

  const others = (facts.also ?? []).map((other) => [named(other), other] as const);
  it.each(others)('is what its texts say when it is tried as they ask: %s', TIMEOUT, (_how, other) => {
    const program = variant(scenario, other);
    for (let seed = facts.seed; seed < facts.seed + Math.ceil(SEEDS / 10); seed++) {
      expect(brokenIn(play(program, other.preset ?? preset, seed), other.claims), `seed ${seed}`).toEqual([]);
    }
  });

  if (failing !== undefined) {
    it('fails with the seed that is shown as its failure', TIMEOUT, () => {
      const source = failing.edited ? edited(scenario) : sources.en;
      expect(brokenIn(play(source, preset, failing.seed), failing.claims)).toEqual([]);
    });
  }

  if (process.env.LOCKSTEP_OUTSIDE !== undefined) {
    it.each(['live', 'CPython'])('is what its texts say, %s', TIMEOUT, async (where) => {
      const { runCPython, runLive } = await import('./testing/outside');
      const run = where === 'live' ? runLive : runCPython;
      const forms: [source: string, claims: Claim[]][] = [
        [sources.en, facts.claims],
        [edited(scenario), facts.edit.claims],
      ];
      for (const [source, claims] of forms) {
        const report = await run(source, preset);
        const readable = claims.filter((claim) => claim.timed === undefined && inReports(claim));
        expect(readable.length).toBeGreaterThan(0);
        expect(broken(readable, (claim) => readReport(report, claim))).toEqual([]);
      }
    });
  }
});
