import type { ThreadSummary } from '../../../core/trace/analysis/summary';
import { useT } from '../../i18n/useT';
import { colourOf } from '../../view-model/process-colour';
import { percent } from './percent';

const PARTS = ['starting', 'running', 'sleeping', 'waiting'] as const;
/** Width of the picture, in its own units; height as the rows'. */
const WIDTH = 160;
const HEIGHT = 12;

/** Where a thread's time went, as a bar: what is left of the length, it was not there. */
export function TimeBar({ times, length }: { times: ThreadSummary; length: number }) {
  const t = useT();
  const shares = PARTS.map((part) => ({ part, share: times[part] / length }));
  let x = 0;
  const label = shares
    .filter(({ share }) => share > 0)
    .map(({ part, share }) => `${t(`summary.${part}`)} ${percent(share)}`)
    .join(t('findings.comma'));
  return (
    <svg
      className={`time-bar c${colourOf(times.process)}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect className="all" width={WIDTH} height={HEIGHT} />
      {shares.map(({ part, share }) => {
        const left = x;
        x += share * WIDTH;
        return <rect key={part} className={part} x={left} width={share * WIDTH} height={HEIGHT} />;
      })}
    </svg>
  );
}
