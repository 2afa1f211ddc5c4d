import type { Shared } from '../../../core/trace/analysis/findings/finding';
import { thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { mention } from '../links/mention';

/** The file or value that processes share. */
export function sharedPhrase(shared: Shared, t: Translate): string {
  if (shared.what === 'file') return mention(thing('file', shared.file));
  return shared.object < 0 ? t('findings.sharedMemory') : mention(thing('object', shared.object));
}
