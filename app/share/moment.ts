/** The moment of a run that a link leads to. */
import type { LinkChoice, LinkView } from '../../core/link/view';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { playbackStore } from '../store/playback';
import { selectionStore } from '../store/selection';
import { stretchStore } from '../store/stretch';
import { viewStore } from '../store/view';

/** Where the things of each kind are that can be selected. */
const LIST_OF = {
  process: 'processes',
  primitive: 'primitives',
  pipe: 'pipes',
  object: 'objects',
  file: 'files',
} as const;
const KINDS = Object.keys(LIST_OF) as (keyof typeof LIST_OF)[];

/** Whether the run on screen has come to the moment that a link shows. */
export function hasReached(model: TimelineModel, { cursor, stretch, chosen }: LinkView): boolean {
  if (model.outcome !== undefined) return true;
  const time = Math.max(cursor?.time ?? 0, stretch?.end ?? 0);
  const event = Math.max(cursor?.event ?? 0, chosen?.event ?? 0, chosen?.until ?? 0);
  return model.endTime > time && model.events.length > event;
}

/** Goes to the moment, the stretch of time and the choice of a link, in the run on screen; panels stay as they are. */
export function showMoment(model: TimelineModel, { cursor, stretch, chosen }: LinkView): void {
  if (chosen !== undefined) {
    const { pane, side } = viewStore.getState();
    choose(model, chosen);
    // A choice brings its details into sight; which panels are open the link has said by itself.
    viewStore.setState({ pane, side });
  }
  if (cursor !== undefined) {
    const { events } = model;
    const { event, time } = cursor;
    const at = event < events.length ? (event < 0 ? 0 : events.time(event)) : undefined;
    // Several events may have one time. But who paused while the run went on added events: then the time alone tells.
    if (at === time) playbackStore.getState().seek(event);
    else playbackStore.getState().seekTime(time);
  }
  if (stretch !== undefined) stretchStore.setState({ wanted: stretch });
}

function choose(model: TimelineModel, { kind, index, tid, what, event, until }: LinkChoice): void {
  const known = KINDS.find((name) => name === kind);
  if (known === undefined || index >= model.state[LIST_OF[known]].length) return;
  if (Math.max(event, until) >= model.events.length) return;
  selectionStore.setState({ selected: { thing: { kind: known, index, tid }, what, event, until } });
}
