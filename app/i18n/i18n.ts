import i18next from 'i18next';
import { FIRST_TEXTS, type LanguageName } from './catalogue';

/** The page's texts. One instance of its own, so that nothing else that uses i18next can change it. */
export const i18n = i18next.createInstance();

// With its texts at hand, init ends before it returns; the promise it gives cannot fail.
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: FIRST_TEXTS,
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes what it shows.
  returnNull: false,
});

/** The best language for a reader who prefers `wanted`, first choice first (BCP 47 tags). */
export function preferredLanguage(wanted: readonly string[]): LanguageName {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return 'en';
}

/** Changes the page's language; components that use `useT` show it at once. */
export function setLanguage(language: LanguageName): void {
  void i18n.changeLanguage(language); // Its texts are at hand: nothing to wait for, nothing that fails.
}
