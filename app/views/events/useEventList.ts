import { useEffect, useMemo, useState } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { analysisStore } from '../../store/analysis';
import { Turn } from '../../store/turn';
import { useAnalysis } from '../../store/useAnalysis';
import { thingName } from '../../view-model/names';
import { momentWords } from '../links/MomentLink';
import { plainText } from '../links/mention';
import { type EventFilter, EventList } from './event-filter';
import { eventWords } from './event-words';
import { pictureWords } from './picture-words';

/** Events looked at in a frame: with words to be looked for, each costs a sentence. */
const PIECE_EVENTS = { plain: 20_000, words: 3_000 };
/** While a run goes on the list is drawn anew at most so often, milliseconds. */
const DRAW_MS = 250;

/** The list of events that fit a filter; rendered again as it grows. */
export function useEventList(model: TimelineModel, filter: EventFilter): EventList {
  const t = useT();
  const { analysis } = useAnalysis();
  const [, setDrawn] = useState(0);
  const list = useMemo(() => {
    const nameOf = (thing: Parameters<typeof thingName>[1]) => thingName(model.state, thing, t);
    const words = (event: number) =>
      plainText(eventWords(model, analysis.subjects, event, t), nameOf, (at) =>
        momentWords(model.events.time(at)),
      );
    const others = (event: number) => pictureWords(model, analysis.subjects, event, t);
    return new EventList(analysis.model, analysis.subjects, filter, words, others);
  }, [analysis, model, filter, t]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      setDrawn((count) => count + 1);
    };
    const piece = filter.text === '' ? PIECE_EVENTS.plain : PIECE_EVENTS.words;
    const turn = new Turn(() => {
      const before = list.rows.length;
      const more = list.advance(piece);
      // Soon enough to read along, and no more often than that.
      if (list.rows.length !== before || !more) {
        timer ??= setTimeout(draw, list.model.outcome === undefined ? DRAW_MS : 0);
      }
      if (more) turn.soon();
    });
    turn.soon();
    const leave = analysisStore.subscribe(() => turn.soon());
    return () => {
      turn.cancel();
      clearTimeout(timer);
      leave();
    };
  }, [list, filter]);
  return list;
}
