import { type CSSProperties, useEffect } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { runStore } from '../../store/run';
import { settingsStore } from '../../store/settings';
import { type Pane, viewStore } from '../../store/view';
import { Boundary } from '../../widgets/Boundary';
import { Splitter } from '../../widgets/Splitter';
import { Tabs } from '../../widgets/Tabs';
import { useMedia } from '../../widgets/useMedia';
import { EngineSwitch } from '../controls/EngineSwitch';
import { Preferences } from '../controls/Preferences';
import { Toolbar } from '../controls/Toolbar';
import { Editor } from '../editor/Editor';
import { isRunKey } from '../keys';
import { Output } from '../output/Output';
import { MessageBar } from '../status/MessageBar';
import { RunLine } from '../status/RunLine';
import { Logo } from './Logo';
import { TimelinePane } from './TimelinePane';
import './workbench.css';

/** Narrower windows show one pane at a time. The same number is in the style sheets. */
const NARROW = '(max-width: 719px)';

/** The whole page: what runs and how on top, the program, its timeline, and what it printed. */
export function Workbench() {
  const narrow = useMedia(NARROW);
  useRunKey();
  useTellingPane(narrow);
  return (
    <div className={narrow ? 'workbench narrow' : 'workbench'}>
      <TopBar />
      <Panes narrow={narrow} />
    </div>
  );
}

function TopBar() {
  const t = useT();
  const liveAvailable = useStore(runStore, (state) => state.liveAvailable);
  return (
    <header className="top">
      <h1 className="brand">
        <Logo />
        <span>Lockstep</span>
      </h1>
      <RunLine />
      <Toolbar />
      <EngineSwitch />
      <Preferences />
      {liveAvailable ? null : <p className="top-note">{t('controls.liveMissing')}</p>}
    </header>
  );
}

function PaneTabs() {
  const t = useT();
  const pane = useStore(viewStore, (state) => state.pane);
  return (
    <Tabs<Pane>
      label={t('workbench.views')}
      value={pane}
      onChoose={(chosen) => viewStore.getState().show(chosen)}
      tabs={[
        { key: 'program', text: t('workbench.program'), pane: 'pane-program' },
        { key: 'timeline', text: t('workbench.timeline'), pane: 'pane-timeline' },
        { key: 'output', text: t('workbench.output'), pane: 'pane-output' },
      ]}
    />
  );
}

/** Panes are the same elements in every layout, so that a turned phone loses nothing. */
function Panes({ narrow }: { narrow: boolean }) {
  const t = useT();
  const pane = useStore(viewStore, (state) => state.pane);
  const editorShare = useStore(settingsStore, (state) => state.editorShare);
  const outputShare = useStore(settingsStore, (state) => state.outputShare);
  const attributes = (name: Pane) => ({
    id: `pane-${name}`,
    className: `pane pane-${name}`,
    hidden: narrow && pane !== name,
  });
  const shares = {
    '--editor': `${editorShare * 100}%`,
    '--output': `${outputShare * 100}%`,
  } as CSSProperties;
  return (
    <main className="panes" style={shares}>
      {narrow ? <PaneTabs /> : null}
      <div {...attributes('program')}>
        <Boundary>
          <Editor />
        </Boundary>
      </div>
      {narrow ? null : (
        <Splitter
          label={t('workbench.resizeEditor')}
          orientation="vertical"
          value={editorShare}
          min={0.2}
          max={0.6}
          onChange={(share) => settingsStore.setState({ editorShare: share })}
        />
      )}
      <div className="run-side">
        <div {...attributes('timeline')}>
          <Boundary>
            <TimelinePane />
          </Boundary>
        </div>
        <Boundary>
          <MessageBar />
        </Boundary>
        {narrow ? null : (
          <Splitter
            label={t('workbench.resizeOutput')}
            orientation="horizontal"
            value={outputShare}
            min={0.12}
            max={0.7}
            fromEnd
            onChange={(share) => settingsStore.setState({ outputShare: share })}
          />
        )}
        <div {...attributes('output')}>
          <Boundary>
            <Output />
          </Boundary>
        </div>
      </div>
    </main>
  );
}

/** In a narrow window, a run that begins shows its timeline, and a program that cannot start shows why. */
function useTellingPane(narrow: boolean): void {
  useEffect(() => {
    if (!narrow) return;
    return runStore.subscribe((now, before) => {
      const { pane, show } = viewStore.getState();
      if (now.model !== before.model && pane === 'program') show('timeline');
      if (now.problem !== before.problem && now.problem !== undefined) show('program');
    });
  }, [narrow]);
}

/** The keys that run work wherever the focus is. */
function useRunKey(): void {
  const commands = useCommands();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isRunKey(event) || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      commands.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [commands]);
}
