import { Check, SlidersHorizontal } from 'lucide-react';
import { memo } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { lanesStore } from '../../store/lanes';
import { runStore } from '../../store/run';
import { laneKey, processNodes, sharedNodes } from '../../view-model/lane-tree';
import { processName, thingName } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import type { Translate } from '../../view-model/words';

/** Processes beyond this many are not offered one by one. */
const OFFERED_MAX = 40;
const EVERYTHING = 'everything';

/** Which lanes and which arrows are shown. */
export const LanesMenu = memo(function LanesMenu({ t }: { t: Translate }) {
  const touchedBy = useStore(lanesStore, (state) => state.touchedBy);
  const hidden = useStore(lanesStore, (state) => state.hidden);
  const isChanged = touchedBy !== undefined || hidden.size > 0;
  return (
    <MenuTrigger>
      <Button
        className={isChanged ? 'timeline-tool timeline-tool-accent' : 'timeline-tool'}
        aria-label={t('timelineTools.lanesMenu.label')}
      >
        <SlidersHorizontal size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <LanesMenuItems t={t} />
      </Popover>
    </MenuTrigger>
  );
});

/** Made anew each time the menu opens: what there is to choose from changes with the run. */
function LanesMenuItems({ t }: { t: Translate }) {
  const { arrows, touchedBy, hidden, setArrows, onlyTouched, show } = useStore(lanesStore);
  const model = useStore(runStore, (state) => state.model);
  const shown = new Set([arrows === 'all' ? 'arrows' : '']);
  const process = new Set([touchedBy === undefined ? EVERYTHING : String(touchedBy)]);
  const hiddenLanes = namesOf(model, hidden, t);
  return (
    <Menu className="choice-list timeline-menu" aria-label={t('timelineTools.lanesMenu.label')}>
      <MenuSection
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) => setArrows(has(keys, 'arrows') ? 'all' : 'selected')}
      >
        <Item id="arrows" text={t('timelineTools.lanesMenu.allArrows')} />
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={process}
        onSelectionChange={(keys) => onlyTouched(processOf(keys))}
      >
        <Header className="timeline-menu-header">{t('timelineTools.lanesMenu.touched')}</Header>
        <Item id={EVERYTHING} text={t('timelineTools.lanesMenu.everything')} />
        {model.processes.slice(0, OFFERED_MAX).map(({ index }) => (
          <Item key={index} id={String(index)} text={processName(model.state, index)} process={index} />
        ))}
      </MenuSection>
      {hiddenLanes.length === 0 ? null : (
        <MenuSection>
          <Header className="timeline-menu-header">{t('timelineTools.lanesMenu.hidden')}</Header>
          {hiddenLanes.map(({ key, name }) => (
            <MenuItem key={key} id={key} className="choice-item" textValue={name} onAction={() => show(key)}>
              {t('timelineTools.lanesMenu.show', { name })}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

/** @param props.process whose sign stands before the text */
function Item({ id, text, process }: { id: string; text: string; process?: number }) {
  return (
    <MenuItem id={id} className="choice-item" textValue={text}>
      <Check className="choice-check" size={14} aria-hidden />
      {process === undefined ? null : <span className={swatchOf(process)} aria-hidden />}
      <span className="choice-text">{text}</span>
    </MenuItem>
  );
}

function has(keys: Selection, key: string): boolean {
  return keys === 'all' || keys.has(key);
}

function processOf(keys: Selection): number | undefined {
  const [key] = keys === 'all' ? [] : [...keys];
  return key === undefined || key === EVERYTHING ? undefined : Number(key);
}

function namesOf(
  model: TimelineModel,
  keys: ReadonlySet<string>,
  t: Translate,
): { key: string; name: string }[] {
  return [...processNodes(model), ...sharedNodes(model)]
    .filter((node) => keys.has(laneKey(node)))
    .map((node) => ({ key: laneKey(node), name: thingName(model.state, node.thing, t) }));
}
