import type { ComponentType } from 'react';
import { withTexts } from '../../i18n/with-texts';
import { loadScenarios } from '../../store/scenarios';
import type { PanelName } from '../../store/view';
import { later } from '../../widgets/later';
import { Output } from '../output/Output';

/** A panel with its texts. */
const panel = (part: () => Promise<ComponentType>) => later(() => withTexts(part));

const LATER = {
  state: panel(async () => (await import('../state/StatePanel')).StatePanel),
  waits: panel(async () => (await import('../waits/Waits')).Waits),
  details: panel(async () => (await import('../details/Details')).Details),
  findings: panel(async () => (await import('../findings/Findings')).Findings),
  events: panel(async () => (await import('../events/Events')).Events),
  summary: panel(async () => (await import('../summary/Summary')).Summary),
  compare: panel(async () => (await import('../compare/Compare')).Compare),
  library: panel(async () => {
    await loadScenarios();
    return (await import('../library/Library')).Library;
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
