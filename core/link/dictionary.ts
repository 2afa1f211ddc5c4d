import { encodeUtf8 } from '../base/utf8';
import dictionaryText from './dictionary-1.txt?raw';

/** Typical programs. Links of version 1 are packed with it: not a byte of it may ever change. */
export const DICTIONARY = encodeUtf8(dictionaryText);
