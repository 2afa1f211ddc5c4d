import { Menu } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { LatePart } from '../../widgets/LatePart';
import { EngineSwitch } from '../controls/EngineSwitch';
import { Preferences } from '../controls/Preferences';
import { Toolbar } from '../controls/Toolbar';
import { firstView } from '../load';
import { ShareButton } from '../share/ShareButton';
import { RunLine } from '../status/RunLine';
import { Logo } from './Logo';

const PageMenu = firstView('PageMenu');

/** What runs and how, and what concerns the page as a whole. */
export function TopBar({ short }: { short: boolean }) {
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
      <EngineSwitch short={short} />
      <div className="top-end">
        <ShareButton />
        {short ? null : <Preferences />}
        {/* The timeline comes with it, and says so when they do not come. */}
        <LatePart missing={<MenuToCome />} fallback={<MenuToCome />}>
          <PageMenu short={short} />
        </LatePart>
      </div>
      {liveAvailable ? null : <p className="top-note">{t('controls.liveMissing')}</p>}
    </header>
  );
}

/** Takes the menu's place until it has come, so that nothing moves then. */
function MenuToCome() {
  return (
    <span className="button icon-only page-menu-button" aria-hidden>
      <Menu size={16} />
    </span>
  );
}
