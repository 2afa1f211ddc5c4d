import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { EngineSwitch } from '../controls/EngineSwitch';
import { Preferences } from '../controls/Preferences';
import { Toolbar } from '../controls/Toolbar';
import { RunLine } from '../status/RunLine';
import { Logo } from './Logo';

/** What runs and how, and what concerns the page as a whole. */
export function TopBar() {
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
