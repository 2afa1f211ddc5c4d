import { memo } from 'react';
import { useT } from '../../i18n/useT';
import type { PanelName } from '../../store/view';
import { LatePart } from '../../widgets/LatePart';
import { Tabs } from '../../widgets/Tabs';
import { useFindingsBadge } from '../findings/useFindingsBadge';
import { PANELS } from './panels';

export interface DockProps {
  /** The accessible name of its tabs. */
  label: string;
  panels: readonly PanelName[];
  value: PanelName;
  onChoose(panel: PanelName): void;
}

/** A place for panels, one at a time, with a tab for each. */
export function Dock({ label, panels, value, onChoose }: DockProps) {
  const tabs = usePanelTabs(panels);
  return (
    <div className="dock">
      <Tabs kind="dock" label={label} tabs={tabs} value={value} onChoose={onChoose} />
      {panels.map((name) => (
        <PanelPane key={name} name={name} shown={name === value} />
      ))}
    </div>
  );
}

/**
 * A panel, there only while it is looked at: what it would do unseen costs the run. The tabs beside it change with the
 * findings; that is nothing to it.
 */
export const PanelPane = memo(function PanelPane({ name, shown }: { name: PanelName; shown: boolean }) {
  const Panel = PANELS[name];
  return (
    <div id={`pane-${name}`} className={`panel panel-${name}`} role="tabpanel" hidden={!shown}>
      {shown ? (
        <LatePart>
          <Panel />
        </LatePart>
      ) : null}
    </div>
  );
});

/** The panels' tabs; that of the findings has their number. */
export function usePanelTabs(panels: readonly PanelName[]) {
  const t = useT();
  const badge = useFindingsBadge();
  return panels.map((key) => ({
    key,
    text: t(`workbench.${key}`),
    pane: `pane-${key}`,
    badge: key === 'findings' ? badge : undefined,
  }));
}
