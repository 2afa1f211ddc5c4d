import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { analysisStore } from '../../store/analysis';
import { runStore } from '../../store/run';
import { showEvent } from '../links/show-event';

/**
 * Goes to where a run goes wrong, as its gravest finding has it: now, or as soon as it has ended and all of it was looked
 * through. A run that takes its place ends the waiting.
 * @param isMeant whether a run is the one that is waited for
 */
export function showWhereItFails(isMeant: (model: TimelineModel) => boolean): void {
  if (isShown(isMeant)) return;
  const first = runStore.getState().model;
  let awaited: TimelineModel | undefined = isMeant(first) ? first : undefined;
  const leave = analysisStore.subscribe(({ analysis: { model } }) => {
    if (isMeant(model)) awaited ??= model;
    if (isShown(isMeant) || (awaited !== undefined && model !== awaited)) leave();
  });
}

/** Shows it, when the run has come to its end. */
function isShown(isMeant: (model: TimelineModel) => boolean): boolean {
  const { analysis, complete } = analysisStore.getState();
  if (!complete || !isMeant(analysis.model)) return false;
  const event = analysis.findings()[0]?.events[0];
  if (event !== undefined) showEvent(analysis.model, event);
  return true;
}
