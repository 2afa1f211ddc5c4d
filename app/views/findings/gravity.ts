import type { FindingKind } from '../../../core/trace/analysis/findings/finding';

/** How much a finding matters: 'bad' is a wrong result or no result, 'warn' is waste or danger. */
export const GRAVITY: Record<FindingKind, 'bad' | 'warn'> = {
  deadlock: 'bad',
  'left-waiting': 'bad',
  'unguarded-main': 'bad',
  'gone-too-early': 'bad',
  'lost-update': 'bad',
  'torn-message': 'bad',
  'lock-left-held': 'warn',
  'bound-met': 'warn',
  'data-left': 'warn',
  starvation: 'warn',
  'busy-polling': 'warn',
  'rerun-in-children': 'warn',
  'own-copy': 'warn',
  'unchecked-wake': 'bad',
  'stale-check': 'bad',
  'past-mark': 'bad',
  'task-failed': 'bad',
  'cut-short': 'warn',
  'gave-up': 'warn',
  'queue-grows': 'warn',
  'uneven-work': 'warn',
  'never-used': 'warn',
};
