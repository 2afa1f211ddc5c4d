/** The texts of what the page loads after its first picture; importing this file makes them known. */
import type { ResourceLanguage } from 'i18next';
import { areasOf, LANGUAGES, type TextFiles } from './catalogue';
import { i18n } from './i18n';

export const LATER_FILES: TextFiles = import.meta.glob<ResourceLanguage>(
  ['./*/*.json', '!./*/{controls,editor,output,status,workbench}.json'],
  { eager: true, import: 'default' },
);

for (const language of LANGUAGES) {
  i18n.addResourceBundle(language, 'translation', areasOf(LATER_FILES, language), true);
}
