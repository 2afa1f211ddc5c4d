import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, REPEATABLE, scenario, test } from './support/lockstep';
import { openPanel, runProgram } from './support/panels';

test.use({ chosen: REPEATABLE });

/** Takes one of the menu's files; its name and text. */
async function taken(page: Page, item: RegExp): Promise<{ name: string; text: string; path: string }> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

test('a person saves a run, opens it again, and everything is there', async ({ lockstep }) => {
  const { page } = lockstep;
  await runProgram(lockstep, 'two-locks');
  const output = await taken(page, /The output/);
  expect(output).toMatchObject({ name: 'lockstep-output.txt', text: '' });
  const program = await taken(page, /The program/);
  expect(program.text).toContain('def transfer(first, second):');
  const perfetto = await taken(page, /Perfetto/);
  expect(JSON.parse(perfetto.text).traceEvents.length).toBeGreaterThan(20);
  const run = await taken(page, /The run, as JSON/);
  expect(JSON.parse(run.text)).toMatchObject({ lockstep: 1, outcome: { reason: 'Stuck' } });

  await page.evaluate(() => localStorage.clear());
  await lockstep.open();
  await expect(lockstep.program).not.toContainText('def transfer');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /Open a run/ }).click(),
  ]);
  await chooser.setFiles(run.path);
  await expect(lockstep.program).toContainText('def transfer');
  await expect(page.getByRole('status').filter({ hasText: 'stuck after' })).toBeVisible();
  const findings = await openPanel(page, 'Findings');
  await expect(findings).toContainText('Deadlock');
});

test('a run that is opened says what was found in it, also one that was saved before its end', async ({
  lockstep,
}, info) => {
  const { page } = lockstep;
  const open = async (path: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: /Open a run/ }).click(),
    ]);
    await chooser.setFiles(path);
  };
  await lockstep.open();
  await lockstep.writeAndFinish(scenario('ticket-race'));
  const { path, text } = await taken(page, /The run, as JSON/);
  await page.evaluate(() => localStorage.clear());
  await lockstep.open();
  await open(path);
  const found = page.locator('.message-place [aria-live="polite"]');
  await expect(found).toContainText('Finding: Lost update.');
  const file = JSON.parse(text);
  file.events = file.events.filter(({ kind }: { kind: string }) => kind !== 'RunEnd');
  const cut = info.outputPath('unfinished.json');
  writeFileSync(cut, JSON.stringify({ ...file, outcome: null }));
  await found.getByRole('button', { name: 'Close this message' }).click();
  await open(cut);
  await expect(
    page.getByRole('status').filter({ hasText: /^saved after .*, before its end$/ }),
  ).toBeVisible();
  await expect(found).toContainText('Finding: Lost update.');
});

test('a file that is no run is refused with the way out', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  for (const [content, says] of [
    ['hello', 'It is no JSON file.'],
    ['{}', 'no run of Lockstep'],
    ['{"lockstep": 99}', 'A later version of Lockstep wrote it.'],
    [
      '{"lockstep": 1, "info": {"version": 1}, "events": [{"kind": "Oops"}]}',
      'event 0 has the unknown kind "Oops"',
    ],
  ]) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: /Open a run/ }).click(),
    ]);
    await chooser.setFiles({ name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    const alert = page.getByRole('alert').filter({ hasText: 'The file cannot be opened.' });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText(/Choose a file|Reload the page/);
    await alert.getByRole('button', { name: 'Close this message' }).click();
    await expect(alert).toHaveCount(0);
  }
});
