import { X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button, Heading } from 'react-aria-components';
import { swatchOf } from '../../view-model/process-colour';
import type { Translate } from '../../view-model/words';
import { Sheet } from '../../widgets/Sheet';
import { useMedia } from '../../widgets/useMedia';

interface HelpSheetProps {
  t: Translate;
  open: boolean;
  onClose: () => void;
}

/** Keys or gestures that do one thing, and the name of what they do in the texts. */
interface Group {
  title: string;
  keys: readonly (readonly [keys: readonly string[], text: string])[];
}

const KEYS: readonly Group[] = [
  {
    title: 'time',
    keys: [
      [['Space'], 'play'],
      [['←', '→'], 'step'],
      [[',', '.'], 'marks'],
      [['[', ']'], 'follow'],
    ],
  },
  {
    title: 'view',
    keys: [
      [['W', 'S', '+', '−'], 'zoom'],
      [['A', 'D'], 'pan'],
      [['F'], 'fit'],
      [['0'], 'fitAll'],
      [['/'], 'search'],
      [['Esc'], 'leave'],
    ],
  },
  {
    title: 'lanes',
    keys: [
      [['↑', '↓'], 'lanes'],
      [['E'], 'fold'],
      [['P'], 'pin'],
      [['H'], 'hide'],
      [['Alt ↑', 'Alt ↓'], 'move'],
      [['X'], 'arrows'],
      [['Enter'], 'pick'],
    ],
  },
];
/** By their names in the texts. */
const MOUSE: Group = {
  title: 'mouse',
  keys: [
    [['drag'], 'range'],
    [['ruler'], 'cursor'],
    [['shiftDrag'], 'pan'],
    [['ctrlWheel'], 'zoomAt'],
    [['doubleClick'], 'fitThere'],
  ],
};
const FINGERS: Group = {
  title: 'fingers',
  keys: [
    [['tap'], 'ask'],
    [['drag'], 'pan'],
    [['pinch'], 'zoom'],
    [['ruler'], 'cursor'],
  ],
};

/** What the keys do, and what the marks mean. */
export const HelpSheet = memo(function HelpSheet({ t, open, onClose }: HelpSheetProps) {
  const byHand = useMedia('(pointer: coarse)');
  const legend = (
    <section>
      <h3>{t('timelineTools.legend.label')}</h3>
      <Legend t={t} />
    </section>
  );
  return (
    <Sheet open={open} onClose={onClose}>
      <header>
        <Heading slot="title">{t('timelineTools.help.title')}</Heading>
        <Button slot="close" className="timeline-tool" aria-label={t('timelineTools.help.close')}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      {/* Who has a finger may have no keys. */}
      {byHand ? (
        <div className="sheet-columns">
          <Keys t={t} group={FINGERS} />
          {legend}
        </div>
      ) : null}
      <div className="sheet-columns">
        {KEYS.map((group) => (
          <Keys key={group.title} t={t} group={group} />
        ))}
        {byHand ? null : <Keys t={t} group={MOUSE} />}
      </div>
      {byHand ? null : legend}
    </Sheet>
  );
});

function Keys({ t, group }: { t: Translate; group: Group }) {
  const { title, keys } = group;
  const named = group === MOUSE || group === FINGERS;
  return (
    <section>
      <h3>{t(`timelineTools.help.${title}`)}</h3>
      <dl>
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{named ? t(`timelineTools.help.hand.${name}`) : name}</kbd>
              ))}
            </dt>
            <dd>{t(`timelineTools.help.key.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One process of each shape, and some of the patterns. */
const SHAPES = [1, 2, 3, 11, 20] as const;

/** What the marks mean, drawn with the same shapes as on the canvas. */
function Legend({ t }: { t: Translate }) {
  return (
    <ul className="timeline-legend">
      <li>
        {SHAPES.map((process) => (
          <span key={process} className={swatchOf(process)} aria-hidden />
        ))}
        {t('timelineTools.legend.process')}
      </li>
      <Mark text={t('timelineTools.legend.starting')}>
        <path d="M1 7h20" className="legend-start" />
      </Mark>
      <Mark text={t('timelineTools.legend.running')}>
        <rect x="1" y="1" width="20" height="12" rx="3" className="legend-run" />
      </Mark>
      <Mark text={t('timelineTools.legend.sleeping')}>
        <rect x="1" y="5" width="20" height="4" rx="2" className="legend-sleep" />
      </Mark>
      <Mark text={t('timelineTools.legend.waiting')}>
        <rect x="1.5" y="1.5" width="19" height="11" rx="3" className="legend-wait" />
        <path d="M4 12L12 2M9 12L17 2M14 12L19 6M3 7L7 2" className="legend-stripe" />
      </Mark>
      <Mark text={t('timelineTools.legend.joining')}>
        <path d="M1 7h20" className="legend-join" />
      </Mark>
      <Mark text={t('timelineTools.legend.holding')}>
        <rect x="1" y="6" width="20" height="3" rx="1.5" className="legend-hold" />
      </Mark>
      <Mark text={t('timelineTools.legend.printed')}>
        <path d="M7 4h8l-4 7z" className="legend-print" />
      </Mark>
      <Mark text={t('timelineTools.legend.read')}>
        <circle cx="11" cy="7" r="4" className="legend-read" />
      </Mark>
      <Mark text={t('timelineTools.legend.write')}>
        <rect x="6" y="2" width="10" height="10" rx="2" className="legend-write" />
      </Mark>
      <Mark text={t('timelineTools.legend.message')}>
        <path d="M2 3v8M2 7h12" className="legend-line" />
        <path d="M14 3l7 4-7 4z" className="legend-print" />
      </Mark>
      <Mark text={t('timelineTools.legend.buffered')}>
        <rect x="1.5" y="1.5" width="19" height="11" className="legend-area" />
        <path d="M4 4h0M9 4h0M14 4h0M19 4h0M6 8h0M11 8h0M16 8h0" className="legend-dots" />
      </Mark>
      <Mark text={t('timelineTools.legend.ended')}>
        <path d="M7 3l8 8m0-8l-8 8" className="legend-end" />
      </Mark>
    </ul>
  );
}

function Mark({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
