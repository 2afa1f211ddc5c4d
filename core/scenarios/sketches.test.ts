/**
 * How each scenario's run looks, as an embed shows it before anything was run: kept in `sketches.json`, which
 * `npm run scenarios` writes anew (LOCKSTEP_SKETCHES=write).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSketch, type Sketch, sketchText } from '../trace/sketch/sketch';
import { sketchOf } from '../trace/sketch/sketch-of';
import { ALL_SCENARIOS } from './all';
import type { Scenario } from './form';
import { loadScenario } from './one';
import { play } from './testing/play';

const FILE = join(import.meta.dirname, 'sketches.json');
const TIMEOUT = { timeout: 120_000 };

function fresh({ sources, facts }: Scenario): Sketch {
  const sketch = sketchOf(play(sources.en, facts.preset, facts.seed));
  if (sketch === undefined) throw new Error('the run has no picture');
  return sketch;
}

if (process.env.LOCKSTEP_SKETCHES === 'write') {
  it('writes how the runs look', TIMEOUT, () => {
    const sketches = ALL_SCENARIOS.map((scenario) => [scenario.id, sketchText(fresh(scenario))]);
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sketches), undefined, 2)}\n`);
  });
}

describe('the stored run of a scenario', () => {
  it('is there for each, comes with it, and for no other', async () => {
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
    expect(Object.keys(kept).sort()).toEqual(ALL_SCENARIOS.map(({ id }) => id).sort());
    for (const { id } of ALL_SCENARIOS) expect((await loadScenario(id))?.sketch).toBe(kept[id]);
  });

  it.each(ALL_SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has the lanes of the run, and its length: %s',
    TIMEOUT,
    async (id, scenario) => {
      const stored = readSketch((await loadScenario(id))?.sketch ?? '');
      const now = fresh(scenario);
      const namesOf = (sketch: Sketch | undefined) =>
        sketch?.lanes.map(({ kind, name }) => `${kind} ${name}`);
      expect(namesOf(stored)).toEqual(namesOf(readSketch(sketchText(now))));
      // What the library does may cost a little more or less than when it was written.
      expect((stored?.duration ?? 0) / now.duration).toBeGreaterThan(0.5);
      expect((stored?.duration ?? 0) / now.duration).toBeLessThan(2);
    },
  );
});
