/**
 * What scenarios say is true: each is played with two seeds, its claims are read off the trace. `npm run scenarios`
 * plays 50 seeds instead (LOCKSTEP_SEEDS), and holds the claims to a live run and to CPython, too (LOCKSTEP_OUTSIDE).
 */
import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from './all';
import type { Claim, Scenario } from './form';
import { withEdit } from './program-text';
import { inReports, meets, readReport, readRun } from './reading';
import { broken, brokenIn, play } from './testing/play';

const SEEDS = Number(process.env.LOCKSTEP_SEEDS ?? 2);
/** On a machine that others use, too, a run of a second may take many. */
const TIMEOUT = { timeout: 60_000 + SEEDS * 15_000 };

function edited({ sources, facts }: Scenario): string {
  const text = withEdit(sources.en, facts.edit.replace);
  if (text === undefined) throw new Error('the edit does not fit the program');
  return text;
}

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

  it.each(facts.elsewhere ?? [])('is what its texts say on other platforms: $preset', (other) => {
    expect(brokenIn(play(sources.en, other.preset, facts.seed), other.claims)).toEqual([]);
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
