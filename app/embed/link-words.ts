/** What is wrong with a link, in the reader's words: loaded only when something is. */
import type { BadLink } from '../../core/link/bad-link';
import { laterAreas, SmallTexts } from '../i18n/small-texts';

export async function badLinkWords(
  { fault, what, position, message }: BadLink,
  language: 'en' | 'zh',
): Promise<string> {
  const texts = new SmallTexts(language, await laterAreas(language, ['share']));
  return `${texts.t('share.bar.cannot')} ${texts.t(`share.fault.${fault}`, { what, position, message })}`;
}
