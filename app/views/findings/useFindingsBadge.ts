import { useMemo } from 'react';
import { useT } from '../../i18n/useT';
import { GRAVITY } from './gravity';
import { useFindings } from './useFindings';

/** How many findings there are, for a tab; undefined for none. */
export function useFindingsBadge(): { count: number; label: string; kind: 'plain' | 'bad' } | undefined {
  const t = useT();
  const { findings } = useFindings();
  return useMemo(() => {
    if (findings.length === 0) return undefined;
    const bad = findings.some(({ kind }) => GRAVITY[kind] === 'bad');
    return {
      count: findings.length,
      label: t('workbench.findingsCount', { count: findings.length }),
      kind: bad ? 'bad' : 'plain',
    };
  }, [findings, t]);
}
