import type { Page } from '@playwright/test';

/** The styles of letters in which something on the page is set: family, size, weight, slope. */
export function typeStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const styles = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      const letters = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (!letters || element.getClientRects().length === 0) continue;
      const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(element);
      styles.add(`${fontFamily.split(',')[0]} ${fontSize} ${fontWeight} ${fontStyle}`);
    }
    return [...styles];
  });
}
