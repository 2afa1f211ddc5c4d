import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { playbackStore } from '../../store/playback';
import { runStore } from '../../store/run';
import { stretchStore } from '../../store/stretch';
import { viewStore } from '../../store/view';
import { momentText } from '../../view-model/time-text';
import './links.css';

/** Microseconds: in these runs are told apart. */
const EXACT_NS = 1e3;

/** "0.714 s". @param exact to the microsecond. */
export function momentWords(ns: number, exact = false): string {
  return exact ? momentText(ns, EXACT_NS) : momentText(ns);
}

/** The moment at the cursor, told as closely as the picture tells it. */
export function useCursorWords(ns: number): string {
  return momentText(
    ns,
    useStore(stretchStore, ({ step }) => step),
  );
}

export interface MomentLinkProps {
  model: TimelineModel;
  /** Index of the event to which the cursor goes. */
  event: number;
  /** What stands there instead of the event's time. */
  text?: string;
}

/** A moment of the run; pressing it moves the cursor there. */
export function MomentLink({ model, event, text }: MomentLinkProps) {
  const t = useT();
  if (event < 0 || event >= model.events.length) return text ?? null;
  const time = model.events.time(event);
  return (
    <button
      type="button"
      className="link moment-link"
      title={t('links.goToMoment', { time: momentWords(time, true) })}
      onClick={() => playbackStore.getState().seek(event)}
    >
      {text ?? momentWords(time)}
    </button>
  );
}

/** A line of the program; pressing it shows the line, when the program on screen is the one that ran. */
export function LineLink({ line }: { line: number }) {
  const t = useT();
  if (line <= 0) return null;
  const text = t('links.line', { line });
  if (runStore.getState().ran === undefined) return text;
  return (
    <button type="button" className="link" onClick={() => viewStore.getState().reveal(line)}>
      {text}
    </button>
  );
}
