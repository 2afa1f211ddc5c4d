/** All scenarios, one after the other, as somebody plays them who goes along the path. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ScenarioFacts } from '../core/scenarios/form';
import { ORDER } from '../core/scenarios/order';
import { setSpeed } from './support/controls';
import { expect, test } from './support/lockstep';

const facts = (id: string): ScenarioFacts =>
  parse(readFileSync(new URL(`../core/scenarios/${id}.yaml`, import.meta.url), 'utf8'));

/** The path in so many stretches, each walked in a page of its own: walked as one it would outlast all other journeys. */
const STRETCHES = 3;

for (let stretch = 0; stretch < STRETCHES; stretch++) {
  const [from, to] = [stretch, stretch + 1].map((n) => Math.round((n * ORDER.length) / STRETCHES));
  const path = ORDER.slice(from, to);
  test(`every scenario runs in the page and ends as its text says, along the path from ${path[0]} on`, async ({
    lockstep,
    page,
  }) => {
    test.setTimeout(30_000 + path.length * 15_000);
    await lockstep.open(`./?scenario=${path[0]}`);
    await setSpeed(page, 20);
    await page.getByRole('tab', { name: 'Learn' }).click();
    for (const [at, id] of path.entries()) {
      const { engine, claims } = facts(id);
      const name = engine === 'live' ? 'Live' : 'Repeatable';
      await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
      await lockstep.start();
      await lockstep.finished();
      const stuck = claims.some(({ read, is }) => read === 'ends' && is === 'stuck');
      expect(await lockstep.exitCode(), id).toBe(stuck ? null : 0);
      const next = ORDER[from + at + 1];
      if (next === undefined) continue;
      await page.getByRole('navigation', { name: 'Go on with' }).getByRole('button').first().click();
      await expect(page).toHaveURL(new RegExp(`\\?scenario=${next}(#|$)`));
    }
  });
}
