/** The panels beside and below the timeline, as a person works them. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { chooseEngine, setSpeed } from './controls';
import type { Lockstep } from './lockstep';
import { TimelineView } from './timeline';

const PROGRAMS = new URL('../programs/', import.meta.url);

export const PANELS = [
  'Output',
  'State',
  'Waits',
  'Details',
  'Findings',
  'Events',
  'Summary',
  'Compare',
  'Learn',
] as const;
export type PanelTitle = (typeof PANELS)[number];

/** Opens a panel by its tab; what is in it. */
export async function openPanel(page: Page, title: PanelTitle): Promise<Locator> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${title}`) });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  const id = await tab.getAttribute('aria-controls');
  return page.locator(`#${id}`);
}

/** The text of a program of e2e/programs. */
export function readProgram(name: string): string {
  return readFileSync(new URL(`${name}.py`, PROGRAMS), 'utf8');
}

/** Opens the page and runs a program of e2e/programs repeatably, as fast as it goes, to its end. */
export async function runProgram(lockstep: Lockstep, name: string): Promise<void> {
  await lockstep.open();
  await runAnother(lockstep, name);
}

/** As `runProgram`, on the page that is open. */
export async function runAnother(lockstep: Lockstep, name: string): Promise<void> {
  await chooseEngine(lockstep.page, 'Repeatable');
  await setSpeed(lockstep.page, 20);
  await lockstep.writeAndFinish(readProgram(name));
}

/** The timeline of the buns, whole; they run only where the page does not show them already. */
export async function showBuns(lockstep: Lockstep): Promise<void> {
  const view = new TimelineView(lockstep.page);
  if ((await view.row('bun').count()) === 0) await runAnother(lockstep, 'buns');
  await view.fit();
}
