import type { ResourceLanguage } from 'i18next';
import type { LanguageName } from './catalogue';

/** Files of texts, by their path. */
export type TextFiles = Record<string, ResourceLanguage>;

/** Texts of one language, by area. */
export type Areas = Record<string, ResourceLanguage>;

/** Texts of a language, by area. */
export function areasOf(files: TextFiles, language: LanguageName): Areas {
  const areas: Areas = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, folder, area] = /^\.\/(.+)\/(.+)\.json$/.exec(path) ?? [];
    if (folder === language && area !== undefined) areas[area] = texts;
  }
  return areas;
}
