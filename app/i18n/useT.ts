import { useCallback, useSyncExternalStore } from 'react';
import type { LanguageName } from './catalogue';
import { i18n } from './i18n';

/** Looks up a text of the page's language; `count` in `params` chooses the plural. */
export type Translate = (key: string, params?: Record<string, string | number>) => string;

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}

export function useLanguage(): LanguageName {
  return useSyncExternalStore(subscribe, () => i18n.language as LanguageName);
}

/** The page's texts; a new function whenever the language changes, so it may stand in dependencies. */
export function useT(): Translate {
  const language = useLanguage();
  return useCallback<Translate>((key, params) => i18n.t(key, { ...params, lng: language }), [language]);
}
