import type { Page } from '@playwright/test';
import { chooseEngine } from './support/controls';
import { tabTo } from './support/keyboard';
import { expect, onePageTest as test } from './support/lockstep';

test.describe.configure({ mode: 'default' });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

test('a person with a keyboard only writes, runs and leaves the editor', async ({ lockstep }) => {
  const { page } = lockstep;
  await tabTo(page, lockstep.program);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText("print('by keyboard')\n");
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  // The keys that run the program do that on a button, too, and nothing else.
  const lesson = button(page, 'What to learn from this program');
  await expect(lesson).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lockstep.output).toContainText('by keyboard');
  await lockstep.finished();
  await expect(lesson).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Learn' })).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Tab');
  await expect(lockstep.program).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(lockstep.program).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(lockstep.program).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(lesson).toBeFocused();
  await tabTo(page, lockstep.run, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await lockstep.finished();
  await expect(lockstep.output).toContainText('by keyboard');
});

test('a person with a keyboard only stops a program that never ends', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.write("print('begun')\nwhile True:\n    pass\n");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lockstep.output).toContainText('begun');
  await page.keyboard.press('Escape');
  await tabTo(page, lockstep.stop);
  await page.keyboard.press('Enter');
  await lockstep.finished(3_000);
});

test('a person with a keyboard only picks a program, makes it repeatable and slow, pauses it, goes on and stops', async ({
  lockstep,
}) => {
  test.setTimeout(240_000);
  const { page } = lockstep;
  const { keyboard } = page;
  await chooseEngine(page, 'Live');
  await tabTo(page, button(page, /Choose a program/));
  await keyboard.press('Enter');
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  const chosen = await page.getByRole('option').nth(1).locator('.choice-text').textContent();
  await keyboard.press('Enter');
  await expect(button(page, /Choose a program/)).toContainText(chosen?.trim() ?? 'a second program');

  await tabTo(page, page.getByRole('radio', { name: 'Live' }));
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Repeatable' })).toBeChecked();
  await tabTo(page, button(page, /Speed/), 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(button(page, /Speed/)).toContainText('×0.25');

  await tabTo(page, lockstep.run, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, lockstep.pause);
  await keyboard.press('Enter');
  await expect(lockstep.resume).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'paused' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(lockstep.pause).toBeEnabled();
  await tabTo(page, lockstep.stop);
  await keyboard.press('Enter');
  await lockstep.finished();
});

test('what has the focus has one ring around it', async ({ lockstep }) => {
  const { page } = lockstep;
  const speed = button(page, /speed/i).first();
  await tabTo(page, speed);
  const rings = await speed.evaluate((focused) => {
    let count = 0;
    for (let part: Element | null = focused; part !== null; part = part.parentElement)
      if (getComputedStyle(part).outlineStyle !== 'none') count++;
    return count;
  });
  expect(rings).toBe(1);
});
