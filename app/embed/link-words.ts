/** What is wrong with a link, in the reader's words: loaded only when something is. */
import type { BadLink } from '../../core/link/bad-link';
import { i18n, setLanguage } from '../i18n/i18n';

export function badLinkWords({ fault, what, position, message }: BadLink, language: 'en' | 'zh'): string {
  setLanguage(language);
  return `${i18n.t('share.bar.cannot')} ${i18n.t(`share.fault.${fault}`, { what, position, message })}`;
}
