/** English texts of an embed's player. */
import type { ResourceLanguage } from 'i18next';
import { areasOf } from './areas';

export const PLAYER_TEXTS = areasOf(
  import.meta.glob<ResourceLanguage>('./en/{output,player,status,timeline}.json', {
    eager: true,
    import: 'default',
  }),
  'en',
);
