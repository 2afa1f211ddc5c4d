/** Chinese texts of what the page loads after its first picture; importing this file makes them known. */
import type { ResourceLanguage } from 'i18next';
import { areasOf, type TextFiles } from './areas';
import { i18n } from './i18n';

export const LATER_FILES: TextFiles = import.meta.glob<ResourceLanguage>(
  ['./zh/*.json', '!./zh/{controls,editor,output,status,workbench}.json'],
  { eager: true, import: 'default' },
);

i18n.addResourceBundle('zh', 'translation', areasOf(LATER_FILES, 'zh'), true);
