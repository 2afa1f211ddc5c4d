import { type ComponentProps, type CSSProperties, useEffect } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { runStore } from '../../store/run';
import { scenarioStore } from '../../store/scenarios';
import { settingsStore } from '../../store/settings';
import { useEarlierRun } from '../../store/useEarlierRun';
import { BOTTOM_PANELS, type Pane, type PanelName, SIDE_PANELS, viewStore } from '../../store/view';
import { Boundary } from '../../widgets/Boundary';
import { LatePart } from '../../widgets/LatePart';
import { Splitter } from '../../widgets/Splitter';
import { Tabs } from '../../widgets/Tabs';
import { ONE_PANE, useMedia } from '../../widgets/useMedia';
import { Editor } from '../editor/Editor';
import { isRunKey } from '../keys';
import { firstView, laterView } from '../load';
import { MessageBar } from '../status/MessageBar';
import { Dock, PanelPane, usePanelTabs } from './Dock';
import { loadPanels } from './panels';
import { TimelinePane } from './TimelinePane';
import { TopBar } from './TopBar';
import { useAttention } from './useAttention';
import './workbench.css';

const LinkBar = firstView('LinkBar');
const EarlierRun = laterView('EarlierRun');
const MissingScenario = laterView('MissingScenario');
const ChosenNote = firstView('ChosenNote');
const Tour = firstView('Tour');

/** In these the menu has what is seldom changed. */
const SHORT_BAR = '(max-width: 1079px)';
/** Wider ones have panels beside the timeline, too. */
const WIDE = '(min-width: 1200px)';

type Layout = 'narrow' | 'medium' | 'wide';

const ALL_PANELS: readonly PanelName[] = [BOTTOM_PANELS[0], ...SIDE_PANELS, ...BOTTOM_PANELS.slice(1)];

/** The whole page: what runs and how on top, the program, its timeline, and all that can be told of the run. */
export function Workbench() {
  const narrow = useMedia(ONE_PANE);
  const wide = useMedia(WIDE);
  const short = useMedia(SHORT_BAR);
  const layout: Layout = narrow ? 'narrow' : wide ? 'wide' : 'medium';
  const run = useEarlierRun();
  const earlier = run === 'other';
  // A program that cannot start leaves the run of the one before on screen.
  const refused = useStore(runStore, (state) => state.problem !== undefined) && run === 'changed';
  const missing = useStore(scenarioStore, (state) => state.missing !== undefined);
  useRunKey();
  useAttention(narrow);
  useEffect(() => viewStore.setState({ narrow }), [narrow]);
  useEffect(() => {
    // After the first picture, so that the page is there before what may never be looked at.
    const frame = requestAnimationFrame(() => void loadPanels());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className={`workbench ${layout} ${earlier || refused ? 'earlier' : ''}`}>
      <TopBar short={short} />
      {/* Where nothing is said the timeline does: it comes with them. */}
      <LatePart missing={null}>
        <LinkBar />
      </LatePart>
      {missing ? (
        <LatePart>
          <MissingScenario />
        </LatePart>
      ) : null}
      {earlier ? (
        <LatePart>
          <EarlierRun />
        </LatePart>
      ) : null}
      <Panes layout={layout} />
      <LatePart missing={null}>
        <Tour />
      </LatePart>
    </div>
  );
}

/** Panes are the same elements in every layout, so that a turned phone loses nothing. */
function Panes({ layout }: { layout: Layout }) {
  const pane = useStore(viewStore, (state) => state.pane);
  const narrow = layout === 'narrow';
  const { editorShare, wideEditorShare, sideShare, dockShare } = useStore(settingsStore);
  const shares = {
    '--editor': `${(layout === 'wide' ? wideEditorShare : editorShare) * 100}%`,
    '--side': `${sideShare * 100}%`,
    '--dock': `${dockShare * 100}%`,
  } as CSSProperties;
  const attributes = (name: Pane) => ({
    id: `pane-${name}`,
    className: `pane pane-${name}`,
    hidden: narrow && pane !== name,
  });
  return (
    <main className="panes" style={shares}>
      {narrow ? <PageTabs /> : null}
      <div {...attributes('program')}>
        <Boundary>
          <Editor />
        </Boundary>
      </div>
      {narrow ? null : <EditorSplitter layout={layout} />}
      <div className="run-side">
        <div {...attributes('timeline')}>
          <Boundary>
            <TimelinePane />
          </Boundary>
          <LatePart missing={null}>
            <ChosenNote />
          </LatePart>
        </div>
        {narrow ? null : <DockSplitter />}
        <Boundary>
          <MessageBar />
        </Boundary>
        {narrow ? null : <BottomDock layout={layout} />}
      </div>
      {layout === 'wide' ? <SideDock /> : null}
      {narrow ? <NarrowPanels pane={pane} /> : null}
    </main>
  );
}

function PageTabs() {
  const t = useT();
  const pane = useStore(viewStore, (state) => state.pane);
  const tabs = usePanelTabs(ALL_PANELS);
  return (
    <Tabs<Pane>
      kind="page"
      label={t('workbench.views')}
      value={pane}
      onChoose={(chosen) => viewStore.getState().show(chosen)}
      tabs={[
        { key: 'program', text: t('workbench.program'), pane: 'pane-program' },
        { key: 'timeline', text: t('workbench.timeline'), pane: 'pane-timeline' },
        ...tabs,
      ]}
    />
  );
}

function NarrowPanels({ pane }: { pane: Pane }) {
  const shown = pane !== 'program' && pane !== 'timeline';
  return (
    <div className="narrow-panels" hidden={!shown}>
      {ALL_PANELS.map((name) => (
        <PanelPane key={name} name={name} shown={name === pane} />
      ))}
    </div>
  );
}

function EditorSplitter({ layout }: { layout: Layout }) {
  const t = useT();
  const share = layout === 'wide' ? 'wideEditorShare' : 'editorShare';
  const label = t('workbench.resizeEditor');
  return <ShareSplitter share={share} label={label} orientation="vertical" min={0.18} max={0.6} />;
}

function DockSplitter() {
  const t = useT();
  const label = t('workbench.resizeDock');
  return (
    <ShareSplitter share="dockShare" label={label} orientation="horizontal" min={0.14} max={0.7} fromEnd />
  );
}

type Share = 'editorShare' | 'wideEditorShare' | 'sideShare' | 'dockShare';

/** Sets a share of the window that the settings remember. */
function ShareSplitter({
  share,
  ...rest
}: { share: Share } & Omit<ComponentProps<typeof Splitter>, 'value' | 'onChange'>) {
  const value = useStore(settingsStore, (state) => state[share]);
  return (
    <Splitter {...rest} value={value} onChange={(chosen) => settingsStore.setState({ [share]: chosen })} />
  );
}

function BottomDock({ layout }: { layout: Layout }) {
  const t = useT();
  const bottom = useStore(viewStore, (state) => state.bottom);
  const dock = useStore(viewStore, (state) => state.dock);
  const all = layout === 'medium';
  return (
    <div className="pane-bottom">
      <Dock
        label={t('workbench.bottom')}
        panels={all ? ALL_PANELS : BOTTOM_PANELS}
        value={all ? dock : bottom}
        onChoose={(panel) => viewStore.getState().show(panel)}
      />
    </div>
  );
}

function SideDock() {
  const t = useT();
  const side = useStore(viewStore, (state) => state.side);
  return (
    <>
      <ShareSplitter
        share="sideShare"
        label={t('workbench.resizeSide')}
        orientation="vertical"
        min={0.16}
        max={0.45}
        fromEnd
      />
      <div className="pane-side">
        <Dock
          label={t('workbench.side')}
          panels={SIDE_PANELS}
          value={side}
          onChoose={(panel) => viewStore.getState().show(panel)}
        />
      </div>
    </>
  );
}

/** The keys that run work wherever the focus is but in a dialog: before what has the focus takes Enter for a press of its own. */
function useRunKey(): void {
  const commands = useCommands();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (!isRunKey(event) || inDialog) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) commands.run();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [commands]);
}
