import { Languages, Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { useLanguage, useT } from '../../i18n/useT';
import { settingsStore, type ThemeChoice } from '../../store/settings';
import { Choice } from '../../widgets/Choice';
import './controls.css';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Language and theme of the page. */
export function Preferences() {
  const t = useT();
  const language = useLanguage();
  const theme = useStore(settingsStore, (state) => state.theme);
  const ThemeIcon = THEME_ICONS[theme];
  const themes: { key: ThemeChoice; text: string }[] = [
    { key: 'system', text: t('controls.themeSystem') },
    { key: 'light', text: t('controls.themeLight') },
    { key: 'dark', text: t('controls.themeDark') },
  ];
  return (
    <div className="preferences">
      <Choice
        iconOnly
        label={t('controls.language')}
        icon={<Languages size={16} aria-hidden />}
        options={[
          { key: 'en', text: 'English' },
          { key: 'zh', text: '简体中文' },
        ]}
        value={language}
        onChoose={(chosen) => settingsStore.setState({ language: chosen })}
      />
      <Choice
        iconOnly
        label={t('controls.theme')}
        icon={<ThemeIcon size={16} aria-hidden />}
        options={themes}
        value={theme}
        onChoose={(chosen) => settingsStore.setState({ theme: chosen })}
      />
    </div>
  );
}
