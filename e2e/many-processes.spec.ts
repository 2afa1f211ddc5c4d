import { expect, REPEATABLE, test } from './support/lockstep';
import { longestTasks } from './support/main-thread';
import { openPanel } from './support/panels';
import { TimelineView } from './support/timeline';

test.use({ chosen: REPEATABLE });

/** As in smooth.spec.ts. */
const MOST_MS = 50;
const PROCESSES = 400;

test('a run of hundreds of processes keeps the page quick, and all of them can be had', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  await lockstep.open();
  const state = await openPanel(page, 'State');
  await lockstep.write(
    [
      'from multiprocessing import Process',
      'def work(n): pass',
      "if __name__ == '__main__':",
      `    for n in range(${PROCESSES - 1}):`,
      "        p = Process(target=work, args=(n,), name=f'p{n}')",
      '        p.start()',
      '        p.join()',
    ].join('\n'),
  );
  const longest = await longestTasks(page, async () => {
    await lockstep.start();
    await lockstep.finished(60_000);
  });
  expect(longest[0], `the longest tasks, ms: ${longest}`).toBeLessThanOrEqual(MOST_MS);

  expect(await view.rows.count()).toBeLessThan(100);
  await expect(view.row('p0')).toHaveAttribute('aria-setsize', String(PROCESSES + 1));
  await expect(view.row(`p${PROCESSES - 2}`)).toHaveCount(0);
  await view.section
    .locator('.timeline-scroll')
    .evaluate((scroll) => scroll.scrollTo(0, scroll.scrollHeight));
  await expect(view.row(`p${PROCESSES - 2}`)).toBeVisible();
  await expect(view.row('p0')).toHaveCount(0);

  await expect(state).toContainText('The first 359 that have ended are left out.');
  await expect(state.locator('.state-card')).toHaveCount(41);
  // Who looks for a name gets all that have it, left out or not.
  const filter = state.getByRole('searchbox', { name: 'Filter processes and objects by name' });
  await filter.fill('p17');
  await expect(state.locator('.state-card')).toHaveCount(11);
  await filter.fill('p17 nobody');
  await expect(state).toContainText('None of this name.');
  await filter.press('Escape');
  await expect(state.locator('.state-card')).toHaveCount(41);
  await state.getByRole('button', { name: 'Show all' }).click();
  await expect(state.locator('.state-card')).toHaveCount(PROCESSES);
});
