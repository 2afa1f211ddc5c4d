/** Chinese texts of an embed's player. */
import type { ResourceLanguage } from 'i18next';
import { areasOf } from './areas';

export const PLAYER_TEXTS = areasOf(
  import.meta.glob<ResourceLanguage>('./zh/{output,player,status,timeline}.json', {
    eager: true,
    import: 'default',
  }),
  'zh',
);
