/**
 * All texts of the page. Each area has one file for each language, and its keys begin with the file's name:
 * `"title"` in `en/timeline.json` is `timeline.title`. `{{name}}` stands for a value; keys ending in `_one` and
 * `_other` are chosen by `count` (Chinese has `_other` alone).
 *
 * The areas here are there from the beginning. Those of the timeline and the panels, most of the texts, come with
 * these parts of the page: `later-texts.ts`.
 */
import type { Resource, ResourceLanguage } from 'i18next';
import { areasOf, type TextFiles } from './areas';

export const LANGUAGES = ['en', 'zh'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

export const FIRST_FILES: TextFiles = import.meta.glob<ResourceLanguage>(
  './*/{controls,editor,output,status,workbench}.json',
  { eager: true, import: 'default' },
);

export const FIRST_TEXTS: Resource = Object.fromEntries(
  LANGUAGES.map((language) => [language, { translation: areasOf(FIRST_FILES, language) }]),
);
