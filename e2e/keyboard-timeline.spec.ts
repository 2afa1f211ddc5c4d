import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chooseEngine, setSpeed } from './support/controls';
import { tabTo } from './support/keyboard';
import { expect, REPEATABLE, test } from './support/lockstep';
import { runProgram } from './support/panels';

test.use({ chosen: REPEATABLE });

const lanes = (page: Page) => page.getByRole('list', { name: 'Lanes' }).getByRole('listitem');
const namesOf = async (page: Page) =>
  (await lanes(page).allInnerTexts()).map((text) => text.trim().split('\n')[0]);

test('a person with a keyboard only moves the cursor, arranges lanes, searches and reads the keys', async ({
  lockstep,
}) => {
  test.setTimeout(240_000);
  const { page } = lockstep;
  const { keyboard } = page;
  await runProgram(lockstep, 'two-locks');
  const timeline = page.getByRole('application');
  const state = page.locator('#pane-state');
  await expect(state).toContainText('newest');

  await tabTo(page, timeline);
  const moment = state.locator('.moment-time');
  const newest = await moment.innerText();
  for (let presses = 0; presses < 40 && (await moment.innerText()) === newest; presses++)
    await keyboard.press('ArrowLeft');
  await expect(moment).not.toHaveText(newest);
  await expect(state).toContainText('To the newest');

  const all = await namesOf(page);
  expect(all).toEqual(expect.arrayContaining(['MainProcess', 'one', 'two', 'a', 'b']));
  await test.step('moves a lane up, hides one, and brings it back', async () => {
    await keyboard.press('Escape');
    for (const name of ['MainProcess', 'one', 'two']) {
      await keyboard.press('ArrowDown');
      await expect(page.locator('.timeline-selected')).toContainText(name);
    }
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await namesOf(page)).indexOf('two')).toBe(all.indexOf('two') - 1);
    await keyboard.press('p');
    await expect.poll(async () => (await namesOf(page)).indexOf('two')).toBeLessThan(all.indexOf('two') - 1);
    await keyboard.press('h');
    await expect.poll(() => namesOf(page)).not.toContain('two');
    await tabTo(page, page.getByRole('button', { name: 'Lanes and arrows' }));
    await keyboard.press('Enter');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await expect.poll(() => namesOf(page)).toContain('two');
  });

  await test.step('shows only what a process touches', async () => {
    await keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Lanes and arrows' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitemradio', { name: 'one' })).toBeVisible();
    await keyboard.type('one');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect.poll(async () => (await namesOf(page)).includes('two')).toBe(false);
  });

  await tabTo(page, timeline);
  await keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys and marks' });
  await expect(keys).toContainText('previous or next mark in the lane');
  await keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await keyboard.press('/');
  await keyboard.type('one');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // One Esc closes it, whatever stands in the box.
  await keyboard.press('/');
  await keyboard.type('one');
  await expect(page.getByRole('option').first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a person with a keyboard only opens every panel, resizes panes, compares and saves', async ({
  lockstep,
}) => {
  test.setTimeout(240_000);
  const { page } = lockstep;
  const { keyboard } = page;
  await runProgram(lockstep, 'two-locks');
  const walkTabs = async (list: string, titles: readonly string[]) => {
    const tabs = page.getByRole('tablist', { name: list }).getByRole('tab');
    await tabTo(page, tabs);
    await keyboard.press('Home');
    for (const [at, title] of titles.entries()) {
      if (at > 0) await keyboard.press('ArrowRight');
      await expect(tabs.nth(at)).toBeFocused();
      await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
      await expect(tabs.nth(at)).toContainText(title);
      await expect(page.locator(`#${await tabs.nth(at).getAttribute('aria-controls')}`)).toBeVisible();
    }
  };
  const resize = async (name: string, key: string) => {
    const bar = page.getByRole('separator', { name });
    await tabTo(page, bar);
    const share = Number(await bar.getAttribute('aria-valuenow'));
    await keyboard.press(key);
    await expect(bar).not.toHaveAttribute('aria-valuenow', String(share));
  };
  // Once round the page, in the order of Tab.
  await resize('Width of the program', 'ArrowRight');
  await resize('Height of the panels below', 'ArrowUp');
  await walkTabs('Below the timeline', ['Output', 'Events', 'Summary', 'Compare']);
  const compare = page.locator('#pane-compare');
  await tabTo(page, compare.getByRole('button', { name: 'Run another seed' }));
  await keyboard.press('Enter');
  await expect(compare).toContainText('beside Run 2: repeatable, seed 2');
  await resize('Width of the side', 'ArrowLeft');
  await walkTabs('Beside the timeline', ['Learn', 'State', 'Waits', 'Details', 'Findings']);
  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /The run, as JSON/ })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ lockstep: 1 });
});

test('nothing of the page moves while a program runs', async ({ lockstep }) => {
  const { page } = lockstep;
  // Nothing is found in its runs: what is told of one takes its room from the panel below.
  await lockstep.open('./?scenario=ticket-lock');
  await chooseEngine(page, 'Live');
  await setSpeed(page, 1);
  const places = () =>
    page.evaluate(() =>
      [
        '.run-button',
        '.stop-button',
        '.pane-program',
        '.pane-timeline',
        '.pane-bottom',
        '.pane-side',
        '.engine',
      ]
        .map((selector) => document.querySelector(selector)?.getBoundingClientRect())
        .map((box) => box && [box.x, box.y, box.width, box.height].join(' ')),
    );
  const before = await places();
  await lockstep.start();
  await expect(page.getByRole('list', { name: 'Lanes' }).getByRole('listitem').first()).toBeVisible();
  expect(await places()).toEqual(before);
  await lockstep.finished();
  expect(await places()).toEqual(before);
});
