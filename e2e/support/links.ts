/** Links as people send them to each other. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { Lockstep } from './lockstep';

const SAMPLES = new URL('../../core/link/samples/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8'));

export interface Sample {
  about: string;
  link: string;
  program: string;
  settings: { engine: string; seed: number; preset: string };
}

/** Links of version 1, and what they hold. */
export const samples = read('version-1.json') as Sample[];

/** Links that open and differ, or cannot be opened. */
export const odd = read('odd.json') as Record<
  'sameOutcome' | 'otherOutcome' | 'otherCostModel' | 'bomb' | 'withSchedule' | 'noUtf8',
  string
>;

export async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
}

export const sharedLink = (page: Page): Promise<string> =>
  page.getByLabel('Link', { exact: true }).inputValue();

/** The page in the browser of somebody else, who has never been here but skips the tour. */
export async function somebodyElse(browser: Browser, language = 'en-US'): Promise<Lockstep> {
  const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('lockstep.tour', 'seen'));
  return new Lockstep(page);
}

/** What the page says of the link that it was opened with. */
export const linkBar = (page: Page) => page.locator('.banner');
