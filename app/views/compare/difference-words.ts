import type { Difference, Turn } from '../../../core/trace/analysis/compare';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../i18n/useT';
import { thingName } from '../../view-model/names';
import { durationText } from '../../view-model/time-text';
import { quoted } from '../events/event-words';
import { findingWords } from '../findings/finding-words';
import { momentWords } from '../links/MomentLink';
import { plainText } from '../links/mention';
import { endWords } from '../status/run-words';

/** A difference as it is set out: what it is about, how it was before, and how it is now. Without mentions. */
export interface DifferenceWords {
  title: string;
  before: string;
  now: string;
  /** Event of the present run to go to; −1 for none. */
  event: number;
}

/** @param a the run before. @param b the present run. */
export function differenceWords(
  difference: Difference,
  a: TimelineModel,
  b: TimelineModel,
  t: Translate,
): DifferenceWords {
  switch (difference.kind) {
    case 'outcome':
    case 'exit-code':
      return words(t('compare.outcome'), endWords(a, t), endWords(b, t));
    case 'duration':
      return words(t('compare.duration'), durationText(difference.a), durationText(difference.b));
    case 'processes':
      return words(t('compare.processes'), String(difference.a), String(difference.b));
    case 'output': {
      const title = t(`compare.output.${difference.what}`, { line: difference.line });
      const line = (text: string | undefined) =>
        text === undefined || text === '' ? t('compare.nothing') : quoted(text, t);
      return words(title, line(difference.a), line(difference.b));
    }
    case 'turn': {
      const name = thingName(b.state, difference.thing.b, t);
      const title = t(`compare.turn.${difference.thing.b.kind}`, { number: difference.turn, name });
      const event = difference.b?.event ?? -1;
      return words(title, turnText(difference.a, a, t), turnText(difference.b, b, t), event);
    }
    case 'finding': {
      const [model, none] = [difference.only === 'a' ? a : b, t('compare.notThere')];
      const text = findingText(difference.finding, model, t);
      const title = t(`findings.title.${difference.finding.kind}`);
      if (difference.only === 'a') return words(title, text, none);
      return words(title, none, text, difference.finding.events[0]);
    }
  }
}

function words(title: string, before: string, now: string, event = -1): DifferenceWords {
  return { title, before, now, event };
}

function turnText(turn: Turn | undefined, model: TimelineModel, t: Translate): string {
  if (turn === undefined) return t('compare.nobody');
  const name = model.state.processes[turn.process]?.name ?? '';
  return t('compare.turnOf', { name, time: momentWords(model.events.time(turn.event)) });
}

function findingText(
  finding: Parameters<typeof findingWords>[0],
  model: TimelineModel,
  t: Translate,
): string {
  const nameOf = (thing: Thing) => thingName(model.state, thing, t);
  const timeOf = (event: number) => momentWords(model.events.time(event));
  return plainText(findingWords(finding, model.state, t).text, nameOf, timeOf);
}
