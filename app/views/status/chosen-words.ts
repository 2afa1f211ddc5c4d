import { intervalAfter } from '../../../core/trace/analysis/wait-graph';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Selected } from '../../store/selection';
import { thingKind } from '../../view-model/names';
import { durationText } from '../../view-model/time-text';
import { intervalText, type Translate } from '../../view-model/words';

/** What was chosen in a lane, in a few words: "waits in q.get(), 0.3 s"; of a lane as a whole, what kind of thing it is of. */
export function chosenWords(
  model: TimelineModel,
  { thing, what, event, until }: Selected,
  t: Translate,
): string {
  const kind = thingKind(model.state, thing, t);
  if (what !== 'span') return kind;
  const words = [thing.kind === 'process' ? doingWords(model, thing.index, thing.tid, event, t) : kind];
  if (until >= 0) words.push(durationText(model.events.time(until) - model.events.time(event)));
  return words.join(t('timeline.comma'));
}

function doingWords(model: TimelineModel, process: number, tid: number, event: number, t: Translate): string {
  const track = model.processes[process].threads[tid].intervals;
  return intervalText(model, process, track, Math.max(0, intervalAfter(track, event)), t);
}
