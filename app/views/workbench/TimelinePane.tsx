import { Suspense, useCallback } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { type RunState, type RunStatus, runStore } from '../../store/run';
import { viewStore } from '../../store/view';
import { firstView } from '../load';
import type { TimelinePick, TimelineProps } from '../timeline/Timeline';

/** It comes beside the editor: the page can be read and the program run before. */
const Timeline = firstView('Timeline');

/** Before its first line a run's clock stands, and while it is being stopped it goes on. */
const SHOWN: Record<RunStatus, TimelineProps['status']> = {
  idle: 'idle',
  starting: 'paused',
  running: 'running',
  paused: 'paused',
  stopping: 'running',
  ended: 'ended',
};

/** The timeline of the run on screen; a click in it shows the line in the program. */
export function TimelinePane() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const status = useStore(runStore, shownStatus);
  const commands = useCommands();
  const pause = useCallback(
    () => (runStore.getState().status === 'paused' ? commands.resume() : commands.pause()),
    [commands],
  );
  return (
    <Suspense fallback={null}>
      <Timeline model={model} status={status} t={t} onPick={point} onPause={pause} />
    </Suspense>
  );
}

function point({ line }: TimelinePick): void {
  viewStore.getState().point(line);
}

function shownStatus({ ran, status, model }: RunState): TimelineProps['status'] {
  if (ran === undefined) return 'idle';
  // While the next run starts, the one before it is still on screen.
  return model.outcome === undefined ? SHOWN[status] : 'ended';
}
