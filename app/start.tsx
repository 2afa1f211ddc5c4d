import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage, setLanguage } from './i18n/i18n';
import { breathe } from './run/breathe';
import { RunController } from './run/controller';
import type { RunDoor } from './run/door';
import { CommandsContext } from './store/commands';
import { openAsked } from './store/open-scenario';
import { programStore } from './store/program';
import { type LimitsShown, runStore } from './store/run';
import { type EngineChoice, settingsStore } from './store/settings';
import { whenQuiet } from './store/when-quiet';
import { keepTheme } from './theme';
import { firstViews } from './views/load';
import { showTypeSpecimen } from './views/type-specimen';
import { Workbench } from './views/workbench/Workbench';
import { Boundary } from './widgets/Boundary';
import './theme.css';

/** What the page needs of the engines. */
export interface Engines {
  doors: Record<EngineChoice, RunDoor>;
  /** Whether this page says that it may share memory between workers, which live runs need. */
  liveAvailable: boolean;
  /** Tries whether live runs can be had: what a browser says is not always so. */
  canRunLive(): Promise<boolean>;
  limits: LimitsShown;
}

/**
 * Puts the workbench into `#root`.
 * @throws when the page has no such element.
 */
export async function startPage({ doors, liveAvailable, canRunLive, limits }: Engines): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element #root');
  runStore.setState({ liveAvailable, limits });
  keepTheme();
  keepLanguage();
  await openAsked(location.search);
  const controller = new RunController({
    doors,
    run: runStore,
    program: programStore,
    settings: settingsStore,
    now: () => performance.now(),
    breathe,
  });
  const render = () => {
    createRoot(root).render(
      <StrictMode>
        <Boundary>
          <CommandsContext value={controller}>
            <Workbench />
          </CommandsContext>
        </Boundary>
      </StrictMode>,
    );
    // The first Run should not wait for workers; the first picture should not wait for them either.
    requestAnimationFrame(() =>
      setTimeout(async () => {
        await showTypeSpecimen(breathe);
        controller.keepWarm();
        if (import.meta.env.PROD) whenIdle(() => keepOfflineLater());
        if (liveAvailable) void canRunLive().then((can) => runStore.setState({ liveAvailable: can }));
      }),
    );
  };
  // A link's program is the first that is seen. Without a link the page need not wait for what reads them.
  if (location.hash !== '') void startLinks().finally(render);
  else {
    render();
    requestAnimationFrame(() => void startLinks());
  }
}

/** When the page has loaded and has nothing else to do. */
function whenIdle(work: () => void): void {
  const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then));
  if (document.readyState === 'complete') idle(work);
  else addEventListener('load', () => idle(work), { once: true });
}

/** At once where the page needs it to run live at all; else it is many files for later visits. */
function keepOfflineLater(): void {
  const keep = () =>
    void import('./offline/keep-offline').then(
      ({ keepOffline }) => keepOffline(),
      // The page works without; a person who wonders why it is not there offline finds it said.
      (error: unknown) => console.warn('This page is not kept for use without a network.', error),
    );
  if (crossOriginIsolated) whenQuiet(runStore, keep);
  else keep();
}

async function startLinks(): Promise<void> {
  // What tells of a link comes with it: nothing moves when it does.
  const [{ beginLinks }] = await Promise.all([import('./share/begin'), firstViews()]);
  beginLinks();
}

/** Keeps the page's language true: the person's choice, or the browser's where there is none. */
function keepLanguage(): void {
  const apply = () => {
    const language = settingsStore.getState().language ?? preferredLanguage(navigator.languages);
    setLanguage(language);
    programStore.getState().speak(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  apply();
  settingsStore.subscribe((now, before) => {
    if (now.language !== before.language) apply();
  });
}
