import type { Locator, Page } from '@playwright/test';
import { CHAPTERS, ORDER } from '../core/scenarios/order';
import { violations, violationsInBothThemes } from './support/axe';
import { chooseEngine, chooseLanguage, setSpeed } from './support/controls';
import { expect, REPEATABLE, test } from './support/lockstep';

test.use({ chosen: REPEATABLE });

/** In a chapter's heading: how many of its scenarios are finished. */
const CHAPTER_COUNT = /\d+ of \d+$/;

/** Chooses an answer; the radio itself is hidden behind its label. */
async function predict(lesson: Locator, question: number, answer: string): Promise<void> {
  const group = lesson.getByRole('radiogroup').nth(question);
  await group.getByText(answer, { exact: true }).click();
  await expect(group.getByRole('radio', { name: answer, exact: true })).toBeChecked();
}

async function openLesson(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Learn' }).click();
  return page.getByRole('article', { name: 'Lesson' });
}

async function openLibrary(page: Page) {
  await page.getByRole('tab', { name: 'Learn' }).click();
  await page.getByRole('button', { name: 'All scenarios' }).click();
  const list = page.getByRole('region', { name: 'Scenarios' });
  await expect(list).toBeVisible();
  return list;
}

/** Opens every chapter of the library. */
async function openChapters(list: Locator): Promise<void> {
  const closed = list.getByRole('button', { expanded: false }).filter({ hasText: CHAPTER_COUNT });
  while ((await closed.count()) > 0) await closed.first().click();
}

test('an address opens a scenario; what was predicted is graded by the run, and remembered', async ({
  lockstep,
  page,
}) => {
  test.setTimeout(180_000);
  await lockstep.open('./?scenario=lock-twice');
  await expect(page.getByText('CASHIERS', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'What to learn from this program' }).click();
  const lesson = page.getByRole('article', { name: 'Lesson' });
  await predict(lesson, 0, 'No, it waits for ever');
  await predict(lesson, 1, 'All of them');
  await expect(lesson.getByText('Right.')).toHaveCount(0);
  await predict(lesson, 2, 'Two');
  await lesson.getByRole('button', { name: 'Run the program to see.' }).click();
  await lockstep.finished();
  await expect(lesson.getByText('Right.')).toHaveCount(2);
  await expect(lesson.getByText('This run says: One')).toBeVisible();
  await expect(lesson.getByText('2 of 3 right')).toBeVisible();

  await lesson.getByRole('button', { name: 'Change it and run' }).click();
  await lockstep.finished();
  await expect(lockstep.program).toContainText('lock = RLock()');
  await expect(lesson.getByText('knows its owner')).toBeVisible();
  expect(await lockstep.printed(/The shop closes/)).toBe(1);
  // The questions and what is said of their answers are about the program as it came.
  await expect(lesson.getByText('Right.')).toHaveCount(0);
  await expect(lesson.getByText('about the program as it came')).toBeVisible();
  await expect(lesson.getByRole('radio', { name: 'Two', exact: true })).toBeDisabled();

  await lesson.getByRole('button', { name: 'Take it back and run' }).click();
  await lockstep.finished();
  await expect(lockstep.program).toContainText('lock = Lock()');
  await expect(lesson.getByText('2 of 3 right')).toBeVisible();

  await lesson.getByRole('button', { name: 'Show me the failure' }).click();
  await lockstep.finished();
  expect(await lockstep.exitCode()).toBe(null);
  await expect(lesson.getByText('2 of 3 right')).toBeVisible();

  await page.reload();
  await expect(lockstep.program).toContainText('lock = Lock()');
  const list = await openLibrary(page);
  await expect(list.getByRole('img', { name: 'Finished' })).toHaveCount(1);
  await expect(list.getByRole('status')).toContainText(`1 of ${ORDER.length} finished`);
});

test('an edited scenario that came in a link is called by it, and leads to its lesson', async ({
  browser,
  lockstep,
  page,
}) => {
  await lockstep.open('./?scenario=ticket-lock');
  await setSpeed(page, 20);
  await page.getByRole('tab', { name: 'Learn' }).click();
  await page.getByRole('button', { name: 'Change it and run' }).click();
  await lockstep.finished();
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const visit = await browser.newContext();
  const other = await visit.newPage();
  await other.goto(link);
  await expect(other.getByRole('button', { name: /one lock \(edited\)/ })).toBeVisible();
  await expect(other.getByText('An edit of “Ten buyers, one ticket, one lock”')).toBeVisible();
  await other.getByRole('tab', { name: 'Learn' }).click();
  await other.getByRole('button', { name: /^The lesson of the original/ }).click();
  await expect(other.getByRole('article', { name: 'Lesson' })).toContainText('one ticket, one lock');
  await visit.close();
});

test('an edit is laid beside the program as it came, whatever was run between them', async ({
  lockstep,
  page,
}) => {
  await lockstep.open('./?scenario=lock-twice');
  const lesson = await openLesson(page);
  const compare = page.getByRole('region', { name: 'Compare' });
  await lesson.getByRole('button', { name: 'Change it and run' }).click();
  await lockstep.finished();
  // The program as it came has not been run yet.
  await lesson.getByRole('button', { name: 'Run the original and compare' }).click();
  await expect(compare).toContainText('beside Run 2');
  await expect(lockstep.program).toContainText('lock = Lock()');

  await page.getByRole('slider', { name: 'Cashiers' }).focus();
  await page.keyboard.press('ArrowRight');
  await lockstep.start();
  await lockstep.finished();
  await lesson.getByRole('button', { name: 'Reset' }).click();
  await lesson.getByRole('button', { name: 'Change it and run' }).click();
  await lockstep.finished();
  await lesson.getByRole('button', { name: 'Compare with the original' }).click();
  await expect(compare).toContainText('beside Run 4');
  await expect(compare.getByRole('button', { name: /Run 2/ })).toBeVisible();
});

test('Reset beside the questions brings them back, and the keyboard goes on from there', async ({
  lockstep,
  page,
}) => {
  await lockstep.open('./?scenario=lock-twice');
  const lesson = await openLesson(page);
  await page.getByRole('slider', { name: 'Cashiers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lesson.getByText('with CASHIERS = 2')).toBeVisible();
  await lesson.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('Enter');
  await expect(lockstep.program).toContainText('CASHIERS = 2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(lesson.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
});

test('sliders change the program, with the keyboard too', async ({ lockstep, page }) => {
  await lockstep.open();
  await chooseEngine(page, 'Repeatable');
  await setSpeed(page, 20);
  await page.getByRole('tab', { name: 'Learn' }).click();
  await page.getByRole('slider', { name: 'Buyers' }).focus();
  for (let press = 0; press < 7; press++) await page.keyboard.press('ArrowLeft');
  await expect(lockstep.program).toContainText('BUYERS = 3');
  await lockstep.start();
  await lockstep.finished();
  expect(await lockstep.printed(/Buyer \d+/)).toBe(3);
});

test('scenarios are found by words and by what they use', async ({ lockstep, page }) => {
  await lockstep.open();
  const list = await openLibrary(page);
  await expect(list.getByRole('listitem')).toHaveCount(CHAPTERS.locks.length);
  await openChapters(list);
  await expect(list.getByRole('listitem')).toHaveCount(ORDER.length);
  await list.getByRole('searchbox').fill('traffic');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('searchbox').fill('nothing is called so');
  await expect(list.getByText('No scenario fits')).toBeVisible();
  await list.getByRole('button', { name: 'Clear the search' }).click();
  await list.getByRole('button', { name: /Uses/ }).click();
  await page.getByRole('option', { name: 'Semaphore' }).click();
  await expect(list.getByText('A room for two')).toBeVisible();
  await expect(list.getByText('Ten buyers, one ticket', { exact: true })).toHaveCount(0);
});

test('a program that nobody edited has its comments in the language of the page', async ({
  lockstep,
  page,
}) => {
  await lockstep.open();
  await expect(lockstep.program).toContainText('# a slow read');
  await chooseLanguage(page, 'zh');
  await expect(page.locator('.cm-content')).toContainText('# 读得慢');
});

test('an address of no scenario says so, and leads to those that there are', async ({ lockstep, page }) => {
  await lockstep.open('./?scenario=no-such-thing');
  const bar = page.getByRole('alert').filter({ hasText: 'no scenario “no-such-thing”' });
  await expect(bar).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await bar.getByRole('button', { name: 'All scenarios' }).click();
  await expect(page.getByRole('region', { name: 'Scenarios' })).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test('the failure is gone to, and not played again where it is on screen', async ({ lockstep, page }) => {
  await lockstep.open('./?scenario=lock-twice');
  await page.getByRole('tab', { name: 'Learn' }).click();
  await lockstep.start();
  await lockstep.finished();
  const ended = page.getByRole('status').filter({ hasText: 'stuck after' });
  const before = await ended.textContent();
  const marked = page.locator('.cm-content .revealed-line');
  await page
    .getByRole('article', { name: 'Lesson' })
    .getByRole('button', { name: 'Show me the failure' })
    .click();
  await expect(marked).toContainText('with lock:');
  await expect(ended).toHaveText(before ?? '');
  await expect(page.getByRole('tab', { name: 'Learn' })).toHaveAttribute('aria-selected', 'true');
});

test('what a person wrote stays in the list when the failure is shown', async ({ lockstep, page }) => {
  await lockstep.open('./?scenario=lock-twice');
  await setSpeed(page, 20);
  const lesson = await openLesson(page);
  await page.getByRole('slider', { name: 'Cashiers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lockstep.program).toContainText('CASHIERS = 3');
  await lesson.getByRole('button', { name: 'Show me the failure' }).click();
  await lockstep.finished();
  await expect(lockstep.program).toContainText('CASHIERS = 2');
  await lesson.getByRole('button', { name: 'Back to it' }).click();
  await expect(lockstep.program).toContainText('CASHIERS = 3');
  await expect(page.getByText('Your own version of')).toBeVisible();
});

test('every scenario has an oEmbed document beside the page', async ({ lockstep, page }) => {
  await lockstep.open();
  for (const name of ['ticket-lock.json', 'ticket-lock.zh.json']) {
    const answer = await page.request.get(new URL(`oembed/${name}`, page.url()).href);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich' });
  }
});

test('axe finds nothing in lesson and library, in light and dark, on a phone neither', async ({
  lockstep,
  page,
}) => {
  test.setTimeout(240_000);
  await lockstep.open('./?scenario=lock-twice');
  const lesson = await openLesson(page);
  await predict(lesson, 0, 'Yes');
  await predict(lesson, 1, 'One');
  await lockstep.start();
  await lockstep.finished();
  expect(await violationsInBothThemes(page), 'lesson').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Learn' }).click();
  expect(await violationsInBothThemes(page), 'lesson on a phone').toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await openLibrary(page);
  expect(await violationsInBothThemes(page), 'library on a phone').toEqual([]);
});
