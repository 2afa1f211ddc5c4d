/**
 * The texts of what the page loads after its first picture, in all languages, as a person may change the page's; importing
 * this file makes them known.
 */
import type { TextFiles } from './areas';
import { LATER_FILES as ENGLISH } from './later-en';
import { LATER_FILES as CHINESE } from './later-zh';

export const LATER_FILES: TextFiles = { ...ENGLISH, ...CHINESE };
