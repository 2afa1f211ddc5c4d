import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on the theme: it changes colours and nothing else. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** In place of axe's own script. */
const NO_SCRIPT = 'undefined';

/**
 * What axe finds wrong, a line each.
 * @param within a selector: only that part of the page is looked at.
 * @param rules these alone, where not all
 */
export async function violations(page: Page, within?: string, rules?: string[]): Promise<string[]> {
  // Of a page without frames both modes find the same; the newer one opens a second page each time.
  const framed = page.frames().length > 1;
  // Axe is half a megabyte of script, which AxeBuilder has a page run twice each time; where it is, it stays.
  const axeIsThere = !framed && (await page.evaluate(() => 'axe' in globalThis));
  const axe = new AxeBuilder({ page, ...(axeIsThere && { axeSource: NO_SCRIPT }) }).setLegacyMode(!framed);
  // Of what is right nobody asks here, and to tell it, element by element, takes longer than to look.
  axe.options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (rules !== undefined) axe.withRules(rules);
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
}

/** As `violations`, in the light theme, and of the dark one what it may do otherwise. The light one is left. */
export async function violationsInBothThemes(page: Page, within?: string): Promise<string[]> {
  await showTheme(page, 'light');
  const light = await violations(page, within);
  await showTheme(page, 'dark');
  const dark = await violations(page, within, OF_COLOURS);
  await showTheme(page, 'light');
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)];
}

async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
  // Colours that fade are looked at when they have come to rest.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map((animation) => animation.finished.catch(() => undefined)),
    ).then(() => undefined),
  );
}
