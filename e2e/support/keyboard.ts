/** The page as a person without a mouse meets it. */
import type { Locator, Page } from '@playwright/test';

/** More than all of the page's stops: who presses Tab so often has gone round. */
const PRESSES_MOST = 120;

/** Presses Tab, or another key, until `wanted` has the focus; out of the editor Escape leads. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Program', exact: true });
  for (let presses = 0; presses < PRESSES_MOST; presses++) {
    if (await hasFocus(wanted)) return;
    if (await hasFocus(editor)) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
  }
  throw new Error(`${PRESSES_MOST} presses of ${key} never reach ${wanted}`);
}

function hasFocus(of: Locator): Promise<boolean> {
  return of.evaluateAll((elements) => elements.some((element) => element.matches(':focus')));
}
