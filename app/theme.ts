import { settingsStore } from './store/settings';

/**
 * Keeps `data-theme` on <html> true: the person's choice, or the system's where there is none. Always set, so that the
 * style sheet has one rule for each theme and the timeline's canvas one thing to watch.
 */
export function keepTheme(): void {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = settingsStore.getState();
    const dark = theme === 'dark' || (theme === 'system' && systemDark.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  systemDark.addEventListener('change', apply);
  settingsStore.subscribe(apply);
}
