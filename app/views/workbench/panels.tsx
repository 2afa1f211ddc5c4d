import type { ComponentType } from 'react';
import { loadScenarios } from '../../store/scenarios';
import type { PanelName } from '../../store/view';
import { later } from '../../widgets/later';
import { fetched } from '../../widgets/missing-part';
import { firstViews, laterViews } from '../load';
import { Output } from '../output/Output';

const LATER = {
  state: later(async () => (await firstViews()).StatePanel),
  waits: later(async () => (await laterViews()).Waits),
  details: later(async () => (await laterViews()).Details),
  findings: later(async () => (await laterViews()).Findings),
  events: later(async () => (await laterViews()).Events),
  summary: later(async () => (await laterViews()).Summary),
  compare: later(async () => (await laterViews()).Compare),
  library: later(async () => {
    await fetched(loadScenarios());
    return (await laterViews()).Library;
  }),
};

export const PANELS: Record<PanelName, ComponentType> = {
  output: Output,
  state: LATER.state.Part,
  waits: LATER.waits.Part,
  details: LATER.details.Part,
  findings: LATER.findings.Part,
  events: LATER.events.Part,
  summary: LATER.summary.Part,
  compare: LATER.compare.Part,
  library: LATER.library.Part,
};

/** Loads the panels one after the other, so that none is waited for when it is opened. A failure is told then. */
export async function loadPanels(): Promise<void> {
  for (const { load } of Object.values(LATER)) await load().catch(() => undefined);
}
