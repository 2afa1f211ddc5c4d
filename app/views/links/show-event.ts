import { thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { playbackStore } from '../../store/playback';
import { selectionStore } from '../../store/selection';
import { viewStore } from '../../store/view';

/** Goes to an event: the cursor moves there, its thread and line are shown, and a narrow window shows the timeline. */
export function showEvent(model: TimelineModel, event: number): void {
  const process = model.processOf(event);
  const { line, tid } = model.events.at(event);
  // Who follows a story stays with it: what is chosen is not shown in its place.
  const { side, reveal, show } = viewStore.getState();
  playbackStore.getState().seek(event);
  if (process >= 0) selectionStore.getState().selectEvent(thing('process', process, tid), event);
  if (line > 0) reveal(line);
  show('timeline');
  viewStore.setState({ side });
}
