import type { Page } from '@playwright/test';
import { longestTasks as longest } from '../../scripts/main-thread.mjs';

/**
 * Processor times (ms) of the main thread's longest tasks while `work` went on, longest first.
 * @param most how many to give
 */
export async function longestTasks(page: Page, work: () => Promise<void>, most = 5): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this page has no browser of its own to trace');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return longest(traceEvents, most).map(Math.round);
}
