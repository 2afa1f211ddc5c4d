import type { Page } from '@playwright/test';
import { expect, test } from './support/lockstep';

/** Presses Tab until the element with this role and name has the focus, as a person without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 presses of Tab never reach ${role} ${name}`);
}

test('a person with a keyboard only writes, runs and leaves the editor', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  await tabTo(page, 'textbox', 'Program');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText("print('by keyboard')\n");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lockstep.output).toContainText('by keyboard');
  await lockstep.finished();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(lockstep.program).not.toBeFocused();
  await tabTo(page, 'button', 'Run');
  await page.keyboard.press('Enter');
  await lockstep.finished();
  await expect(lockstep.output).toContainText('by keyboard');
});

test('a person with a keyboard only stops a program that never ends', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  await lockstep.write("print('begun')\nwhile True:\n    pass\n");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lockstep.output).toContainText('begun');
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', 'Stop');
  await page.keyboard.press('Enter');
  await lockstep.finished(3_000);
});
