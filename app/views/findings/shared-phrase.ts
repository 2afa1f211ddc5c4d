import type { Shared } from '../../../core/trace/analysis/findings/finding';
import { thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { mention } from '../links/mention';

/** The file, value or part of a manager's object that processes share. */
export function sharedPhrase(shared: Shared, t: Translate): string {
  if (shared.what === 'file') return mention(thing('file', shared.file));
  if (shared.what === 'managed') {
    const manager = mention(thing('object', shared.manager));
    return t('findings.sharedPart', { part: shared.part, manager });
  }
  return shared.object < 0 ? t('findings.sharedMemory') : mention(thing('object', shared.object));
}
