import type { Locator } from '@playwright/test';
import { violations } from './support/axe';
import { expect, onePageTest, REPEATABLE, scenario, test } from './support/lockstep';
import { openPanel, readProgram, runAnother, runProgram } from './support/panels';
import { boxOf } from './support/timeline';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });
onePageTest.use({ chosen: REPEATABLE });

/** Pixels of a text that find no room in its box. */
const cutOff = (text: Locator) => text.evaluate((box) => box.scrollHeight - box.clientHeight);

onePageTest(
  'a person is told of a deadlock in words, and shown where it came to be',
  async ({ lockstep }) => {
    const { page } = lockstep;
    await runAnother(lockstep, 'two-locks');
    const alert = page.getByRole('alert').filter({ hasText: 'Stuck' });
    await expect(alert).toContainText('wait for one another in a circle');
    expect(await cutOff(alert.locator('.told-what')), 'all of it is said').toBe(0);
    await alert.getByRole('button', { name: 'Show why' }).click();

    const findings = page.locator('#pane-findings');
    await expect(findings.getByRole('heading', { name: 'Deadlock' })).toBeVisible();
    await expect(findings).toContainText('two waits at line 7 for a, which one has held since line 5');
    await expect(findings).toContainText('Let all take the locks in the same order.');
    await findings.getByText('What led to it').click();
    await expect(findings.locator('.event-steps li').filter({ hasText: 'takes b' })).toBeVisible();
    await findings.getByRole('button', { name: 'Show me' }).click();
    await expect(findings, 'who follows a story stays with it').toBeVisible();

    const state = await openPanel(page, 'State');
    await expect(state.getByRole('button', { name: 'To the newest' }), 'the cursor was placed').toBeVisible();
    const lock = state
      .getByRole('listitem')
      .filter({ has: page.getByText('Lock', { exact: true }) })
      .first();
    await expect(lock).toContainText('Held by');
    await expect(lock).toContainText('one');
    await state.getByRole('button', { name: 'To the newest' }).click();
    await expect(state).toContainText('newest');

    const waits = await openPanel(page, 'Waits');
    await expect(waits.getByRole('listitem')).toHaveCount(3);
    await expect(waits).toContainText(', for ever');
    const header = await boxOf(waits.locator('.moment-header'));
    const tops = await waits
      .locator('.wait-node rect')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top));
    expect(Math.min(...tops), 'the header lies over no node').toBeGreaterThan(header.y + header.height);
  },
);

onePageTest(
  'a run that went wrong says so beside its lanes, and opens no panel of itself',
  async ({ lockstep }) => {
    const { page } = lockstep;
    await runAnother(lockstep, 'two-locks');
    await openPanel(page, 'State');
    await lockstep.writeAndFinish(scenario('ticket-race'));
    const found = page.locator('.message-place [aria-live="polite"]');
    await expect(found).toContainText('Finding: Lost update.');
    await expect(found).toContainText('both read ticket.json before either had written');
    await expect(page.locator('#pane-state'), 'the panel that was chosen stays').toBeVisible();
    expect(await cutOff(found.locator('.told-what')), 'all of it is said').toBe(0);
    expect(await violations(page, '.message-place')).toEqual([]);
    await found.getByRole('button', { name: 'Show why' }).click();
    await expect(page.locator('#pane-findings').getByRole('heading', { name: 'Lost update' })).toBeVisible();
    await found.getByRole('button', { name: 'Close this message' }).click();
    await expect(found).toBeEmpty();
    await lockstep.writeAndFinish(scenario('ticket-lock'));
    await expect(page.locator('#pane-findings')).toContainText('Nothing remarkable in this run');
    await expect(found, 'a run that went well has nothing to say').toBeEmpty();
  },
);

onePageTest('a person asks why a process waited, and follows the chain', async ({ lockstep }) => {
  const { page } = lockstep;
  await runAnother(lockstep, 'two-locks');
  const events = await openPanel(page, 'Events');
  await events.getByRole('row').filter({ hasText: 'waits for b' }).click();
  const details = page.locator('#pane-details');
  await expect(details).toContainText('one waits for b');
  await details.getByRole('button', { name: /line 7/ }).click();
  await expect(lockstep.program).toBeVisible();
});

onePageTest('a person reads totals of processes, locks and queues', async ({ lockstep }) => {
  const { page } = lockstep;
  await runAnother(lockstep, 'buns');
  const summary = await openPanel(page, 'Summary');
  await expect(summary.getByRole('row', { name: /eater-1/ })).toBeVisible();
  await expect(
    summary.getByRole('table', { name: 'Locks and semaphores' }).getByRole('row', { name: /oven/ }),
  ).toBeVisible();
  const queue = summary.getByRole('table', { name: 'Queues' }).getByRole('row', { name: /^q/ });
  await expect(queue).toContainText('14');
  await queue.getByRole('button', { name: 'q' }).click();
  await expect(page.locator('#pane-details')).toContainText('Queue');
  const findings = await openPanel(page, 'Findings');
  await expect(findings).toContainText('Nothing remarkable in this run');
});

onePageTest('a person finds an event by its words, and copies what was found', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await runAnother(lockstep, 'buns');
  const events = await openPanel(page, 'Events');
  const search = events.getByRole('searchbox', { name: 'Search events' });
  await search.fill("q.put('rice 2')");
  const rows = events.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(2); // the heading and the call
  await events.getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\d\.\d{6} s\trice\t8\tcalls q\.put\('rice 2'\)\n/);
  await search.fill('no such words');
  await expect(events).toContainText('No event fits');
  await events.getByRole('button', { name: 'Show all events' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  // The moment of the run is a row in sight, neither under the headings nor below the table's edge.
  const grid = events.getByRole('grid');
  await grid.focus();
  for (const key of ['Home', 'PageDown', 'PageDown', 'PageUp', 'PageUp']) {
    const before = await grid.getByRole('row', { selected: true }).getAttribute('id');
    await page.keyboard.press(key);
    const active = grid.getByRole('row', { selected: true });
    await expect(active).not.toHaveAttribute('id', before ?? '');
    await expect(active, key).toBeInViewport({ ratio: 1 });
    const [head, row] = await Promise.all([boxOf(rows.first()), boxOf(active)]);
    expect(row.y, key).toBeGreaterThanOrEqual(head.y + head.height - 1);
  }
});

test('the panels say what to do before anything has run', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  await expect(await openPanel(page, 'State')).toContainText('Run a program');
  await expect(await openPanel(page, 'Waits')).toContainText('Run a program');
  await expect(await openPanel(page, 'Details')).toContainText('Click anything');
  await expect(await openPanel(page, 'Findings')).toContainText('Run a program');
  await expect(await openPanel(page, 'Events')).toContainText('Run a program');
  await expect(await openPanel(page, 'Summary')).toContainText('Run a program');
  await expect(await openPanel(page, 'Compare')).toContainText('Run the program twice');
});

test('the width of the panes is what it was on the last visit', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  const side = page.locator('.pane-side');
  const before = (await side.boundingBox())?.width ?? 0;
  const bar = page.getByRole('separator', { name: 'Width of the side' });
  await bar.focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowLeft');
  const after = (await side.boundingBox())?.width ?? 0;
  expect(after).toBeGreaterThan(before + 50);
  await page.reload();
  await expect.poll(async () => (await side.boundingBox())?.width).toBe(after);
});

test('a person compares a run with the one before an edit, and with another seed', async ({ lockstep }) => {
  const { page } = lockstep;
  await runProgram(lockstep, 'two-locks');
  const compare = await openPanel(page, 'Compare');
  await expect(compare).toContainText('One run more, and there are two to compare');
  await lockstep.write(readProgram('two-locks').replace('args=(b, a)', 'args=(a, b)'));
  await lockstep.start();
  await lockstep.finished();
  const table = compare.getByRole('table', { name: 'Differences of the two runs' });
  await expect(table.getByRole('row', { name: /How it ended/ })).toContainText('stuck after');
  await expect(table.getByRole('row', { name: /^No. 1 to take [ab]/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Deadlock/ })).toContainText('not found');
  const beyond = await compare.evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  expect(beyond, 'a long finding takes more lines, not more width').toBe(0);
  await expect(table.getByRole('row', { name: /Output/ })).toContainText('moved');
  await expect(compare.getByRole('img', { name: /3 processes in both runs/ })).toBeVisible();
  await compare.getByRole('button', { name: 'Run another seed' }).click();
  await lockstep.finished();
  await expect(compare).toContainText('beside Run 3: repeatable, seed 2');
});
