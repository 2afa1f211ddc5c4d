import type { ReactNode } from 'react';
import type { Translate } from '../../view-model/words';

const WIDTH = 22;
const HEIGHT = 14;

/** What the marks mean, drawn with the same shapes as on the canvas. */
export function Legend({ t }: { t: Translate }) {
  return (
    <ul className="timeline-legend" aria-label={t('timeline.legend.label')}>
      <Item text={t('timeline.legend.running')}>
        <rect x="1" y="1" width="20" height="12" rx="3" className="legend-run" />
      </Item>
      <Item text={t('timeline.legend.sleeping')}>
        <rect x="1" y="5" width="20" height="4" rx="2" className="legend-sleep" />
      </Item>
      <Item text={t('timeline.legend.waiting')}>
        <rect x="1.5" y="1.5" width="19" height="11" rx="3" className="legend-wait" />
        <path d="M4 12L12 2M9 12L17 2M14 12L19 6M3 7L7 2" className="legend-stripe" />
      </Item>
      <Item text={t('timeline.legend.holding')}>
        <rect x="1" y="6" width="20" height="3" rx="1.5" className="legend-hold" />
      </Item>
      <Item text={t('timeline.legend.printed')}>
        <path d="M7 4h8l-4 7z" className="legend-print" />
      </Item>
      <Item text={t('timeline.legend.read')}>
        <circle cx="11" cy="7" r="4" className="legend-read" />
      </Item>
      <Item text={t('timeline.legend.write')}>
        <rect x="6" y="2" width="10" height="10" rx="2" className="legend-write" />
      </Item>
      <Item text={t('timeline.legend.ended')}>
        <path d="M7 3l8 8m0-8l-8 8" className="legend-end" />
      </Item>
    </ul>
  );
}

function Item({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
