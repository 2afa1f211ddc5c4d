/**
 * All texts of the page. Each area has one file for each language, and its keys begin with the file's name:
 * `"title"` in `en/timeline.json` is `timeline.title`. `{{name}}` stands for a value; keys ending in `_one` and
 * `_other` are chosen by `count` (Chinese has `_other` alone).
 */
import type { Resource, ResourceLanguage } from 'i18next';

export const LANGUAGES = ['en', 'zh'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

const FILES = import.meta.glob<ResourceLanguage>('./*/*.json', { eager: true, import: 'default' });

/** Texts by language, then area. */
export function areasOf(language: LanguageName): Record<string, unknown> {
  const areas: Record<string, unknown> = {};
  for (const [path, texts] of Object.entries(FILES)) {
    const [, folder, area] = /^\.\/(.+)\/(.+)\.json$/.exec(path) ?? [];
    if (folder === language && area !== undefined) areas[area] = texts;
  }
  return areas;
}

export const RESOURCES: Resource = Object.fromEntries(
  LANGUAGES.map((language) => [language, { translation: areasOf(language) as ResourceLanguage }]),
);
