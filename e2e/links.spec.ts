import { readFileSync } from 'node:fs';
import { chooseEngine, pickProgram, setSpeed } from './support/controls';
import { linkBar, odd, openShare, samples, sharedLink, somebodyElse } from './support/links';
import { expect, onePageTest, REPEATABLE, scenario, test } from './support/lockstep';
import { openPanel, runAnother, runProgram } from './support/panels';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });
onePageTest.use({ chosen: REPEATABLE });

const MINE = "print('this is mine')\n";

test('who opens a link to the exact view gets, after Run, the same run at the same moment', async ({
  lockstep,
  browser,
}) => {
  const { page } = lockstep;
  await runProgram(lockstep, 'two-locks');
  const events = await openPanel(page, 'Events');
  await events.getByRole('row').nth(8).click();
  await expect.poll(() => page.url()).toMatch(/\?at=\d+\.\d+/);
  await openShare(page);
  const link = await sharedLink(page);
  expect(link).toMatch(/#1d[\w-]+\?at=\d+\.\d+/);

  const other = await somebodyElse(browser);
  await other.open(link);
  await expect(other.program).toContainText('def transfer');
  await expect(other.page.getByRole('radio', { name: 'Repeatable' })).toBeChecked();
  await expect(linkBar(other.page)).toContainText('goes to the moment that the link shows');
  // Nothing runs by itself.
  await expect(other.page.getByRole('status').filter({ hasText: 'ready to run' })).toBeVisible();
  await other.start();
  await other.finished();
  await expect(linkBar(other.page)).toContainText('This is the run that was shared');
  await expect(other.page.getByRole('status').filter({ hasText: 'stuck after' })).toBeVisible();
  // The address has the same moment, event and panels as the one that was sent.
  await expect.poll(() => other.page.url()).toBe(link);
  await other.page.context().close();
});

onePageTest(
  'a link to the program alone has its settings and no moment of a run',
  async ({ lockstep, browser }) => {
    const { page } = lockstep;
    await runAnother(lockstep, 'two-locks');
    await openShare(page);
    await page.getByRole('radio', { name: /The program alone/ }).click({ force: true });
    const link = await sharedLink(page);
    expect(link).not.toContain('?');
    const length = await page.getByText(/^\d+ characters$/).innerText();
    expect(length).toBe(`${link.length} characters`);
    const other = await somebodyElse(browser);
    await other.open(link);
    await expect(other.program).toContainText('def transfer');
    await expect(other.page.getByRole('radio', { name: 'Repeatable' })).toBeChecked();
    await other.page.context().close();
    await page.keyboard.press('Escape');
  },
);

onePageTest('the link is copied, and the button says so', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openShare(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('dialog').getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sharedLink(page));
  await page.keyboard.press('Escape');
});

onePageTest('every kept link opens as it did when it was made', async ({ lockstep }) => {
  const { page } = lockstep;
  for (const { link, program, settings } of samples) {
    await lockstep.open(link);
    const first = program.split('\n').find((line) => line.trim() !== '') ?? '';
    await expect(lockstep.program).toContainText(first);
    const engine = settings.engine === 'live' ? 'Live' : 'Repeatable';
    await expect(page.getByRole('radio', { name: engine })).toBeChecked();
  }
});

test('an edited program stays where it was when a link is opened; back, forward and a button lead there', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await lockstep.open();
  await lockstep.write(MINE);
  await page.evaluate((link) => {
    location.hash = link;
  }, odd.sameOutcome);
  await expect(lockstep.program).toContainText('def buy');
  await expect(linkBar(page)).toContainText('This program came in a link.');
  await page.goBack();
  await expect(lockstep.program).toContainText('this is mine');
  await page.goForward();
  await expect(lockstep.program).toContainText('def buy');
  await page.getByRole('button', { name: 'Back to my program' }).click();
  await expect(lockstep.program).toContainText('this is mine');
  await page.reload();
  await expect(lockstep.program).toContainText('this is mine');
});

test('a program that is in no list joins it, with its edits, for the next visit', async ({ lockstep }) => {
  const { page } = lockstep;
  const { link } = samples[5];
  await lockstep.open(link);
  await expect(lockstep.program).toContainText('哲学家');
  await lockstep.write('# my version\nprint(2)\n');
  await expect(linkBar(page)).toHaveCount(0);
  await pickProgram(page, /^Ten buyers, one ticket can fail$/);
  await expect(lockstep.program).toContainText('def buy');
  await lockstep.open();
  await pickProgram(page, /经典同步问题/);
  await expect(lockstep.program).toContainText('my version');
});

test('the address follows the program a moment later, and a reload shows the same', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  await lockstep.write(MINE);
  await expect.poll(() => page.url()).toContain('#1d');
  const entries = await page.evaluate(() => history.length);
  await chooseEngine(page, 'Repeatable');
  await page.getByRole('textbox', { name: 'Seed' }).fill('77');
  await page.keyboard.press('Enter');
  const before = page.url();
  await expect.poll(() => page.url()).not.toBe(before);
  await page.reload();
  await expect(lockstep.program).toContainText('this is mine');
  await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('77');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a reload of an address that the page wrote itself says nothing of a link', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open('./?scenario=philosophers');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect.poll(() => page.url()).toContain('#1');
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true');
  await expect(linkBar(page)).toHaveCount(0);
  // A link that came is told of again.
  await lockstep.open('./');
  await page.evaluate((link) => {
    location.hash = link;
  }, odd.sameOutcome);
  await expect(linkBar(page)).toContainText('This program came in a link.');
  await page.reload();
  await expect(linkBar(page)).toContainText('This program came in a link.');
});

for (const [name, link, says] of [
  ['cut off', odd.sameOutcome.slice(0, 90), 'Its end is missing'],
  ['changed', `${odd.sameOutcome.slice(0, 60)}AAAA${odd.sameOutcome.slice(64)}`, 'its checksum does not fit'],
  ['wrongly encoded', `${odd.sameOutcome.slice(0, 60)}%E9${odd.sameOutcome.slice(61)}`, 'the character “%”'],
  ['a bomb', odd.bomb, 'more than a link may, 256 KB'],
  ['of a later version', odd.sameOutcome.replace('#1d', '#7d'), 'A later version of Lockstep made it (7)'],
  ['with a schedule', odd.withSchedule, 'A later version'],
  ['no UTF-8', odd.noUtf8, 'no UTF-8'],
  ['no link', '#chapter-3', 'ends in “#chapter-3”'],
] as const) {
  onePageTest(`a link that is ${name} says so, and the page works`, async ({ lockstep }) => {
    const { page } = lockstep;
    await lockstep.open(link);
    const alert = page.getByRole('alert').filter({ hasText: 'This link cannot be opened.' });
    await expect(alert).toContainText(says);
    await lockstep.writeAndFinish(MINE);
    expect((await lockstep.printedLines()).stdout).toBe('this is mine\n');
    await alert.getByRole('button', { name: 'Close this message' }).click();
    await expect(alert).toHaveCount(0);
  });
}

for (const [link, says] of [
  [odd.otherOutcome, 'this version of Lockstep plays it differently'],
  [odd.otherCostModel, 'played under cost model 999, and this version has number 1'],
] as const) {
  onePageTest(`a run that came out otherwise is told of: ${says}`, async ({ lockstep }) => {
    await lockstep.open(link);
    await lockstep.start();
    await lockstep.finished();
    await expect(lockstep.page.getByRole('alert').filter({ hasText: says })).toBeVisible();
  });
}

test('a link of more than 4,000 characters is offered as a file, which opens again', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  const noise = Array.from({ length: 1_500 }, (_, n) => `# ${((n * 48_271) % 65_521).toString(36)}`).join(
    '\n',
  );
  await lockstep.write(`print('long')\n${noise}\n`);
  await openShare(page);
  expect((await sharedLink(page)).length).toBeGreaterThan(4_000);
  await expect(page.getByRole('dialog')).toContainText('too long for a QR code');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const path = await download.path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ lockstepLink: 1 });
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.clear());
  await lockstep.open();
  await expect(lockstep.program).not.toContainText("print('long')");
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /Open a run/ }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(lockstep.program).toContainText("print('long')");
});

onePageTest('a live run is shared without a moment, and the dialog says why', async ({ lockstep }) => {
  const { page } = lockstep;
  await chooseEngine(page, 'Live');
  await setSpeed(page, 20);
  await lockstep.writeAndFinish(scenario('ticket-lock'));
  await openShare(page);
  await expect(page.getByRole('dialog')).toContainText('A live run is another one each time');
  await test.step('the run itself is taken along as a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save this run' }).click(),
    ]);
    const run = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(run).toMatchObject({ program: scenario('ticket-lock') });
  });
  expect(await sharedLink(page)).not.toContain('at=');
  await page.keyboard.press('Escape');
});

test('nothing is asked of any other site, whatever is opened and shared', async ({ lockstep }) => {
  const { page } = lockstep;
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(page.url()).origin)
      if (page.url() !== 'about:blank') foreign.push(request.url());
  });
  await lockstep.open(odd.sameOutcome);
  await lockstep.start();
  await lockstep.finished();
  await openShare(page);
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  expect(foreign).toEqual([]);
});
