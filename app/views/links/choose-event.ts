import { thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { playbackStore } from '../../store/playback';
import { selectionStore } from '../../store/selection';
import { viewStore } from '../../store/view';

/** Chooses an event and places the cursor there; its line is shown where there is room, and the panel stays. */
export function chooseEvent(model: TimelineModel, event: number): void {
  const process = model.processOf(event);
  const { line, tid } = model.events.at(event);
  playbackStore.getState().seek(event);
  if (process >= 0) selectionStore.getState().selectEvent(thing('process', process, tid), event);
  const { pane } = viewStore.getState();
  if (line > 0) viewStore.getState().reveal(line);
  viewStore.setState({ pane });
}
