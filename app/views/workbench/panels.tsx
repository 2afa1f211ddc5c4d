import { type ComponentType, lazy } from 'react';
import { withTexts } from '../../i18n/with-texts';
import { loadScenarios } from '../../store/scenarios';
import type { PanelName } from '../../store/view';
import { Output } from '../output/Output';

/** A panel that comes when it is first looked at, or when the page has nothing else to do. */
function later(part: () => Promise<ComponentType>): { Panel: ComponentType; load: () => Promise<unknown> } {
  const load = () => withTexts(part);
  return { Panel: lazy(async () => ({ default: await load() })), load };
}

const LATER = {
  state: later(async () => (await import('../state/StatePanel')).StatePanel),
  waits: later(async () => (await import('../waits/Waits')).Waits),
  details: later(async () => (await import('../details/Details')).Details),
  findings: later(async () => (await import('../findings/Findings')).Findings),
  events: later(async () => (await import('../events/Events')).Events),
  summary: later(async () => (await import('../summary/Summary')).Summary),
  compare: later(async () => (await import('../compare/Compare')).Compare),
  library: later(async () => {
    await loadScenarios();
    return (await import('../library/Library')).Library;
  }),
};

export const PANELS: Record<PanelName, ComponentType> = {
  output: Output,
  state: LATER.state.Panel,
  waits: LATER.waits.Panel,
  details: LATER.details.Panel,
  findings: LATER.findings.Panel,
  events: LATER.events.Panel,
  summary: LATER.summary.Panel,
  compare: LATER.compare.Panel,
  library: LATER.library.Panel,
};

/** Loads the panels one after the other, so that none is waited for when it is opened. A failure is told then. */
export async function loadPanels(): Promise<void> {
  for (const { load } of Object.values(LATER)) await load().catch(() => undefined);
}
